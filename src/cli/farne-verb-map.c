/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-breaks.h"
#include "cli/farne-selection.h"
#include "desk/farne-door.h"
#include "store/farne-target.h"

/* In points: as wide as an A4 page within its margins. */
#define WIDTH 520
#define HEIGHT 640
#define LEAST_CLASSES 2
#define USUAL_CLASSES 5

typedef struct
{
  FarneSelection selection;
  char *output;
  int classes;
  char *method;
  char *breaks;
  gboolean share;
  gboolean tile;
} Options;

static void
options_clear (Options *options)
{
  farne_selection_clear (&options->selection);
  g_free (options->output);
  g_free (options->method);
  g_free (options->breaks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const struct
{
  const char *name;
  FarneMethod method;
} methods[] = {
  { "jenks", FARNE_METHOD_JENKS },
  { "quantile", FARNE_METHOD_QUANTILE },
  { "equal", FARNE_METHOD_EQUAL },
  { "manual", FARNE_METHOD_MANUAL },
};

static gboolean
set_method (const Options *options, FarneView *view, GError **error)
{
  const char *name = options->method != NULL ? options->method
                                             : options->breaks != NULL ? "manual" : "jenks";

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].name, name))
      {
        view->method = methods[i].method;
        return TRUE;
      }
  return farne_arguments_fail (error, _("There is no method “%s”; there are: jenks, quantile, equal, "
                                        "manual."), name);
}

static gboolean
set_breaks (const Options *options, FarneView *view, GError **error)
{
  if ((view->method == FARNE_METHOD_MANUAL) != (options->breaks != NULL))
    return farne_arguments_fail (error,
                                 _("The method manual goes with --breaks A,B,…, and no other."));
  if (options->breaks == NULL)
    return TRUE;
  view->breaks = farne_breaks_parse (options->breaks, error);
  if (view->breaks == NULL)
    return FALSE;
  view->n_classes = view->breaks->len + 1;
  return TRUE;
}

static gboolean
set_classes (const Options *options, FarneView *view, GError **error)
{
  view->n_classes = options->classes;
  if (!set_method (options, view, error) || !set_breaks (options, view, error))
    return FALSE;
  if (view->n_classes < LEAST_CLASSES || view->n_classes > FARNE_CLASSES_MOST)
    return farne_arguments_fail (error, _("A map has from %d to %d classes."), LEAST_CLASSES,
                                 FARNE_CLASSES_MOST);
  return TRUE;
}

static gboolean
set_quantity (const Options *options, FarneView *view, GError **error)
{
  if (options->selection.per_head + options->share + (options->selection.since != NULL) > 1)
    return farne_arguments_fail (error, _("Give one of --per-head, --share and --since."));
  if (options->share)
    view->quantity = FARNE_QUANTITY_SHARE;
  return TRUE;
}

static gboolean
check_options (const Options *options, GError **error)
{
  if (!farne_arguments_check_output (options->output, FARNE_TARGET_PICTURE, error))
    return FALSE;
  if (options->selection.from != NULL || options->selection.to != NULL)
    return farne_arguments_fail (error, _("A map shows one day; give --at."));
  if (options->selection.by != NULL)
    return farne_arguments_fail (error, _("A map is not broken down; give --where."));
  return TRUE;
}

static FarneView *
make_view (const Options *options, FarneDesk *desk, GError **error)
{
  g_autoptr (FarneView) view = farne_selection_make_view (&options->selection, desk, error);

  if (view == NULL || !set_classes (options, view, error) || !set_quantity (options, view, error))
    return NULL;
  view->form = options->tile ? FARNE_FORM_TILES : FARNE_FORM_MAP;
  return g_steal_pointer (&view);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (Options) options = { .classes = USUAL_CLASSES };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output },
    { "classes", 0, 0, G_OPTION_ARG_INT, &options.classes },
    { "method", 0, 0, G_OPTION_ARG_STRING, &options.method },
    { "breaks", 0, 0, G_OPTION_ARG_STRING, &options.breaks },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.selection.since },
    { "share", 0, 0, G_OPTION_ARG_NONE, &options.share },
    { "tile", 0, 0, G_OPTION_ARG_NONE, &options.tile },
    { NULL }
  };
  g_auto (GStrv) words = farne_selection_parse (&options.selection, argc, argv, entries, 1, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = NULL;

  if (words == NULL || !check_options (&options, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  view = desk == NULL ? NULL : make_view (&options, desk, error);
  return view != NULL && farne_door_map (desk, view, options.output, WIDTH, HEIGHT, error);
}

const FarneVerb farne_verb_map = {
  .name = "map",
  .usage = "FILE -o OUT.png|svg|pdf [--measure supported] "
           "[--level authority|subregion|ward|sector] [--at DATE] [--known DATE] "
           "[--where DIMENSION=VALUE]... [--per-head | --share | --since DATE] [--classes N] "
           "[--method jenks|quantile|equal|manual] [--breaks A,B,…] [--tile]",
  .summary = N_("Draws a map."),
  .run = run,
};
