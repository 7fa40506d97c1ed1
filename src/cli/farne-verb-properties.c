/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-property-columns.h"
#include "desk/farne-property-list.h"

typedef struct
{
  char *day;
  char **map;
  gboolean dry_run;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->day);
  g_strfreev (options->map);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
map_columns (FarnePropertyList *list, char **map, GError **error)
{
  for (guint i = 0; map != NULL && map[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (map[i], "=", 2);
      g_autofree char *fields = g_strjoinv (", ", (char **) farne_property_columns_get_fields ());

      if (g_strv_length (parts) != 2 || *parts[1] == '\0')
        return farne_arguments_fail (error, _("“%s” after --map should be FIELD=COLUMN."), map[i]);
      if (!g_strv_contains (farne_property_columns_get_fields (), parts[0]))
        return farne_arguments_fail (error, _("There is no field “%s” to map; there are: %s."),
                                     parts[0], fields);
      farne_property_list_map (list, parts[0], parts[1]);
    }
  return TRUE;
}

static void
tell (const Options *options, FarnePropertyList *list)
{
  g_autoptr (JsonNode) node = farne_property_list_to_json (list);
  g_autofree char *text = farne_property_list_describe (list);

  if (options->json)
    farne_output_json (node);
  else
    farne_output_text (text);
}

static gboolean
take (const Options *options, FarneDesk *desk, const char *path, GError **error)
{
  FarneDay day;
  g_autoptr (FarnePropertyList) list = NULL;

  if (!farne_arguments_parse_day ("--day", options->day, &day, error))
    return FALSE;
  if (day == FARNE_DAY_NONE)
    day = farne_desk_get_today (desk);
  list = farne_property_list_new (desk, path, day);
  if (!map_columns (list, options->map, error) || !farne_property_list_read (list, NULL, error)
      || (!options->dry_run && !farne_property_list_keep (list, error)))
    return FALSE;
  tell (options, list);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &options.day },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.map },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;

  if (words == NULL)
    return FALSE;
  desk = farne_desk_open (words[0], options.dry_run ? FARNE_STORE_READ_ONLY : FARNE_STORE_WRITE,
                          error);
  return desk != NULL && take (&options, desk, words[1], error)
         && farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_properties = {
  .name = "properties",
  .usage = "FILE LIST [--day DATE] [--map FIELD=COLUMN]... [--dry-run] [--json]",
  .summary = N_("Reads a provider's list of properties: what is new, gone, changed or not placed."),
  .run = run,
};
