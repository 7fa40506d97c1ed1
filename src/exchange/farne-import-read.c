/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-import-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-fact-reader.h"

#define MOST_SAMPLE_ROWS 20

/* What a row of a large table takes up in a file, about. */
#define BYTES_OF_A_ROW 90

/* What is handed from step to step while a file is read. */
typedef struct
{
  FarneImport *self;
  FarneWorkbook *workbook;
  FarneImportOptions *options;
  FarneDay stated;
  FarneProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Reading;

/* "Published: 28 November 2024", "Release date 28 Nov 2024", in one cell or two. */
static gboolean
read_publication (char **texts, FarneDay *day)
{
  static const char *const words[]
      = { "published on", "published",       "publication date", "date of publication",
          "release date", "date of release", "released" };
  g_autofree char *line = g_strjoinv (" ", texts);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (g_ascii_strncasecmp (line, words[i], length) == 0
          && farne_day_parse (line + length + strspn (line + length, " :"), day))
        return TRUE;
    }
  return FALSE;
}

/* Notes the publication day, if a sheet states it above any table. */
static void
find_publication (Reading *reading, FarneProbe *probe)
{
  FarneDay day;

  for (guint i = 0; i < probe->rows->len && reading->stated == FARNE_DAY_NONE; i++)
    {
      if (read_publication (g_ptr_array_index (probe->rows, i), &day))
        reading->stated = day;
    }
}

static gboolean
is_better (FarneWorkbook *workbook, FarneProbe *probe, FarneProbe *best)
{
  if (probe->header == NULL)
    return FALSE;
  if (best == NULL || probe->score != best->score)
    return best == NULL || probe->score > best->score;
  return probe->score == 0
         && farne_header_count (probe->header) > farne_header_count (best->header);
}

/* Looks at every sheet, or at the one that was asked for, and keeps the one that fits best. */
static gboolean
probe_sheets (Reading *reading, int only, GError **error)
{
  FarneProbe *best = NULL;

  for (guint i = 0; i < farne_workbook_get_n_sheets (reading->workbook); i++)
    {
      g_autoptr (FarneProbe) probe = farne_probe_new (reading->workbook, i, reading->options,
                                                      reading->cancellable, error);

      if (probe == NULL)
        {
          g_clear_pointer (&best, farne_probe_free);
          return FALSE;
        }
      find_publication (reading, probe);
      if ((only >= 0 && (guint) only != i) || !is_better (reading->workbook, probe, best))
        continue;
      g_clear_pointer (&best, farne_probe_free);
      best = g_steal_pointer (&probe);
    }
  reading->self->probe = best;
  if (best != NULL)
    return TRUE;
  g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
      _("“%s” holds no table: no row of headers was found in its first rows. Choose another "
        "file or sheet."),
      farne_workbook_get_file_name (reading->workbook));
  return FALSE;
}

static gboolean
find_sheet (Reading *reading, int *only, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  *only = -1;
  if (reading->options->sheet == NULL)
    return TRUE;
  *only = farne_workbook_find_sheet (reading->workbook, reading->options->sheet);
  if (*only >= 0)
    return TRUE;
  for (guint i = 0; i < farne_workbook_get_n_sheets (reading->workbook); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            farne_workbook_get_sheet_name (reading->workbook, i));
  g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, _("“%s” has no sheet “%s”. Its sheets are: %s."),
      farne_workbook_get_file_name (reading->workbook), reading->options->sheet, names->str);
  return FALSE;
}

static gboolean
check_layout (Reading *reading, GError **error)
{
  FarneProbe *probe = reading->self->probe;

  if (reading->options->layout == NULL || farne_import_options_is_mapped (reading->options)
      || g_str_equal (reading->options->layout, farne_layout_mapped.name) || probe->score > 0)
    return TRUE;
  if (farne_layout_find (reading->options->layout) == NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) farne_layouts_get_names ());

      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("There is no layout “%s”. The layouts are: %s."), reading->options->layout,
                   names);
      return FALSE;
    }
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” is not laid out as “%s”. Leave the layout out to have it recognised."),
               farne_workbook_get_file_name (reading->workbook),
               farne_layout_get_title (reading->options->layout));
  return FALSE;
}

/* Whether what is counted by these fields is restricted. */
static gboolean
maps_detail (GHashTable *mapping)
{
  GHashTableIter iter;
  gpointer field;

  g_hash_table_iter_init (&iter, mapping);
  while (g_hash_table_iter_next (&iter, &field, NULL))
    {
      int input = farne_input_find (field);

      if (input >= 0 && farne_input_is_detail (input))
        return TRUE;
    }
  return FALSE;
}

/* That a table is public is not taken from one remembered, where it tells of people in detail. */
static void
take_settings (FarneImportOptions *options, const FarneHeader *header, const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonObject *object
      = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return;
  if (options->measure == NULL)
    options->measure
        = g_strdup (json_object_get_string_member_with_default (object, "measure", NULL));
  if (options->restricted < 0 && json_object_has_member (object, "restricted"))
    options->restricted = json_object_get_boolean_member (object, "restricted")
                          || maps_detail (options->mapping) || farne_header_tells_detail (header);
}

/* Takes up a mapping that was made before for the same header. */
static void
remember_mapping (Reading *reading)
{
  FarneHeaderMap *map = reading->self->probe->header_map;

  if (map == NULL)
    return;
  g_clear_pointer (&reading->options->mapping, g_hash_table_unref);
  reading->options->mapping = farne_header_map_list_columns (map);
  take_settings (reading->options, reading->self->probe->header, map->settings);
}

static void
tell_merges (Reading *reading)
{
  GArray *merges = farne_workbook_get_merges (reading->workbook);
  const FarneHeader *header = reading->self->probe->header;

  for (guint i = 0; i < merges->len; i++)
    {
      const FarneMerge *merge = &g_array_index (merges, FarneMerge, i);
      g_autofree char *content = NULL;

      if (merge->row <= header->row || merge->column >= header->n)
        continue;
      /* Translators: the size of a block of cells: rows × columns */
      content = g_strdup_printf (_("%u × %u cells"), merge->n_rows, merge->n_columns);
      farne_problems_add_plain (reading->self->problems, FARNE_FINDING_WARNING, reading->self->sheet,
                                merge->row, header->names[merge->column], content,
                                _("Cells are merged here: what they hold counts for the first of them "
                                  "alone. Undo the merging and fill in every row."));
    }
}

static const FarneFinding *
find_first_reject (FarneProblems *problems)
{
  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      if (farne_problems_get (problems, i)->kind == FARNE_FINDING_REJECT)
        return farne_problems_get (problems, i);
    }
  return NULL;
}

/* The field that somebody said a column holds. */
static const char *
find_field (GHashTable *mapping, const char *column)
{
  GHashTableIter iter;
  gpointer field, mapped;

  if (mapping == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, mapping);
  while (g_hash_table_iter_next (&iter, &field, &mapped))
    {
      if (g_strcmp0 (mapped, column) == 0)
        return field;
    }
  return NULL;
}

static void
set_none_kept (Reading *reading, const FarneFinding *first, GError **error)
{
  GError *none = g_error_new (
    FARNE_ERROR, FARNE_ERROR_UNREADABLE,
    _("Not one of the %u rows of “%s” can be kept. The first is row %u, “%s”: %s"),
    farne_problems_count (reading->self->problems, FARNE_FINDING_REJECT),
    farne_workbook_get_file_name (reading->workbook), first->row, first->column, first->reason);

  farne_error_set_field (none, find_field (reading->options->mapping, first->column));
  g_propagate_error (error, none);
}

static gboolean
check_facts (Reading *reading, FarneFacts *facts, GError **error)
{
  const FarneFinding *first = find_first_reject (reading->self->problems);

  if (farne_facts_get_n_rows (facts) > 0)
    return TRUE;
  if (first == NULL)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("“%s” has a row of headers, but no figures under it. Choose another file or "
                   "sheet."), farne_workbook_get_file_name (reading->workbook));
  else
    set_none_kept (reading, first, error);
  return FALSE;
}

static void
finish (Reading *reading, FarnePlan *plan, FarneFacts *facts, guint n_open)
{
  FarneImport *self = reading->self;
  FarneDay first, last;
  g_autoptr (FarnePlaceCheck) places = NULL;
  FarneImportSource source = {
    .workbook = reading->workbook, .probe = self->probe, .plan = plan, .options = reading->options,
    .facts = facts, .n_open = n_open, .stated = reading->stated, .problems = self->problems,
  };

  farne_import_find_days (facts, &first, &last);
  places = farne_place_check_new (facts, reading->options->areas, last, plan, self->probe->header,
                                  self->sheet, self->problems);
  source.places = places;
  tell_merges (reading);
  farne_problems_sort (self->problems);
  self->segment = farne_facts_encode (facts);
  self->facts = g_object_ref (facts);
  self->in_detail = farne_import_tells_detail (plan, self->probe);
  self->release = farne_import_describe_release (&source);
}

static gboolean
read_table (Reading *reading, GError **error)
{
  FarneImport *self = reading->self;
  g_autoptr (FarnePlan) plan
      = self->probe->layout->plan (self->probe->header, reading->options, error);
  g_autoptr (FarneFactReader) reader = NULL;
  g_autoptr (FarneFacts) facts = NULL;

  if (plan == NULL)
    return FALSE;
  reader = farne_fact_reader_new (plan, self->probe->header, self->sheet,
                                  farne_workbook_get_size (reading->workbook) / BYTES_OF_A_ROW,
                                  self->problems);
  if (!farne_workbook_read (reading->workbook, self->probe->sheet, farne_fact_reader_take, reader,
                            reading->progress, reading->progress_data, reading->cancellable, error))
    return FALSE;
  facts = farne_fact_reader_end (reader, reading->options->areas);
  if (g_cancellable_set_error_if_cancelled (reading->cancellable, error)
      || !check_facts (reading, facts, error))
    return FALSE;
  finish (reading, plan, facts, farne_fact_reader_get_n_open (reader));
  return farne_import_check_handling (self, error);
}

static gboolean
read_workbook (Reading *reading, GError **error)
{
  FarneImport *self = reading->self;
  int only;

  if (!find_sheet (reading, &only, error) || !probe_sheets (reading, only, error)
      || !check_layout (reading, error))
    return FALSE;
  self->sheet = g_strdup (farne_workbook_get_sheet_name (reading->workbook, self->probe->sheet));
  self->signature = self->probe->headless ? NULL : farne_header_sign (self->probe->header);
  self->sample = farne_probe_list_sample (self->probe, MOST_SAMPLE_ROWS);
  remember_mapping (reading);
  if (farne_import_options_is_mapped (reading->options))
    self->probe->layout = &farne_layout_mapped;
  else if (self->probe->layout == &farne_layout_mapped)
    self->probe->layout = NULL;
  return self->probe->layout == NULL || read_table (reading, error);
}

/* The options as they may be changed by a mapping remembered. */
static FarneImportOptions *
copy_options (const FarneImportOptions *options)
{
  FarneImportOptions *copy = farne_import_options_new (options->areas);

  copy->layout = g_strdup (options->layout);
  copy->sheet = g_strdup (options->sheet);
  copy->measure = g_strdup (options->measure);
  copy->mapping = options->mapping != NULL ? g_hash_table_ref (options->mapping) : NULL;
  copy->series = options->series != NULL ? g_ptr_array_ref (options->series) : NULL;
  copy->header_maps = options->header_maps != NULL ? g_ptr_array_ref (options->header_maps) : NULL;
  copy->day = options->day;
  copy->published = options->published;
  copy->restricted = options->restricted;
  copy->synthetic = options->synthetic;
  copy->no_header = options->no_header;
  return copy;
}

/**
 * farne_import_read:
 * @path: a file
 * @options: what a reader needs to know
 * @progress: (nullable): hears of progress, on this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): to cancel at any moment
 * @error: where to put an error
 *
 * Reads a file of counted people: opens it by content, finds the sheet and the header that fit a
 * layout, and makes facts of its rows. Touches no desk file. If nothing fits,
 * farne_import_needs_mapping() tells so.
 *
 * Returns: (transfer full) (nullable): the file as read; %NULL with %FARNE_ERROR_NOT_FOUND,
 *   %FARNE_ERROR_UNREADABLE, %FARNE_ERROR_USAGE for a mapping that does not fit,
 *   %FARNE_ERROR_RESTRICTED for restricted counts that are said to be public, or
 *   %G_IO_ERROR_CANCELLED
 */
FarneImport *
farne_import_read (const char               *path,
                   const FarneImportOptions *options,
                   FarneProgressFunc         progress,
                   gpointer                  progress_data,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  g_autoptr (FarneWorkbook) workbook = NULL;
  g_autoptr (FarneImport) self = g_object_new (FARNE_TYPE_IMPORT, NULL);
  g_autoptr (FarneImportOptions) own = NULL;
  Reading reading;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  workbook = farne_workbook_open (path, cancellable, error);
  if (workbook == NULL)
    return NULL;
  own = copy_options (options);
  reading = (Reading) {
    .self = self, .workbook = workbook, .options = own, .stated = FARNE_DAY_NONE,
    .progress = progress, .progress_data = progress_data, .cancellable = cancellable,
  };
  return read_workbook (&reading, error) ? g_steal_pointer (&self) : NULL;
}
