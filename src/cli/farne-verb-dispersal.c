/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-dispersal-history.h"
#include "desk/farne-door.h"
#include "desk/farne-milestones.h"
#include "store/farne-target.h"

#define CHART_WIDTH 700

typedef struct
{
  char *output;
  gboolean milestones;
  gboolean json;
} Options;

static JsonNode *
describe (const FarneDispersalHistory *history)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < history->authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (history->authorities, i);
      FarneDispersalStatus *status =
        farne_dispersal_status_find (history->statuses, area->code, history->on);
      JsonObject *object = json_object_new ();
      g_autofree char *since = status == NULL ? NULL : farne_day_to_iso (status->from);

      json_object_set_string_member (object, "authority", area->code);
      json_object_set_string_member (object, "name", area->name);
      if (status != NULL)
        {
          json_object_set_string_member (object, "status", status->status);
          json_object_set_string_member (object, "from", since);
        }
      json_array_add_object_element (array, object);
    }
  json_node_take_array (node, array);
  return node;
}

static void
tell (const FarneDispersalHistory *history)
{
  g_autofree char *summary = farne_dispersal_history_describe (history);

  farne_output_line ("%s", summary);
  for (guint i = 0; i < history->authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (history->authorities, i);
      FarneDispersalStatus *status =
        farne_dispersal_status_find (history->statuses, area->code, history->on);
      g_autofree char *since = status == NULL ? g_strdup ("") : farne_day_to_text (status->from);

      farne_output_line ("  %s: %s%s%s", area->name, farne_dispersal_status_say (status),
                         status == NULL ? "" : ", ", since);
    }
}

static FarneBandChart *
chart_milestones (FarneDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) milestones =
    farne_store_list (farne_desk_get_store (desk), &farne_milestone_kind,
                      farne_milestone_kind.order, error);

  return milestones == NULL ? NULL
         : farne_milestones_chart (milestones, farne_desk_get_today (desk));
}

static gboolean
draw (const Options *options, FarneDesk *desk, const FarneDispersalHistory *history, GError **error)
{
  g_autoptr (FarneBandChart) chart = options->milestones ? chart_milestones (desk, error)
                                                         : farne_dispersal_history_chart (history);
  g_autoptr (FarneScene) scene =
    chart == NULL ? NULL : farne_paint_bands (chart, CHART_WIDTH, farne_look_get_paper ());

  return scene != NULL && farne_door_picture (desk, scene, options->output, 2, error);
}

static gboolean
show (const Options *options, FarneDesk *desk, GError **error)
{
  g_autoptr (FarneDispersalHistory) history = farne_dispersal_history_new (desk, error);
  g_autoptr (JsonNode) node = NULL;

  if (history == NULL)
    return FALSE;
  if (options->output != NULL)
    return draw (options, desk, history, error);
  if (options->json)
    farne_output_json (node = describe (history));
  else
    tell (history);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output },
    { "milestones", 0, 0, G_OPTION_ARG_NONE, &options.milestones },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, 1, error);
  g_autofree char *output = options.output;
  g_autoptr (FarneDesk) desk = NULL;

  if (words == NULL)
    return FALSE;
  if ((options.milestones || output != NULL)
      && !farne_arguments_check_output (output, FARNE_TARGET_PICTURE, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  return desk != NULL && show (&options, desk, error);
}

const FarneVerb farne_verb_dispersal = {
  .name = "dispersal",
  .usage = "FILE [-o OUT.png|svg|pdf [--milestones]] [--json]",
  .summary = N_("Tells which authorities take part in dispersal; draws their history."),
  .run = run,
};
