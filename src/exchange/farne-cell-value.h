/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-number.h"
#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

/* Reads a number of people, or a mark that stands for one; %NULL, or what is wrong. */
const char *farne_cell_read_people (const FarneCell *cell, gint64 *value, FarneMark *mark);
const char *farne_cell_find_fault  (const FarneCell *cell);
gboolean    farne_cells_are_end     (const FarneCell *cells);
gboolean    farne_cells_are_note    (const FarneCell *cells, guint n_cells);

G_END_DECLS
