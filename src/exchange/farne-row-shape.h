/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the cells of a row look like: whether it names columns, or is data like those below. */
gboolean farne_row_is_data (char **row, char **below);

G_END_DECLS
