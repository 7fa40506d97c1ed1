/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "desk/farne-door-release.h"
#include "desk/farne-import-preview.h"

/* What the reader is told, as typed. */
typedef struct
{
  char *layout;
  char **map;
  char *measure;
  char *day;
  char *published;
  char *sheet;
  char *layer;
  char *because;
  gboolean restricted;
  gboolean is_public;
  gboolean dry_run;
  gboolean again;
  gboolean all;
  gboolean json;
  gboolean no_header;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->layout);
  g_strfreev (options->map);
  g_free (options->measure);
  g_free (options->day);
  g_free (options->published);
  g_free (options->sheet);
  g_free (options->layer);
  g_free (options->because);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char **
parse (Options *options, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &options->layout },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->map },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options->measure },
    { "day", 0, 0, G_OPTION_ARG_STRING, &options->day },
    { "published", 0, 0, G_OPTION_ARG_STRING, &options->published },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options->sheet },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &options->layer },
    { "keep-because", 0, 0, G_OPTION_ARG_STRING, &options->because },
    { "restricted", 0, 0, G_OPTION_ARG_NONE, &options->restricted },
    { "public", 0, 0, G_OPTION_ARG_NONE, &options->is_public },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run },
    { "again", 0, 0, G_OPTION_ARG_NONE, &options->again },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options->all },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json },
    { "no-header", 0, 0, G_OPTION_ARG_NONE, &options->no_header },
    { NULL }
  };

  return farne_arguments_parse (argc, argv, entries, 2, G_MAXINT, error);
}

static gboolean
check_layout (const Options *options, GError **error)
{
  g_autofree char *list = g_strjoinv (", ", (char **) farne_layouts_get_names ());

  if (options->layout == NULL || g_strv_contains (farne_layouts_get_names (), options->layout))
    return TRUE;
  return farne_arguments_fail (error, _("There is no layout “%s”; there are: %s."), options->layout,
                               list);
}

static gboolean
check_options (const Options *options, GError **error)
{
  if (options->restricted && options->is_public)
    return farne_arguments_fail (error, _("Give either --restricted or --public."));
  return check_layout (options, error);
}

static gboolean
add_mapping (GHashTable *mapping, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  g_autofree char *fields = g_strjoinv (", ", (char **) farne_import_get_fields ());

  if (g_strv_length (parts) != 2 || *parts[1] == '\0')
    return farne_arguments_fail (error, _("“%s” after --map should be FIELD=COLUMN."), text);
  if (!g_strv_contains (farne_import_get_fields (), parts[0]))
    return farne_arguments_fail (error, _("There is no field “%s” to map; there are: %s."), parts[0],
                                 fields);
  g_hash_table_insert (mapping, g_strdup (parts[0]), g_strdup (parts[1]));
  return TRUE;
}

static gboolean
set_mapping (const Options *options, FarneImportOptions *reader, GError **error)
{
  if (options->map == NULL)
    return TRUE;
  g_clear_pointer (&reader->mapping, g_hash_table_unref);
  reader->mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; options->map[i] != NULL; i++)
    if (!add_mapping (reader->mapping, options->map[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
tell_reader (const Options *options, FarneImportJob *job, GError **error)
{
  FarneImportOptions *reader = farne_import_job_get_options (job);

  reader->layout = g_strdup (options->layout);
  reader->measure = g_strdup (options->measure);
  reader->sheet = g_strdup (options->sheet);
  if (options->restricted || options->is_public)
    reader->restricted = options->restricted;
  if (options->no_header)
    reader->no_header = 1;
  farne_import_job_set_layer (job, options->layer);
  return farne_arguments_parse_day ("--day", options->day, &reader->day, error)
         && farne_arguments_parse_day ("--published", options->published, &reader->published, error)
         && set_mapping (options, reader, error);
}

static gboolean
fail_unmapped (FarneImport *import, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) names = farne_import_list_tellable_headers (import);
  g_autofree char *columns = g_strjoinv (", ", names);
  g_autofree char *fields = g_strjoinv (", ", (char **) farne_import_get_fields ());

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("%s fits no layout; say which column is which with --map FIELD=COLUMN. Its "
                 "columns: %s. The fields: %s."), name, columns, fields);
  return FALSE;
}

/* A file that is here already is not taken twice, unless asked. */
static gboolean
is_wanted (const Options *options, FarneImportJob *job)
{
  return !options->dry_run && (options->again || farne_import_job_get_same (job) == NULL);
}

static void
add_kept (JsonNode *preview, gboolean kept)
{
  json_object_set_boolean_member (json_node_get_object (preview), "kept", kept);
}

/* The findings of a release are kept with it; those of a restricted one never leave it whole. */
static const char *
get_rest (const Options *options, FarneImportJob *job)
{
  FarneImport *import = farne_import_job_get_import (job);
  FarneRelease *release = import == NULL ? NULL : farne_import_get_release (import);

  if (options->all)
    return NULL;
  return release != NULL && !release->restricted && is_wanted (options, job)
         ? _("“farne rejects” lists them") : _("give --all to list them");
}

static void
tell (const Options *options, FarneImportJob *job, JsonArray *previews)
{
  const gboolean all = options->all || options->json;
  JsonNode *preview = farne_door_preview (job, all ? G_MAXUINT : FARNE_PREVIEW_FINDINGS);
  g_autofree char *text = farne_import_preview_to_text (preview, get_rest (options, job));

  add_kept (preview, is_wanted (options, job));
  json_array_add_element (previews, preview);
  if (options->json)
    return;
  farne_output_text (text);
  if (!options->dry_run && !is_wanted (options, job))
    farne_output_line ("%s", _("  Nothing was imported; give --again to import it all the same."));
}

static gboolean
import_file (const Options *options,
             FarneDesk     *desk,
             const char    *path,
             JsonArray     *previews,
             GError       **error)
{
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);

  if (!tell_reader (options, job, error) || !farne_import_job_read (job, NULL, error))
    return FALSE;
  if (farne_import_job_get_import (job) != NULL && !options->dry_run
      && farne_import_needs_mapping (farne_import_job_get_import (job)))
    return fail_unmapped (farne_import_job_get_import (job), path, error);
  farne_import_job_set_because (job, options->because);
  if (is_wanted (options, job) && !farne_import_job_keep (job, error))
    return FALSE;
  tell (options, job, previews);
  return TRUE;
}

/* One file gives an object, several an array of them. */
static void
output_previews (JsonArray *previews)
{
  g_autoptr (JsonNode) node = NULL;

  if (json_array_get_length (previews) == 1)
    {
      farne_output_json (json_array_get_element (previews, 0));
      return;
    }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, previews);
  farne_output_json (node);
}

static gboolean
import_all (const Options *options, FarneDesk *desk, char **paths, GError **error)
{
  g_autoptr (JsonArray) previews = json_array_new ();
  gboolean good = TRUE;

  for (guint i = 0; good && paths[i] != NULL; i++)
    good = import_file (options, desk, paths[i], previews, error);
  if (options->json && json_array_get_length (previews) > 0)
    output_previews (previews);
  return good;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = parse (&options, argc, argv, error);
  g_autoptr (FarneDesk) desk = NULL;

  if (words == NULL || !check_options (&options, error))
    return FALSE;
  desk = options.dry_run ? farne_desk_open (words[0], FARNE_STORE_READ_ONLY, error)
                         : farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  if (desk == NULL || !import_all (&options, desk, words + 1, error))
    return FALSE;
  return farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_import = {
  .name = "import",
  .usage = "FILE DATA... [--as LAYOUT] [--map FIELD=COLUMN]... [--no-header] [--measure MEASURE] [--day DATE] "
           "[--published DATE] [--restricted|--public] [--sheet SHEET] [--layer LAYER] [--again] "
           "[--keep-because TEXT] [--dry-run] [--all] [--json]",
  .summary = N_("Reads spreadsheets, tables and boundary files, each as one step."),
  .run = run,
};
