/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-number.h"
#include "base/farne-text.h"
#include "desk/farne-import-check.h"
#include "desk/farne-import-sense.h"
#include "desk/farne-release-coverage.h"
#include "desk/farne-releases.h"

/* A move of fewer people than this dated number is not a jump, whatever its share. */
#define THRESHOLD_LEAST_JUMP "jump-least"

/* How far a total may move between two dates without a word, and how the words are made. */
typedef struct
{
  FarneFactbase *factbase;
  FarneThresholds *thresholds;
  FarneProblems *problems;
  FarneRelease *release;
  const char *measure;
  gboolean names_measure;
  gboolean restricted;
} JumpSearch;

static FarneRelease *
find_same (GPtrArray *releases, FarneRelease *release)
{
  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *other = g_ptr_array_index (releases, i);

      if (!other->erased && g_strcmp0 (other->sha256, release->sha256) == 0)
        return g_object_ref (other);
    }
  return NULL;
}

static gboolean
spans_overlap (FarneRelease *a, FarneRelease *b)
{
  return a->first_day <= b->last_day && b->first_day <= a->last_day;
}

/* Whether @release revises @other: the same series, of which some days and areas are the same. */
static gboolean
revises (FarneRelease *release, FarneRelease *other)
{
  return !other->withdrawn && !other->erased
         && other->restricted == release->restricted
         && other->published <= release->published
         && g_strcmp0 (other->sha256, release->sha256) != 0
         && spans_overlap (release, other)
         && farne_release_shares_series (release, other);
}

/* The newest release that @release would take the place of. */
static FarneRelease *
find_revised (GPtrArray *releases, FarneRelease *release)
{
  FarneRelease *newest = NULL;

  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *other = g_ptr_array_index (releases, i);

      if (revises (release, other)
          && (newest == NULL || other->published > newest->published
              || (other->published == newest->published && other->imported > newest->imported)))
        newest = other;
    }
  return newest == NULL ? NULL : g_object_ref (newest);
}

static FarneView *
make_view (const char *measure, FarneRelease *release, const char *level)
{
  FarneView *view = farne_view_new (measure, level);

  view->restricted = release->restricted;
  view->from = release->first_day;
  view->to = release->last_day;
  return view;
}

/* The total over the areas that the file tells of, so that another council's figures are no move. */
static double
get_total (FarneFigures *figures, FarneFigures *file, FarneDay day)
{
  GPtrArray *areas = farne_figures_get_areas (file);
  double total = NAN;

  for (guint i = 0; figures != NULL && i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);
      const FarneFigure *own = farne_figures_find (file, area->code, day);
      const FarneFigure *figure = farne_figures_find (figures, area->code, day);

      if (own != NULL && FARNE_MARK_HAS_VALUE (own->mark)
          && figure != NULL && FARNE_MARK_HAS_VALUE (figure->mark))
        total = (isnan (total) ? 0 : total) + figure->value;
    }
  return total;
}

static GArray *
list_moves (FarneFigures *before, FarneFigures *after)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (FarneMove));
  guint n_days;
  const FarneDay *days = farne_figures_get_days (after, &n_days);

  for (guint i = 0; i < n_days; i++)
    {
      FarneMove move = { days[i], get_total (before, after, days[i]),
                         get_total (after, after, days[i]) };

      g_array_append_val (moves, move);
    }
  return moves;
}

/* Whether the file is what answers a cell, and not a newer release. */
static gboolean
is_of (FarneFigures *figures, const FarneFigure *figure, FarneRelease *release)
{
  return figure->release >= 0
         && g_ptr_array_index (farne_figures_get_releases (figures), figure->release) == release;
}

static gboolean
answers_day (FarneFigures *held, FarneRelease *release, FarneDay day)
{
  for (guint i = 0; i < farne_figures_get_n (held); i++)
    {
      const FarneFigure *figure = farne_figures_get (held, i);

      if (figure->day == day && is_of (held, figure, release))
        return TRUE;
    }
  return FALSE;
}

static void
tell_outdated (JumpSearch *search, guint n_outdated, guint n_left)
{
  g_autofree char *content = g_strdup_printf ("%u", n_outdated);
  g_autofree char *reason = NULL;

  if (n_outdated == 0)
    return;
  if (n_left == 0)
    reason = g_strdup (_("This file is older than what is held: nothing shown changes when it is "
                         "kept."));
  else
    reason = g_strdup_printf (ngettext ("For %u date this file is older than what is held: nothing "
                                        "shown changes there.",
                                        "For %u dates this file is older than what is held: nothing "
                                        "shown changes there.", n_outdated), n_outdated);
  farne_problems_add (search->problems, FARNE_FINDING_WARNING, "", 0, NULL, content, reason);
}

/* Takes out the days for which newer figures stay: nothing moves there. */
static gboolean
drop_outdated (JumpSearch *search, const FarneView *view, GArray *moves, GError **error)
{
  g_autoptr (FarneFigures) held = farne_factbase_ask (search->factbase, view, NULL, error);
  guint n = moves->len;

  if (held == NULL)
    return FALSE;
  for (guint i = n; i > 0; i--)
    if (!isnan (g_array_index (moves, FarneMove, i - 1).after)
        && !answers_day (held, search->release, g_array_index (moves, FarneMove, i - 1).day))
      g_array_remove_index (moves, i - 1);
  tell_outdated (search, n - moves->len, moves->len);
  return TRUE;
}

static GArray *
compare_totals (JumpSearch *search, FarneDesk *desk, FarneImport *import, GError **error)
{
  FarneRelease *release = search->release;
  g_autoptr (FarneFactbase) alone = farne_desk_make_factbase (desk, release, import, FALSE);
  g_autoptr (FarneView) view = make_view (search->measure, release, "authority");
  g_autoptr (FarneFigures) after = farne_factbase_ask (alone, view, NULL, error);
  g_autoptr (FarneFigures) before = NULL;
  g_autoptr (GArray) moves = NULL;

  if (after == NULL)
    return NULL;
  before = farne_desk_ask (desk, view, NULL);
  moves = list_moves (before, after);
  if (!farne_import_check_sense (desk, after, search->problems, error)
      || !drop_outdated (search, view, moves, error))
    return NULL;
  return g_steal_pointer (&moves);
}

/* The place, and what is counted there where the file counts several things. */
static char *
name_place (JumpSearch *search, FarneArea *area)
{
  FarneSeries *series = farne_factbase_find_series (search->factbase, search->measure);

  if (!search->names_measure)
    return g_strdup (area->name);
  /* Translators: a place, what is counted there */
  return g_strdup_printf (_("%s, %s,"), area->name,
                          series != NULL ? series->name : search->measure);
}

static void
warn (JumpSearch *search, FarneArea *area, double before, FarneDay since, double after, FarneDay at)
{
  g_autofree char *from = farne_number_to_text (before, 0);
  g_autofree char *to = farne_number_to_text (after, 0);
  g_autofree char *since_text = farne_day_to_text (since);
  g_autofree char *at_text = farne_day_to_text (at);
  g_autofree char *place = name_place (search, area);
  g_autofree char *reason =
    g_strdup_printf (_("%s goes from %s on %s to %s on %s. Check it against the publisher’s page; "
                       "it is kept as it is."), place, from, since_text, to, at_text);

  farne_problems_add (search->problems, FARNE_FINDING_WARNING, "", 0, area->name, to, reason);
}

static double
get_threshold (JumpSearch *search, const char *rule, FarneDay at, double otherwise)
{
  FarneThreshold *threshold = farne_thresholds_find (search->thresholds, rule, at);

  return threshold == NULL ? otherwise : threshold->value;
}

static gboolean
is_jump (JumpSearch *search, double before, double after, FarneDay at)
{
  double move = fabs (after - before);

  return move > before * get_threshold (search, FARNE_THRESHOLD_JUMP, at, INFINITY)
         && move >= get_threshold (search, THRESHOLD_LEAST_JUMP, at, 0);
}

/* Like is compared with like, so that a series that begins to cover more is no jump. */
static gboolean
look_between (JumpSearch *search, FarneDay since, FarneDay at, GError **error)
{
  g_autoptr (FarneView) view = farne_view_new (search->measure, "authority");
  g_autoptr (FarneFigures) alike = NULL;
  GPtrArray *areas;

  view->restricted = search->restricted;
  alike = farne_factbase_ask_alike (search->factbase, view, since, at, NULL, error);
  if (alike == NULL)
    return FALSE;
  areas = farne_figures_get_areas (alike);
  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);
      const FarneFigure *before = farne_figures_find (alike, area->code, since);
      const FarneFigure *after = farne_figures_find (alike, area->code, at);

      if (before != NULL && after != NULL
          && FARNE_MARK_HAS_VALUE (before->mark) && FARNE_MARK_HAS_VALUE (after->mark)
          && (is_of (alike, before, search->release) || is_of (alike, after, search->release))
          && is_jump (search, before->value, after->value, at))
        warn (search, area, before->value, since, after->value, at);
    }
  return TRUE;
}

static gboolean
has_moved (const FarneMove *move)
{
  return !isnan (move->after) && (isnan (move->before) || move->before != move->after);
}

static FarneDay
find_day_before (const FarneDay *days, guint n_days, FarneDay day)
{
  FarneDay found = FARNE_DAY_NONE;

  for (guint i = 0; i < n_days && days[i] < day; i++)
    found = days[i];
  return found;
}

static gboolean
is_stock (FarneFactbase *factbase, const char *measure)
{
  FarneSeries *series = farne_factbase_find_series (factbase, measure);

  return series != NULL && g_strcmp0 (series->nature, "stock") == 0;
}

static gboolean
look_for_jumps (JumpSearch *search, GArray *moves, GError **error)
{
  guint n_days;
  g_autofree FarneDay *days = farne_factbase_list_days (search->factbase, search->measure,
                                                        search->restricted, FARNE_DAY_NONE, &n_days);

  for (guint i = 0; i < moves->len; i++)
    {
      const FarneMove *move = &g_array_index (moves, FarneMove, i);
      FarneDay since = find_day_before (days, n_days, move->day);

      if (since != FARNE_DAY_NONE && has_moved (move)
          && !look_between (search, since, move->day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
warn_of_jumps (JumpSearch *search, GArray *moves, GError **error)
{
  return !is_stock (search->factbase, search->measure) || look_for_jumps (search, moves, error);
}

/* Compares every measure; the totals of the first are shown. */
static gboolean
compare_measures (FarneDesk *desk, FarneImport *import, FarneImportCheck *check, GError **error)
{
  FarneRelease *release = farne_import_get_release (import);
  g_auto (GStrv) measures = farne_release_list_measures (release);
  g_autoptr (FarneFactbase) with_it = farne_desk_make_factbase (desk, release, import, TRUE);
  JumpSearch search = {
    .factbase = with_it, .thresholds = farne_desk_get_thresholds (desk),
    .problems = farne_import_get_problems (import), .restricted = release->restricted,
    .release = release, .names_measure = g_strv_length (measures) > 1,
  };

  check->measure = g_strdup (measures[0]);
  for (guint i = 0; measures[i] != NULL; i++)
    {
      g_autoptr (GArray) moves = NULL;

      search.measure = measures[i];
      moves = compare_totals (&search, desk, import, error);
      if (moves == NULL || !warn_of_jumps (&search, moves, error))
        return FALSE;
      if (check->moves == NULL)
        check->moves = g_steal_pointer (&moves);
    }
  return TRUE;
}

/**
 * farne_import_check_new:
 * @desk: an open desk file
 * @import: a table that was read
 *
 * Compares a table with what the desk knows: whether it is in already, which release it revises,
 * how the totals of its first measure move. Added to its warnings are: jumps of any measure beyond
 * the band that holds at the date (threshold `jump-band`, a share; fewer people than `jump-least` are
 * let be), figures that can't be, and dates for which newer figures are held.
 *
 * Returns: (transfer full): what was found, or %NULL with @error
 */
FarneImportCheck *
farne_import_check_new (FarneDesk *desk, FarneImport *import, GError **error)
{
  FarneImportCheck *check = g_new0 (FarneImportCheck, 1);
  g_autoptr (GPtrArray) releases = farne_desk_list_releases (desk, error);

  /* Of two that were published on one day, the one brought in last answers. */
  farne_import_get_release (import)->imported = g_get_real_time ();
  if (releases != NULL)
    {
      check->same = find_same (releases, farne_import_get_release (import));
      check->revised = find_revised (releases, farne_import_get_release (import));
      if (compare_measures (desk, import, check, error))
        return check;
    }
  farne_import_check_free (check);
  return NULL;
}

/**
 * farne_import_check_free:
 * @check: (transfer full): a check
 *
 * Frees a check.
 */
void
farne_import_check_free (FarneImportCheck *check)
{
  g_clear_object (&check->same);
  g_clear_object (&check->revised);
  g_clear_pointer (&check->moves, g_array_unref);
  g_free (check->measure);
  g_free (check);
}
