/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-view.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FarneView, farne_view, farne_view_ref, farne_view_unref)

static FarneFilter *
filter_new (const char *dimension, const char *const *values)
{
  FarneFilter *filter = g_new0 (FarneFilter, 1);

  filter->dimension = g_strdup (dimension);
  filter->values = g_strdupv ((char **) values);

  return filter;
}

static void
filter_free (gpointer data)
{
  FarneFilter *filter = data;

  g_free (filter->dimension);
  g_strfreev (filter->values);
  g_free (filter);
}

/**
 * farne_view_new:
 * @measure: the code of a series
 * @level: the level of the areas
 *
 * A view of the latest known day, of the whole region, unfiltered. Set its fields before it is
 * passed on; afterwards it is a value.
 *
 * Returns: (transfer full): a new view
 */
FarneView *
farne_view_new (const char *measure, const char *level)
{
  FarneView *view = g_new0 (FarneView, 1);

  g_atomic_ref_count_init (&view->ref_count);
  view->measure = g_strdup (measure);
  view->level = g_strdup (level);
  view->at = view->from = view->to = view->known = view->since = view->vintage
    = FARNE_DAY_NONE;
  view->n_classes = 5;

  return view;
}

static GPtrArray *
dup_filters (GPtrArray *filters)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (filter_free);

  for (guint i = 0; i < filters->len; i++)
    {
      const FarneFilter *filter = g_ptr_array_index (filters, i);

      g_ptr_array_add (copy, filter_new (filter->dimension, (const char *const *) filter->values));
    }

  return copy;
}

/**
 * farne_view_dup:
 * @view: a view
 *
 * A copy that may be changed.
 *
 * Returns: (transfer full): the copy
 */
FarneView *
farne_view_dup (const FarneView *view)
{
  FarneView *copy = farne_view_new (view->measure, view->level);

  copy->restricted = view->restricted;
  copy->within = g_strdup (view->within);
  copy->at = view->at;
  copy->from = view->from;
  copy->to = view->to;
  copy->summed = view->summed;
  copy->known = view->known;
  copy->by = g_strdupv (view->by);
  copy->filters = view->filters != NULL ? dup_filters (view->filters) : NULL;
  copy->quantity = view->quantity;
  copy->since = view->since;
  copy->denominator = g_strdup (view->denominator);
  copy->vintage = view->vintage;
  copy->limit = view->limit;
  copy->form = view->form;
  copy->n_classes = view->n_classes;
  copy->method = view->method;
  copy->breaks = view->breaks != NULL ? g_array_copy (view->breaks) : NULL;
  copy->ramp = g_strdup (view->ramp);

  return copy;
}

/**
 * farne_view_ref:
 * @view: a view
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @view
 */
FarneView *
farne_view_ref (FarneView *view)
{
  g_atomic_ref_count_inc (&view->ref_count);
  return view;
}

/**
 * farne_view_unref:
 * @view: (transfer full): a view
 *
 * Drops a reference; the last one frees it.
 */
void
farne_view_unref (FarneView *view)
{
  if (!g_atomic_ref_count_dec (&view->ref_count))
    return;

  g_free (view->measure);
  g_free (view->level);
  g_free (view->within);
  g_strfreev (view->by);
  g_clear_pointer (&view->filters, g_ptr_array_unref);
  g_free (view->denominator);
  g_clear_pointer (&view->breaks, g_array_unref);
  g_free (view->ramp);
  g_free (view);
}

/* No list and an empty list are the same. */
static gboolean
same_texts (char **a, char **b)
{
  static const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? (const char *const *) a : none,
                       b != NULL ? (const char *const *) b : none);
}

/* Filters are equal whatever their order. */
static gboolean
same_filters (const FarneView *a, const FarneView *b)
{
  guint n_a = a->filters != NULL ? a->filters->len : 0;
  guint n_b = b->filters != NULL ? b->filters->len : 0;

  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    {
      const FarneFilter *filter = g_ptr_array_index (a->filters, i);
      const FarneFilter *other = farne_view_find_filter (b, filter->dimension);

      if (other == NULL || !same_texts (filter->values, other->values))
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_breaks (GArray *a, GArray *b)
{
  guint n_a = a != NULL ? a->len : 0;
  guint n_b = b != NULL ? b->len : 0;

  return n_a == n_b && (n_a == 0 || memcmp (a->data, b->data, n_a * sizeof (double)) == 0);
}

static gboolean
same_question (const FarneView *a, const FarneView *b)
{
  return g_strcmp0 (a->measure, b->measure) == 0 && !a->restricted == !b->restricted
         && g_strcmp0 (a->level, b->level) == 0 && g_strcmp0 (a->within, b->within) == 0
         && a->at == b->at && a->from == b->from && a->to == b->to && !a->summed == !b->summed
         && a->known == b->known && same_texts (a->by, b->by) && same_filters (a, b);
}

static gboolean
same_look (const FarneView *a, const FarneView *b)
{
  return a->quantity == b->quantity && a->since == b->since && a->vintage == b->vintage
         && a->limit == b->limit
         && g_strcmp0 (a->denominator, b->denominator) == 0 && a->form == b->form
         && a->n_classes == b->n_classes && a->method == b->method
         && same_breaks (a->breaks, b->breaks) && g_strcmp0 (a->ramp, b->ramp) == 0;
}

/**
 * farne_view_equal:
 * @view: a view
 * @other: another
 *
 * Whether two views are the same question with the same look.
 *
 * Returns: whether they are
 */
gboolean
farne_view_equal (const FarneView *view, const FarneView *other)
{
  return view == other || (same_question (view, other) && same_look (view, other));
}

/**
 * farne_view_find_filter:
 * @view: a view
 * @dimension: a dimension
 *
 * The filter on a dimension.
 *
 * Returns: (transfer none) (nullable): the filter, or %NULL if all values are counted
 */
FarneFilter *
farne_view_find_filter (const FarneView *view, const char *dimension)
{
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    {
      FarneFilter *filter = g_ptr_array_index (view->filters, i);

      if (g_str_equal (filter->dimension, dimension))
        return filter;
    }

  return NULL;
}

/**
 * farne_view_set_filter:
 * @view: a view that is still being made
 * @dimension: a dimension
 * @values: (nullable): the values that are counted, or %NULL for all
 *
 * Counts only some values of a dimension; an earlier filter on it is replaced.
 */
void
farne_view_set_filter (FarneView *view, const char *dimension, const char *const *values)
{
  FarneFilter *old = farne_view_find_filter (view, dimension);

  if (old != NULL)
    g_ptr_array_remove (view->filters, old);
  if (values == NULL)
    return;

  if (view->filters == NULL)
    view->filters = g_ptr_array_new_with_free_func (filter_free);
  g_ptr_array_add (view->filters, filter_new (dimension, values));
}
