/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include "desk/farne-needs-kit.h"

/* In a file that doesn't say how far ahead to look. */
#define LOOK_AHEAD 14

/* Each part of the desk says what it needs. */
static void (*const collectors[]) (FarneDesk *desk, FarneDay by, GPtrArray *needs) = {
  farne_needs_figures,
  farne_needs_boards,
  farne_needs_programme,
  farne_needs_property,
  farne_needs_communications,
  farne_needs_resettle,
};

/* What is late comes first, the longest first; what has no day stands behind what has. */
static int
compare_needs (gconstpointer a, gconstpointer b)
{
  const FarneNeed *left = *(const FarneNeed *const *) a;
  const FarneNeed *right = *(const FarneNeed *const *) b;
  const gboolean left_dated = left->due != FARNE_DAY_NONE;

  if (left->is_late != right->is_late)
    return left->is_late ? -1 : 1;
  if (left_dated != (right->due != FARNE_DAY_NONE))
    return left_dated ? -1 : 1;
  if (left->due != right->due)
    return left->due < right->due ? -1 : 1;

  return g_strcmp0 (left->title, right->title);
}

/**
 * farne_needs_sort:
 * @needs: (element-type FarneNeed): needs
 *
 * Orders needs: what is late first, the longest first; then by day.
 */
void
farne_needs_sort (GPtrArray *needs)
{
  g_ptr_array_sort (needs, compare_needs);
}

/**
 * farne_desk_list_needs:
 * @desk: a desk
 * @by: the last day that counts, or %FARNE_DAY_NONE for as far ahead as the file says
 *
 * All that needs the manager: overdue, vacant, unanswered, out of balance, not arrived, and what falls
 * due by a day.
 *
 * Returns: (transfer full) (element-type FarneNeed): what is late first, then by day
 */
GPtrArray *
farne_desk_list_needs (FarneDesk *desk, FarneDay by)
{
  GPtrArray *needs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);

  g_return_val_if_fail (FARNE_IS_DESK (desk), needs);

  if (by == FARNE_DAY_NONE)
    by = farne_desk_get_today (desk) + (int) farne_needs_get_rule (desk, "look-ahead", LOOK_AHEAD);
  for (guint i = 0; i < G_N_ELEMENTS (collectors); i++)
    collectors[i] (desk, by, needs);
  farne_needs_sort (needs);

  return needs;
}

/**
 * farne_desk_count_late:
 * @needs: (element-type FarneNeed): needs
 * @section: the name of a page of the window
 *
 * Returns: how many of the needs are late and are seen to on that page
 */
guint
farne_desk_count_late (GPtrArray *needs, const char *section)
{
  guint n = 0;

  for (guint i = 0; i < needs->len; i++)
    {
      const FarneNeed *need = g_ptr_array_index (needs, i);

      n += need->is_late && g_strcmp0 (need->section, section) == 0;
    }

  return n;
}
