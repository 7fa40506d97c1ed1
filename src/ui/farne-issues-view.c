/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-programme-view.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "desk/farne-programme.h"
#include "desk/farne-record-words.h"
#include "model/farne-escalation.h"
#include "model/farne-issue.h"

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const FarneEscalation *left = *(const FarneEscalation *const *) a;
  const FarneEscalation *right = *(const FarneEscalation *const *) b;

  return left->day < right->day ? -1 : left->day > right->day;
}

static GPtrArray *
list_steps (FarneDesk *desk, FarneIssue *issue)
{
  g_autofree char *where = g_strdup_printf ("issue=%" G_GINT64_FORMAT,
                                            farne_record_get_id (FARNE_RECORD (issue)));
  GPtrArray *steps = farne_needs_query (desk, &farne_escalation_kind, where, NULL);

  g_ptr_array_sort (steps, compare_steps);

  return steps;
}

/* As "answered 10 October 2016", "5 days late" or "no answer yet". */
static char *
tell_answer (FarneDesk *desk, FarneEscalation *step)
{
  g_autofree char *day = step->answered != FARNE_DAY_NONE ? farne_day_to_text (step->answered) : NULL;

  if (day != NULL)
    return g_strdup_printf (_("answered %s"), day);

  return step->due != FARNE_DAY_NONE ? farne_needs_tell_due (step->due, farne_desk_get_today (desk))
         : g_strdup (_("no answer yet"));
}

static void
add_step (GtkWidget *card, FarneDesk *desk, FarneEscalation *step)
{
  g_autofree char *rung = farne_desk_describe (desk, step, "rung");
  g_autofree char *day = farne_day_to_text (step->day);
  g_autofree char *answer = tell_answer (desk, step);
  g_autofree char *text = g_strdup_printf (_("%s, %s"), rung, day);
  const char *to = step->addressee != NULL ? step->addressee : "";
  const char *said = step->answer != NULL ? step->answer : "";
  g_autofree char *detail = g_strdup_printf ("%s%s%s", to, *to != '\0' && *said != '\0' ? ": " : "", said);
  const gboolean late = step->answered == FARNE_DAY_NONE && step->due != FARNE_DAY_NONE
                        && step->due < farne_desk_get_today (desk);

  farne_report_add_row (card, FARNE_RECORD (step), text, detail, answer, late);
}

static void
add_issue (GtkWidget *box, FarneDesk *desk, FarneIssue *issue)
{
  g_autoptr (GPtrArray) steps = list_steps (desk, issue);
  g_autofree char *sort = farne_desk_describe (desk, issue, "sort");
  g_autofree char *authority = farne_desk_describe (desk, issue, "authority");
  const int age = farne_desk_get_today (desk) - issue->raised;
  g_autofree char *days = g_strdup_printf (ngettext ("open for %d day", "open for %d days", age), age);
  g_autofree char *detail = g_strdup_printf ("%s%s%s · %s", sort, *authority != '\0' ? " · " : "",
                                             authority, days);
  GtkWidget *card = farne_report_add_card (box, issue->title, detail);

  farne_report_add_row (card, FARNE_RECORD (issue),
                        issue->detail != NULL ? issue->detail : _("No detail is entered."), NULL, NULL,
                        FALSE);
  if (steps->len == 0)
    farne_report_add_text (card, _("Not taken anywhere yet."));
  for (guint i = 0; i < steps->len; i++)
    add_step (card, desk, g_ptr_array_index (steps, i));
}

static void
add_blockages (GtkWidget *box, FarneDesk *desk)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) blockages = farne_desk_list_blockages (desk, &items);
  GtkWidget *card = farne_report_add_card (box, _("What comes up again"),
                                           _("Issues and complaints that are alike, and whether there are more of them than the year before lets one expect."));

  for (guint i = 0; i < blockages->len; i++)
    {
      const FarneBlockage *blockage = g_ptr_array_index (blockages, i);
      const FarneBlockageItem *newest = g_ptr_array_index (blockage->items, 0);
      g_autofree char *words = farne_blockage_explain (blockage, farne_desk_get_rise_span (desk));

      farne_report_add_row (card, newest->record, blockage->topic, words,
                            blockage->rises ? _("more than usual") : NULL, blockage->rises);
    }
  if (blockages->len == 0)
    farne_report_add_text (card, _("Nothing has come up twice."));
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const FarneIssue *left = *(const FarneIssue *const *) a;
  const FarneIssue *right = *(const FarneIssue *const *) b;

  return left->raised < right->raised ? -1 : left->raised > right->raised;
}

static void
fill (GtkWidget *box, FarneContext *context)
{
  FarneDesk *desk = farne_context_get_desk (context);
  g_autoptr (GPtrArray) issues = farne_needs_query (desk, &farne_issue_kind, "closed is unset", NULL);

  add_blockages (box, desk);
  g_ptr_array_sort (issues, compare_issues);
  for (guint i = 0; i < issues->len; i++)
    add_issue (box, desk, g_ptr_array_index (issues, i));
}

/**
 * farne_issues_view_new:
 * @context: what the pages share
 *
 * What comes up again, and each open issue with its way up the ladder, the oldest first.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
farne_issues_view_new (FarneContext *context)
{
  return farne_report_view_new (context, fill);
}
