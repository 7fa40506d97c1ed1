/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-overview-private.h"

#include <glib/gi18n-lib.h>

/* More authorities or nationalities than this are told as a number. */
#define NAMES_TOLD 3

/**
 * farne_sentence_free:
 * @sentence: (type FarneSentence) (transfer full): a sentence
 *
 * Frees it.
 */
void
farne_sentence_free (gpointer sentence)
{
  FarneSentence *self = sentence;

  g_free (self->text);
  g_free (self->area);
  g_free (self);
}

static FarneSentence *
tell (GPtrArray *sentences, FarneArea *area, char *text)
{
  FarneSentence *sentence = g_new0 (FarneSentence, 1);

  sentence->text = text;
  sentence->area = area != NULL ? g_strdup (area->code) : NULL;
  g_ptr_array_add (sentences, sentence);

  return sentence;
}

static void
warn (GPtrArray *sentences, FarneArea *area, char *text)
{
  tell (sentences, area, text)->warning = TRUE;
}

/* One authority, like with like, at the two days and a year before. */
typedef struct
{
  const FarneRate *at;
  const FarneRate *since;
  const FarneRate *year; /* or NULL */
  double change;
  gboolean alike; /* nothing had to be left out on either day */
} Change;

static gboolean
has_value (const FarneRate *rate)
{
  return rate != NULL && FARNE_MARK_HAS_VALUE (rate->mark);
}

typedef enum
{
  BELOW_LIMIT,
  AT_LIMIT, /* not one more may come */
  OVER_LIMIT,
} Standing;

static Standing
get_standing (const FarneRate *rate)
{
  if (!has_value (rate) || rate->population <= 0 || rate->limit <= 0 || rate->headroom > 0)
    return BELOW_LIMIT;

  return rate->headroom < 0 ? OVER_LIMIT : AT_LIMIT;
}

/* The year before is told of only if nothing must be left out to compare it, on either day. */
static const FarneRate *
find_year_before (FarneOverview *self, const char *area)
{
  FarneFigures *alike
      = self->rates_year != NULL ? farne_rates_get_figures (self->rates_year) : NULL;

  if (alike == NULL
      || !farne_overview_shows_all (alike, farne_rates_get_figures (self->rates), area, self->at)
      || !farne_overview_shows_all (alike, self->plain_year, area, self->year_before))
    return NULL;

  return farne_rates_find (self->rates_year, area);
}

static gboolean
read_change (FarneOverview *self, const FarneRate *at, Change *change)
{
  const FarneRate *year = find_year_before (self, at->area->code);

  change->at = at;
  change->since = farne_rates_find (self->rates_since, at->area->code);
  change->year = has_value (year) ? year : NULL;
  if (!has_value (at) || !has_value (change->since))
    return FALSE;

  change->change = at->people - change->since->people;
  change->alike = farne_overview_is_alike (self, at->area->code);
  return TRUE;
}

static GArray *
list_changes (FarneOverview *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  for (guint i = 0; i < farne_rates_get_n (self->rates_alike); i++)
    {
      Change change;

      if (read_change (self, farne_rates_get (self->rates_alike, i), &change))
        g_array_append_val (changes, change);
    }

  return changes;
}

/* The figure that the page shows for the area, where like with like is the same; else nothing. */
static char *
describe_now (const Change *change)
{
  return change->alike ? farne_overview_say_people (change->at) : NULL;
}

/* What was before, where it must be told that it is not all that was published. */
static char *
describe_before (const Change *change, char *before)
{
  g_autofree char *words = before;

  /* Translators: an earlier figure */
  return change->alike ? g_steal_pointer (&words) : g_strdup_printf (_("%s, like with like"), words);
}

static void
tell_largest (GPtrArray *sentences, const Change *change)
{
  const char *name = change->at->area->name;
  gboolean rose = change->change > 0;
  g_autofree char *now = describe_now (change);
  g_autofree char *by = rose ? farne_number_to_signed (change->change, 0)
                             : farne_number_to_text (-change->change, 0);
  char *text;

  if (now != NULL && rose)
    text = g_strdup_printf (_("%s rose most: %s, to %s."), name, by, now);
  else if (now != NULL)
    text = g_strdup_printf (_("%s fell most: by %s, to %s."), name, by, now);
  else if (rose)
    text = g_strdup_printf (_("%s rose most: %s, like with like."), name, by);
  else
    text = g_strdup_printf (_("%s fell most: by %s, like with like."), name, by);

  tell (sentences, change->at->area, text);
}

static void
tell_rise_and_fall (GPtrArray *sentences, const GArray *changes)
{
  const Change *rise = NULL, *fall = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (change->change > 0 && (rise == NULL || change->change > rise->change))
        rise = change;
      if (change->change < 0 && (fall == NULL || change->change < fall->change))
        fall = change;
    }

  if (rise != NULL)
    tell_largest (sentences, rise);
  if (fall != NULL)
    tell_largest (sentences, fall);
  if (rise == NULL && fall == NULL && changes->len > 0)
    tell (sentences, NULL, g_strdup (_("No authority’s figure changed.")));
}

/* A year before, it was over the limit that it is not over now. */
static void
tell_year_over (GPtrArray *sentences, const Change *change)
{
  g_autofree char *now = farne_number_to_ratio (change->at->ratio);
  g_autofree char *year = NULL;

  if (get_standing (change->at) == OVER_LIMIT || change->year == NULL
      || get_standing (change->year) != OVER_LIMIT)
    return;

  year = farne_number_to_ratio (change->year->ratio);
  tell (sentences, change->at->area,
        g_strdup_printf (_("%s is at %s; a year before it was over the limit, at %s."),
                         change->at->area->name, now, year));
}

/* At or over the limit and not before, or the other way; else how it was a year before. */
static void
tell_crossing (GPtrArray *sentences, const Change *change)
{
  const char *name = change->at->area->name;
  Standing at = get_standing (change->at), since = get_standing (change->since);
  g_autofree char *now = farne_number_to_ratio (change->at->ratio);
  g_autofree char *before
      = describe_before (change, farne_number_to_ratio (change->since->ratio));

  if (at == since)
    tell_year_over (sentences, change);
  else if (at > since)
    warn (sentences, change->at->area,
          g_strdup_printf (at == OVER_LIMIT ? _("%s is now over the limit: %s; it was %s.")
                                            : _("%s has reached the limit: %s; it was %s."),
                           name, now, before));
  else
    tell (sentences, change->at->area,
          g_strdup_printf (since == OVER_LIMIT
                               ? _("%s is no longer over the limit: %s; it was %s.")
                               : _("%s is no longer at the limit: %s; it was %s."),
                           name, now, before));
}

static void
tell_from_or_to_none (GPtrArray *sentences, const Change *change)
{
  const char *name = change->at->area->name;
  g_autofree char *before = farne_overview_say_people (change->since);
  g_autofree char *now = describe_before (change, farne_overview_say_people (change->at));

  if ((change->since->people == 0) != (change->at->people == 0))
    /* Translators: an area, its figure before, its figure now; one of them may be “none listed” */
    tell (sentences, change->at->area, g_strdup_printf (_("%s: from %s to %s."), name, before, now));
}

static void
tell_nearest (FarneOverview *self, GPtrArray *sentences)
{
  g_autoptr (GPtrArray) rates = farne_rates_by_pressure (self->rates);

  for (guint i = 0; i < rates->len; i++)
    {
      const FarneRate *rate = g_ptr_array_index (rates, i);
      g_autofree char *room = farne_number_to_text (rate->headroom, 0);

      if (!has_value (rate) || rate->population <= 0 || rate->limit <= 0 || rate->people <= 0
          || get_standing (rate) != BELOW_LIMIT)
        continue;
      tell (sentences, rate->area,
            g_strdup_printf (_("%s is nearest the limit: room for %s."), rate->area->name, room));
      return;
    }
}

/* Those that are at or over the limit as they were before. */
static GPtrArray *
list_still (FarneOverview *self, Standing standing)
{
  g_autoptr (GPtrArray) rates = farne_rates_by_pressure (self->rates);
  GPtrArray *still = g_ptr_array_new ();

  for (guint i = 0; i < rates->len; i++)
    {
      FarneRate *rate = g_ptr_array_index (rates, i);
      const FarneRate *since = farne_rates_find (self->rates_since, rate->area->code);

      if (get_standing (rate) == standing
          && (!has_value (since) || get_standing (since) == standing))
        g_ptr_array_add (still, rate);
    }

  return still;
}

/* Few by name; many in one sentence. */
static void
tell_still (FarneOverview *self, GPtrArray *sentences, Standing standing)
{
  g_autoptr (GPtrArray) still = list_still (self, standing);

  for (guint i = 0; i < still->len && still->len <= NAMES_TOLD; i++)
    {
      const FarneRate *rate = g_ptr_array_index (still, i);
      g_autofree char *ratio = farne_number_to_ratio (rate->ratio);

      warn (sentences, rate->area,
            g_strdup_printf (standing == OVER_LIMIT ? _("%s is over the limit: %s.")
                                                    : _("%s is at the limit: %s."),
                             rate->area->name, ratio));
    }
  if (still->len > NAMES_TOLD)
    warn (sentences, NULL,
          g_strdup_printf (standing == OVER_LIMIT
                               ? ngettext ("%u authority is still over the limit.",
                                           "%u authorities are still over the limit.", still->len)
                               : ngettext ("%u authority is still at the limit.",
                                           "%u authorities are still at the limit.", still->len),
                           still->len));
}

/* ---- one authority ---- */

static void
tell_own_change (FarneOverview *self, GPtrArray *sentences, const Change *change)
{
  const char *name = self->area->name;
  g_autofree char *now = describe_now (change);
  g_autofree char *by = farne_number_to_text (ABS (change->change), 0);
  char *text;

  if (change->change == 0)
    text = g_strdup_printf (_("%s did not change."), name);
  else if (now == NULL)
    text = g_strdup_printf (change->change > 0 ? _("%s rose by %s, like with like.")
                                               : _("%s fell by %s, like with like."), name, by);
  else
    text = g_strdup_printf (change->change > 0 ? _("%s rose by %s, to %s.")
                                               : _("%s fell by %s, to %s."), name, by, now);

  tell (sentences, self->area, text);
}

static void
tell_own_year (FarneOverview *self, GPtrArray *sentences, const Change *change)
{
  g_autofree char *people = NULL, *day = NULL;

  if (change->year == NULL)
    return;

  people = farne_number_to_text (change->year->people, 0);
  day = farne_day_to_text (self->year_before);
  tell (sentences, self->area,
        change->year->mark == FARNE_MARK_NONE_LISTED
            ? g_strdup_printf (_("A year before, on %s, none were listed."), day)
            : g_strdup_printf (_("A year before, on %s, it was %s."), day, people));
}

static void
tell_own (FarneOverview *self, GPtrArray *sentences, const GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (change->at->area != self->area)
        continue;
      tell_own_change (self, sentences, change);
      tell_own_year (self, sentences, change);
      tell_crossing (sentences, change);
    }
}

/* ---- the restricted view alone ---- */

static FarneFigures *
ask_nationalities (FarneOverview *self, GError **error)
{
  g_autoptr (FarneView) view
      = farne_overview_dup_view (self, self->area->level, self->view->within);

  view->by = g_strdupv ((char *[]) { (char *) "nationality", NULL });

  return farne_factbase_ask_alike (self->factbase, view, self->since, self->at, self->cancellable,
                                   error);
}

/* People of each nationality at a day; a nationality without a row has none. */
static double *
sum_by_value (FarneFigures *figures, FarneDay day)
{
  double *sums
      = g_new0 (double, g_strv_length ((char **) farne_figures_get_values (figures, 0)) + 1);

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);

      if (figure->day == day && FARNE_MARK_HAS_VALUE (figure->mark))
        sums[figure->by[0]] += figure->value;
    }

  return sums;
}

static gboolean
tell_nationalities (FarneOverview *self, GPtrArray *sentences, GError **error)
{
  g_autoptr (FarneFigures) figures = ask_nationalities (self, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree double *before = NULL, *now = NULL;
  g_autofree char *joined = NULL;
  const char *const *values;
  guint n;

  if (figures == NULL)
    return FALSE;

  before = sum_by_value (figures, self->since);
  now = sum_by_value (figures, self->at);
  values = farne_figures_get_values (figures, 0);
  for (guint i = 0; values[i] != NULL; i++)
    if (before[i] == 0 && now[i] > 0)
      g_ptr_array_add (names, (gpointer) values[i]);
  n = names->len;
  if (n == 0)
    return TRUE;

  g_ptr_array_set_size (names, MIN (n, NAMES_TOLD));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  tell (sentences, NULL,
        n <= NAMES_TOLD ? g_strdup_printf (_("New among nationalities: %s."), joined)
                        : g_strdup_printf (_("New among nationalities: %s and %u more."), joined,
                                           n - NAMES_TOLD))->restricted = TRUE;

  return TRUE;
}

/* ---- all ---- */

/* What was left out, and what could not be compared. */
static void
tell_limits_of_comparison (FarneOverview *self, GPtrArray *sentences, const GArray *changes)
{
  guint n = farne_rates_get_n (self->rates_alike);
  const char *const *notes = farne_figures_get_notes (self->alike);
  const char *const *shown = farne_figures_get_notes (farne_rates_get_figures (self->rates));

  for (guint i = 0; notes[i] != NULL; i++)
    if (!g_strv_contains (shown, notes[i]))
      tell (sentences, NULL, g_strdup (notes[i]));

  if (changes->len < n)
    tell (sentences, NULL,
          g_strdup_printf (ngettext ("%u of %u authority can’t be compared with the day before.",
                                     "%u of %u authorities can’t be compared with the day before.",
                                     n),
                           n - changes->len, n));
}

static gboolean
tell_changes (FarneOverview *self, GPtrArray *sentences, GError **error)
{
  g_autoptr (GArray) changes = list_changes (self);

  if (self->is_authority)
    tell_own (self, sentences, changes);
  else
    {
      tell_rise_and_fall (sentences, changes);
      for (guint i = 0; i < changes->len; i++)
        tell_crossing (sentences, &g_array_index (changes, Change, i));
      for (guint i = 0; i < changes->len; i++)
        tell_from_or_to_none (sentences, &g_array_index (changes, Change, i));
      tell_still (self, sentences, OVER_LIMIT);
      tell_still (self, sentences, AT_LIMIT);
      tell_nearest (self, sentences);
    }
  if (self->view->restricted && !tell_nationalities (self, sentences, error))
    return FALSE;

  tell_limits_of_comparison (self, sentences, changes);
  return TRUE;
}

/**
 * farne_overview_make_sentences:
 * @self: an overview with its figures
 * @error: a location for an error
 *
 * What changed since the day before, like with like only: the largest rise and fall, authorities
 * that crossed the limit or are nearest it, those that came from none or went to none, and in the
 * restricted view nationalities that were not there before; then what was left out of the
 * comparison.
 *
 * Returns: (transfer full) (element-type FarneSentence): the sentences, none without an earlier
 * day; or %NULL
 */
GPtrArray *
farne_overview_make_sentences (FarneOverview *self, GError **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (farne_sentence_free);

  if (self->since != FARNE_DAY_NONE && !tell_changes (self, sentences, error))
    return NULL;

  return g_steal_pointer (&sentences);
}
