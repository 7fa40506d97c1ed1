/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-selection.h"
#include "desk/farne-door.h"
#include "store/farne-target.h"

typedef struct
{
  FarneSelection selection;
  char *output;
} Options;

static void
options_clear (Options *options)
{
  farne_selection_clear (&options->selection);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char **
parse (Options *options, int argc, char **argv, GError **error)
{
  FarneSelection *selection = &options->selection;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &selection->measure },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &selection->within },
    { "at", 0, 0, G_OPTION_ARG_STRING, &selection->at },
    { "known", 0, 0, G_OPTION_ARG_STRING, &selection->known },
    { "limit", 0, 0, G_OPTION_ARG_STRING, &selection->limit },
    { "vintage", 0, 0, G_OPTION_ARG_STRING, &selection->vintage },
    { "restricted", 0, 0, G_OPTION_ARG_NONE, &selection->restricted },
    { NULL }
  };

  return farne_arguments_parse (argc, argv, entries, 1, 1, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = parse (&options, argc, argv, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = NULL;

  if (words == NULL || !farne_arguments_check_output (options.output, FARNE_TARGET_PAPER, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  view = desk == NULL ? NULL : farne_selection_make_view (&options.selection, desk, error);
  return view != NULL && farne_door_brief (desk, view, options.output, error);
}

const FarneVerb farne_verb_brief = {
  .name = "brief",
  .usage = "FILE -o OUT.pdf [--authority AREA] [--at DATE] [--known DATE] [--measure supported]"
           " [--limit RESIDENTS] [--vintage DATE]",
  .summary = N_("Writes the briefing as a paper."),
  .run = run,
};
