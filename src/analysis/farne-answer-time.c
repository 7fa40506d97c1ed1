/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-answer-time.h"

#include <glib/gi18n-lib.h>

/**
 * farne_answer_judge:
 * @due: the day the answer was wanted by, or %FARNE_DAY_NONE
 * @answered: the day it came, or %FARNE_DAY_NONE
 * @on: the day that is asked about; what came later has not come yet
 * @n_days: (out) (optional): days late, or days left; 0 where neither makes sense
 *
 * Judges an answer: of a consultee, to a complaint, or a step that was planned.
 *
 * Returns: how it stands
 */
FarneAnswerState
farne_answer_judge (FarneDay due, FarneDay answered, FarneDay on, int *n_days)
{
  gboolean came = answered != FARNE_DAY_NONE && answered <= on;
  int late = due == FARNE_DAY_NONE ? 0 : (came ? answered : on) - due;

  if (n_days != NULL)
    *n_days = came ? MAX (late, 0) : ABS (late);
  if (came)
    return late > 0 ? FARNE_ANSWER_CAME_LATE : FARNE_ANSWER_IN_TIME;
  if (due == FARNE_DAY_NONE)
    return FARNE_ANSWER_OPEN;
  return late > 0 ? FARNE_ANSWER_LATE : FARNE_ANSWER_WAITING;
}

/**
 * farne_answer_describe:
 * @due: the day the answer was wanted by, or %FARNE_DAY_NONE
 * @answered: the day it came, or %FARNE_DAY_NONE
 * @on: the day that is asked about
 *
 * Says how an answer stands.
 *
 * Returns: (transfer full): as "6 days late", "due in 3 days", "due today" or "answered in time"
 */
char *
farne_answer_describe (FarneDay due, FarneDay answered, FarneDay on)
{
  int n = 0;

  switch (farne_answer_judge (due, answered, on, &n))
    {
    case FARNE_ANSWER_IN_TIME:
      return g_strdup (_("answered in time"));
    case FARNE_ANSWER_CAME_LATE:
      return g_strdup_printf (ngettext ("answered %d day late", "answered %d days late", n), n);
    case FARNE_ANSWER_LATE:
      return g_strdup_printf (ngettext ("%d day late", "%d days late", n), n);
    case FARNE_ANSWER_WAITING:
      return n == 0 ? g_strdup (_("due today"))
             : g_strdup_printf (ngettext ("due in %d day", "due in %d days", n), n);
    case FARNE_ANSWER_OPEN:
    default:
      return g_strdup (_("no day set"));
    }
}
