/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "desk/farne-desk.h"
#include "desk/farne-door.h"

/* So many dates or values are listed in a sentence; of more, the first and the last. */
#define MOST_LISTED 60

static gboolean
fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error,
                     g_error_new_valist (FARNE_ERROR, FARNE_ERROR_NOT_FOUND, format, arguments));
  va_end (arguments);
  return FALSE;
}

static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static gboolean
settle_measure (FarneDesk *self, FarneView *view, GError **error)
{
  FarneFactbase *factbase = farne_desk_get_factbase (self);
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (GPtrArray) codes = NULL;
  g_autofree char *list = NULL;

  if (farne_factbase_find_series (factbase, view->measure) != NULL)
    return TRUE;
  series = farne_factbase_list_series (factbase);
  codes = g_ptr_array_new ();
  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (codes, ((FarneSeries *) g_ptr_array_index (series, i))->code);
  list = join (codes);
  return fail (error, _("There is no measure “%s”; there are: %s."), view->measure, list);
}

static gboolean
has_level (FarneDesk *self, const char *level)
{
  g_autoptr (GPtrArray) areas =
    farne_areas_list (farne_desk_get_areas (self), level, NULL, FARNE_DAY_NONE);

  return areas != NULL && areas->len > 0;
}

static gboolean
settle_level (FarneDesk *self, FarneView *view, GError **error)
{
  static const char *const levels[] = {
    "region", "subregion", "authority", "district", "ward", "sector"
  };
  g_autoptr (GPtrArray) known = NULL;
  g_autofree char *list = NULL;

  if (has_level (self, view->level))
    return TRUE;
  known = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (has_level (self, levels[i]))
      g_ptr_array_add (known, (gpointer) levels[i]);
  list = join (known);
  return fail (error, _("There are no areas of the level “%s” in this file; there are: %s."),
               view->level, list);
}

static char *
list_authorities (FarneDesk *self)
{
  g_autoptr (GPtrArray) areas =
    farne_areas_list (farne_desk_get_areas (self), "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);

      g_ptr_array_add (words, g_strdup_printf ("%s (%s)", area->name, area->code));
    }
  return join (words);
}

/**
 * farne_desk_find_area:
 * @self: a desk
 * @text: the code of an area, or its name, in full or short
 * @level: (nullable): the level wanted, or %NULL for any
 * @error: return location
 *
 * Finds an area as people name it.
 *
 * Returns: (transfer none): the area, or %NULL with %FARNE_ERROR_NOT_FOUND, which lists the
 *   authorities
 */
FarneArea *
farne_desk_find_area (FarneDesk *self, const char *text, const char *level, GError **error)
{
  FarneAreas *areas = farne_desk_get_areas (self);
  FarneArea *area = farne_areas_find (areas, text);
  g_autofree char *list = NULL;

  if (area == NULL || (level != NULL && g_strcmp0 (area->level, level) != 0))
    area = farne_areas_find_by_name (areas, text, level);
  if (area != NULL)
    return area;
  list = list_authorities (self);
  fail (error, _("There is no area “%s”; there are: %s."), text, list);
  return NULL;
}

static gboolean
settle_within (FarneDesk *self, FarneView *view, GError **error)
{
  FarneArea *area;

  if (view->within == NULL)
    return TRUE;
  area = farne_desk_find_area (self, view->within, NULL, error);
  if (area == NULL)
    return FALSE;
  g_free (view->within);
  view->within = g_strdup (area->code);
  return TRUE;
}

static char **
list_values (FarneDesk *self, const FarneView *view, const char *dimension)
{
  return farne_factbase_list_values (farne_desk_get_factbase (self), view->measure,
                                     view->restricted, dimension, FARNE_DAY_NONE);
}

static gboolean
has_values (FarneDesk *self, const FarneView *view, const char *dimension)
{
  g_auto (GStrv) values = list_values (self, view, dimension);

  return values != NULL && values[0] != NULL;
}

static char *
list_dimensions (FarneDesk *self, const FarneView *view)
{
  const char *const *dimensions = farne_dimensions_get_all ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; dimensions[i] != NULL; i++)
    if (has_values (self, view, dimensions[i]))
      g_ptr_array_add (words, (gpointer) dimensions[i]);
  if (words->len == 0)
    g_ptr_array_add (words, _("none"));
  return join (words);
}

static gboolean
settle_dimension (FarneDesk *self, const FarneView *view, const char *dimension, GError **error)
{
  g_autofree char *list = NULL;

  if (has_values (self, view, dimension))
    return TRUE;
  list = list_dimensions (self, view);
  return fail (error, _("“%s” is not broken down by “%s”; there are: %s."), view->measure, dimension,
               list);
}

static gboolean
settle_by (FarneDesk *self, FarneView *view, GError **error)
{
  for (guint i = 0; view->by != NULL && view->by[i] != NULL; i++)
    if (!settle_dimension (self, view, view->by[i], error))
      return FALSE;
  if (view->by != NULL && g_strv_length (view->by) > FARNE_BY_MAX)
    return fail (error, _("Figures can be broken down by at most %d dimensions at once."),
                 FARNE_BY_MAX);
  return TRUE;
}

/* Puts a value into the spelling of the data. */
static gboolean
settle_value (char **value, char **known)
{
  for (guint i = 0; known[i] != NULL; i++)
    if (farne_text_same (*value, known[i]))
      {
        g_free (*value);
        *value = g_strdup (known[i]);
        return TRUE;
      }
  return FALSE;
}

/* What a series does not give at all may be asked for where its coverage tells of it. */
static gboolean
settle_uncovered (FarneDesk *self, const FarneView *view, const char *dimension, char **value)
{
  g_autoptr (GPtrArray) notes =
    farne_store_list (farne_desk_get_store (self), &farne_coverage_note_kind, NULL, NULL);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (notes, i);
      char *known[] = { note->value, NULL };

      if (g_strcmp0 (note->series, view->measure) == 0
          && g_strcmp0 (note->dimension, dimension) == 0
          && settle_value (value, known))
        return TRUE;
    }
  return FALSE;
}

static gboolean
settle_filter (FarneDesk *self, FarneView *view, FarneFilter *filter, GError **error)
{
  g_auto (GStrv) known = NULL;
  g_autofree char *list = NULL;

  if (!settle_dimension (self, view, filter->dimension, error))
    return FALSE;
  known = list_values (self, view, filter->dimension);
  for (guint i = 0; filter->values[i] != NULL; i++)
    if (!settle_value (&filter->values[i], known)
        && !settle_uncovered (self, view, filter->dimension, &filter->values[i]))
      {
        list = g_strjoinv (", ", known);
        return fail (error, _("“%s” has no value “%s”; there are: %s."), filter->dimension,
                     filter->values[i], list);
      }
  return TRUE;
}

static gboolean
settle_filters (FarneDesk *self, FarneView *view, GError **error)
{
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    if (!settle_filter (self, view, g_ptr_array_index (view->filters, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
has_day (const FarneDay *days, guint n_days, FarneDay from, FarneDay to)
{
  for (guint i = 0; i < n_days; i++)
    if (farne_day_within (days[i], from, to))
      return TRUE;
  return FALSE;
}

static char *
list_days (const FarneDay *days, guint n_days)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_days; i++)
    if (n_days <= MOST_LISTED || i == 0 || i == n_days - 1)
      g_ptr_array_add (words, farne_day_to_iso (days[i]));
  return join (words);
}

static FarneDay *
list_known_days (FarneDesk *self, const FarneView *view, gboolean restricted, guint *n_days)
{
  return farne_factbase_list_days (farne_desk_get_factbase (self), view->measure, restricted,
                                   view->known, n_days);
}

static gboolean
is_answered_on (const FarneView *view, const FarneDay *days, guint n_days)
{
  return view->at != FARNE_DAY_NONE ? has_day (days, n_days, view->at, view->at)
                                    : has_day (days, n_days, view->from, view->to);
}

/* Whether the team's own counts would answer what the published figures do not. */
static gboolean
is_only_restricted (FarneDesk *self, const FarneView *view)
{
  guint n_days = 0;
  g_autofree FarneDay *days = list_known_days (self, view, TRUE, &n_days);

  return !view->restricted && n_days > 0 && is_answered_on (view, days, n_days);
}

static void
set_only_restricted (const FarneView *view, FarneError code, GError **error)
{
  g_set_error (error, FARNE_ERROR, code,
               _("Of “%s” there are restricted counts alone, which stay with the team: the window shows "
                 "them on the map and the region’s page, under “Restricted”."), view->measure);
}

static gboolean
fail_restricted (const FarneView *view, const char *at, const char *list, GError **error)
{
  if (at != NULL && *list != '\0')
    return fail (error, _("Of “%s” as at %s there are restricted counts alone, which stay with the team: "
                          "the window shows them on the map and the region’s page, under “Restricted”. "
                          "Published figures are there of: %s."), view->measure, at, list);
  set_only_restricted (view, FARNE_ERROR_NOT_FOUND, error);
  return FALSE;
}

static gboolean
fail_days (FarneDesk *self, const FarneView *view, const FarneDay *days, guint n_days, GError **error)
{
  g_autofree char *known = farne_day_to_text (view->known);
  g_autofree char *list = list_days (days, n_days);
  g_autofree char *at = view->at == FARNE_DAY_NONE ? NULL : farne_day_to_iso (view->at);

  if (is_only_restricted (self, view))
    return fail_restricted (view, at, list, error);
  if (n_days == 0)
    return fail (error, _("No figures of “%s” were known on %s; import a file first, or ask for a "
                          "later day."), view->measure, known);
  if (at == NULL)
    return fail (error, _("There are no figures of “%s” between those dates; there are: %s."),
                 view->measure, list);
  return fail (error, _("There are no figures of “%s” as at %s; there are: %s."), view->measure, at,
               list);
}

static gboolean
fail_not_before (FarneDay since, FarneDay at, GError **error)
{
  g_autofree char *from = farne_day_to_text (since);
  g_autofree char *to = farne_day_to_text (at);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("A change is told since an earlier day: %s is not before %s."), from, to);
  return FALSE;
}

/* A change needs figures of both its days, the earlier one first. */
static gboolean
settle_since (const FarneView *view, const FarneDay *days, guint n_days, GError **error)
{
  g_autofree char *list = NULL;
  g_autofree char *since = NULL;

  if (view->quantity != FARNE_QUANTITY_CHANGE || view->since == FARNE_DAY_NONE)
    return TRUE;
  if (view->at != FARNE_DAY_NONE && view->since >= view->at)
    return fail_not_before (view->since, view->at, error);
  if (has_day (days, n_days, view->since, view->since))
    return TRUE;
  list = list_days (days, n_days);
  since = farne_day_to_iso (view->since);
  return fail (error, _("There are no figures of “%s” as at %s; there are: %s."), view->measure,
               since, list);
}

static gboolean
settle_days (FarneDesk *self, FarneView *view, GError **error)
{
  guint n_days = 0;
  g_autofree FarneDay *days = list_known_days (self, view, view->restricted, &n_days);

  return is_answered_on (view, days, n_days) ? settle_since (view, days, n_days, error)
                                             : fail_days (self, view, days, n_days, error);
}

/* Whether the published series can answer for areas of this level at all. */
static gboolean
is_answered (FarneDesk *self, const FarneView *view)
{
  g_autoptr (FarneView) probe = farne_view_new (view->measure, view->level);
  g_autoptr (FarneFigures) figures = NULL;

  probe->restricted = view->restricted;
  figures = farne_desk_ask (self, probe, NULL);
  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    if (farne_figures_get (figures, i)->mark <= FARNE_MARK_SUPPRESSED
        && farne_figures_get (figures, i)->mark != FARNE_MARK_NOT_COVERED)
      return TRUE;
  return FALSE;
}

static gboolean
are_dimensions_given (FarneDesk *self, const FarneView *view)
{
  for (guint i = 0; view->by != NULL && view->by[i] != NULL; i++)
    if (!has_values (self, view, view->by[i]))
      return FALSE;
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    if (!has_values (self, view, ((FarneFilter *) g_ptr_array_index (view->filters, i))->dimension))
      return FALSE;
  return TRUE;
}

/*
 * Figures that only the restricted series has are asked of it, so that the answer can be refused
 * with the reason, and not with "there are none".
 */
static void
settle_series (FarneDesk *self, FarneView *view)
{
  g_autoptr (FarneView) restricted = NULL;

  if (view->restricted || (is_answered (self, view) && are_dimensions_given (self, view)))
    return;
  restricted = farne_view_dup (view);
  restricted->restricted = TRUE;
  view->restricted = is_answered (self, restricted) && are_dimensions_given (self, restricted);
}

/* What only the restricted series could answer is refused here, before any list is made of it. */
static gboolean
is_let_out (FarneDesk *self, const FarneView *view, GError **error)
{
  g_autoptr (FarneView) probe = farne_view_new (view->measure, view->level);
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (GError) local = NULL;

  if (!view->restricted)
    return TRUE;
  probe->restricted = TRUE;
  figures = farne_desk_ask (self, probe, error);
  if (figures == NULL)
    return FALSE;
  cleared = farne_door_clear (self, FARNE_HANDLED (figures), "question", view->measure, &local);
  if (cleared != NULL)
    return TRUE;
  if (farne_desk_has_only_restricted (self, view->measure))
    set_only_restricted (view, FARNE_ERROR_RESTRICTED, error);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * farne_desk_settle_view:
 * @self: a desk
 * @view: (inout): a question as a person typed it
 *
 * Checks a question and puts it into the words of the data: an area by its code, values in their
 * own spelling, the restricted series where only that has what is asked for, the latest day. What
 * is restricted is refused with %FARNE_ERROR_RESTRICTED, before an error could list its values.
 *
 * Returns: whether it can be asked; if not, @error is a sentence that lists what there is
 */
gboolean
farne_desk_settle_view (FarneDesk *self, FarneView *view, GError **error)
{
  g_autoptr (FarneView) whole = NULL;

  g_return_val_if_fail (FARNE_IS_DESK (self) && view != NULL, FALSE);

  if (!settle_measure (self, view, error) || !settle_level (self, view, error)
      || !settle_within (self, view, error))
    return FALSE;
  settle_series (self, view);
  if (!is_let_out (self, view, error) || !settle_by (self, view, error) || !settle_filters (self, view, error))
    return FALSE;
  whole = farne_desk_fill_view (self, view);
  view->known = whole->known;
  view->at = whole->at;
  view->since = whole->since;
  return settle_days (self, view, error);
}
