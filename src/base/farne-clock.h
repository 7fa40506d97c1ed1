/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *farne_clock_tidy        (const char *text);
int   farne_clock_get_minutes (const char *clock);

G_END_DECLS
