/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-factbase-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "facts/farne-areas-private.h"
#include "facts/farne-bytes.h"
#include "facts/farne-slots.h"

/**
 * farne_origin_free:
 * @origin: (transfer full): an origin
 *
 * Frees it.
 */
void
farne_origin_free (FarneOrigin *origin)
{
  g_object_unref (origin->release);
  g_free (origin->label);
  g_free (origin);
}

/* What a row says, column by column, without what all rows share. */
static char *
describe_row (FarneFacts *facts, guint row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < farne_facts_get_n_columns (facts); i++)
    {
      const FarneColumn *column = farne_facts_get_column (facts, i);
      g_auto (GStrv) parts = NULL;

      if (g_str_equal (column->name, FARNE_COLUMN_MEASURE)
          || g_str_equal (column->name, FARNE_COLUMN_DAY))
        continue;
      parts = g_strsplit (farne_facts_get_text (facts, column, row), "\t", -1);
      for (guint j = 0; parts[j] != NULL; j++)
        if (parts[j][0] != '\0')
          g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[j]);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static FarneOrigin *
origin_new (FarneSource *source, const FarneColumn *place, guint row)
{
  FarneFacts *facts = farne_source_get_facts (source);
  const FarneLabelMatch *matches = farne_source_get_matches (source, place);
  FarneOrigin *origin = g_new0 (FarneOrigin, 1);

  origin->release = g_object_ref (farne_source_get_release (source));
  origin->row = farne_facts_get_source_row (facts, row);
  origin->label = describe_row (facts, row);
  origin->value = farne_facts_get_value (facts, row, &origin->mark);
  origin->match = matches[farne_number_at (place->codes, place->width, row)].match;

  return origin;
}

/* The rows of one source in the scan's cells that @wanted names. */
static void
add_rows (GPtrArray *origins, FarneSource *source, const FarneScan *scan, const gboolean *wanted,
          const char *level, guint most)
{
  guint n_rows = farne_facts_get_n_rows (scan->facts);
  const FarneColumn *place = farne_source_get_place_column (source, level);

  for (guint row = 0; row < n_rows && origins->len < most; row++)
    {
      guint32 cell = farne_scan_find (scan, row);

      if (cell < scan->n_cells && wanted[cell])
        g_ptr_array_add (origins, origin_new (source, place, row));
    }
}

/* The cells of a scan by day and slot that this source answers for one area. */
static gboolean *
list_wanted (const FarneSlots *slots, const FarneChoice *choice, const FarneScanCell *cells,
             guint source, guint target)
{
  const FarneQuestion *question = slots->question;
  guint first = target > 0 ? g_array_index (question->leaf_ends, guint, target - 1) : 0;
  guint end = g_array_index (question->leaf_ends, guint, target);
  gboolean *wanted = g_new0 (gboolean, MAX ((gsize) question->days->len * slots->n, 1));
  g_autofree guint *targets = g_new (guint, MAX (slots->n, 1));

  for (guint day = 0; day < question->days->len; day++)
    {
      farne_slots_list_targets (slots, cells + (gsize) day * slots->n, 1, targets);
      for (guint slot = 0; slot < slots->n; slot++)
        {
          guint leaf = targets[slot];

          wanted[(gsize) day * slots->n + slot]
              = leaf != FARNE_NONE && leaf >= first && leaf < end
                && choice->sources[(gsize) day * choice->n_leaves + leaf] == source;
        }
    }

  return wanted;
}

static gboolean
is_chosen (const FarneQuestion *question, const FarneChoice *choice, guint source)
{
  for (gsize i = 0; i < (gsize) question->days->len * choice->n_leaves; i++)
    if (choice->sources[i] == source)
      return TRUE;

  return FALSE;
}

static void
add_source (GPtrArray *origins, const FarneQuestion *question, const FarneChoice *choice,
            guint index, guint target, guint most)
{
  FarneSource *source = g_ptr_array_index (question->sources, index);
  g_autofree FarneScanCell *cells = NULL;
  g_autofree gboolean *wanted = NULL;
  FarneSlots slots;
  FarneScan scan;

  if (!is_chosen (question, choice, index))
    return;

  farne_slots_init (&slots, question, source);
  farne_question_build_scan (question, source, slots.slot_of, slots.n, question->days, FALSE,
                             &scan);
  cells = farne_scan_run (&scan, NULL, NULL);
  wanted = list_wanted (&slots, choice, cells, index, target);
  add_rows (origins, source, &scan, wanted, question->leaf_level, most);
  farne_scan_clear (&scan);
  farne_slots_clear (&slots);
}

static guint
find_target (const FarneQuestion *question, const char *area)
{
  for (guint i = 0; i < question->targets->len; i++)
    if (g_strcmp0 (((FarneArea *) g_ptr_array_index (question->targets, i))->code, area) == 0)
      return i;

  return FARNE_NONE;
}

/* The days that a figure dated @day is made of: for a flow over a span, all of the span's. */
static FarneDay *
list_days_of_figure (FarneFactbase *self, const FarneView *view, FarneDay day, guint *n_days)
{
  g_autofree FarneDay *all = NULL;
  FarneDay *days = NULL;
  guint n_all;

  if (!view->summed)
    {
      *n_days = 1;
      return g_memdup2 (&day, sizeof day);
    }

  all = farne_factbase_list_days (self, view->measure, view->restricted, view->known, &n_all);
  days = g_new (FarneDay, MAX (n_all, 1));
  *n_days = 0;
  for (guint i = 0; i < n_all; i++)
    if (farne_day_within (all[i], view->from, view->to))
      days[(*n_days)++] = all[i];

  return days;
}

/**
 * farne_factbase_list_origins:
 * @self: a factbase
 * @view: a view
 * @area: the code of one of its areas
 * @day: the day of the figure
 * @most: at most so many rows
 * @error: a location for an error
 *
 * The rows that a figure of a view is made of; for one that is broken down, set a filter for its
 * values.
 *
 * Returns: (transfer full) (element-type FarneOrigin): the rows, newest release first, in the order
 * of their source
 */
GPtrArray *
farne_factbase_list_origins (FarneFactbase *self, const FarneView *view, const char *area,
                             FarneDay day, guint most, GError **error)
{
  g_autoptr (FarneQuestion) question = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autofree FarneDay *days = NULL;
  FarneChoice choice;
  guint n_days, target;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  days = list_days_of_figure (self, view, day, &n_days);
  question = farne_factbase_resolve (self, view, days, n_days, error);
  if (question == NULL)
    return NULL;
  target = find_target (question, area);
  if (target == FARNE_NONE)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("The view has no area with the code “%s”."), area);
      return NULL;
    }

  origins = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_origin_free);
  farne_choice_init (&choice, question);
  for (guint i = 0; i < question->sources->len; i++)
    add_source (origins, question, &choice, i, target, most);
  farne_choice_clear (&choice);

  return g_steal_pointer (&origins);
}

/**
 * farne_factbase_list_repaired:
 * @self: a factbase
 * @release: one of its releases
 * @within_region: only rows of areas of this region
 * @error: a location for an error
 *
 * The rows of a release whose code and name disagree, and that were given to the area of their
 * name.
 *
 * Returns: (transfer full) (element-type FarneOrigin): the rows in the order of the source
 */
GPtrArray *
farne_factbase_list_repaired (FarneFactbase *self, FarneRelease *release, gboolean within_region,
                              GError **error)
{
  FarneSource *source;
  const FarneColumn *place;
  const FarneLabelMatch *matches;
  g_autoptr (GPtrArray) origins = NULL;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);
  g_return_val_if_fail (FARNE_IS_RELEASE (release), NULL);

  source = farne_factbase_find_source (self, release, error);
  if (source == NULL)
    return NULL;

  origins = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_origin_free);
  place = farne_facts_find_column (farne_source_get_facts (source), FARNE_COLUMN_AREA);
  if (place == NULL)
    return g_steal_pointer (&origins);

  matches = farne_source_get_matches (source, place);
  for (guint row = 0; row < farne_facts_get_n_rows (farne_source_get_facts (source)); row++)
    {
      const FarneLabelMatch *match = &matches[farne_number_at (place->codes, place->width, row)];

      if (match->match == FARNE_MATCHED_REPAIRED && (match->area != NULL || !within_region))
        g_ptr_array_add (origins, origin_new (source, place, row));
    }

  return g_steal_pointer (&origins);
}

/* ---- the values of a dimension that occur in the region ---- */

/**
 * farne_factbase_list_values:
 * @self: a factbase
 * @measure: the code of a series
 * @restricted: whether the restricted series is meant
 * @dimension: a dimension
 * @known: only releases published by this day are known; %FARNE_DAY_NONE for all
 *
 * The values of a dimension that occur in the region on any day, by name: what a filter may choose.
 *
 * Returns: (transfer full) (array zero-terminated=1): the values; none if nothing is known
 */
char **
farne_factbase_list_values (FarneFactbase *self, const char *measure, gboolean restricted,
                            const char *dimension, FarneDay known)
{
  g_autoptr (FarneView) view = farne_view_new (measure, FARNE_LEVEL_REGION);
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  const char *const *values;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  view->restricted = restricted;
  view->known = known;
  view->from = FARNE_DAY_NONE + 1;
  view->by = g_strdupv ((char *[]) { (char *) dimension, NULL });
  figures = farne_factbase_ask (self, view, NULL, NULL);
  values = figures != NULL ? farne_figures_get_values (figures, 0) : NULL;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_strv_builder_add (texts, values[i]);

  return g_strv_builder_end (texts);
}
