/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-cared.h"

#include "desk/farne-digest-kit.h"
#include "model/farne-child-count.h"
#include "model/farne-rota-exemption.h"
#include "model/farne-rota-turn.h"

#define CHILDREN "children"

static FarneFigures *
ask_children (FarneDesk *desk)
{
  g_autoptr (FarneView) view = farne_view_new (CHILDREN, "authority");

  return farne_desk_ask (desk, view, NULL);
}

static void
add_children (GArray *all, FarneFigures *figures)
{
  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);
      FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);

      for (guint j = 0; j < all->len; j++)
        if (g_strcmp0 (g_array_index (all, FarneCared, j).area->code, area->code) == 0
            && FARNE_MARK_HAS_VALUE (figure->mark))
          g_array_index (all, FarneCared, j).children = figure->value;
    }
}

static void
add_count (FarneCared *cared, FarneChildCount *count, FarneDay today)
{
  if (g_strcmp0 (count->authority, cared->area->code) != 0 || count->day > today
      || (cared->told_on != FARNE_DAY_NONE && count->day <= cared->told_on))
    return;
  cared->told_on = count->day;
  cared->cared = (guint) count->children;
}

/* Who took a child after it last told how many it cares for has that one more. */
static void
add_turn (FarneCared *cared, FarneRotaTurn *turn, FarneDay last_taken, FarneDay today)
{
  if (g_strcmp0 (turn->authority, cared->area->code) != 0 || turn->day > today)
    return;
  if (g_str_equal (turn->answer, "taken"))
    cared->cared += cared->told_on == FARNE_DAY_NONE || turn->day > cared->told_on
                      ? MAX ((guint) turn->children, 1) : 0;
  else if (last_taken == FARNE_DAY_NONE || turn->day > last_taken)
    cared->n_refused++;
}

static void
add_exemption (FarneCared *cared, FarneRotaExemption *exemption, FarneDay today)
{
  if (g_strcmp0 (exemption->authority, cared->area->code) != 0
      || !farne_day_within (today, exemption->from, exemption->to))
    return;
  cared->is_exempt = TRUE;
  cared->review = exemption->review;
  g_free (cared->reason);
  cared->reason = g_strdup (exemption->reason);
}

static FarneDay
find_last_taken (GPtrArray *turns, FarneDay today)
{
  FarneDay last = FARNE_DAY_NONE;

  for (guint i = 0; i < turns->len; i++)
    {
      FarneRotaTurn *turn = g_ptr_array_index (turns, i);

      if (g_str_equal (turn->answer, "taken") && turn->day <= today)
        last = last == FARNE_DAY_NONE ? turn->day : MAX (last, turn->day);
    }

  return last;
}

static void
clear_cared (gpointer data)
{
  FarneCared *cared = data;

  g_object_unref (cared->area);
  g_free (cared->reason);
}

static GArray *
list_areas (FarneDesk *desk)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (FarneCared));
  g_autoptr (GPtrArray) areas = farne_areas_list (farne_desk_get_areas (desk), "authority", NULL,
                                                  farne_desk_get_today (desk));

  g_array_set_clear_func (all, clear_cared);
  for (guint i = 0; i < areas->len; i++)
    {
      const FarneCared cared = { .area = g_object_ref (g_ptr_array_index (areas, i)),
                                 .told_on = FARNE_DAY_NONE, .review = FARNE_DAY_NONE };

      g_array_append_val (all, cared);
    }

  return all;
}

/**
 * farne_desk_list_cared:
 * @desk: a desk
 * @error: return location for an error
 *
 * How each authority stands today: the number of unaccompanied children it last told, and those it
 * took on the rota since; its residents aged 0 to 17, of the latest vintage known; refusals since a
 * child was last taken anywhere; exemptions.
 *
 * Returns: (transfer full) (element-type FarneCared): one for each authority
 */
GArray *
farne_desk_list_cared (FarneDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) counts = farne_digest_list (desk, &farne_child_count_kind, error);
  g_autoptr (GPtrArray) turns = counts ? farne_digest_list (desk, &farne_rota_turn_kind, error) : NULL;
  g_autoptr (GPtrArray) exempt = turns ? farne_digest_list (desk, &farne_rota_exemption_kind, error) : NULL;
  g_autoptr (FarneFigures) figures = NULL;
  const FarneDay today = farne_desk_get_today (desk);
  FarneDay last_taken;
  GArray *all;

  if (exempt == NULL)
    return NULL;
  figures = ask_children (desk);
  last_taken = find_last_taken (turns, today);
  all = list_areas (desk);
  add_children (all, figures);
  for (guint i = 0; i < all->len; i++)
    {
      FarneCared *cared = &g_array_index (all, FarneCared, i);

      for (guint j = 0; j < counts->len; j++)
        add_count (cared, g_ptr_array_index (counts, j), today);
      for (guint j = 0; j < turns->len; j++)
        add_turn (cared, g_ptr_array_index (turns, j), last_taken, today);
      for (guint j = 0; j < exempt->len; j++)
        add_exemption (cared, g_ptr_array_index (exempt, j), today);
    }

  return all;
}

/**
 * farne_desk_get_child_share:
 * @desk: a desk
 *
 * Returns: the share of its children from which an authority need take no more, as it holds today; 0
 *   if none holds
 */
double
farne_desk_get_child_share (FarneDesk *desk)
{
  FarneThreshold *threshold = farne_thresholds_find (farne_desk_get_thresholds (desk),
                                                     FARNE_THRESHOLD_CHILDREN,
                                                     farne_desk_get_today (desk));

  return threshold != NULL ? threshold->value : 0;
}
