/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-programme.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-number.h"
#include "desk/farne-needs-kit.h"
#include "model/farne-indicator-value.h"
#include "model/farne-issue.h"
#include "model/farne-service-case.h"

/* In a file that doesn't say. */
#define RISE_SPAN 91
#define RISE_LEAST 3
#define RISE_LEVEL 0.05

/* Figures are asked for from this year on: no series of the field is older. */
#define FIRST_YEAR 1970

/**
 * farne_work_year_list_approvals:
 * @year: a work programme
 * @approvals: (out caller-allocates) (array fixed-size=4): room for %FARNE_N_APPROVALS
 *
 * Lists who has to agree a work programme, in their order, and when they did.
 */
void
farne_work_year_list_approvals (FarneWorkYear *year, FarneApproval *approvals)
{
  const FarneApproval all[FARNE_N_APPROVALS] = {
    { _("Chief executives"), _("chief executives"), year->chief_executives },
    { _("Leaders"), _("leaders"), year->leaders },
    { _("Elected mayors"), _("elected mayors"), year->mayors },
    { _("Home Office"), _("the Home Office"), year->home_office },
  };

  memcpy (approvals, all, sizeof all);
}

/**
 * farne_indicator_state_free:
 * @state: (transfer full): how an indicator stands
 *
 * Frees it.
 */
void
farne_indicator_state_free (FarneIndicatorState *state)
{
  g_clear_object (&state->indicator);
  g_clear_object (&state->target);
  g_free (state->source);
  g_free (state);
}

static char *
make_where (FarneIndicator *indicator)
{
  return g_strdup_printf ("indicator=%" G_GINT64_FORMAT,
                          farne_record_get_id (FARNE_RECORD (indicator)));
}

/* The next to be reached; once all days have passed, the last. */
static FarneTarget *
find_target (FarneDesk *desk, FarneIndicator *indicator)
{
  g_autofree char *where = make_where (indicator);
  g_autoptr (GPtrArray) targets = farne_needs_query (desk, &farne_target_kind, where, NULL);
  const FarneDay today = farne_desk_get_today (desk);
  FarneTarget *best = NULL;

  for (guint i = 0; i < targets->len; i++)
    {
      FarneTarget *target = g_ptr_array_index (targets, i);
      const gboolean ahead = target->by >= today;

      if (best == NULL || (ahead && (best->by < today || target->by < best->by)) ||
          (!ahead && best->by < today && target->by > best->by))
        best = target;
    }

  return best != NULL ? g_object_ref (best) : NULL;
}

/* ---- values that are typed ---- */

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const FarneDatedValue *left = a, *right = b;

  return left->day < right->day ? -1 : left->day > right->day;
}

static GArray *
list_typed (FarneDesk *desk, FarneIndicatorState *state)
{
  g_autofree char *where = make_where (state->indicator);
  g_autoptr (GPtrArray) records = farne_needs_query (desk, &farne_indicator_value_kind, where, NULL);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (FarneDatedValue));
  FarneDay latest = FARNE_DAY_NONE;

  for (guint i = 0; i < records->len; i++)
    {
      FarneIndicatorValue *record = g_ptr_array_index (records, i);
      const FarneDatedValue value = { record->day, record->value };

      g_array_append_val (values, value);
      if (record->day < latest || record->day > farne_desk_get_today (desk))
        continue;
      latest = record->day;
      g_free (state->source);
      state->source = g_strdup (record->source);
    }
  g_array_sort (values, compare_values);

  return values;
}

/* ---- values taken from figures ---- */

static FarneView *
make_view (FarneDesk *desk, FarneIndicator *indicator)
{
  g_autoptr (JsonNode) node = indicator->question == NULL
                              ? NULL : json_from_string (indicator->question, NULL);
  FarneView *view = node == NULL ? NULL : farne_view_from_json (node, NULL);

  if (view == NULL)
    return NULL;
  view->from = farne_day_new (FIRST_YEAR, 1, 1);
  view->to = farne_desk_get_today (desk);

  return view;
}

/* What the areas asked for come to on a day; nothing where not all of them are covered. */
static gboolean
get_value (FarneFigures *figures, const char *area, gboolean share, FarneDay day, double *value)
{
  guint covered, asked;
  const double total = farne_figures_get_total (figures, day, &covered, &asked);
  const FarneFigure *figure = area == NULL ? NULL : farne_figures_find (figures, area, day);

  if (figure == NULL)
    {
      *value = total;
      return area == NULL && covered == asked;
    }
  if (!FARNE_MARK_HAS_VALUE (figure->mark) || (share && (covered < asked || total <= 0)))
    return FALSE;
  *value = share ? figure->value / total * 100 : figure->value;

  return TRUE;
}

static char *
name_source (FarneFigures *figures)
{
  GPtrArray *releases = farne_figures_get_releases (figures);

  return releases->len == 0 ? NULL
         : g_strdup (farne_record_get_title (g_ptr_array_index (releases, releases->len - 1)));
}

/* The area of the question is picked out of all of its level, so that a share has its whole. */
static GArray *
list_counted (FarneDesk *desk, FarneIndicatorState *state, FarneView *view)
{
  g_autofree char *area = g_steal_pointer (&view->within);
  const gboolean share = view->quantity == FARNE_QUANTITY_SHARE;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (FarneDatedValue));
  g_autoptr (FarneView) filled = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  const FarneDay *days;
  guint n_days;

  view->quantity = FARNE_QUANTITY_COUNT;
  filled = farne_desk_fill_view (desk, view);
  figures = farne_desk_ask (desk, filled, NULL);
  if (figures == NULL || farne_handled_get_handling (FARNE_HANDLED (figures)) != FARNE_HANDLING_PUBLIC)
    return values;

  days = farne_figures_get_days (figures, &n_days);
  for (guint i = 0; i < n_days; i++)
    {
      FarneDatedValue value = { days[i], 0 };

      if (get_value (figures, area, share, days[i], &value.value))
        g_array_append_val (values, value);
    }
  state->source = name_source (figures);

  return values;
}

/**
 * farne_indicator_state_new:
 * @desk: a desk
 * @indicator: an indicator of it
 *
 * Says where an indicator stands on the desk's day: its values are taken from published figures where
 * it has a question, and else as typed; then it is rated against its target.
 *
 * Returns: (transfer full): how it stands
 */
FarneIndicatorState *
farne_indicator_state_new (FarneDesk *desk, FarneIndicator *indicator)
{
  FarneIndicatorState *state = g_new0 (FarneIndicatorState, 1);
  const FarneDay today = farne_desk_get_today (desk);
  g_autoptr (FarneView) view = make_view (desk, indicator);
  g_autoptr (GArray) values = NULL;

  state->indicator = g_object_ref (indicator);
  state->target = find_target (desk, indicator);
  state->from_figures = view != NULL;
  values = view != NULL ? list_counted (desk, state, view) : list_typed (desk, state);
  farne_progress_reckon (&state->progress, (const FarneDatedValue *) (gpointer) values->data,
                         values->len, indicator->better, today);
  if (state->target != NULL)
    farne_progress_rate (&state->progress, state->target->value, state->target->by,
                         indicator->better, today);

  return state;
}

static char *
write_value (double value)
{
  return farne_number_to_text (value, value == (gint64) value ? 0 : 1);
}

/**
 * farne_indicator_state_tell:
 * @state: how an indicator stands
 *
 * Says it in a line: value, day, where it went, and the target.
 *
 * Returns: (transfer full): as "50.3 % on 31 December 2016, falling; to be 50 by 31 December 2017"
 */
char *
farne_indicator_state_tell (const FarneIndicatorState *state)
{
  const FarneProgress *progress = &state->progress;
  const char *unit = state->indicator->unit != NULL ? state->indicator->unit : "";
  g_autofree char *value = write_value (progress->last.value);
  g_autofree char *day = farne_day_to_text (progress->last.day);
  g_autofree char *now = progress->n == 0 ? g_strdup (farne_progress_get_trend_words (progress))
                         : g_strdup_printf (_("%s\u00a0%s on %s, %s"), value, unit, day,
                                            farne_progress_get_trend_words (progress));
  g_autofree char *target = NULL;
  g_autofree char *by = NULL;

  if (state->target == NULL)
    return g_strdup_printf (_("%s; no target"), now);

  target = write_value (state->target->value);
  by = farne_day_to_text (state->target->by);

  return g_strdup_printf (_("%s; to be %s by %s"), now, target, by);
}

/* ---- recurring blockages ---- */

static void
add_issues (FarneDesk *desk, GPtrArray *items)
{
  g_autoptr (GPtrArray) issues = farne_needs_query (desk, &farne_issue_kind, NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      FarneIssue *issue = g_ptr_array_index (issues, i);

      g_ptr_array_add (items,
                       farne_blockage_item_new (FARNE_RECORD (issue),
                                                issue->topic != NULL ? issue->topic : issue->title,
                                                issue->raised, issue->closed == FARNE_DAY_NONE));
    }
}

static void
add_cases (FarneDesk *desk, GPtrArray *items)
{
  g_autoptr (GPtrArray) cases = farne_needs_query (desk, &farne_service_case_kind, NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      FarneServiceCase *service_case = g_ptr_array_index (cases, i);

      g_ptr_array_add (items, farne_blockage_item_new (FARNE_RECORD (service_case),
                                                       service_case->subject, service_case->received,
                                                       service_case->answered == FARNE_DAY_NONE));
    }
}

/**
 * farne_desk_get_rise_span:
 * @desk: a desk
 *
 * Returns: how many days back issues and complaints count as now
 */
guint
farne_desk_get_rise_span (FarneDesk *desk)
{
  return MAX (farne_needs_get_rule (desk, "rise-span", RISE_SPAN), 1);
}

/**
 * farne_desk_list_blockages:
 * @desk: a desk
 * @items: (out) (transfer full) (element-type FarneBlockageItem): what the groups point into
 *
 * Groups the issues and complaints that are alike, as farne_blockages_find() does.
 *
 * Returns: (transfer full) (element-type FarneBlockage): those that rise first
 */
GPtrArray *
farne_desk_list_blockages (FarneDesk *desk, GPtrArray **items)
{
  *items = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_blockage_item_free);
  add_issues (desk, *items);
  add_cases (desk, *items);

  return farne_blockages_find (*items, farne_desk_get_today (desk), farne_desk_get_rise_span (desk),
                               farne_needs_get_rule (desk, "rise-least", RISE_LEAST),
                               farne_needs_get_rule (desk, "rise-level", RISE_LEVEL));
}
