/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs-kit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/farne-store-query.h"

/**
 * farne_needs_query:
 * @desk: a desk
 * @kind: a kind of record
 * @...: conditions as of farne_record_query_add_where(), ended by %NULL
 *
 * The records of a kind that meet all conditions. What can't be read needs nobody: the list is then
 * empty, and the reason goes to the log.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records
 */
GPtrArray *
farne_needs_query (FarneDesk *desk, const FarneKind *kind, ...)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = NULL;
  gboolean good = TRUE;
  const char *where;
  va_list arguments;

  farne_record_query_set_today (query, farne_desk_get_today (desk));
  va_start (arguments, kind);
  while (good && (where = va_arg (arguments, const char *)) != NULL)
    good = farne_record_query_add_where (query, where, &error);
  va_end (arguments);
  if (good)
    records = farne_store_query (farne_desk_get_store (desk), query, &error);
  if (records != NULL)
    return records;

  g_warning ("%s", error->message);
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * farne_needs_get_rule:
 * @desk: a desk
 * @rule: the name of a dated number, as `look-ahead`
 * @otherwise: what holds in a file that has none
 *
 * A number that says what needs attention, as it holds on the desk's day.
 *
 * Returns: the number
 */
double
farne_needs_get_rule (FarneDesk *desk, const char *rule, double otherwise)
{
  FarneThreshold *threshold =
    farne_thresholds_find (farne_desk_get_thresholds (desk), rule, farne_desk_get_today (desk));

  return threshold != NULL ? threshold->value : otherwise;
}

/**
 * farne_needs_dup_title:
 * @desk: a desk
 * @kind: the kind of a record
 * @id: the record, or 0
 *
 * Returns: (transfer full) (nullable): the title of a record, or %NULL where there is none
 */
char *
farne_needs_dup_title (FarneDesk *desk, const FarneKind *kind, gint64 id)
{
  g_autoptr (FarneRecord) record =
    id == 0 ? NULL : farne_store_get (farne_desk_get_store (desk), kind, id, NULL);

  return record == NULL ? NULL : g_strdup (farne_record_get_title (record));
}

/**
 * farne_needs_title_at:
 * @desk: a desk
 * @title: what it is about
 * @area: (nullable): the code of the place that it is about
 *
 * Tells two that bear the same title apart by their places.
 *
 * Returns: (transfer full): as "Emergency payment late, Gateshead"; @title alone where no place is
 *   known, or where it is named in it
 */
char *
farne_needs_title_at (FarneDesk *desk, const char *title, const char *area)
{
  FarneArea *place = area != NULL ? farne_areas_find (farne_desk_get_areas (desk), area) : NULL;

  return place == NULL || strstr (title, place->name) != NULL
         ? g_strdup (title) : g_strdup_printf ("%s, %s", title, place->name);
}

/**
 * farne_needs_add:
 * @needs: (element-type FarneNeed): the list
 * @record: (nullable): the record it is about
 * @title: (nullable): what it is about; the record's title if %NULL
 * @why: what is the matter
 * @due: the day it is or was due, or %FARNE_DAY_NONE
 * @is_late: whether it is overdue, vacant or has not arrived
 *
 * Adds a need.
 *
 * Returns: (transfer none): it
 */
FarneNeed *
farne_needs_add (GPtrArray *needs, FarneRecord *record, const char *title, const char *why,
                 FarneDay due, gboolean is_late)
{
  FarneNeed *need = farne_need_new (record, title != NULL ? title : farne_record_get_title (record),
                                    why, due, is_late);

  g_ptr_array_add (needs, need);

  return need;
}

/**
 * farne_needs_tell_due:
 * @due: the day something is or was due
 * @today: the day
 *
 * Returns: (transfer full): as "6 days late", "due today" or "due 14 April 2017"
 */
char *
farne_needs_tell_due (FarneDay due, FarneDay today)
{
  const int late = today - due;
  g_autofree char *day = farne_day_to_text (due);

  if (late > 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", late), late);
  if (late == 0)
    return g_strdup (_("due today"));

  return g_strdup_printf (_("due %s"), day);
}

/**
 * farne_needs_add_due:
 * @needs: (element-type FarneNeed): the list
 * @desk: a desk
 * @by: the last day that counts
 * @record: the record it is about
 * @title: (nullable): what it is about; the record's title if %NULL
 * @due: the day it is or was due
 *
 * Adds what is due by a day, and says how late it is or when it is due.
 *
 * Returns: whether it was due by then
 */
gboolean
farne_needs_add_due (GPtrArray *needs, FarneDesk *desk, FarneDay by, FarneRecord *record,
                     const char *title, FarneDay due)
{
  const FarneDay today = farne_desk_get_today (desk);
  g_autofree char *why = NULL;

  if (due == FARNE_DAY_NONE || due > by)
    return FALSE;

  why = farne_needs_tell_due (due, today);
  farne_needs_add (needs, record, title, why, due, due < today);

  return TRUE;
}
