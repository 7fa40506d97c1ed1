/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-factbase-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "facts/farne-areas-private.h"
#include "facts/farne-bytes.h"
#include "facts/farne-figures-private.h"

struct _FarneFactbase
{
  GObject parent_instance;

  FarneAreas *areas;
  GPtrArray *series;
  GPtrArray *notes;
  GPtrArray *sources; /* FarneSource, the newest first */
  FarneFactsLoader loader;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (FarneFactbase, farne_factbase, G_TYPE_OBJECT)

static void
farne_factbase_finalize (GObject *object)
{
  FarneFactbase *self = FARNE_FACTBASE (object);

  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->notes);
  g_clear_object (&self->areas);
  if (self->destroy != NULL)
    self->destroy (self->user_data);

  G_OBJECT_CLASS (farne_factbase_parent_class)->finalize (object);
}

static void
farne_factbase_class_init (FarneFactbaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_factbase_finalize;
}

static void
farne_factbase_init (FarneFactbase *self)
{
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_source_free);
}

/* Whether @a is newer: it revises @b, or it was published, brought in or numbered later. */
static gboolean
is_newer (FarneRelease *a, FarneRelease *b)
{
  gint64 id_a = farne_record_get_id (FARNE_RECORD (a));
  gint64 id_b = farne_record_get_id (FARNE_RECORD (b));

  if (a->supersedes != 0 && a->supersedes == id_b)
    return TRUE;
  if (b->supersedes != 0 && b->supersedes == id_a)
    return FALSE;
  if (a->published != b->published)
    return a->published > b->published;
  if (a->imported != b->imported)
    return a->imported > b->imported;

  return id_a > id_b;
}

static void
add_release (FarneFactbase *self, FarneRelease *release)
{
  guint at = 0;

  while (at < self->sources->len
         && !is_newer (release, farne_source_get_release (g_ptr_array_index (self->sources, at))))
    at++;
  g_ptr_array_insert (self->sources, at, farne_source_new (release, self->areas));
}

static void
add_records (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; from != NULL && i < from->len; i++)
    g_ptr_array_add (to, g_object_ref (g_ptr_array_index (from, i)));
}

/**
 * farne_factbase_new:
 * @areas: all places
 * @series: (element-type FarneSeries) (nullable): what is counted
 * @coverage_notes: (element-type FarneCoverageNote) (nullable): breaks of series
 * @releases: (element-type FarneRelease): all releases
 * @loader: brings the facts of a release
 * @user_data: for @loader
 * @destroy: (nullable): frees @user_data
 *
 * Counted people, ready to be asked. A factbase is used by one thread at a time.
 *
 * Returns: (transfer full): the factbase
 */
FarneFactbase *
farne_factbase_new (FarneAreas *areas, GPtrArray *series, GPtrArray *coverage_notes,
                    GPtrArray *releases, FarneFactsLoader loader, gpointer user_data,
                    GDestroyNotify destroy)
{
  FarneFactbase *self;

  g_return_val_if_fail (FARNE_IS_AREAS (areas), NULL);
  g_return_val_if_fail (loader != NULL, NULL);

  self = g_object_new (FARNE_TYPE_FACTBASE, NULL);
  self->areas = g_object_ref (areas);
  self->loader = loader;
  self->user_data = user_data;
  self->destroy = destroy;
  add_records (self->series, series);
  add_records (self->notes, coverage_notes);
  for (guint i = 0; i < releases->len; i++)
    add_release (self, g_ptr_array_index (releases, i));

  return self;
}

/**
 * farne_factbase_get_areas:
 * @self: a factbase
 *
 * All places.
 *
 * Returns: (transfer none): the places
 */
FarneAreas *
farne_factbase_get_areas (FarneFactbase *self)
{
  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  return self->areas;
}

/**
 * farne_factbase_find_series:
 * @self: a factbase
 * @measure: the code of a series
 *
 * What a measure counts.
 *
 * Returns: (transfer none) (nullable): the series
 */
FarneSeries *
farne_factbase_find_series (FarneFactbase *self, const char *measure)
{
  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      FarneSeries *series = g_ptr_array_index (self->series, i);

      if (g_strcmp0 (series->code, measure) == 0)
        return series;
    }

  return NULL;
}

/**
 * farne_factbase_list_series:
 * @self: a factbase
 *
 * The series that some release tells of.
 *
 * Returns: (transfer container) (element-type FarneSeries): the series
 */
GPtrArray *
farne_factbase_list_series (FarneFactbase *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      FarneSeries *series = g_ptr_array_index (self->series, i);

      for (guint j = 0; j < self->sources->len; j++)
        if (farne_source_has_measure (g_ptr_array_index (self->sources, j), series->code))
          {
            g_ptr_array_add (list, series);
            break;
          }
    }

  return g_steal_pointer (&list);
}

static GArray *
collect_days (FarneFactbase *self, const char *measure, gboolean restricted, FarneDay known)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FarneDay));

  for (guint i = 0; i < self->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (self->sources, i);

      if (farne_source_is_known (source, restricted, known))
        farne_source_add_days (source, measure, all);
    }
  g_array_sort (all, farne_days_compare);

  for (guint i = 0; i < all->len; i++)
    if (i == 0 || g_array_index (all, FarneDay, i) != g_array_index (all, FarneDay, i - 1))
      g_array_append_val (days, g_array_index (all, FarneDay, i));

  return days;
}

/**
 * farne_factbase_list_days:
 * @self: a factbase
 * @measure: the code of a series
 * @restricted: whether the restricted series is meant
 * @known: only releases published by this day are known; %FARNE_DAY_NONE for all
 * @n_days: (out): how many
 *
 * The days that some known release covers.
 *
 * Returns: (transfer full) (array length=n_days): the days, from the earliest
 */
FarneDay *
farne_factbase_list_days (FarneFactbase *self, const char *measure, gboolean restricted,
                          FarneDay known, guint *n_days)
{
  GArray *days;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  days = collect_days (self, measure, restricted, known);
  *n_days = days->len;

  return (FarneDay *) g_array_free (days, FALSE);
}

/**
 * farne_factbase_find_release:
 * @self: a factbase
 * @measure: the code of a series
 * @restricted: whether the restricted series is meant
 * @day: a day
 * @known: only releases published by this day are known; %FARNE_DAY_NONE for all
 *
 * The newest release that covers a day of a series, without reading its facts.
 *
 * Returns: (transfer none) (nullable): the release
 */
FarneRelease *
farne_factbase_find_release (FarneFactbase *self, const char *measure, gboolean restricted,
                             FarneDay day, FarneDay known)
{
  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (self->sources, i);

      if (farne_source_is_known (source, restricted, known)
          && farne_source_find_cover (source, measure, day) != NULL)
        return farne_source_get_release (source);
    }

  return NULL;
}

/* ---- questions ---- */

static gboolean
add_sources (FarneFactbase *self, FarneQuestion *question, GError **error)
{
  const FarneView *view = question->view;

  for (guint i = 0; i < self->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (self->sources, i);
      gboolean is_needed = FALSE;

      for (guint day = 0; day < question->days->len; day++)
        is_needed |= farne_source_find_cover (source, view->measure,
                                              g_array_index (question->days, FarneDay, day))
                     != NULL;
      if (!is_needed || !farne_source_is_known (source, view->restricted, view->known))
        continue;
      if (farne_source_load (source, self->loader, self->user_data, error) == NULL)
        return FALSE;
      g_ptr_array_add (question->sources, source);
    }

  return TRUE;
}

static void
add_axis_values (FarneQuestion *question)
{
  for (guint i = 0; i < question->axes->len; i++)
    for (guint j = 0; j < question->sources->len; j++)
      {
        FarneAxis *axis = g_ptr_array_index (question->axes, i);
        FarneFacts *facts = farne_source_get_facts (g_ptr_array_index (question->sources, j));
        const FarneColumn *column = farne_facts_peek_column (facts, axis->dimension);

        if (column != NULL)
          farne_axis_add (axis, column);
      }
}

/* Breaks are breaks of the published series: restricted counts are another. */
static void
add_notes (FarneFactbase *self, FarneQuestion *question)
{
  for (guint i = 0; i < self->notes->len && !question->view->restricted; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (self->notes, i);

      if (g_strcmp0 (note->series, question->view->measure) == 0 && note->dimension != NULL
          && note->value != NULL)
        g_ptr_array_add (question->notes, note);
    }
}

/**
 * farne_factbase_resolve:
 * @self: a factbase
 * @view: a view
 * @days: (array length=n_days): the days to answer
 * @n_days: how many
 * @error: a location for an error
 *
 * The question that a view asks at some days, with its sources loaded.
 *
 * Returns: (transfer full): the question, or %NULL
 */
FarneQuestion *
farne_factbase_resolve (FarneFactbase *self, const FarneView *view, const FarneDay *days,
                        guint n_days, GError **error)
{
  g_autoptr (FarneQuestion) question = NULL;

  question = farne_question_new (view, self->areas,
                                 farne_factbase_find_series (self, view->measure), error);
  if (question == NULL)
    return NULL;

  g_array_append_vals (question->days, days, n_days);
  add_notes (self, question);
  if (!add_sources (self, question, error))
    return NULL;
  add_axis_values (question);

  return g_steal_pointer (&question);
}

/**
 * farne_factbase_find_source:
 * @self: a factbase
 * @release: a release
 * @error: a location for an error
 *
 * A release as a source, its facts loaded.
 *
 * Returns: (transfer none): the source, or %NULL
 */
FarneSource *
farne_factbase_find_source (FarneFactbase *self, FarneRelease *release, GError **error)
{
  gint64 id = farne_record_get_id (FARNE_RECORD (release));

  for (guint i = 0; i < self->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (self->sources, i);
      FarneRelease *other = farne_source_get_release (source);

      if (other == release || (id != 0 && farne_record_get_id (FARNE_RECORD (other)) == id))
        return farne_source_load (source, self->loader, self->user_data, error) != NULL ? source
                                                                                        : NULL;
    }

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
               _("The release “%s” is not in this file."),
               release->title != NULL ? release->title : "");
  return NULL;
}

static FarneFigures *
answer (FarneQuestion *question, GCancellable *cancellable, GError **error)
{
  g_autofree FarneTally *tallies = NULL;
  FarneFigures *figures = NULL;
  FarneChoice choice;

  farne_choice_init (&choice, question);
  tallies = farne_question_tally (question, &choice, cancellable, error);
  if (tallies != NULL)
    figures = farne_question_answer (question, &choice, tallies);
  farne_choice_clear (&choice);

  return figures;
}

static GArray *
list_asked_days (FarneFactbase *self, const FarneView *view)
{
  g_autoptr (GArray) all = collect_days (self, view->measure, view->restricted, view->known);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  gboolean is_span = view->from != FARNE_DAY_NONE || view->to != FARNE_DAY_NONE;

  for (guint i = 0; i < all->len && is_span; i++)
    if (farne_day_within (g_array_index (all, FarneDay, i), view->from, view->to))
      g_array_append_val (days, g_array_index (all, FarneDay, i));

  if (!is_span && view->at != FARNE_DAY_NONE)
    g_array_append_val (days, view->at);
  else if (!is_span && all->len > 0)
    g_array_append_val (days, g_array_index (all, FarneDay, all->len - 1));

  return days;
}

static gboolean
check_measure (FarneFactbase *self, const FarneView *view, GError **error)
{
  if (farne_factbase_find_series (self, view->measure) != NULL)
    return TRUE;

  for (guint i = 0; i < self->sources->len; i++)
    if (farne_source_has_measure (g_ptr_array_index (self->sources, i), view->measure))
      return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
               _("There is no series “%s” on this desk. Import a file that has it."),
               view->measure);
  return FALSE;
}

/**
 * farne_factbase_ask:
 * @self: a factbase
 * @view: what is asked
 * @cancellable: (nullable): to stop it
 * @error: a location for an error
 *
 * Answers a view: one cell for each area and day (and combination of values). `at` unset and no
 * span means the latest day known; a span gives a cell for each day in it, or, for a flow whose
 * view is `summed`, one for the whole span, dated by its last day. Each cell is answered by the
 * newest release that is known, neither withdrawn nor erased, of the kind asked (restricted or
 * published), and whose coverage holds measure, day, area and breakdown. Cells of two releases are
 * never added to one.
 *
 * Returns: (transfer full): the figures; or %NULL with %FARNE_ERROR_USAGE, %FARNE_ERROR_NOT_FOUND,
 *   %FARNE_ERROR_UNSOUND (a stock summed over time), the loader's error, or %G_IO_ERROR_CANCELLED
 */
FarneFigures *
farne_factbase_ask (FarneFactbase *self, const FarneView *view, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GArray) days = NULL;
  g_autoptr (FarneQuestion) question = NULL;
  FarneFigures *figures;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (!check_measure (self, view, error))
    return NULL;

  days = list_asked_days (self, view);
  question = farne_factbase_resolve (self, view, (const FarneDay *) days->data, days->len, error);
  if (question == NULL)
    return NULL;

  figures = answer (question, cancellable, error);
  if (figures != NULL)
    farne_figures_seal (figures);

  return figures;
}

/* Leaves out what only one of the two days gives. */
static GPtrArray *
exclude_unlike (FarneQuestion *question, FarneDay since, FarneDay at)
{
  GPtrArray *excluded = g_ptr_array_new ();

  for (guint i = 0; i < question->notes->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (question->notes, i);

      if (farne_note_holds (note, since) == farne_note_holds (note, at)
          || !farne_question_counts (question, note->dimension, note->value))
        continue;
      farne_question_exclude (question, note->dimension, note->value);
      g_ptr_array_add (excluded, note);
    }

  return excluded;
}

static void
tell_excluded (FarneFigures *figures, GPtrArray *excluded)
{
  for (guint i = 0; i < excluded->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (excluded, i);
      g_autofree char *sentence = NULL;

      /* Translators: the value that is left out, then the sentence that says why. */
      sentence = g_strdup_printf (_("%s is left out, so that like is compared with like. %s"),
                                  note->value, note->text != NULL ? note->text : "");
      g_strchomp (sentence);
      farne_figures_add_note (figures, sentence);
    }
}

/**
 * farne_factbase_ask_alike:
 * @self: a factbase
 * @view: what is asked; its own days do not matter
 * @since: the earlier day
 * @at: the later day
 * @cancellable: (nullable): to stop it
 * @error: a location for an error
 *
 * Answers a view at two days, of those areas and breakdowns alone that both days cover. What a break
 * in the series takes away from one of them is left out of both, and a note says so; an area that
 * only one of them covers is marked as not covered on both.
 *
 * Returns: (transfer full): figures of both days, or %NULL as farne_factbase_ask()
 */
FarneFigures *
farne_factbase_ask_alike (FarneFactbase *self, const FarneView *view, FarneDay since, FarneDay at,
                          GCancellable *cancellable, GError **error)
{
  FarneDay days[] = { MIN (since, at), MAX (since, at) };
  g_autoptr (FarneView) plain = NULL;
  g_autoptr (FarneQuestion) question = NULL;
  g_autoptr (GPtrArray) excluded = NULL;
  FarneFigures *figures;

  g_return_val_if_fail (FARNE_IS_FACTBASE (self), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  plain = farne_view_dup (view);
  plain->summed = FALSE;
  if (!check_measure (self, plain, error))
    return NULL;
  question = farne_factbase_resolve (self, plain, days, since == at ? 1 : 2, error);
  if (question == NULL)
    return NULL;

  question->alike = TRUE;
  excluded = exclude_unlike (question, since, at);
  figures = answer (question, cancellable, error);
  if (figures != NULL)
    {
      tell_excluded (figures, excluded);
      farne_figures_seal (figures);
    }

  return figures;
}
