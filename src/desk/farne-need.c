/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-need.h"

/**
 * farne_need_new:
 * @record: (nullable): the record it is about
 * @title: what it is about
 * @why: what is the matter
 * @due: the day it is or was due, or %FARNE_DAY_NONE
 * @is_late: whether it is overdue, vacant or has not arrived
 *
 * Makes a need; it is seen to on the page of the record's kind.
 *
 * Returns: (transfer full): the need
 */
FarneNeed *
farne_need_new (FarneRecord *record, const char *title, const char *why, FarneDay due,
                gboolean is_late)
{
  FarneNeed *need = g_new0 (FarneNeed, 1);

  if (record != NULL)
    {
      need->kind = farne_record_get_kind (record);
      need->id = farne_record_get_id (record);
      need->section = need->kind->section;
    }
  need->title = g_strdup (title);
  need->why = g_strdup (why);
  need->due = due;
  need->is_late = is_late;

  return need;
}

/**
 * farne_need_copy:
 * @need: a need
 *
 * Copies a need, for who keeps it longer than the list it stands in.
 *
 * Returns: (transfer full): the copy
 */
FarneNeed *
farne_need_copy (const FarneNeed *need)
{
  FarneNeed *copy = g_memdup2 (need, sizeof *need);

  copy->title = g_strdup (need->title);
  copy->why = g_strdup (need->why);
  return copy;
}

/**
 * farne_need_free:
 * @need: (transfer full): a need
 *
 * Frees a need.
 */
void
farne_need_free (FarneNeed *need)
{
  g_free (need->title);
  g_free (need->why);
  g_free (need);
}
