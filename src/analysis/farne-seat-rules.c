/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-seat-rules.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *seats;
  GPtrArray *authorities;
  GPtrArray *statuses;
  FarneDay on;
  guint notice;
  GPtrArray *findings;
} Check;

/**
 * farne_seat_finding_free:
 * @finding: (transfer full): a finding
 *
 * Frees a finding.
 */
void
farne_seat_finding_free (FarneSeatFinding *finding)
{
  g_clear_object (&finding->seat);
  g_free (finding->title);
  g_free (finding->why);
  g_free (finding);
}

/**
 * farne_seat_is_current:
 * @seat: a seat
 * @on: a day
 *
 * Returns: whether its term holds on the day
 */
gboolean
farne_seat_is_current (FarneSeat *seat, FarneDay on)
{
  return farne_day_within (on, seat->from, seat->to);
}

static void
add (Check *check, FarneSeat *seat, const char *title, char *why, FarneDay due, gboolean is_late)
{
  FarneSeatFinding *finding = g_new0 (FarneSeatFinding, 1);

  g_set_object (&finding->seat, seat);
  finding->title = g_strdup (title);
  finding->why = why;
  finding->due = due;
  finding->is_late = is_late;
  g_ptr_array_add (check->findings, finding);
}

/* A seat of the same title that holds now, or from the day after. */
static gboolean
is_taken_over (Check *check, FarneSeat *seat)
{
  for (guint i = 0; i < check->seats->len; i++)
    {
      FarneSeat *other = g_ptr_array_index (check->seats, i);

      if (other != seat && g_strcmp0 (other->title, seat->title) == 0 &&
          (other->to == FARNE_DAY_NONE || other->to > seat->to))
        return TRUE;
    }

  return FALSE;
}

static void
check_term (Check *check, FarneSeat *seat)
{
  g_autofree char *day = seat->to == FARNE_DAY_NONE ? NULL : farne_day_to_text (seat->to);

  if (day == NULL || is_taken_over (check, seat))
    return;
  if (seat->to < check->on)
    add (check, seat, seat->title, g_strdup_printf (_("term ended on %s"), day), seat->to, TRUE);
  else if (seat->to <= check->on + (int) check->notice)
    add (check, seat, seat->title, g_strdup_printf (_("term ends on %s"), day), seat->to, FALSE);
}

static void
check_vacancy (Check *check, FarneSeat *seat)
{
  if (farne_seat_is_current (seat, check->on) && seat->holder == 0)
    add (check, seat, seat->title, g_strdup (_("vacant")), FARNE_DAY_NONE, TRUE);
}

/* Nobody has two votes. */
static void
check_votes (Check *check, guint position)
{
  FarneSeat *seat = g_ptr_array_index (check->seats, position);

  if (seat->holder == 0 || !seat->voting || !farne_seat_is_current (seat, check->on))
    return;
  for (guint i = 0; i < position; i++)
    {
      FarneSeat *other = g_ptr_array_index (check->seats, i);

      if (other->holder == seat->holder && other->voting &&
          farne_seat_is_current (other, check->on))
        {
          add (check, seat, seat->title,
               g_strdup_printf (_("held by who also votes as “%s”"), other->title), FARNE_DAY_NONE,
               TRUE);
          return;
        }
    }
}

static FarneDispersalStatus *
find_status (Check *check, const char *authority)
{
  for (guint i = 0; i < check->statuses->len; i++)
    {
      FarneDispersalStatus *status = g_ptr_array_index (check->statuses, i);

      if (g_strcmp0 (status->authority, authority) == 0 &&
          farne_day_within (check->on, status->from, status->to))
        return status;
    }

  return NULL;
}

/* Who takes people on a replacement basis takes part. */
static gboolean
takes_part (FarneDispersalStatus *status)
{
  return g_strcmp0 (status->status, "taking_part") == 0 ||
         g_strcmp0 (status->status, "replacement_only") == 0;
}

/* One that has agreed may take its seat before the first people come. */
static gboolean
stays_out (FarneDispersalStatus *status)
{
  return g_strcmp0 (status->status, "not_taking_part") == 0 ||
         g_strcmp0 (status->status, "ceased") == 0;
}

static guint
count_nominated (Check *check, const char *authority)
{
  guint n = 0;

  for (guint i = 0; i < check->seats->len; i++)
    {
      FarneSeat *seat = g_ptr_array_index (check->seats, i);

      if (g_strcmp0 (seat->rule, "nominated") == 0 && farne_seat_is_current (seat, check->on) &&
          (authority == NULL || g_strcmp0 (seat->authority, authority) == 0))
        n++;
    }

  return n;
}

/* Where authorities nominate, each that takes part in dispersal has one seat. */
static void
check_authority (Check *check, FarneArea *area)
{
  FarneDispersalStatus *status = find_status (check, area->code);
  guint n = count_nominated (check, area->code);

  if (n > 1)
    add (check, NULL, area->name,
         g_strdup_printf (ngettext ("nominates %u member, and may nominate one",
                                    "nominates %u members, and may nominate one", n), n),
         FARNE_DAY_NONE, TRUE);
  if (status != NULL && takes_part (status) && n == 0)
    add (check, NULL, area->name, g_strdup (_("takes part in dispersal and has no seat")),
         FARNE_DAY_NONE, TRUE);
  if (status != NULL && stays_out (status) && n > 0)
    add (check, NULL, area->name,
         g_strdup (_("takes no part in dispersal, on which its seat rests")), FARNE_DAY_NONE, TRUE);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const FarneSeatFinding *left = *(const FarneSeatFinding *const *) a;
  const FarneSeatFinding *right = *(const FarneSeatFinding *const *) b;

  if (left->is_late != right->is_late)
    return left->is_late ? -1 : 1;
  if (left->due != right->due)
    return left->due < right->due ? -1 : 1;

  return g_strcmp0 (left->title, right->title);
}

/**
 * farne_seat_rules_check:
 * @seats: (element-type FarneSeat): the seats of one board, of all times
 * @authorities: (element-type FarneArea): the authorities of the partnership
 * @statuses: (element-type FarneDispersalStatus): how they take part in dispersal, of all times; an
 *   authority without a status is not judged
 * @on: the day
 * @notice: how many days before its end a term is told of
 *
 * Checks the seats of a board against its rules: no seat vacant, no term over or soon to end without
 * a successor, nobody with two votes; and where authorities nominate, none nominates
 * twice, and those that take part in dispersal have their seat, and no others.
 *
 * Returns: (transfer full) (element-type FarneSeatFinding): what needs to be seen to, what is wrong
 *   now first
 */
GPtrArray *
farne_seat_rules_check (GPtrArray *seats, GPtrArray *authorities, GPtrArray *statuses, FarneDay on,
                        guint notice)
{
  Check check = { seats, authorities, statuses, on, notice,
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_seat_finding_free) };

  for (guint i = 0; i < seats->len; i++)
    {
      check_vacancy (&check, g_ptr_array_index (seats, i));
      check_term (&check, g_ptr_array_index (seats, i));
      check_votes (&check, i);
    }
  if (count_nominated (&check, NULL) > 0)
    for (guint i = 0; i < authorities->len; i++)
      check_authority (&check, g_ptr_array_index (authorities, i));
  g_ptr_array_sort (check.findings, compare_findings);

  return check.findings;
}
