/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/**
 * FarneTableRow:
 * @key: an area's code, or `CODE@DAY`
 * @words: the row in words
 * @cells: a text for every column
 * @warning: whether it tells of a limit crossed
 *
 * A row of a painted table.
 */
typedef struct
{
  char *key;
  char *words;
  char **cells;
  gboolean warning;
} FarneTableRow;

/**
 * FarneTableContent:
 * @headers: what the columns hold
 * @n_texts: how many columns, from the first, hold words; the others hold numbers
 * @rows: (element-type FarneTableRow): the rows
 * @whole: (nullable): the cells of the last line, for the whole
 *
 * What a painted table says.
 */
typedef struct
{
  char **headers;
  guint n_texts;
  GArray *rows;
  char **whole;
} FarneTableContent;

FarneTableContent *farne_table_content_new         (const char *const *headers, guint n_texts);
FarneTableContent *farne_table_content_new_twin    (FarneScene *scene);
void               farne_table_content_take_row    (FarneTableContent *self, const char *key, char **cells);
void               farne_table_content_add         (FarneTableContent *self, const char *key, const char *words, gboolean warning, const char *const *cells);
void               farne_table_content_set_whole   (FarneTableContent *self, const char *const *cells);
FarneTableContent *farne_table_content_new_rates   (FarneFigures *figures, FarneRates *rates);
FarneTableContent *farne_table_content_new_figures (FarneFigures *figures);
void               farne_table_content_free        (FarneTableContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneTableContent, farne_table_content_free)

G_END_DECLS
