/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-question.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "facts/farne-areas-private.h"

static void
axis_free (gpointer data)
{
  FarneAxis *axis = data;

  g_ptr_array_unref (axis->values);
  g_hash_table_unref (axis->index);
  g_free (axis);
}

static void
restriction_free (gpointer data)
{
  FarneRestriction *restriction = data;

  g_free (restriction->dimension);
  g_hash_table_unref (restriction->values);
  g_free (restriction);
}

static FarneRestriction *
add_restriction (FarneQuestion *self, const char *dimension, gboolean excludes, gboolean required)
{
  FarneRestriction *restriction = g_new0 (FarneRestriction, 1);

  restriction->dimension = g_strdup (dimension);
  restriction->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  restriction->excludes = excludes;
  restriction->required = required;
  g_ptr_array_add (self->restrictions, restriction);

  return restriction;
}

static void
add_axis (FarneQuestion *self, const char *dimension)
{
  FarneAxis *axis = g_new0 (FarneAxis, 1);

  axis->dimension = dimension;
  axis->values = g_ptr_array_new_with_free_func (g_free);
  axis->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->axes, axis);
}

static gboolean
check_dimension (const char *dimension, GError **error)
{
  if (farne_dimension_get_label (dimension) != NULL)
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("People are not counted by “%s”. Choose another dimension."), dimension);
  return FALSE;
}

static gboolean
add_axes (FarneQuestion *self, GError **error)
{
  char **by = self->view->by;

  if (by != NULL && g_strv_length (by) > FARNE_BY_MAX)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("Figures can be broken down by %d dimensions at most."), FARNE_BY_MAX);
      return FALSE;
    }

  for (guint i = 0; by != NULL && by[i] != NULL; i++)
    {
      if (!check_dimension (by[i], error))
        return FALSE;
      add_axis (self, by[i]);
    }

  return TRUE;
}

static gboolean
add_filters (FarneQuestion *self, GError **error)
{
  GPtrArray *filters = self->view->filters;

  for (guint i = 0; filters != NULL && i < filters->len; i++)
    {
      const FarneFilter *filter = g_ptr_array_index (filters, i);
      FarneRestriction *restriction;

      if (!check_dimension (filter->dimension, error))
        return FALSE;
      restriction = add_restriction (self, filter->dimension, FALSE, TRUE);
      for (guint j = 0; filter->values[j] != NULL; j++)
        g_hash_table_add (restriction->values, farne_text_fold (filter->values[j]));
    }

  return TRUE;
}

static gboolean
is_axis (FarneQuestion *self, const char *dimension)
{
  return self->view->by != NULL && g_strv_contains ((const char *const *) self->view->by, dimension);
}

/* What the series counts unless the view says otherwise; a source that does not tell counts all. */
static void
add_defaults (FarneQuestion *self)
{
  const char *json = self->series != NULL ? self->series->default_filter : NULL;
  g_autoptr (JsonNode) node = json != NULL && *json != '\0' ? json_from_string (json, NULL) : NULL;
  g_autoptr (GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *values = json_object_get_member (json_node_get_object (node), l->data);
      FarneRestriction *restriction;

      if (farne_view_find_filter (self->view, l->data) != NULL || is_axis (self, l->data)
          || !JSON_NODE_HOLDS_ARRAY (values))
        continue;
      restriction = add_restriction (self, l->data, FALSE, FALSE);
      for (guint i = 0; i < json_array_get_length (json_node_get_array (values)); i++)
        {
          const char *value = json_array_get_string_element (json_node_get_array (values), i);

          if (value != NULL)
            g_hash_table_add (restriction->values, farne_text_fold (value));
        }
    }
}

static gboolean
check_place (const FarneView *view, FarneAreas *areas, GError **error)
{
  if (view->level == NULL || !g_strv_contains (farne_area_levels, view->level))
    {
      g_set_error (
          error, FARNE_ERROR, FARNE_ERROR_USAGE,
          _("There is no level “%s”. Areas are regions, sub-regions, authorities, districts, "
             "wards or sectors."),
          view->level != NULL ? view->level : "");
      return FALSE;
    }
  if (view->within != NULL && farne_areas_find (areas, view->within) == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("No area of this desk has the code “%s”."), view->within);
      return FALSE;
    }

  return TRUE;
}

/*
 * Regions and sub-regions are the sums of their authorities; all other areas answer for
 * themselves.
 */
static void
add_places (FarneQuestion *self)
{
  FarneArea *within
      = self->view->within != NULL ? farne_areas_find (self->areas, self->view->within) : NULL;
  gboolean is_sum = g_str_equal (self->view->level, FARNE_LEVEL_REGION)
                    || g_str_equal (self->view->level, "subregion");

  self->leaf_level = is_sum ? FARNE_LEVEL_AUTHORITY : self->view->level;
  self->targets = farne_areas_list (self->areas, self->view->level, within, FARNE_DAY_NONE);
  self->leaves = g_ptr_array_new ();
  self->leaf_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->targets->len; i++)
    {
      FarneArea *target = g_ptr_array_index (self->targets, i);

      if (is_sum)
        g_ptr_array_extend_and_steal (self->leaves, farne_areas_list (self->areas, self->leaf_level,
                                                                      target, FARNE_DAY_NONE));
      else
        g_ptr_array_add (self->leaves, target);
      g_array_append_val (self->leaf_ends, self->leaves->len);
    }
}

/**
 * farne_question_new:
 * @view: what is asked
 * @areas: all places
 * @series: (nullable): what is counted
 * @error: a location for an error
 *
 * Resolves the places and dimensions of a view; days, notes and sources are still to be added.
 *
 * Returns: (transfer full): the question, or %NULL with %FARNE_ERROR_USAGE, %FARNE_ERROR_NOT_FOUND
 * or %FARNE_ERROR_UNSOUND
 */
FarneQuestion *
farne_question_new (const FarneView *view, FarneAreas *areas, FarneSeries *series, GError **error)
{
  g_autoptr (FarneQuestion) self = g_new0 (FarneQuestion, 1);

  self->view = view;
  self->areas = areas;
  self->series = series;
  self->notes = g_ptr_array_new ();
  self->days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  self->axes = g_ptr_array_new_with_free_func (axis_free);
  self->restrictions = g_ptr_array_new_with_free_func (restriction_free);
  self->sources = g_ptr_array_new ();

  if (view->summed && (series == NULL || g_strcmp0 (series->nature, "flow") != 0))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNSOUND,
                   _("%s are counted as at a day: the same people would be added again and again. "
                     "Ask for one day, or for each day of the span."),
                   series != NULL && series->name != NULL ? series->name : view->measure);
      return NULL;
    }
  if (!check_place (view, areas, error) || !add_axes (self, error) || !add_filters (self, error))
    return NULL;

  add_defaults (self);
  add_places (self);

  return g_steal_pointer (&self);
}

/**
 * farne_question_free:
 * @self: (transfer full): a question
 *
 * Frees it.
 */
void
farne_question_free (FarneQuestion *self)
{
  g_ptr_array_unref (self->notes);
  g_array_unref (self->days);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  g_clear_pointer (&self->leaf_ends, g_array_unref);
  g_ptr_array_unref (self->axes);
  g_ptr_array_unref (self->restrictions);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/**
 * farne_question_exclude:
 * @self: a question
 * @dimension: a dimension
 * @value: a value of it
 *
 * Leaves a value out, where a source tells the dimension at all.
 */
void
farne_question_exclude (FarneQuestion *self, const char *dimension, const char *value)
{
  FarneRestriction *restriction = add_restriction (self, dimension, TRUE, FALSE);

  g_hash_table_add (restriction->values, farne_text_fold (value));
}

/**
 * farne_question_counts:
 * @self: a question
 * @dimension: a dimension
 * @value: a value of it
 *
 * Whether the value is counted, as far as filters say.
 *
 * Returns: whether it is
 */
gboolean
farne_question_counts (const FarneQuestion *self, const char *dimension, const char *value)
{
  g_autofree char *folded = farne_text_fold (value);

  for (guint i = 0; i < self->restrictions->len; i++)
    {
      const FarneRestriction *restriction = g_ptr_array_index (self->restrictions, i);

      if (g_str_equal (restriction->dimension, dimension)
          && g_hash_table_contains (restriction->values, folded) == restriction->excludes)
        return FALSE;
    }

  return TRUE;
}

static gboolean
knows (FarneSource *source, const FarneCover *cover, const char *dimension)
{
  return farne_cover_gives (cover, dimension)
         && farne_facts_peek_column (farne_source_get_facts (source), dimension) != NULL;
}

/**
 * farne_question_is_given:
 * @self: a question
 * @source: a source whose facts are loaded
 * @cover: what it covers of the measure
 *
 * Whether the source tells places as small as asked, and all the dimensions asked.
 *
 * Returns: whether it does
 */
gboolean
farne_question_is_given (const FarneQuestion *self, FarneSource *source, const FarneCover *cover)
{
  for (guint i = 0; i < self->axes->len; i++)
    if (!knows (source, cover, ((FarneAxis *) g_ptr_array_index (self->axes, i))->dimension))
      return FALSE;

  for (guint i = 0; i < self->restrictions->len; i++)
    {
      const FarneRestriction *restriction = g_ptr_array_index (self->restrictions, i);

      if (restriction->required && !knows (source, cover, restriction->dimension))
        return FALSE;
    }

  return farne_source_reaches (source, self->leaf_level);
}

/**
 * farne_note_holds:
 * @note: a break in a series
 * @day: a day
 *
 * Whether the value is not given at that day.
 *
 * Returns: whether it is so
 */
gboolean
farne_note_holds (FarneCoverageNote *note, FarneDay day)
{
  return farne_day_within (day, note->from, note->to);
}

static const char *
get_value (const FarneQuestion *self, const char *dimension, const guint *by)
{
  for (guint i = 0; i < self->axes->len; i++)
    {
      const FarneAxis *axis = g_ptr_array_index (self->axes, i);

      if (g_str_equal (axis->dimension, dimension))
        return g_ptr_array_index (axis->values, by[i]);
    }

  return NULL;
}

/* Whether the filter on a dimension leaves nothing but one value. */
static gboolean
leaves_only (const FarneQuestion *self, const char *dimension, const char *value)
{
  g_autofree char *folded = farne_text_fold (value);

  for (guint i = 0; i < self->restrictions->len; i++)
    {
      const FarneRestriction *restriction = g_ptr_array_index (self->restrictions, i);

      if (!restriction->excludes && g_str_equal (restriction->dimension, dimension)
          && g_hash_table_size (restriction->values) == 1
          && g_hash_table_contains (restriction->values, folded))
        return TRUE;
    }

  return FALSE;
}

/**
 * farne_question_is_noted:
 * @self: a question
 * @day: a day
 * @by: for each axis, the index of a value
 *
 * Whether a break in the series says that such a cell is not given at that day.
 *
 * Returns: whether it does
 */
gboolean
farne_question_is_noted (const FarneQuestion *self, FarneDay day, const guint *by)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (self->notes, i);
      const char *value;

      if (!farne_note_holds (note, day)
          || !farne_question_counts (self, note->dimension, note->value))
        continue;
      value = get_value (self, note->dimension, by);
      if ((value != NULL && farne_text_same (value, note->value))
          || leaves_only (self, note->dimension, note->value))
        return TRUE;
    }

  return FALSE;
}

/**
 * farne_question_get_n_combinations:
 * @self: a question
 *
 * How many combinations of values the axes have.
 *
 * Returns: the number; 1 without axes
 */
guint
farne_question_get_n_combinations (const FarneQuestion *self)
{
  guint64 n = 1;

  for (guint i = 0; i < self->axes->len; i++)
    n = MIN (n * ((FarneAxis *) g_ptr_array_index (self->axes, i))->values->len, G_MAXUINT32);

  return n;
}

/**
 * farne_axis_add:
 * @axis: an axis
 * @column: a column of its dimension
 *
 * Adds the values of a column that the axis does not have yet. Spellings of the same are one value.
 */
void
farne_axis_add (FarneAxis *axis, const FarneColumn *column)
{
  for (guint i = 0; i < column->n_values; i++)
    {
      g_autofree char *folded = farne_text_fold (column->values[i]);

      if (g_hash_table_contains (axis->index, folded))
        continue;
      g_hash_table_insert (axis->index, g_steal_pointer (&folded),
                           GUINT_TO_POINTER (axis->values->len));
      g_ptr_array_add (axis->values, g_strdup (column->values[i]));
    }
}

/**
 * farne_axis_find:
 * @axis: an axis
 * @value: a value that was added
 *
 * Where a value stands.
 *
 * Returns: its index
 */
guint
farne_axis_find (const FarneAxis *axis, const char *value)
{
  g_autofree char *folded = farne_text_fold (value);

  return GPOINTER_TO_UINT (g_hash_table_lookup (axis->index, folded));
}
