/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-labels.h"

#include <stdio.h>
#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "facts/farne-intern.h"

struct _FarneLabels
{
  FarneInput input;
  FarneFactsBuilder *builder;
  int column; /* of the facts, or -1 */
  FarneIntern *contents;
  GArray *labels;
  GHashTable *spellings; /* folded → the first spelling met */
  GStringChunk *texts;
};

/**
 * farne_labels_new:
 * @input: what the column brings
 * @builder: the facts
 * @column: the column of the facts that it fills by itself, or -1
 *
 * Makes an empty dictionary.
 *
 * Returns: (transfer full): it
 */
FarneLabels *
farne_labels_new (FarneInput input, FarneFactsBuilder *builder, int column)
{
  FarneLabels *self = g_new0 (FarneLabels, 1);

  self->input = input;
  self->builder = builder;
  self->column = column;
  self->contents = farne_intern_new ();
  self->labels = g_array_new (FALSE, FALSE, sizeof (FarneLabel));
  self->spellings = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (1024);
  return self;
}

/**
 * farne_labels_free:
 * @self: a dictionary
 *
 * Frees it.
 */
void
farne_labels_free (FarneLabels *self)
{
  farne_intern_free (self->contents);
  g_array_unref (self->labels);
  g_hash_table_unref (self->spellings);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* "Total", "*Total North East", "All". */
static gboolean
stands_for_total (const char *folded)
{
  const char *word = folded[0] == '*' ? folded + 1 : folded;

  return g_str_equal (word, "total") || g_str_has_prefix (word, "total ")
         || g_str_equal (word, "all") || g_str_equal (word, "grand total");
}

/* "N/A - Section 4 (pre-2018)" folds to "n a section 4 pre 2018". */
static gboolean
means_none (const char *folded)
{
  static const char *const words[] = {
    "n a",   "na", "unknown", "not known", "not applicable", "not stated", "not recorded",
    "other", "z",  "x",       NULL,
  };

  return g_strv_contains (words, folded) || g_str_has_prefix (folded, "n a ");
}

/* One spelling for variants of case: an agreed one, or the first that was met. */
static const char *
spell (FarneLabels *self, const char *plain, const char *folded)
{
  const char *spelling = farne_input_spell (self->input, folded);

  if (spelling == NULL)
    spelling = g_hash_table_lookup (self->spellings, folded);
  if (spelling == NULL)
    {
      spelling = g_string_chunk_insert (self->texts, plain);
      g_hash_table_insert (self->spellings, g_string_chunk_insert (self->texts, folded),
                           (gpointer) spelling);
    }
  return spelling;
}

static const char *
tidy_code (FarneLabels *self, const char *plain)
{
  g_autofree char *code = farne_area_code_tidy (plain);

  return g_string_chunk_insert (self->texts, code != NULL ? code : plain);
}

static const char *
tidy_sector (FarneLabels *self, const char *plain)
{
  g_autofree char *sector = farne_sector_tidy (plain);

  if (sector == NULL)
    sector = farne_postcode_get_sector (plain);
  return g_string_chunk_insert (self->texts, sector != NULL ? sector : plain);
}

/* Quarters are written "2016 Q3" or "Q3 2016". */
static gboolean
read_quarter (const char *text, FarneDay *day)
{
  int year = 0, quarter = 0;

  if (sscanf (text, "%4d Q%1d", &year, &quarter) != 2
      && sscanf (text, "Q%1d %4d", &quarter, &year) != 2)
    return FALSE;
  *day = farne_day_new (year, quarter * 3, 1);
  if (*day == FARNE_DAY_NONE)
    return FALSE;
  *day = farne_day_month_end (*day);
  return TRUE;
}

/* Years are written "2021", "2020/21" or "202021"; the latter two are told by their end. */
static int
read_year (const char *text)
{
  int from = 0, to = 0, length = 0;

  if (sscanf (text, "%4d%n", &from, &length) != 1 || length != 4)
    return 0;
  if (text[4] == '\0')
    return from;
  if (sscanf (text + 4 + strspn (text + 4, "/- "), "%2d%n", &to, &length) != 1 || length != 2)
    return 0;
  return (from + 1) % 100 == to ? from + 1 : 0;
}

static FarneDay
read_day (const char *plain)
{
  FarneDay day;

  return farne_day_parse (plain, &day) || read_quarter (plain, &day) ? day : FARNE_DAY_NONE;
}

static const char *
tidy_label (FarneLabels *self, const char *plain, const char *folded)
{
  switch (self->input)
    {
    case FARNE_INPUT_CODE:
    case FARNE_INPUT_WARD_CODE:
      return tidy_code (self, plain);
    case FARNE_INPUT_SECTOR:
      return tidy_sector (self, plain);
    default:
      return spell (self, plain, folded);
    }
}

static guint
understand (FarneLabels *self, const char *text, gsize length)
{
  g_autofree char *content = g_strndup (text, length);
  g_autofree char *plain = farne_text_without_notes (content);
  g_autofree char *folded = farne_text_fold (plain);
  FarneLabel label = { .day = FARNE_DAY_NONE };

  label.is_empty = plain[0] == '\0';
  label.is_total = stands_for_total (folded);
  label.is_aside = means_none (folded);
  label.text = tidy_label (self, plain, folded);
  if (self->input == FARNE_INPUT_DATE)
    label.day = read_day (plain);
  if (self->input == FARNE_INPUT_YEAR)
    label.year = read_year (plain);
  if (self->column >= 0)
    label.code = farne_facts_builder_intern (self->builder, self->column, label.text, -1);
  g_array_append_val (self->labels, label);
  return self->labels->len - 1;
}

/**
 * farne_labels_find:
 * @self: a dictionary
 * @text: (array length=length): what stands in a cell
 * @length: its bytes
 *
 * Finds what a cell says; understands it if it is met for the first time.
 *
 * Returns: the index of the label
 */
guint
farne_labels_find (FarneLabels *self, const char *text, gsize length)
{
  guint index = farne_intern_add (self->contents, text != NULL ? text : "", length);

  return index < self->labels->len ? index : understand (self, text != NULL ? text : "", length);
}

/**
 * farne_labels_get:
 * @self: a dictionary
 * @index: of farne_labels_find()
 *
 * A label.
 *
 * Returns: (transfer none): the label, valid until the next is understood
 */
const FarneLabel *
farne_labels_get (FarneLabels *self, guint index)
{
  return &g_array_index (self->labels, FarneLabel, index);
}
