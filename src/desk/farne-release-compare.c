/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/farne-error.h"
#include "desk/farne-release-coverage.h"
#include "desk/farne-releases.h"

/* One release's figures, authority by authority and as finely broken down as both give them. */
typedef struct
{
  FarneDesk *desk;
  const char *measure;
  char **by;
  FarneRelease *release;
} Side;

/**
 * farne_cell_move_free:
 * @move: (transfer full): a move
 *
 * Frees a move.
 */
void
farne_cell_move_free (FarneCellMove *move)
{
  g_object_unref (move->area);
  g_free (move->by);
  g_free (move);
}

static FarneFigures *
ask_side (const Side *side, GError **error)
{
  g_autoptr (FarneFactbase) alone =
    farne_desk_make_factbase (side->desk, side->release, NULL, FALSE);
  g_autoptr (FarneView) view = farne_view_new (side->measure, "authority");

  view->restricted = side->release->restricted;
  view->from = side->release->first_day;
  view->to = side->release->last_day;
  view->by = g_strdupv (side->by);
  for (guint i = FARNE_BY_MAX; i < g_strv_length (side->by); i++)
    g_clear_pointer (&view->by[i], g_free);
  return farne_factbase_ask (alone, view, NULL, error);
}

static guint
count_by (FarneFigures *figures)
{
  const FarneView *view = farne_figures_get_view (figures);

  return view->by == NULL ? 0 : g_strv_length (view->by);
}

static char *
describe_by (FarneFigures *figures, const FarneFigure *figure)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < count_by (figures); i++)
    g_ptr_array_add (words, (gpointer) farne_figures_get_values (figures, i)[figure->by[i]]);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static double
get_value (const FarneFigure *figure)
{
  return FARNE_MARK_HAS_VALUE (figure->mark) ? figure->value : NAN;
}

static char *
make_key (FarneFigures *figures, const FarneFigure *figure, const char *by)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);

  return g_strdup_printf ("%d\t%s\t%s", figure->day, area->code, by);
}

static FarneCellMove *
find_cell (GHashTable *cells, GPtrArray *order, FarneFigures *figures, const FarneFigure *figure)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);
  g_autofree char *by = describe_by (figures, figure);
  g_autofree char *key = make_key (figures, figure, by);
  FarneCellMove *cell = g_hash_table_lookup (cells, key);

  if (cell != NULL)
    return cell;
  cell = g_new0 (FarneCellMove, 1);
  cell->area = g_object_ref (area);
  cell->day = figure->day;
  cell->by = g_steal_pointer (&by);
  cell->before = cell->after = NAN;
  g_ptr_array_add (order, cell);
  g_hash_table_insert (cells, g_steal_pointer (&key), cell);
  return cell;
}

/* Days and areas of which a side tells anything at all. */
static GHashTable *
list_told (FarneFigures *figures)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    if (FARNE_MARK_HAS_VALUE (farne_figures_get (figures, i)->mark))
      g_hash_table_add (told, make_key (figures, farne_figures_get (figures, i), ""));
  return told;
}

/* A breakdown that a side never lists, of a day and area that it tells of, counts nobody there. */
static void
fill_unlisted (GPtrArray *cells, FarneFigures *before, FarneFigures *after)
{
  g_autoptr (GHashTable) told_before = list_told (before);
  g_autoptr (GHashTable) told_after = list_told (after);

  for (guint i = 0; i < cells->len; i++)
    {
      FarneCellMove *cell = g_ptr_array_index (cells, i);
      g_autofree char *key = g_strdup_printf ("%d\t%s\t", cell->day, cell->area->code);

      if (isnan (cell->before) && g_hash_table_contains (told_before, key))
        cell->before = 0;
      if (isnan (cell->after) && g_hash_table_contains (told_after, key))
        cell->after = 0;
    }
}

static gboolean
is_same (const FarneCellMove *cell)
{
  return cell->before == cell->after || (isnan (cell->before) && isnan (cell->after));
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const FarneCellMove *one = *(FarneCellMove *const *) a;
  const FarneCellMove *other = *(FarneCellMove *const *) b;
  int order = (one->day > other->day) - (one->day < other->day);

  if (order == 0)
    order = g_strcmp0 (one->area->name, other->area->name);
  return order != 0 ? order : g_strcmp0 (one->by, other->by);
}

static void
drop_unmoved (GPtrArray *cells)
{
  for (guint i = cells->len; i > 0; i--)
    if (is_same (g_ptr_array_index (cells, i - 1)))
      g_ptr_array_remove_index (cells, i - 1);
}

static GPtrArray *
compare (FarneFigures *before, FarneFigures *after)
{
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *order = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_cell_move_free);

  for (guint i = 0; i < farne_figures_get_n (before); i++)
    find_cell (cells, order, before, farne_figures_get (before, i))->before =
      get_value (farne_figures_get (before, i));
  for (guint i = 0; i < farne_figures_get_n (after); i++)
    find_cell (cells, order, after, farne_figures_get (after, i))->after =
      get_value (farne_figures_get (after, i));
  fill_unlisted (order, before, after);
  drop_unmoved (order);
  g_ptr_array_sort (order, compare_cells);
  return order;
}

static void
name_measure (GPtrArray *moves, const char *name)
{
  for (guint i = 0; i < moves->len; i++)
    {
      FarneCellMove *move = g_ptr_array_index (moves, i);
      char *named = *move->by == '\0' ? g_strdup (name) : g_strdup_printf ("%s, %s", name, move->by);

      g_free (move->by);
      move->by = named;
    }
}

/* The moves of one measure, which is named where there are several. */
static GPtrArray *
compare_measure (const Side *one, FarneRelease *other, gboolean is_named, GError **error)
{
  FarneFactbase *factbase = farne_desk_get_factbase (one->desk);
  FarneSeries *series = farne_factbase_find_series (factbase, one->measure);
  const Side that = { one->desk, one->measure, one->by, other };
  g_autoptr (FarneFigures) before = ask_side (one, error);
  g_autoptr (FarneFigures) after = before == NULL ? NULL : ask_side (&that, error);
  GPtrArray *moves = after == NULL ? NULL : compare (before, after);

  if (moves != NULL && is_named)
    name_measure (moves, series != NULL ? series->name : one->measure);
  return moves;
}

/**
 * farne_desk_compare_releases:
 * @self: a desk
 * @release: a release
 * @other: another that gives some of its measures
 *
 * The cells, authority by authority and day by day, that differ between two releases, measure by
 * measure: broken down by every dimension that both give, up to %FARNE_BY_MAX.
 *
 * Returns: (transfer full) (element-type FarneCellMove): the cells, by measure, day and area, or
 *   %NULL with @error
 */
GPtrArray *
farne_desk_compare_releases (FarneDesk    *self,
                             FarneRelease *release,
                             FarneRelease *other,
                             GError      **error)
{
  g_auto (GStrv) measures = farne_release_list_measures (release);
  g_auto (GStrv) by = farne_release_list_common_dimensions (release, other);
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_cell_move_free);

  for (guint i = 0; measures[i] != NULL; i++)
    {
      const Side side = { self, measures[i], by, release };
      GPtrArray *moves = compare_measure (&side, other, measures[1] != NULL, error);

      if (moves == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, moves);
    }
  return g_steal_pointer (&all);
}
