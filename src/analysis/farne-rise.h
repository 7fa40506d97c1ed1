/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double farne_rise_get_probability (guint now, double span_now, guint before, double span_before);

G_END_DECLS
