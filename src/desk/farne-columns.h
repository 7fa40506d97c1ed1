/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *farne_columns_to_text (GPtrArray *rows);

G_END_DECLS
