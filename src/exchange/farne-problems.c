/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-problems.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "exchange/farne-csv-text.h"

#define N_KINDS (FARNE_FINDING_WARNING + 1)
#define MOST_OF_A_KIND 1000000
#define LONGEST_CONTENT 200
#define NO_TEXT ""

/* Format of a segment: its name, texts, findings (kind, row, then indexes of texts), counts. */
#define SEGMENT_TYPE "(sasa(yuuuuu)au)"
#define SEGMENT_NAME "farne-problems-1"

struct _FarneProblems
{
  GObject parent_instance;

  GArray *findings;
  GStringChunk *texts; /* every text once */
  guint counts[N_KINDS];
};

G_DEFINE_FINAL_TYPE (FarneProblems, farne_problems, G_TYPE_OBJECT)

static void
farne_problems_finalize (GObject *object)
{
  FarneProblems *self = FARNE_PROBLEMS (object);

  g_array_unref (self->findings);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (farne_problems_parent_class)->finalize (object);
}

static void
farne_problems_class_init (FarneProblemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_problems_finalize;
}

static void
farne_problems_init (FarneProblems *self)
{
  self->findings = g_array_new (FALSE, FALSE, sizeof (FarneFinding));
  self->texts = g_string_chunk_new (4096);
}

/**
 * farne_problems_new:
 *
 * Makes an empty list of findings.
 *
 * Returns: (transfer full): the list
 */
FarneProblems *
farne_problems_new (void)
{
  return g_object_new (FARNE_TYPE_PROBLEMS, NULL);
}

static char *
keep_text (FarneProblems *self, const char *text)
{
  return g_string_chunk_insert_const (self->texts, text != NULL ? text : NO_TEXT);
}

static char *
keep_content (FarneProblems *self, const char *content)
{
  g_autofree char *valid = g_utf8_make_valid (content != NULL ? content : NO_TEXT, -1);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (valid, -1) <= LONGEST_CONTENT)
    return keep_text (self, valid);
  cut = g_utf8_substring (valid, 0, LONGEST_CONTENT);
  return keep_text (self, cut);
}

static void
add (FarneProblems *self, FarneFinding finding, const char *content)
{
  g_return_if_fail (FARNE_IS_PROBLEMS (self));
  g_return_if_fail ((guint) finding.kind < N_KINDS);

  if (self->counts[finding.kind]++ >= MOST_OF_A_KIND)
    return;
  finding.sheet = keep_text (self, finding.sheet);
  finding.column = keep_text (self, finding.column);
  finding.content = keep_content (self, content);
  finding.reason = keep_text (self, finding.reason);
  g_array_append_val (self->findings, finding);
}

/**
 * farne_problems_add:
 * @self: a list
 * @kind: what was found
 * @sheet: (nullable): the sheet's name
 * @row: the row, from 1; 0 for the file as a whole
 * @column: (nullable): the column's name
 * @content: (nullable): what stands there; cut where it is long
 * @reason: what is wrong and what to do, as a sentence
 *
 * Adds a finding whose reason may quote what stands in the file. Past a million of one kind they
 * are only counted.
 */
void
farne_problems_add (FarneProblems   *self,
                    FarneFindingKind kind,
                    const char      *sheet,
                    guint            row,
                    const char      *column,
                    const char      *content,
                    const char      *reason)
{
  add (self, (FarneFinding) { kind, (char *) sheet, row, (char *) column, NULL, (char *) reason, TRUE },
       content);
}

/**
 * farne_problems_add_plain:
 * @self: a list
 * @kind: what was found
 * @sheet: (nullable): the sheet's name
 * @row: the row, from 1; 0 for the file as a whole
 * @column: (nullable): the column's name
 * @content: (nullable): what stands there; cut where it is long
 * @reason: a fixed sentence: it quotes neither a cell nor a figure
 *
 * Adds a finding whose reason may be told where what stands in the file may not.
 */
void
farne_problems_add_plain (FarneProblems *self, FarneFindingKind kind, const char *sheet, guint row,
                          const char *column, const char *content, const char *reason)
{
  add (self, (FarneFinding) { kind, (char *) sheet, row, (char *) column, NULL, (char *) reason, FALSE },
       content);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FarneFinding *first = a;
  const FarneFinding *second = b;

  return (first->row > second->row) - (first->row < second->row);
}

/**
 * farne_problems_sort:
 * @self: a list
 *
 * Puts the findings in the order of their rows, those about the whole file first.
 */
void
farne_problems_sort (FarneProblems *self)
{
  g_return_if_fail (FARNE_IS_PROBLEMS (self));

  g_array_sort (self->findings, compare_rows);
}

/**
 * farne_problems_get_n:
 * @self: a list
 *
 * How many findings are listed.
 */
guint
farne_problems_get_n (FarneProblems *self)
{
  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), 0);

  return self->findings->len;
}

/**
 * farne_problems_get:
 * @self: a list
 * @index: which, from 0
 *
 * One finding.
 *
 * Returns: (transfer none): the finding
 */
const FarneFinding *
farne_problems_get (FarneProblems *self, guint index)
{
  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), NULL);
  g_return_val_if_fail (index < self->findings->len, NULL);

  return &g_array_index (self->findings, FarneFinding, index);
}

/**
 * farne_problems_count:
 * @self: a list
 * @kind: a kind
 *
 * How many of a kind were found, listed or not.
 */
guint
farne_problems_count (FarneProblems *self, FarneFindingKind kind)
{
  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), 0);
  g_return_val_if_fail ((guint) kind < N_KINDS, 0);

  return self->counts[kind];
}

/* Texts are the same pointer where they are the same text. */
static guint
index_text (GHashTable *indexes, GVariantBuilder *texts, char *text)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indexes, text, NULL, &index))
    {
      index = GUINT_TO_POINTER (g_hash_table_size (indexes));
      g_hash_table_insert (indexes, text, index);
      g_variant_builder_add (texts, "s", text);
    }
  return GPOINTER_TO_UINT (index);
}

/**
 * farne_problems_encode:
 * @self: a list
 *
 * Makes a segment of the findings, to be kept with their release.
 *
 * Returns: (transfer full): the segment
 */
GBytes *
farne_problems_encode (FarneProblems *self)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);
  g_autoptr (GVariant) segment = NULL;
  GVariantBuilder texts, findings, counts;

  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), NULL);

  g_variant_builder_init (&texts, G_VARIANT_TYPE ("as"));
  g_variant_builder_init (&findings, G_VARIANT_TYPE ("a(yuuuuu)"));
  g_variant_builder_init (&counts, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < self->findings->len; i++)
    {
      const FarneFinding *finding = farne_problems_get (self, i);

      g_variant_builder_add (&findings, "(yuuuuu)", (guchar) finding->kind, finding->row,
                             index_text (indexes, &texts, finding->sheet),
                             index_text (indexes, &texts, finding->column),
                             index_text (indexes, &texts, finding->content),
                             index_text (indexes, &texts, finding->reason));
    }
  for (guint i = 0; i < N_KINDS; i++)
    g_variant_builder_add (&counts, "u", self->counts[i]);
  segment = g_variant_ref_sink (g_variant_new ("(sasa(yuuuuu)au)", SEGMENT_NAME, &texts, &findings,
                                               &counts));
  return g_variant_get_data_as_bytes (segment);
}

static gboolean
take_findings (FarneProblems *self, GVariant *findings, const char *const *texts, gsize n_texts)
{
  GVariantIter iter;
  guchar kind;
  guint row, text[4];

  g_variant_iter_init (&iter, findings);
  while (
      g_variant_iter_next (&iter, "(yuuuuu)", &kind, &row, &text[0], &text[1], &text[2], &text[3]))
    {
      if (kind >= N_KINDS || MAX (MAX (text[0], text[1]), MAX (text[2], text[3])) >= n_texts)
        return FALSE;
      farne_problems_add (self, kind, texts[text[0]], row, texts[text[1]], texts[text[2]],
                          texts[text[3]]);
    }
  return TRUE;
}

static gboolean
take_segment (FarneProblems *self, GVariant *segment)
{
  g_autoptr (GVariant) findings = NULL;
  g_autoptr (GVariant) counts = NULL;
  g_autofree const char **texts = NULL;
  const guint *numbers;
  const char *name;
  gsize n_texts, n_counts;

  if (!g_variant_is_normal_form (segment))
    return FALSE;
  g_variant_get (segment, "(&s^a&s@a(yuuuuu)@au)", &name, &texts, &findings, &counts);
  n_texts = g_strv_length ((char **) texts);
  numbers = g_variant_get_fixed_array (counts, &n_counts, sizeof (guint));
  if (!g_str_equal (name, SEGMENT_NAME) || n_counts != N_KINDS
      || !take_findings (self, findings, texts, n_texts))
    return FALSE;
  for (guint i = 0; i < N_KINDS; i++)
    self->counts[i] = MAX (self->counts[i], numbers[i]);
  return TRUE;
}

/**
 * farne_problems_decode:
 * @segment: a segment made by farne_problems_encode()
 * @error: where to put an error
 *
 * Reads findings back.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL with %FARNE_ERROR_DAMAGED
 */
FarneProblems *
farne_problems_decode (GBytes *segment, GError **error)
{
  g_autoptr (FarneProblems) self = farne_problems_new ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (
    g_variant_new_from_bytes (G_VARIANT_TYPE (SEGMENT_TYPE), segment, FALSE));

  if (take_segment (self, variant))
    return g_steal_pointer (&self);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
               _("The list of findings kept with a release is damaged. Check the desk file, or "
                 "restore a backup."));
  return NULL;
}

static const char *
get_words (FarneFindingKind kind)
{
  static const char *const words[N_KINDS] = {
    [FARNE_FINDING_REJECT] = N_("not kept"),
    [FARNE_FINDING_REPAIRED] = N_("repaired"),
    [FARNE_FINDING_UNMATCHED] = N_("no known area"),
    [FARNE_FINDING_WARNING] = N_("warning"),
  };

  return _(words[kind]);
}

/**
 * farne_problems_to_json:
 * @self: a list
 * @most: how many are told
 *
 * Tells findings to programs: where and why, never what stands in the cell, which may be restricted.
 *
 * Returns: (transfer full): an array of objects
 */
JsonArray *
farne_problems_to_json (FarneProblems *self, guint most)
{
  JsonArray *array = json_array_new ();

  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), array);

  for (guint i = 0; i < MIN (self->findings->len, most); i++)
    {
      const FarneFinding *finding = farne_problems_get (self, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "sheet", finding->sheet);
      json_object_set_int_member (object, "row", finding->row);
      json_object_set_string_member (object, "column", finding->column);
      json_object_set_string_member (object, "reason", finding->reason);
      json_object_set_boolean_member (object, "kept", finding->kind != FARNE_FINDING_REJECT);
      json_array_add_object_element (array, object);
    }
  return array;
}

/**
 * farne_problems_to_csv:
 * @self: a list
 * @file_name: the name of the file they were found in
 *
 * Writes the findings as a table.
 *
 * Returns: (transfer full): CSV with a header row
 */
char *
farne_problems_to_csv (FarneProblems *self, const char *file_name)
{
  const char *const headers[] = { _("File"),   _("Finding"), _("Sheet"), _("Row"),
                                  _("Column"), _("Content"), _("Reason") };
  GString *csv = g_string_new (NULL);

  g_return_val_if_fail (FARNE_IS_PROBLEMS (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    farne_csv_append_text (csv, headers[i]);
  farne_csv_end_row (csv);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const FarneFinding *finding = farne_problems_get (self, i);
      g_autofree char *row
          = finding->row > 0 ? g_strdup_printf ("%u", finding->row) : g_strdup ("");

      farne_csv_append_text (csv, file_name);
      farne_csv_append_text (csv, get_words (finding->kind));
      farne_csv_append_text (csv, finding->sheet);
      farne_csv_append_plain (csv, row);
      farne_csv_append_text (csv, finding->column);
      farne_csv_append_text (csv, finding->content);
      farne_csv_append_text (csv, finding->reason);
      farne_csv_end_row (csv);
    }
  return g_string_free (csv, FALSE);
}
