/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"

/* As "Supported asylum seekers, March 2017": the day that the next file is about can be told from the
 * last alone by its rhythm, so that the last is named. */
static char *
make_title (const FarneFreshness *fresh)
{
  const char *name = farne_record_get_title (FARNE_RECORD (fresh->series));

  return fresh->restricted ? g_strdup_printf (_("%s, restricted counts"), name)
         : g_strdup_printf (_("%s, published figures"), name);
}

static void
add_source (FarneDesk *desk, FarneDay by, const FarneFreshness *fresh, GPtrArray *needs)
{
  const FarneDay today = farne_desk_get_today (desk);
  g_autofree char *last = farne_day_to_text (fresh->last_day);
  g_autofree char *due = NULL;
  g_autofree char *title = NULL;
  g_autofree char *why = NULL;

  if (fresh->due == FARNE_DAY_NONE || fresh->due > by)
    return;
  due = farne_day_to_text (fresh->due);
  title = make_title (fresh);
  why = fresh->due < today ? g_strdup_printf (_("not arrived; the last is of %s"), last)
        : g_strdup_printf (_("expected %s"), due);
  farne_needs_add (needs, FARNE_RECORD (fresh->series), title, why, fresh->due, fresh->due < today)
    ->section = "data";
}

/**
 * farne_needs_figures:
 * @desk: a desk
 * @by: the last day that counts
 * @needs: (element-type FarneNeed): the list to add to
 *
 * Which monthly or quarterly files have not arrived, or are to be expected.
 */
void
farne_needs_figures (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) sources =
    farne_freshness_list (farne_desk_get_factbase (desk), farne_desk_get_today (desk));

  for (guint i = 0; i < sources->len; i++)
    add_source (desk, by, g_ptr_array_index (sources, i), needs);
}
