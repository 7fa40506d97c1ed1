/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-programme-view.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "desk/farne-programme.h"
#include "desk/farne-record-words.h"
#include "model/farne-evidence.h"
#include "model/farne-outcome.h"
#include "model/farne-person.h"
#include "model/farne-priority.h"
#include "model/farne-work-year.h"

static GPtrArray *
list_of (FarneDesk *desk, const FarneKind *kind, const char *field, gpointer record)
{
  g_autofree char *where = g_strdup_printf ("%s=%" G_GINT64_FORMAT, field,
                                            farne_record_get_id (FARNE_RECORD (record)));

  return farne_needs_query (desk, kind, where, NULL);
}

/* ---- the year and its priorities ---- */

static void
add_approvals (GtkWidget *card, FarneWorkYear *year)
{
  FarneApproval approvals[FARNE_N_APPROVALS];

  farne_work_year_list_approvals (year, approvals);
  for (guint i = 0; i < FARNE_N_APPROVALS; i++)
    {
      const FarneDay day = approvals[i].day;
      g_autofree char *text = day != FARNE_DAY_NONE ? farne_day_to_text (day) : g_strdup (_("Not yet"));

      farne_report_add_row (card, FARNE_RECORD (year), approvals[i].who, NULL, text,
                            day == FARNE_DAY_NONE);
    }
}

static int
compare_priorities (gconstpointer a, gconstpointer b)
{
  const FarnePriority *left = *(const FarnePriority *const *) a;
  const FarnePriority *right = *(const FarnePriority *const *) b;

  return left->position < right->position ? -1 : left->position > right->position;
}

static void
add_priority (GtkWidget *card, FarneDesk *desk, FarnePriority *priority)
{
  g_autofree char *lead = farne_needs_dup_title (desk, &farne_person_kind, priority->lead);
  g_autofree char *rating = farne_desk_describe (desk, priority, "rating");
  g_autofree char *due = priority->due != FARNE_DAY_NONE ? farne_day_to_text (priority->due) : NULL;
  g_autofree char *by = due != NULL ? g_strdup_printf (_("by %s"), due) : NULL;
  const char *const parts[] = { lead, by, priority->progress, NULL };
  g_autoptr (GString) detail = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts) - 1; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", parts[i]);
  farne_report_add_row (card, FARNE_RECORD (priority), priority->title, detail->str,
                        *rating != '\0' ? rating : NULL,
                        g_strcmp0 (priority->rating, "amber") == 0
                        || g_strcmp0 (priority->rating, "red") == 0);
}

static void
add_year (GtkWidget *box, FarneDesk *desk, FarneWorkYear *year)
{
  g_autoptr (GPtrArray) priorities = list_of (desk, &farne_priority_kind, "work_year", year);
  g_autofree char *title = g_strdup_printf (_("Work programme %s"), year->title);
  g_autofree char *status = farne_desk_describe (desk, year, "status");
  GtkWidget *card = farne_report_add_card (box, title, status);

  farne_report_add_heading (card, _("Agreed by"));
  add_approvals (card, year);
  if (priorities->len > 0)
    farne_report_add_heading (card, _("Priorities"));
  g_ptr_array_sort (priorities, compare_priorities);
  for (guint i = 0; i < priorities->len; i++)
    add_priority (card, desk, g_ptr_array_index (priorities, i));
}

/* The year of today; before it is entered, the last. */
static FarneWorkYear *
find_year (FarneDesk *desk)
{
  g_autoptr (GPtrArray) years = farne_needs_query (desk, &farne_work_year_kind, NULL);
  const FarneDay today = farne_desk_get_today (desk);
  FarneWorkYear *found = NULL;

  for (guint i = 0; i < years->len; i++)
    {
      FarneWorkYear *year = g_ptr_array_index (years, i);

      if (year->from <= today && (found == NULL || year->from > found->from))
        found = year;
    }

  return found != NULL ? g_object_ref (found) : NULL;
}

/* ---- the national outcomes ---- */

static void
add_indicator (GtkWidget *card, FarneDesk *desk, FarneIndicator *indicator)
{
  g_autoptr (FarneIndicatorState) state = farne_indicator_state_new (desk, indicator);
  const FarneRating rating = state->progress.rating;
  g_autofree char *words = farne_indicator_state_tell (state);
  g_autofree char *detail = state->source == NULL ? g_strdup (words)
                            : g_strdup_printf ("%s (%s)", words, state->source);

  farne_report_add_row (card, FARNE_RECORD (indicator), indicator->title, detail,
                        farne_rating_get_words (rating),
                        rating == FARNE_RATING_AT_RISK || rating == FARNE_RATING_OFF_COURSE);
}

static void
add_evidence (GtkWidget *card, FarneEvidence *evidence)
{
  g_autofree char *day = evidence->day != FARNE_DAY_NONE ? farne_day_to_text (evidence->day) : NULL;

  farne_report_add_row (card, FARNE_RECORD (evidence), evidence->title, evidence->wording, day, FALSE);
}

static void
add_outcome (GtkWidget *box, FarneDesk *desk, FarneOutcome *outcome)
{
  g_autoptr (GPtrArray) indicators = list_of (desk, &farne_indicator_kind, "outcome", outcome);
  g_autoptr (GPtrArray) evidence = list_of (desk, &farne_evidence_kind, "outcome", outcome);
  g_autofree char *title = g_strdup_printf ("%d · %s", (int) outcome->number, outcome->text);
  GtkWidget *card = farne_report_add_card (box, title, NULL);

  for (guint i = 0; i < indicators->len; i++)
    add_indicator (card, desk, g_ptr_array_index (indicators, i));
  if (indicators->len == 0)
    farne_report_add_text (card, _("No indicator is entered for this outcome."));
  if (evidence->len > 0)
    farne_report_add_heading (card, _("Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    add_evidence (card, g_ptr_array_index (evidence, i));
}

static int
compare_outcomes (gconstpointer a, gconstpointer b)
{
  const FarneOutcome *left = *(const FarneOutcome *const *) a;
  const FarneOutcome *right = *(const FarneOutcome *const *) b;

  return left->number < right->number ? -1 : left->number > right->number;
}

static void
fill (GtkWidget *box, FarneContext *context)
{
  FarneDesk *desk = farne_context_get_desk (context);
  g_autoptr (GPtrArray) outcomes = farne_needs_query (desk, &farne_outcome_kind, NULL);
  g_autoptr (FarneWorkYear) year = find_year (desk);

  if (year != NULL)
    add_year (box, desk, year);
  else
    farne_report_add_card (box, _("No work programme is entered yet"),
                           _("Add one in the list of work programmes."));
  g_ptr_array_sort (outcomes, compare_outcomes);
  for (guint i = 0; i < outcomes->len; i++)
    add_outcome (box, desk, g_ptr_array_index (outcomes, i));
}

/**
 * farne_programme_view_new:
 * @context: what the pages share
 *
 * The year's programme with its approvals and priorities, and each national outcome with indicators,
 * targets, ratings and evidence: it reads as a report.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
farne_programme_view_new (FarneContext *context)
{
  return farne_report_view_new (context, fill);
}
