/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-selection.h"
#include "desk/farne-door.h"

typedef struct
{
  FarneSelection selection;
  gboolean json;
  gboolean csv;
} Options;

static void
options_clear (Options *options)
{
  farne_selection_clear (&options->selection);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *
get_format (const Options *options)
{
  if (options->json)
    return "json";
  return options->csv ? "csv" : "text";
}

static gboolean
check_options (const Options *options, GError **error)
{
  if (options->json && options->csv)
    return farne_arguments_fail (error, _("Give either --json or --csv."));
  if (options->selection.per_head && options->selection.by != NULL)
    return farne_arguments_fail (error, _("Figures per head are not broken down; give either "
                                          "--per-head or --by."));
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv },
    { NULL }
  };
  g_auto (GStrv) words = farne_selection_parse (&options.selection, argc, argv, entries, 1, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = NULL;
  g_autofree char *text = NULL;

  if (words == NULL || !check_options (&options, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  view = desk == NULL ? NULL : farne_selection_make_view (&options.selection, desk, error);
  text = view == NULL ? NULL : farne_door_text (desk, view, get_format (&options), error);
  if (text == NULL)
    return FALSE;
  farne_output_text (text);
  return TRUE;
}

const FarneVerb farne_verb_figures = {
  .name = "figures",
  .usage = "FILE " FARNE_SELECTION_USAGE " [--json|--csv]",
  .summary = N_("Tells counted people as a table."),
  .run = run,
};
