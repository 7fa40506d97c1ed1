/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "desk/farne-programme.h"
#include "model/farne-document.h"
#include "model/farne-escalation.h"
#include "model/farne-funding.h"
#include "model/farne-issue.h"
#include "model/farne-policy.h"
#include "model/farne-priority.h"
#include "model/farne-work-year.h"

/* ---- issues on the ladder ---- */

static void
add_escalations (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open =
    farne_needs_query (desk, &farne_escalation_kind, "answered is unset", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarneEscalation *step = g_ptr_array_index (open, i);
      g_autofree char *issue = farne_needs_dup_title (desk, &farne_issue_kind, step->issue);
      g_autofree char *title = g_strdup_printf (_("Answer from %s: %s"),
                                                step->addressee != NULL ? step->addressee : _("whom it was taken to"),
                                                issue != NULL ? issue : "");

      farne_needs_add_due (needs, desk, by, FARNE_RECORD (step), title, step->due);
    }
}

static void
add_blockages (FarneDesk *desk, GPtrArray *needs)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) blockages = farne_desk_list_blockages (desk, &items);
  const guint span = farne_desk_get_rise_span (desk);

  for (guint i = 0; i < blockages->len; i++)
    {
      const FarneBlockage *blockage = g_ptr_array_index (blockages, i);
      const FarneBlockageItem *newest = g_ptr_array_index (blockage->items, 0);
      g_autofree char *title = NULL;
      g_autofree char *why = NULL;

      if (!blockage->rises)
        continue;
      title = g_strdup_printf (_("More often than usual: %s"), blockage->topic);
      why = g_strdup_printf (ngettext ("%u in %u days", "%u in %u days", blockage->now),
                             blockage->now, span);
      farne_needs_add (needs, newest->record, title, why, FARNE_DAY_NONE, TRUE)->section =
        farne_issue_kind.section;
    }
}

/* ---- the year's programme ---- */

static char *
tell_missing (FarneWorkYear *year)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  FarneApproval approvals[FARNE_N_APPROVALS];
  g_autofree char *who = NULL;

  farne_work_year_list_approvals (year, approvals);
  for (guint i = 0; i < FARNE_N_APPROVALS; i++)
    if (approvals[i].day == FARNE_DAY_NONE)
      g_ptr_array_add (missing, (gpointer) approvals[i].within);
  if (missing->len == 0)
    return NULL;
  g_ptr_array_add (missing, NULL);
  who = g_strjoinv (", ", (char **) missing->pdata);

  return g_strdup_printf (_("not agreed by %s"), who);
}

static void
add_years (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) years = farne_needs_query (desk, &farne_work_year_kind, "status!=closed", NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < years->len; i++)
    {
      FarneWorkYear *year = g_ptr_array_index (years, i);
      g_autofree char *why = tell_missing (year);
      g_autofree char *title = g_strdup_printf (_("Work programme %s"), year->title);

      if (why != NULL && year->from <= by)
        farne_needs_add (needs, FARNE_RECORD (year), title, why, year->from, year->from < today);
    }
}

static void
add_priorities (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open = farne_needs_query (desk, &farne_priority_kind, "rating!=done", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarnePriority *priority = g_ptr_array_index (open, i);

      if (!farne_needs_add_due (needs, desk, by, FARNE_RECORD (priority), NULL, priority->due) &&
          g_strcmp0 (priority->rating, "red") == 0)
        farne_needs_add (needs, FARNE_RECORD (priority), NULL, _("off course"), priority->due, TRUE);
    }
}

static void
add_indicators (FarneDesk *desk, GPtrArray *needs)
{
  g_autoptr (GPtrArray) indicators = farne_needs_query (desk, &farne_indicator_kind, NULL);

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr (FarneIndicatorState) state =
        farne_indicator_state_new (desk, g_ptr_array_index (indicators, i));

      if (state->progress.rating == FARNE_RATING_OFF_COURSE)
        farne_needs_add (needs, FARNE_RECORD (state->indicator), NULL, _("off course"),
                         state->target->by, TRUE);
    }
}

/* ---- papers, policy, money ---- */

static void
add_titled (FarneDesk *desk, FarneDay by, FarneRecord *record, const char *label, FarneDay due,
            GPtrArray *needs)
{
  g_autofree char *title = g_strdup_printf ("%s: %s", label, farne_record_get_title (record));

  farne_needs_add_due (needs, desk, by, record, title, due);
}

static void
add_documents (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) documents =
    farne_needs_query (desk, &farne_document_kind, "status!=superseded", NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      FarneDocument *document = g_ptr_array_index (documents, i);

      if (g_strcmp0 (document->status, "consultation") == 0)
        add_titled (desk, by, FARNE_RECORD (document), _("Comments"), document->comments_by,
                    needs);
      add_titled (desk, by, FARNE_RECORD (document), _("Review"), document->review, needs);
    }
}

static void
add_policies (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open = farne_needs_query (desk, &farne_policy_kind, "responded is unset", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarnePolicy *policy = g_ptr_array_index (open, i);

      add_titled (desk, by, FARNE_RECORD (policy), _("Our response"), policy->response_due, needs);
    }
}

static void
add_funding (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) funding = farne_needs_query (desk, &farne_funding_kind, NULL);

  for (guint i = 0; i < funding->len; i++)
    {
      FarneFunding *grant = g_ptr_array_index (funding, i);

      if (g_strcmp0 (grant->status, "planned") == 0)
        add_titled (desk, by, FARNE_RECORD (grant), _("Bid"), grant->bid_due, needs);
      if (grant->reported == FARNE_DAY_NONE && g_strcmp0 (grant->status, "refused") != 0)
        add_titled (desk, by, FARNE_RECORD (grant), _("Report"), grant->report_due, needs);
    }
}

/**
 * farne_needs_programme:
 * @desk: a desk
 * @by: the last day that counts
 * @needs: (element-type FarneNeed): the list to add to
 *
 * What the work programme needs: answers on the ladder, blockages that rise, approvals, priorities and
 * indicators off course, papers to comment on or review, responses, bids and reports.
 */
void
farne_needs_programme (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  add_escalations (desk, by, needs);
  add_blockages (desk, needs);
  add_years (desk, by, needs);
  add_priorities (desk, by, needs);
  add_indicators (desk, needs);
  add_documents (desk, by, needs);
  add_policies (desk, by, needs);
  add_funding (desk, by, needs);
}
