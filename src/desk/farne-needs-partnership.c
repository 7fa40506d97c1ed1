/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-boards.h"
#include "desk/farne-needs-kit.h"
#include "model/farne-action.h"
#include "model/farne-agenda-item.h"
#include "model/farne-meeting.h"
#include "model/farne-person.h"
#include "model/farne-recommendation.h"
#include "model/farne-role.h"

/* What holds in a file that doesn't say. */
#define TERM_NOTICE 91
#define OLD_ACTION 2

/* ---- lead officers and lead members, and the ends of terms ---- */

static FarneRole *
find_role (GPtrArray *roles, const char *sort, const char *authority, FarneDay on)
{
  FarneRole *vacant = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      FarneRole *role = g_ptr_array_index (roles, i);

      if (g_strcmp0 (role->sort, sort) != 0 || g_strcmp0 (role->authority, authority) != 0 ||
          !farne_day_within (on, role->from, role->to))
        continue;
      if (role->holder != 0)
        return role;
      vacant = role;
    }

  return vacant;
}

static gboolean
has_sort (GPtrArray *roles, const char *sort)
{
  for (guint i = 0; i < roles->len; i++)
    if (g_strcmp0 (FARNE_ROLE (g_ptr_array_index (roles, i))->sort, sort) == 0)
      return TRUE;

  return FALSE;
}

/* Once one authority has named somebody, those that have not stand out. */
static void
add_leads (FarneDesk *desk, GPtrArray *roles, const char *sort, const char *label, GPtrArray *needs)
{
  const FarneDay today = farne_desk_get_today (desk);
  g_autoptr (GPtrArray) authorities =
    farne_areas_list (farne_desk_get_areas (desk), "authority", NULL, today);

  if (!has_sort (roles, sort))
    return;
  for (guint i = 0; i < authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (authorities, i);
      FarneRole *role = find_role (roles, sort, area->code, today);
      g_autofree char *title = g_strdup_printf ("%s, %s", label, area->name);

      if (role != NULL && role->holder != 0)
        continue;
      farne_needs_add (needs, (FarneRecord *) role, title,
                       role != NULL ? _("vacant") : _("nobody named"), FARNE_DAY_NONE, TRUE)
        ->section = farne_role_kind.section;
    }
}

static gboolean
has_successor (GPtrArray *roles, FarneRole *role)
{
  for (guint i = 0; i < roles->len; i++)
    {
      FarneRole *other = g_ptr_array_index (roles, i);

      if (other != role && g_strcmp0 (other->sort, role->sort) == 0 &&
          g_strcmp0 (other->authority, role->authority) == 0 && other->body == role->body &&
          (other->to == FARNE_DAY_NONE || other->to > role->to))
        return TRUE;
    }

  return FALSE;
}

static void
add_terms (FarneDesk *desk, GPtrArray *roles, GPtrArray *needs)
{
  const FarneDay today = farne_desk_get_today (desk);
  const int notice = farne_needs_get_rule (desk, "term-notice", TERM_NOTICE);

  for (guint i = 0; i < roles->len; i++)
    {
      FarneRole *role = g_ptr_array_index (roles, i);
      g_autofree char *day = role->to == FARNE_DAY_NONE ? NULL : farne_day_to_text (role->to);
      g_autofree char *why = NULL;

      if (day == NULL || role->to > today + notice || has_successor (roles, role))
        continue;
      why = g_strdup_printf (role->to < today ? _("term ended on %s") : _("term ends on %s"), day);
      farne_needs_add (needs, FARNE_RECORD (role), NULL, why, role->to, role->to < today);
    }
}

/* ---- boards ---- */

static void
add_balance (FarneBoard *board, const FarneBalance *balance, const char *label, GPtrArray *needs)
{
  g_autofree char *why = balance == NULL ? NULL : farne_board_tell_balance (balance);
  g_autofree char *title = g_strdup_printf ("%s: %s", board->body->name, label);

  if (why != NULL)
    farne_needs_add (needs, FARNE_RECORD (board->body), title, why, FARNE_DAY_NONE, TRUE);
}

/* A board that nobody has been entered for yet is one thing to do, not one for each seat. */
static gboolean
add_unfilled (FarneBoard *board, GPtrArray *needs)
{
  const guint n = board->seats->len;
  g_autofree char *why = g_strdup_printf (ngettext ("nobody is entered for its %u seat",
                                                    "nobody is entered for any of its %u seats", n),
                                          n);

  if (n == 0 || board->n_vacant < n)
    return FALSE;
  farne_needs_add (needs, FARNE_RECORD (board->body), NULL, why, FARNE_DAY_NONE, TRUE);

  return TRUE;
}

static void
add_board (FarneBoard *board, GPtrArray *needs)
{
  if (add_unfilled (board, needs))
    return;
  for (guint i = 0; i < board->findings->len; i++)
    {
      const FarneSeatFinding *finding = g_ptr_array_index (board->findings, i);
      FarneRecord *record = finding->seat != NULL ? FARNE_RECORD (finding->seat)
                            : FARNE_RECORD (board->body);
      g_autofree char *title = g_strdup_printf ("%s, %s", finding->title, board->body->name);

      farne_needs_add (needs, record, title, finding->why, finding->due, finding->is_late);
    }
  add_balance (board, board->political, _("parties"), needs);
  add_balance (board, board->geographical, _("places"), needs);
}

/* ---- actions ---- */

static guint
count_meetings_since (GPtrArray *meetings, FarneAction *action, FarneMeeting *born)
{
  guint n = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      FarneMeeting *meeting = g_ptr_array_index (meetings, i);

      if (g_strcmp0 (meeting->status, "held") == 0 && meeting->body == born->body &&
          meeting->day > MAX (born->day, action->raised))
        n++;
    }

  return n;
}

static FarneMeeting *
find_meeting (GPtrArray *meetings, gint64 id)
{
  for (guint i = 0; i < meetings->len; i++)
    if (farne_record_get_id (g_ptr_array_index (meetings, i)) == id)
      return g_ptr_array_index (meetings, i);

  return NULL;
}

/**
 * farne_desk_count_meetings_since:
 * @desk: a desk
 * @action: an action
 *
 * How many meetings its board has held since the one that an action was born in: it has been open
 * through all of these.
 *
 * Returns: the number; 0 for an action of no meeting
 */
guint
farne_desk_count_meetings_since (FarneDesk *desk, FarneAction *action)
{
  g_autoptr (GPtrArray) meetings = farne_needs_query (desk, &farne_meeting_kind, NULL);
  FarneMeeting *born = find_meeting (meetings, action->meeting);

  return born == NULL || born->body == 0 ? 0 : count_meetings_since (meetings, action, born);
}

static char *
tell_action (FarneDesk *desk, FarneAction *action, guint n_meetings)
{
  g_autofree char *due = action->due == FARNE_DAY_NONE
                         ? NULL : farne_needs_tell_due (action->due, farne_desk_get_today (desk));
  g_autofree char *old = n_meetings < farne_needs_get_rule (desk, "old-action", OLD_ACTION) ? NULL
                         : g_strdup_printf (ngettext ("%u meeting old", "%u meetings old",
                                                      n_meetings), n_meetings);

  return due != NULL && old != NULL ? g_strdup_printf ("%s, %s", due, old)
         : due != NULL ? g_steal_pointer (&due) : g_steal_pointer (&old);
}

/* Whose it is: the place that must act, or else the person. */
static char *
name_action (FarneDesk *desk, FarneAction *action)
{
  g_autofree char *owner = action->authority != NULL
                           ? NULL : farne_needs_dup_title (desk, &farne_person_kind, action->owner);

  return owner != NULL ? g_strdup_printf ("%s, %s", action->title, owner)
         : farne_needs_title_at (desk, action->title, action->authority);
}

static void
add_actions (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) meetings = farne_needs_query (desk, &farne_meeting_kind, NULL);
  g_autoptr (GPtrArray) actions =
    farne_needs_query (desk, &farne_action_kind, "done is unset", "dropped is unset", NULL);
  const guint old = farne_needs_get_rule (desk, "old-action", OLD_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      FarneAction *action = g_ptr_array_index (actions, i);
      FarneMeeting *born = find_meeting (meetings, action->meeting);
      guint n = born == NULL || born->body == 0 ? 0 : count_meetings_since (meetings, action, born);
      const gboolean is_due = action->due != FARNE_DAY_NONE && action->due <= by;
      g_autofree char *title = NULL;
      g_autofree char *why = NULL;

      if (!is_due && n < old)
        continue;
      title = name_action (desk, action);
      why = tell_action (desk, action, n);
      farne_needs_add (needs, FARNE_RECORD (action), title, why, action->due,
                       n >= old || action->due < farne_desk_get_today (desk));
    }
}

/* ---- recommendations and meetings ---- */

static void
add_recommendations (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open =
    farne_needs_query (desk, &farne_recommendation_kind, "answered is unset", "status=open", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarneRecommendation *recommendation = g_ptr_array_index (open, i);
      g_autofree char *title = g_strdup_printf (_("Answer from %s: %s"), recommendation->addressee,
                                                recommendation->title);

      farne_needs_add_due (needs, desk, by, FARNE_RECORD (recommendation), title,
                           recommendation->answer_due);
    }
}

static gboolean
has_agenda (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autofree char *where = g_strdup_printf ("meeting=%" G_GINT64_FORMAT,
                                            farne_record_get_id (FARNE_RECORD (meeting)));
  g_autoptr (GPtrArray) items = farne_needs_query (desk, &farne_agenda_item_kind, where, NULL);

  return items->len > 0;
}

static void
add_meetings (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) meetings =
    farne_needs_query (desk, &farne_meeting_kind, "status=planned", NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < meetings->len; i++)
    {
      FarneMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autofree char *day = farne_day_to_text (meeting->day);

      if (meeting->day < today)
        farne_needs_add (needs, FARNE_RECORD (meeting), NULL, _("was it held? Nothing is entered"),
                         meeting->day, TRUE);
      else if (meeting->day <= by)
        farne_needs_add (needs, FARNE_RECORD (meeting), NULL,
                         has_agenda (desk, meeting) ? day : _("no agenda yet"), meeting->day, FALSE);
    }
}

/**
 * farne_needs_boards:
 * @desk: a desk
 * @by: the last day that counts
 * @needs: (element-type FarneNeed): the list to add to
 *
 * What the partnership's people, boards and meetings need: roles and seats that are vacant or end,
 * boards out of balance, actions and recommendations that are due, meetings without agenda or record.
 */
void
farne_needs_boards (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) roles = farne_needs_query (desk, &farne_role_kind, NULL);
  g_autoptr (GPtrArray) boards = farne_desk_list_boards (desk);

  add_leads (desk, roles, "lead_officer", _("Lead officer"), needs);
  add_leads (desk, roles, "lead_member", _("Lead member"), needs);
  add_terms (desk, roles, needs);
  for (guint i = 0; i < boards->len; i++)
    add_board (g_ptr_array_index (boards, i), needs);
  add_actions (desk, by, needs);
  add_recommendations (desk, by, needs);
  add_meetings (desk, by, needs);
}
