/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "cli/farne-record-arguments.h"
#include "desk/farne-door-records.h"
#include "desk/farne-load-preview.h"
#include "store/farne-target.h"

/* What was typed. */
typedef struct
{
  char **map;
  char *rejects;
  gboolean no_header;
  gboolean skip_warned;
  gboolean dry_run;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->map);
  g_free (options->rejects);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char **
parse (Options *options, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->map },
    { "no-header", 0, 0, G_OPTION_ARG_NONE, &options->no_header },
    { "skip-warned", 0, 0, G_OPTION_ARG_NONE, &options->skip_warned },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &options->rejects },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json },
    { NULL }
  };

  return farne_arguments_parse (argc, argv, entries, 3, 3, error);
}

static gboolean
check_rejects (const Options *options, const char *data, GError **error)
{
  return options->rejects == NULL
         || (farne_arguments_check_output (options->rejects, FARNE_TARGET_FINDINGS, error)
             && farne_target_check_apart (options->rejects, data, error));
}

static GHashTable *
read_mapping (const Options *options, const FarneKind *kind, GError **error)
{
  g_autoptr (GHashTable) mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; options->map != NULL && options->map[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (options->map[i], "=", 2);
      const FarneField *field;

      if (g_strv_length (parts) != 2)
        {
          farne_arguments_fail (error, _("“%s” after --map should be FIELD=COLUMN."), options->map[i]);
          return NULL;
        }
      field = farne_arguments_find_field (kind, parts[0], error);
      if (field == NULL)
        return NULL;
      g_hash_table_insert (mapping, g_strdup (field->name), g_strdup (parts[1]));
    }
  return g_steal_pointer (&mapping);
}

static gboolean
fail_unmapped (FarneLoadJob *job, GError **error)
{
  const FarneKind *kind = farne_load_job_get_kind (job);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” has no row that names fields of %s. Say which column is which with --map "
                 "FIELD=COLUMN, by its name or letter; “farne kinds %s” lists the fields."),
               farne_load_job_get_file_name (job), _(kind->label_plural), kind->name);
  return FALSE;
}

static void
tell (const Options *options, FarneLoadJob *job)
{
  g_autoptr (JsonNode) node = farne_load_preview_to_json (job);
  g_autofree char *text = farne_load_preview_to_text (job);

  json_object_set_boolean_member (json_node_get_object (node), "kept", !options->dry_run);
  if (options->json)
    farne_output_json (node);
  else
    farne_output_text (text);
}

static gboolean
load (const Options *options, FarneDesk *desk, FarneLoadJob *job, GError **error)
{
  if (!farne_load_job_read (job, NULL, error))
    return FALSE;
  if (farne_load_job_needs_mapping (job))
    return fail_unmapped (job, error);
  if (options->rejects != NULL
      && !farne_door_load_findings (desk, job, options->rejects, error))
    return FALSE;
  if (!options->dry_run && !farne_load_job_keep (job, NULL, error))
    return FALSE;
  tell (options, job);
  return TRUE;
}

static FarneLoadJob *
make_job (const Options *options, FarneDesk *desk, const FarneKind *kind, const char *path,
          GHashTable *mapping)
{
  FarneLoadJob *job = farne_load_job_new (desk, kind, path);

  if (g_hash_table_size (mapping) > 0)
    farne_load_job_set_mapping (job, mapping);
  if (options->no_header)
    farne_load_job_set_has_header (job, FALSE);
  farne_load_job_set_skip_warned (job, options->skip_warned);
  return job;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = parse (&options, argc, argv, error);
  const FarneKind *kind = words == NULL || !check_rejects (&options, words[2], error)
                          ? NULL : farne_arguments_find_kind_to_write (words[1], error);
  g_autoptr (GHashTable) mapping = kind == NULL ? NULL : read_mapping (&options, kind, error);
  g_autoptr (FarneDesk) desk =
    mapping == NULL ? NULL
    : farne_desk_open (words[0], options.dry_run ? FARNE_STORE_READ_ONLY : FARNE_STORE_WRITE, error);
  g_autoptr (FarneLoadJob) job =
    desk == NULL ? NULL : make_job (&options, desk, kind, words[2], mapping);

  return job != NULL && load (&options, desk, job, error)
         && farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_load = {
  .name = "load",
  .usage = "FILE KIND DATA [--map FIELD=COLUMN]... [--no-header] [--skip-warned] [--rejects OUT.csv] "
           "[--dry-run] [--json]",
  .summary = N_("Reads records of a kind from a table, as one step; rows that can't be kept are told."),
  .run = run,
};
