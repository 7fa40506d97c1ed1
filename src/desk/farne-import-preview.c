/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "desk/farne-import-preview.h"
#include "desk/farne-release-coverage.h"

static const struct
{
  FarneFindingKind kind;
  const char *member;
} findings_told[] = {
  { FARNE_FINDING_REJECT, "rejected" },
  { FARNE_FINDING_REPAIRED, "repaired" },
  { FARNE_FINDING_UNMATCHED, "unmatched" },
  { FARNE_FINDING_WARNING, "warnings" },
};

static void
set_day (JsonObject *object, const char *member, FarneDay day)
{
  g_autofree char *text = day == FARNE_DAY_NONE ? NULL : farne_day_to_iso (day);

  if (text == NULL)
    json_object_set_null_member (object, member);
  else
    json_object_set_string_member (object, member, text);
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, member, text);
}

static void
set_number (JsonObject *object, const char *member, double value)
{
  if (isnan (value))
    json_object_set_null_member (object, member);
  else if (value == floor (value))
    json_object_set_int_member (object, member, (gint64) value);
  else
    json_object_set_double_member (object, member, value);
}

static JsonArray *
texts_to_array (const char *const *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  return array;
}

static JsonObject *
describe_release (FarneRelease *release)
{
  JsonObject *object = json_object_new ();
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (release)));

  json_object_set_string_member (object, "id", id);
  set_text (object, "title", release->title);
  set_text (object, "file", release->file_name);
  set_day (object, "published", release->published);
  return object;
}

static JsonObject *
describe_finding (const FarneFinding *finding)
{
  JsonObject *object = json_object_new ();

  set_text (object, "sheet", finding->sheet);
  if (finding->row > 0)
    json_object_set_int_member (object, "row", finding->row);
  set_text (object, "column", finding->column);
  set_text (object, "content", finding->content);
  set_text (object, "reason", finding->reason);
  return object;
}

static void
add_findings (JsonObject *object, FarneProblems *problems, guint most)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (findings_told); i++)
    json_object_set_int_member (object, findings_told[i].member, problems == NULL ? 0
                                : farne_problems_count (problems, findings_told[i].kind));
  for (guint i = 0; problems != NULL
       && i < MIN (most, farne_problems_get_n (problems)); i++)
    json_array_add_object_element (array, describe_finding (farne_problems_get (problems, i)));
  json_object_set_array_member (object, "findings", array);
}

static void
add_moves (JsonObject *object, const FarneImportCheck *check)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; check->moves != NULL && i < check->moves->len; i++)
    {
      const FarneMove *move = &g_array_index (check->moves, FarneMove, i);
      JsonObject *total = json_object_new ();

      set_day (total, "day", move->day);
      set_number (total, "before", move->before);
      set_number (total, "after", move->after);
      json_array_add_object_element (array, total);
    }
  json_object_set_array_member (object, "totals", array);
}

static void
add_check (JsonObject *object, const FarneImportCheck *check)
{
  if (check->same != NULL)
    json_object_set_object_member (object, "same", describe_release (check->same));
  if (check->revised != NULL)
    json_object_set_object_member (object, "revises", describe_release (check->revised));
  set_text (object, "measure", check->measure);
  add_moves (object, check);
}

static void
add_file (JsonObject *object, FarneRelease *release)
{
  g_auto (GStrv) measures = farne_release_list_measures (release);

  set_text (object, "file", release->file_name);
  set_text (object, "sha256", release->sha256);
  set_text (object, "title", release->title);
  json_object_set_array_member (object, "measures",
                                texts_to_array ((const char *const *) measures));
  set_day (object, "first_day", release->first_day);
  set_day (object, "last_day", release->last_day);
  set_day (object, "published", release->published);
  set_text (object, "published_how", release->published_how);
  json_object_set_boolean_member (object, "restricted", release->restricted);
  json_object_set_boolean_member (object, "synthetic", release->synthetic);
  json_object_set_int_member (object, "rows", release->n_rows);
}

static JsonArray *
list_sample (FarneImport *import)
{
  JsonArray *array = json_array_new ();
  GPtrArray *sample = farne_import_get_sample (import);

  for (guint i = 0; sample != NULL && i < sample->len; i++)
    json_array_add_array_element (array, texts_to_array (g_ptr_array_index (sample, i)));
  return array;
}

static JsonObject *
describe_guess (FarneImport *import)
{
  JsonObject *object = json_object_new ();
  GHashTable *guess = farne_import_guess_mapping (import);
  GHashTableIter iter;
  gpointer field, column;

  if (guess == NULL)
    return object;
  g_hash_table_iter_init (&iter, guess);
  while (g_hash_table_iter_next (&iter, &field, &column))
    json_object_set_string_member (object, field, column);
  return object;
}

static void
add_mapping (JsonObject *object, FarneImport *import)
{
  g_auto (GStrv) headers = farne_import_list_tellable_headers (import);

  json_object_set_array_member (object, "headers",
                                texts_to_array ((const char *const *) headers));
  json_object_set_array_member (object, "fields", texts_to_array (farne_import_get_fields ()));
  json_object_set_object_member (object, "guess", describe_guess (import));
  json_object_set_array_member (object, "sample", list_sample (import));
}

static JsonNode *
take_node (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonObject *
describe_table (FarneImport *import)
{
  JsonObject *object = json_object_new ();

  set_text (object, "layout", farne_import_get_layout (import));
  set_text (object, "layout_title", farne_import_get_layout_title (import));
  set_text (object, "sheet", farne_import_get_sheet (import));
  json_object_set_boolean_member (object, "needs_mapping", farne_import_needs_mapping (import));
  return object;
}

/**
 * farne_import_preview_unmapped:
 * @import: a table that was read, and needs a mapping
 * @file_name: the name of its file
 *
 * What a table is that fits no layout: its columns, and the fields they may fill.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_import_preview_unmapped (FarneImport *import, const char *file_name)
{
  JsonObject *object = describe_table (import);

  set_text (object, "file", file_name);
  add_mapping (object, import);
  return take_node (object);
}

/**
 * farne_import_preview_new:
 * @import: a table that was read, and needs no mapping
 * @check: (nullable): what it means beside what the desk knows
 * @most: how many findings are told one by one; all are counted
 *
 * What a table is, before it is kept.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_import_preview_new (FarneImport *import, const FarneImportCheck *check, guint most)
{
  JsonObject *object = describe_table (import);

  add_file (object, farne_import_get_release (import));
  add_findings (object, farne_import_get_problems (import), most);
  if (check != NULL)
    add_check (object, check);
  return take_node (object);
}

/* What every file that is no table says of itself. */
static JsonObject *
describe_file (const char *layout, const char *title, const char *file_name, const char *sha256,
               const char *name)
{
  JsonObject *object = json_object_new ();

  set_text (object, "layout", layout);
  set_text (object, "layout_title", title);
  json_object_set_boolean_member (object, "needs_mapping", FALSE);
  set_text (object, "file", file_name);
  set_text (object, "sha256", sha256);
  set_text (object, "title", name);
  return object;
}

static JsonObject *
describe_remark (const FarneBoundaryRemarks *remarks, FarneBoundaryRemark remark)
{
  JsonObject *object = json_object_new ();
  g_autofree char *words = farne_boundary_remarks_describe (remarks, remark);

  json_object_set_string_member (object, "what", farne_boundary_remark_get_id (remark));
  json_object_set_int_member (object, "count", farne_boundary_remarks_count (remarks, remark));
  json_object_set_array_member (object, "first", texts_to_array (
                                  farne_boundary_remarks_list_names (remarks, remark)));
  json_object_set_string_member (object, "words", words);
  return object;
}

/* What is so of how many shapes, and of which: in place of a list of thousands. */
static void
add_remarks (JsonObject *object, const FarneBoundaryRemarks *remarks)
{
  JsonArray *array = json_array_new ();

  for (int i = 0; i < FARNE_N_REMARKS; i++)
    if (farne_boundary_remarks_count (remarks, i) > 0)
      json_array_add_object_element (array, describe_remark (remarks, i));
  json_object_set_array_member (object, "remarks", array);
}

/**
 * farne_import_preview_boundaries:
 * @import: boundaries that were read
 * @most: how many findings are told one by one; all are counted
 *
 * What a boundary file is, before it is kept.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_import_preview_boundaries (FarneBoundaryImport *import, guint most)
{
  FarneBoundaries *boundaries = farne_boundary_import_get_boundaries (import);
  GPtrArray *areas = farne_boundary_import_get_new_areas (import);
  JsonObject *object = describe_file ("boundaries", _("Boundaries"), boundaries->file_name,
                                      boundaries->sha256, boundaries->title);

  set_text (object, "level", boundaries->level);
  set_day (object, "vintage", boundaries->vintage);
  json_object_set_int_member (object, "areas",
                              farne_shapes_get_n (farne_boundary_import_get_shapes (import)));
  json_object_set_int_member (object, "new_areas", areas == NULL ? 0 : areas->len);
  add_remarks (object, farne_boundary_import_get_remarks (import));
  add_findings (object, farne_boundary_import_get_problems (import), most);
  return take_node (object);
}

/**
 * farne_import_preview_postcodes:
 * @import: a directory of postcodes that was read
 * @most: how many findings are told one by one; all are counted
 *
 * What a directory of postcodes is, before it is kept.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_import_preview_postcodes (FarnePostcodeImport *import, guint most)
{
  FarnePostcodeDirectory *directory = farne_postcode_import_get_directory (import);
  JsonObject *object = describe_file ("postcodes", _("Postcode directory"), directory->file_name,
                                      directory->sha256, directory->title);

  set_day (object, "vintage", directory->vintage);
  json_object_set_int_member (object, "postcodes", directory->n_postcodes);
  add_findings (object, farne_postcode_import_get_problems (import), most);
  return take_node (object);
}
