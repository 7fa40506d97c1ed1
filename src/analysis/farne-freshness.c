/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-overview-private.h"

#include <glib/gi18n-lib.h>

/* So many of the latest steps between days tell a series' rhythm. */
#define STEPS_READ 6

/**
 * farne_freshness_free:
 * @freshness: (type FarneFreshness) (transfer full): how fresh a source is
 *
 * Frees it.
 */
void
farne_freshness_free (gpointer freshness)
{
  FarneFreshness *self = freshness;

  g_object_unref (self->series);
  g_free (self);
}

static int
count_months (FarneDay from, FarneDay to)
{
  int from_year, from_month, to_year, to_month, day;

  farne_day_get_ymd (from, &from_year, &from_month, &day);
  farne_day_get_ymd (to, &to_year, &to_month, &day);

  return (to_year - from_year) * 12 + to_month - from_month;
}

/* The step that is commonest among the latest; of two as common, the longer. */
static int
find_rhythm (FarneSeries *series, const FarneDay *days, guint n_days)
{
  guint first = n_days > STEPS_READ ? n_days - STEPS_READ : 1;
  int best = 0;
  guint best_count = 0;

  if (series->period_months > 0)
    return series->period_months;

  for (guint i = first; i < n_days; i++)
    {
      int step = count_months (days[i - 1], days[i]);
      guint count = 0;

      for (guint j = first; j < n_days; j++)
        count += count_months (days[j - 1], days[j]) == step;
      if (count > best_count || (count == best_count && step > best))
        {
          best = step;
          best_count = count;
        }
    }

  return best;
}

/*
 * The next day by the rhythm, and the publisher's usual lag; restricted counts have a lag of their
 * * own.
 */
static FarneDay
find_due (const FarneFreshness *fresh, int rhythm)
{
  FarneDay next = farne_day_month_end (farne_day_add_months (fresh->last_day, rhythm));
  gint64 lag = fresh->series->lag_days;

  if (fresh->restricted || lag <= 0)
    lag = fresh->published != FARNE_DAY_NONE ? fresh->published - fresh->last_day : 0;

  return next + MAX (lag, 0);
}

static void
add_series (FarneFactbase *factbase, FarneDay known, GPtrArray *list, FarneSeries *series,
            gboolean restricted)
{
  FarneFreshness *fresh;
  FarneRelease *release;
  guint n_days;
  g_autofree FarneDay *days = farne_factbase_list_days (factbase, series->code, restricted, known,
                                                        &n_days);
  int rhythm;

  if (n_days == 0)
    return;

  fresh = g_new0 (FarneFreshness, 1);
  fresh->series = g_object_ref (series);
  fresh->restricted = restricted;
  fresh->last_day = days[n_days - 1];
  release = farne_factbase_find_release (factbase, series->code, restricted, fresh->last_day, known);
  fresh->published = release != NULL ? release->published : FARNE_DAY_NONE;
  rhythm = find_rhythm (series, days, n_days);
  fresh->due = rhythm > 0 ? find_due (fresh, rhythm) : FARNE_DAY_NONE;
  fresh->overdue = fresh->due != FARNE_DAY_NONE && known != FARNE_DAY_NONE && fresh->due < known;
  g_ptr_array_add (list, fresh);
}

static int
compare_freshness (gconstpointer a, gconstpointer b)
{
  const FarneFreshness *left = *(const FarneFreshness *const *) a;
  const FarneFreshness *right = *(const FarneFreshness *const *) b;

  if (left->overdue != right->overdue)
    return left->overdue ? -1 : 1;
  if (left->due != right->due)
    return left->due < right->due ? -1 : 1;

  return g_strcmp0 (left->series->code, right->series->code);
}

/**
 * farne_freshness_list:
 * @factbase: counted people
 * @known: the day up to which publications are known
 *
 * How fresh each series is on a day: what is late first, then what comes next.
 *
 * Returns: (transfer full) (element-type FarneFreshness): one for each series, restricted ones
 * apart
 */
GPtrArray *
farne_freshness_list (FarneFactbase *factbase, FarneDay known)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (farne_freshness_free);
  g_autoptr (GPtrArray) series = farne_factbase_list_series (factbase);

  for (guint i = 0; i < series->len; i++)
    {
      add_series (factbase, known, list, g_ptr_array_index (series, i), FALSE);
      add_series (factbase, known, list, g_ptr_array_index (series, i), TRUE);
    }
  g_ptr_array_sort (list, compare_freshness);

  return list;
}

/* ---- the line under the title, and the lines at the foot ---- */

static void
append (GString *line, const char *text)
{
  g_autofree char *part = g_strdup (text);

  /* A full stop ends a sentence, not a part of a line. */
  if (g_str_has_suffix (part, "."))
    part[strlen (part) - 1] = '\0';
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
append_filters (FarneOverview *self, GString *line)
{
  for (guint i = 0; self->view->filters != NULL && i < self->view->filters->len; i++)
    {
      const FarneFilter *filter = g_ptr_array_index (self->view->filters, i);
      g_autofree char *values = g_strjoinv (", ", filter->values);

      append (line, values);
    }
}

static gboolean
is_made_up (FarneFigures *figures)
{
  return farne_handled_get_handling (FARNE_HANDLED (figures)) == FARNE_HANDLING_SYNTHETIC;
}

/* What must be said of the figures and of the lines over time, once for the whole page. */
static void
append_notes (FarneOverview *self, GString *line)
{
  const char *const *notes = farne_figures_get_notes (farne_rates_get_figures (self->rates));
  const char *const *of_trend = farne_figures_get_notes (self->trend);

  for (guint i = 0; notes[i] != NULL; i++)
    append (line, notes[i]);
  for (guint i = 0; of_trend[i] != NULL; i++)
    if (!g_strv_contains (notes, of_trend[i]))
      append (line, of_trend[i]);
}

/**
 * farne_overview_make_standing:
 * @self: an overview with its figures
 *
 * The line under the title, with what must be said of breaks.
 *
 * Returns: (transfer full): as "Published 23 February 2017 · 12 of 12 authorities covered · …"
 */
char *
farne_overview_make_standing (FarneOverview *self)
{
  FarneFigures *figures = farne_rates_get_figures (self->rates);
  const FarneRate *whole = farne_rates_get_whole (self->rates);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *day = farne_day_to_text (self->published);
  g_autofree char *published = g_strdup_printf (_("Published %s"), day);
  g_autofree char *covered = g_strdup_printf (
      ngettext ("%u of %u authority covered", "%u of %u authorities covered", whole->asked),
      whole->covered, whole->asked);

  if (self->view->restricted)
    append (line, is_made_up (figures) ? _("Restricted, made up") : _("Restricted"));
  if (self->published != FARNE_DAY_NONE && !self->view->restricted)
    append (line, published);
  append (line, covered);
  append_filters (self, line);
  append_notes (self, line);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
name_release (FarneRelease *release)
{
  g_autofree char *day = farne_day_to_text (release->published);

  if (release->source_note != NULL && release->source_note[0] != '\0')
    return g_strdup (release->source_note);
  if (release->publisher == NULL || release->publisher[0] == '\0')
    return g_strdup_printf (_("%s, %s"), release->title, day);

  return g_strdup_printf (_("%s, %s, %s"), release->publisher, release->title, day);
}

static char *
describe_release (FarneRelease *release)
{
  g_autofree char *name = name_release (release);

  return release->synthetic ? g_strdup_printf (_("%s: made up"), name) : g_steal_pointer (&name);
}

static void
add_sources (GPtrArray *lines, FarneFigures *figures)
{
  GPtrArray *releases = farne_figures_get_releases (figures);

  for (guint i = 0; i < releases->len; i++)
    {
      g_autofree char *line = describe_release (g_ptr_array_index (releases, i));

      if (!g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
}

/**
 * farne_overview_make_sources:
 * @self: an overview with its figures
 *
 * The lines for the foot of a page: each release that people or residents come from, once.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines
 */
GStrv
farne_overview_make_sources (FarneOverview *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  add_sources (lines, farne_rates_get_figures (self->rates));
  if (self->alike != NULL)
    add_sources (lines, self->alike);
  add_sources (lines, farne_rates_get_populations (self->rates));
  g_ptr_array_add (lines, NULL);

  return (GStrv) g_ptr_array_free (lines, FALSE);
}
