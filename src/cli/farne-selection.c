/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-number.h"
#include "cli/farne-selection.h"

#define N_OPTIONS 13

/**
 * farne_selection_clear:
 * @self: a selection
 *
 * Frees what a selection holds.
 */
void
farne_selection_clear (FarneSelection *self)
{
  g_free (self->measure);
  g_free (self->level);
  g_free (self->within);
  g_free (self->at);
  g_free (self->from);
  g_free (self->to);
  g_free (self->known);
  g_free (self->since);
  g_free (self->limit);
  g_free (self->vintage);
  g_strfreev (self->by);
  g_strfreev (self->where);
}

static guint
count_entries (const GOptionEntry *entries)
{
  guint n = 0;

  while (entries != NULL && entries[n].long_name != NULL)
    n++;
  return n;
}

static GOptionEntry *
make_entries (FarneSelection *self, const GOptionEntry *more)
{
  const GOptionEntry own[N_OPTIONS] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &self->measure },
    { "level", 0, 0, G_OPTION_ARG_STRING, &self->level },
    { "within", 0, 0, G_OPTION_ARG_STRING, &self->within },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at },
    { "from", 0, 0, G_OPTION_ARG_STRING, &self->from },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self->to },
    { "known", 0, 0, G_OPTION_ARG_STRING, &self->known },
    { "by", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->by },
    { "where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->where },
    { "per-head", 0, 0, G_OPTION_ARG_NONE, &self->per_head },
    { "restricted", 0, 0, G_OPTION_ARG_NONE, &self->restricted },
    { "limit", 0, 0, G_OPTION_ARG_STRING, &self->limit },
    { "vintage", 0, 0, G_OPTION_ARG_STRING, &self->vintage },
  };
  guint n_more = count_entries (more);
  GOptionEntry *entries = g_new0 (GOptionEntry, N_OPTIONS + n_more + 1);

  memcpy (entries, own, sizeof own);
  if (n_more > 0)
    memcpy (entries + N_OPTIONS, more, n_more * sizeof *more);
  return entries;
}

/**
 * farne_selection_parse:
 * @self: (out): where the options go
 * @argc: how many words
 * @argv: the words, the verb first
 * @more: (nullable): options of the verb itself
 * @most: how many words there may be beside options, at least one
 *
 * Reads a command line about figures.
 *
 * Returns: (transfer full) (array zero-terminated=1): the other words, or %NULL with
 *   %FARNE_ERROR_USAGE
 */
char **
farne_selection_parse (FarneSelection      *self,
                       int                  argc,
                       char               **argv,
                       const GOptionEntry  *more,
                       guint                most,
                       GError             **error)
{
  g_autofree GOptionEntry *entries = make_entries (self, more);
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, most, error);

  if (words == NULL)
    return NULL;
  if (self->at != NULL && (self->from != NULL || self->to != NULL))
    {
      farne_arguments_fail (error, _("Give either --at, or --from and --to."));
      return NULL;
    }
  return g_steal_pointer (&words);
}

static gboolean
set_days (const FarneSelection *self, FarneView *view, GError **error)
{
  if (!farne_arguments_parse_day ("--at", self->at, &view->at, error)
      || !farne_arguments_parse_day ("--from", self->from, &view->from, error)
      || !farne_arguments_parse_day ("--to", self->to, &view->to, error)
      || !farne_arguments_parse_day ("--known", self->known, &view->known, error)
      || !farne_arguments_parse_day ("--since", self->since, &view->since, error))
    return FALSE;
  if (self->from != NULL && self->to != NULL && view->from > view->to)
    return farne_arguments_fail (error, _("--from comes after --to. Give the earlier date first."));
  return TRUE;
}

/* What rates are measured against. */
static gboolean
set_measures (const FarneSelection *self, FarneView *view, GError **error)
{
  FarneMark mark;

  if (self->limit != NULL
      && (!farne_number_parse (self->limit, &view->limit, &mark) || mark != FARNE_MARK_LISTED
          || !(view->limit > 0)))
    return farne_arguments_fail (error,
                                 _("“%s” after --limit should be residents to each person, as 200."),
                                 self->limit);
  return farne_arguments_parse_day ("--vintage", self->vintage, &view->vintage, error);
}

static FarneFilter *
find_filter (FarneView *view, const char *dimension)
{
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    {
      FarneFilter *filter = g_ptr_array_index (view->filters, i);

      if (g_str_equal (filter->dimension, dimension))
        return filter;
    }
  return NULL;
}

/* Several values of one dimension are counted together. */
static void
add_value (FarneView *view, const char *dimension, const char *value)
{
  FarneFilter *filter = find_filter (view, dimension);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_auto (GStrv) before = filter == NULL ? NULL : g_strdupv (filter->values);

  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    g_ptr_array_add (values, before[i]);
  g_ptr_array_add (values, (gpointer) value);
  g_ptr_array_add (values, NULL);
  farne_view_set_filter (view, dimension, (const char *const *) values->pdata);
}

static gboolean
set_filters (const FarneSelection *self, FarneView *view, GError **error)
{
  for (guint i = 0; self->where != NULL && self->where[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (self->where[i], "=", 2);

      if (g_strv_length (parts) != 2 || *parts[0] == '\0' || *parts[1] == '\0')
        return farne_arguments_fail (error, _("“%s” after --where should be DIMENSION=VALUE."),
                                     self->where[i]);
      add_value (view, parts[0], parts[1]);
    }
  return TRUE;
}

/**
 * farne_selection_make_view:
 * @self: a selection
 * @desk: the desk it is about
 *
 * Makes a whole question of what was typed.
 *
 * Returns: (transfer full): the question, or %NULL with @error
 */
FarneView *
farne_selection_make_view (const FarneSelection *self, FarneDesk *desk, GError **error)
{
  g_autoptr (FarneView) view = farne_view_new (self->measure == NULL ? "supported" : self->measure,
                                               self->level == NULL ? "authority" : self->level);

  view->restricted = self->restricted;
  view->within = g_strdup (self->within);
  view->by = g_strdupv (self->by);
  if (self->per_head)
    view->quantity = FARNE_QUANTITY_RATE;
  if (self->since != NULL)
    view->quantity = FARNE_QUANTITY_CHANGE;
  if (!set_days (self, view, error) || !set_measures (self, view, error)
      || !set_filters (self, view, error)
      || !farne_desk_settle_view (desk, view, error))
    return NULL;
  return g_steal_pointer (&view);
}
