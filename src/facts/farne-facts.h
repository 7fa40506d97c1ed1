/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/farne-day.h"
#include "base/farne-number.h"

G_BEGIN_DECLS

/*
 * The columns that facts may have. A column is dictionary-coded text, in the source's own words.
 *   measure        the series' code, as `supported`
 *   day            as-at day or period end, as ISO text
 *   area           an authority or other area: code TAB name TAB region, each may be empty
 *   ward, sector   where the source gives them: code TAB name; the sector itself
 *   and the dimensions:
 *   support accommodation nationality age sex household scheme status
 */
#define FARNE_COLUMN_MEASURE "measure"
#define FARNE_COLUMN_DAY "day"
#define FARNE_COLUMN_AREA "area"
#define FARNE_COLUMN_WARD "ward"
#define FARNE_COLUMN_SECTOR "sector"

const char *const *farne_dimensions_get_all (void);
const char        *farne_dimension_get_label (const char *dimension);

/**
 * FarneColumn:
 * @name: one of the names above
 * @values: the dictionary: distinct texts in the order of first appearance
 * @n_values: how many
 * @width: bytes of one code: 1, 2 or 4
 * @codes: a code for every row: its index in @values
 *
 * One column of facts.
 */
typedef struct
{
  const char *name;
  char **values;
  guint n_values;
  guint width;
  gpointer codes;
} FarneColumn;

#define FARNE_TYPE_FACTS (farne_facts_get_type ())
G_DECLARE_FINAL_TYPE (FarneFacts, farne_facts, FARNE, FACTS, GObject)

/* The counted people of one release, immutable, in source order: row = position. */
FarneFacts        *farne_facts_decode       (GBytes *segment, GError **error);
GBytes            *farne_facts_encode       (FarneFacts *self);
guint              farne_facts_get_n_rows   (FarneFacts *self);
guint              farne_facts_get_n_columns (FarneFacts *self);
const FarneColumn *farne_facts_get_column   (FarneFacts *self, guint index);
const FarneColumn *farne_facts_find_column  (FarneFacts *self, const char *name);
const char        *farne_facts_get_text     (FarneFacts *self, const FarneColumn *column, guint row);
gint64             farne_facts_get_value    (FarneFacts *self, guint row, FarneMark *mark);
guint              farne_facts_get_source_row (FarneFacts *self, guint row);

#define FARNE_TYPE_FACTS_BUILDER (farne_facts_builder_get_type ())
G_DECLARE_FINAL_TYPE (FarneFactsBuilder, farne_facts_builder, FARNE, FACTS_BUILDER, GObject)

/* Takes rows one after another; made for millions of them. A column's value is interned once. */
FarneFactsBuilder *farne_facts_builder_new        (void);
guint              farne_facts_builder_add_column (FarneFactsBuilder *self, const char *name);
guint              farne_facts_builder_intern     (FarneFactsBuilder *self, guint column, const char *text, gssize length);
void               farne_facts_builder_add_row    (FarneFactsBuilder *self, const guint *codes, gint64 value, FarneMark mark, guint source_row);
FarneFacts        *farne_facts_builder_end        (FarneFactsBuilder *self);

G_END_DECLS
