/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "desk/farne-door-records.h"
#include "desk/farne-record-where.h"
#include "store/farne-target.h"

/* What was typed. */
typedef struct
{
  char **where;
  char *order;
  char *fields;
  char *output;
  gboolean json;
  gboolean csv;
  gboolean team;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->where);
  g_free (options->order);
  g_free (options->fields);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char **
parse (Options *options, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->where },
    { "order", 0, 0, G_OPTION_ARG_STRING, &options->order },
    { "fields", 0, 0, G_OPTION_ARG_STRING, &options->fields },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options->csv },
    { "team", 0, 0, G_OPTION_ARG_NONE, &options->team },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);

  if (words == NULL)
    return NULL;
  if (options->json + options->csv + (options->output != NULL) > 1)
    {
      farne_arguments_fail (error, _("Give only one of --json, --csv and -o."));
      return NULL;
    }
  if (options->output != NULL
      && !farne_arguments_check_output (options->output, FARNE_TARGET_RECORDS, error))
    return NULL;
  return g_steal_pointer (&words);
}

static FarneRecordQuery *
make_query (const Options *options, FarneDesk *desk, const FarneKind *kind, GError **error)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  g_autoptr (GError) local = NULL;

  farne_record_query_set_today (query, farne_desk_get_today (desk));
  for (guint i = 0; options->where != NULL && options->where[i] != NULL; i++)
    if (!farne_record_reader_add_where (reader, query, options->where[i], error))
      return NULL;
  if (options->order != NULL && !farne_record_query_set_order (query, options->order, &local))
    {
      farne_arguments_fail (error, "%s", local->message);
      return NULL;
    }
  return g_steal_pointer (&query);
}

/* For people: what stands for a record in a list, unless they name the fields. */
static char **
choose_fields (const Options *options, const FarneKind *kind)
{
  g_autofree char *names = NULL;
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (options->fields == NULL && (options->json || options->csv || options->output != NULL))
    return NULL;
  names = options->fields != NULL
          ? g_strdup (options->fields)
          : g_strjoin (",", kind->title, kind->subtitle != NULL ? kind->subtitle : "", NULL);
  parts = g_strsplit_set (names, ", ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, parts[i]);
      const gboolean skip = options->fields == NULL && !options->team && field != NULL
                            && farne_field_is_restricted (field);

      if (*parts[i] != '\0' && !skip)
        g_strv_builder_add (chosen, parts[i]);
    }
  return g_strv_builder_end (chosen);
}

static gboolean
print_records (const Options *options, FarneDesk *desk, const FarneRecordRequest *request,
               GError **error)
{
  const char *format = options->json ? "json" : options->csv ? "csv" : "text";
  g_autofree char *withheld = NULL;
  g_autofree char *text = farne_door_records_text (desk, request, format, &withheld, error);

  if (text == NULL)
    return FALSE;
  farne_output_text (text);
  farne_output_note (withheld);
  return TRUE;
}

static gboolean
write_records (const Options *options, FarneDesk *desk, const FarneRecordRequest *request,
               GError **error)
{
  g_autofree char *withheld = NULL;
  guint n_records;

  if (!farne_door_records (desk, request, options->output, &n_records, &withheld, error))
    return FALSE;
  farne_output_line (g_dngettext (GETTEXT_PACKAGE, "%u record written to %s.",
                                  "%u records written to %s.", n_records),
                     n_records, options->output);
  farne_output_note (withheld);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = parse (&options, argc, argv, error);
  const FarneKind *kind = words == NULL ? NULL : farne_arguments_find_kind (words[1], error);
  g_autoptr (FarneDesk) desk = kind == NULL ? NULL : farne_desk_open_to_read (words[0], error);
  g_autoptr (FarneRecordQuery) query =
    desk == NULL ? NULL : make_query (&options, desk, kind, error);
  g_auto (GStrv) fields = query == NULL ? NULL : choose_fields (&options, kind);
  const FarneRecordRequest request = { query, (const char *const *) fields, options.team };

  if (query == NULL)
    return FALSE;
  return options.output != NULL ? write_records (&options, desk, &request, error)
         : print_records (&options, desk, &request, error);
}

const FarneVerb farne_verb_list = {
  .name = "list",
  .usage = "FILE KIND [--where FIELD=VALUE]... [--order FIELD[,FIELD desc]...] [--fields FIELD,...] "
           "[--json|--csv|-o OUT.csv|json|xlsx|ods] [--team]",
  .summary = N_("Lists records of a kind, or writes them to a file."),
  .run = run,
};
