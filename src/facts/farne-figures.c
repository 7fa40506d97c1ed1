/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-figures-private.h"

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_FIGURES (handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneFigures, farne_figures, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
farne_figures_finalize (GObject *object)
{
  FarneFigures *self = FARNE_FIGURES (object);

  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_object (&self->series);
  g_ptr_array_unref (self->areas);
  g_array_unref (self->days);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->releases);
  g_array_unref (self->figures);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->breaks);

  G_OBJECT_CLASS (farne_figures_parent_class)->finalize (object);
}

static void
farne_figures_class_init (FarneFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_figures_finalize;
}

static void
farne_figures_init (FarneFigures *self)
{
  self->areas = g_ptr_array_new_with_free_func (g_object_unref);
  self->days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->releases = g_ptr_array_new_with_free_func (g_object_unref);
  self->figures = g_array_new (FALSE, TRUE, sizeof (FarneFigure));
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (FarneDay));
}

/**
 * farne_figures_new:
 * @view: the question
 * @series: (nullable): the series
 *
 * An answer that is still empty.
 *
 * Returns: (transfer full): new figures
 */
FarneFigures *
farne_figures_new (const FarneView *view, FarneSeries *series)
{
  FarneFigures *self = g_object_new (FARNE_TYPE_FIGURES, NULL);

  self->view = farne_view_ref ((FarneView *) view);
  self->series = series != NULL ? g_object_ref (series) : NULL;

  return self;
}

/**
 * farne_figures_add_note:
 * @self: figures that are still being made
 * @note: (nullable): a sentence
 *
 * Adds a sentence that a reader must know, once.
 */
void
farne_figures_add_note (FarneFigures *self, const char *note)
{
  if (note != NULL && !g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * farne_figures_seal:
 * @self: figures that are done
 *
 * Ends the making; from now on they are a value.
 */
void
farne_figures_seal (FarneFigures *self)
{
  g_ptr_array_add (self->notes, NULL);
}

/**
 * farne_figures_get_view:
 * @self: figures
 *
 * The question they answer.
 *
 * Returns: (transfer none): the view
 */
const FarneView *
farne_figures_get_view (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return self->view;
}

/**
 * farne_figures_get_series:
 * @self: figures
 *
 * What they count.
 *
 * Returns: (transfer none): the series
 */
FarneSeries *
farne_figures_get_series (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return self->series;
}

/**
 * farne_figures_get_areas:
 * @self: figures
 *
 * The areas asked, by name.
 *
 * Returns: (transfer none) (element-type FarneArea): the areas
 */
GPtrArray *
farne_figures_get_areas (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return self->areas;
}

/**
 * farne_figures_get_days:
 * @self: figures
 * @n_days: (out) (optional): how many
 *
 * The days asked, from the earliest.
 *
 * Returns: (transfer none) (array length=n_days): the days
 */
const FarneDay *
farne_figures_get_days (FarneFigures *self, guint *n_days)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  if (n_days != NULL)
    *n_days = self->days->len;

  return (const FarneDay *) self->days->data;
}

/**
 * farne_figures_get_values:
 * @self: figures
 * @by: which dimension of the view, from 0
 *
 * The values of a dimension that occur, by name, for #FarneFigure.by.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the values, or %NULL past the last
 *   dimension
 */
const char *const *
farne_figures_get_values (FarneFigures *self, guint by)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return by < self->values->len ? g_ptr_array_index (self->values, by) : NULL;
}

/**
 * farne_figures_get_releases:
 * @self: figures
 *
 * The releases that answered.
 *
 * Returns: (transfer none) (element-type FarneRelease): the releases
 */
GPtrArray *
farne_figures_get_releases (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return self->releases;
}

/**
 * farne_figures_get_n:
 * @self: figures
 *
 * How many cells there are.
 *
 * Returns: the number
 */
guint
farne_figures_get_n (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), 0);

  return self->figures->len;
}

/**
 * farne_figures_get:
 * @self: figures
 * @index: which, below farne_figures_get_n()
 *
 * One cell.
 *
 * Returns: (transfer none): the cell
 */
const FarneFigure *
farne_figures_get (FarneFigures *self, guint index)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);
  g_return_val_if_fail (index < self->figures->len, NULL);

  return &g_array_index (self->figures, FarneFigure, index);
}

static int
compare_place (const FarneFigure *figure, FarneDay day, guint area)
{
  if (figure->day != day)
    return figure->day < day ? -1 : 1;

  return (figure->area > area) - (figure->area < area);
}

/* The first cell of a day and area at or after which all others come. */
static guint
find_first (FarneFigures *self, FarneDay day, guint area)
{
  guint low = 0, high = self->figures->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_place (&g_array_index (self->figures, FarneFigure, middle), day, area) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * farne_figures_find:
 * @self: figures
 * @area: the code of an area
 * @day: a day
 *
 * The cell of an area and day; the first of them where the view is broken down.
 *
 * Returns: (transfer none) (nullable): the cell, or %NULL if it was not asked
 */
const FarneFigure *
farne_figures_find (FarneFigures *self, const char *area, FarneDay day)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  for (guint i = 0; i < self->areas->len; i++)
    if (g_strcmp0 (((FarneArea *) g_ptr_array_index (self->areas, i))->code, area) == 0)
      {
        guint found = find_first (self, day, i);
        const FarneFigure *figure = &g_array_index (self->figures, FarneFigure, found);

        return found < self->figures->len && compare_place (figure, day, i) == 0 ? figure : NULL;
      }

  return NULL;
}

/* How many of the areas below an area are known in all that its cells tell. */
static guint
count_known (FarneFigures *self, guint first, guint end)
{
  guint covered = 0, unread = 0, asked = 0;

  for (guint i = first; i < end; i++)
    {
      const FarneFigure *figure = &g_array_index (self->figures, FarneFigure, i);

      covered = MAX (covered, figure->covered);
      unread = MAX (unread, figure->unread);
      asked = MAX (asked, figure->asked);
    }

  return MIN (covered, asked - unread);
}

static double
sum_cells (FarneFigures *self, guint first, guint end)
{
  double sum = 0;

  for (guint i = first; i < end; i++)
    {
      const FarneFigure *figure = &g_array_index (self->figures, FarneFigure, i);

      if (FARNE_MARK_HAS_VALUE (figure->mark))
        sum += figure->value;
    }

  return sum;
}

/**
 * farne_figures_get_total:
 * @self: figures
 * @day: a day
 * @covered: (out) (optional): how many areas were covered
 * @asked: (out) (optional): of how many
 *
 * The sum over all areas of what is known at a day. An area that is broken down counts as covered
 * if any of its cells is, and none of them was withheld or could not be read.
 *
 * Returns: the sum
 */
double
farne_figures_get_total (FarneFigures *self, FarneDay day, guint *covered, guint *asked)
{
  double total = 0;
  guint sum_covered = 0, sum_asked = 0;

  g_return_val_if_fail (FARNE_IS_FIGURES (self), 0);

  for (guint area = 0; area < self->areas->len; area++)
    {
      guint first = find_first (self, day, area), end = find_first (self, day, area + 1);

      if (first == end)
        continue;
      sum_asked += g_array_index (self->figures, FarneFigure, first).asked;
      sum_covered += count_known (self, first, end);
      total += sum_cells (self, first, end);
    }

  if (covered != NULL)
    *covered = sum_covered;
  if (asked != NULL)
    *asked = sum_asked;

  return total;
}

/**
 * farne_figures_get_notes:
 * @self: figures
 *
 * What a reader must know: what was left out so that like is compared with like, and what is not
 * covered.
 *
 * Returns: (transfer none) (array zero-terminated=1): sentences
 */
const char *const *
farne_figures_get_notes (FarneFigures *self)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), NULL);

  return (const char *const *) self->notes->pdata;
}

/**
 * farne_figures_breaks_at:
 * @self: figures
 * @day: one of their days
 *
 * Whether the series breaks before this day: something is given from then on that was not given on
 * the day before it among them, or the other way round. A line over time is parted there.
 *
 * Returns: whether it does
 */
gboolean
farne_figures_breaks_at (FarneFigures *self, FarneDay day)
{
  g_return_val_if_fail (FARNE_IS_FIGURES (self), FALSE);

  for (guint i = 0; i < self->breaks->len; i++)
    if (g_array_index (self->breaks, FarneDay, i) == day)
      return TRUE;

  return FALSE;
}
