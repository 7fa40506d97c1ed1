/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-boards.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "model/farne-composition.h"

/* In a file that doesn't say how long before its end a term is told of. */
#define TERM_NOTICE 91

/**
 * farne_board_free:
 * @board: (transfer full): a board
 *
 * Frees a board.
 */
void
farne_board_free (FarneBoard *board)
{
  g_clear_object (&board->body);
  g_clear_pointer (&board->seats, g_ptr_array_unref);
  g_clear_pointer (&board->findings, g_ptr_array_unref);
  g_clear_pointer (&board->political, farne_balance_free);
  g_clear_pointer (&board->geographical, farne_balance_free);
  g_free (board);
}

static GPtrArray *
list_seats (FarneDesk *desk, FarneBody *body)
{
  g_autofree char *where = g_strdup_printf ("body=%" G_GINT64_FORMAT,
                                            farne_record_get_id (FARNE_RECORD (body)));

  return farne_needs_query (desk, &farne_seat_kind, where, NULL);
}

/* A councillor's seat that somebody holds: what parties and places are weighed by. */
static gboolean
counts (FarneSeat *seat)
{
  return seat->holder != 0 && seat->voting;
}

/* Each authority's councillors, by party, as the councils stand on the day. */
static void
weigh_parties (FarneBalance *balance, FarneDesk *desk)
{
  g_autoptr (GPtrArray) compositions = farne_needs_query (desk, &farne_composition_kind, NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < compositions->len; i++)
    {
      FarneComposition *composition = g_ptr_array_index (compositions, i);

      if (farne_day_within (today, composition->from, composition->to) && composition->party != NULL)
        farne_balance_weigh (balance, composition->party, composition->party,
                             MAX (composition->seats, 0));
    }
}

static FarneBalance *
make_political (FarneDesk *desk, GPtrArray *seats)
{
  FarneBalance *balance = farne_balance_new ();

  weigh_parties (balance, desk);
  for (guint i = 0; i < seats->len; i++)
    {
      FarneSeat *seat = g_ptr_array_index (seats, i);

      if (counts (seat) && seat->party != NULL)
        farne_balance_hold (balance, seat->party, seat->party);
    }
  farne_balance_settle (balance);

  return balance;
}

/* The sub-region of an authority; where a partnership has none, the authority itself. */
static FarneArea *
find_place (FarneAreas *areas, FarneArea *authority)
{
  FarneArea *place = farne_areas_get_ancestor (areas, authority, "subregion");

  return place != NULL ? place : authority;
}

static FarneBalance *
make_geographical (FarneDesk *desk, GPtrArray *seats, GPtrArray *authorities)
{
  FarneBalance *balance = farne_balance_new ();
  FarneAreas *areas = farne_desk_get_areas (desk);

  for (guint i = 0; i < authorities->len; i++)
    {
      FarneArea *place = find_place (areas, g_ptr_array_index (authorities, i));

      farne_balance_weigh (balance, place->code, place->name, 1);
    }
  for (guint i = 0; i < seats->len; i++)
    {
      FarneSeat *seat = g_ptr_array_index (seats, i);
      FarneArea *area = seat->authority == NULL ? NULL : farne_areas_find (areas, seat->authority);
      FarneArea *place = area == NULL ? NULL : find_place (areas, area);

      if (counts (seat) && place != NULL)
        farne_balance_hold (balance, place->code, place->name);
    }
  farne_balance_settle (balance);

  return balance;
}

static GPtrArray *
select_current (GPtrArray *seats, FarneDay today)
{
  GPtrArray *current = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < seats->len; i++)
    if (farne_seat_is_current (g_ptr_array_index (seats, i), today))
      g_ptr_array_add (current, g_object_ref (g_ptr_array_index (seats, i)));

  return current;
}

/* Those who vote come first. */
static int
compare_seats (gconstpointer a, gconstpointer b)
{
  FarneSeat *left = *(FarneSeat *const *) a;
  FarneSeat *right = *(FarneSeat *const *) b;

  if (left->voting != right->voting)
    return left->voting ? -1 : 1;
  if (g_strcmp0 (left->rule, right->rule) != 0)
    return g_strcmp0 (left->rule, right->rule);

  return g_strcmp0 (left->title, right->title);
}

static guint
count_vacant (GPtrArray *seats)
{
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    n += FARNE_SEAT (g_ptr_array_index (seats, i))->holder == 0;

  return n;
}

/**
 * farne_board_new:
 * @desk: a desk
 * @body: a board or group of it
 *
 * Looks at a board on the desk's day: who sits on it by which rule, what is vacant, and whether it is
 * in balance. Parties are weighed by their councillors on all councils; places by their number of
 * authorities, since each council has one voice.
 *
 * Returns: (transfer full): the board
 */
FarneBoard *
farne_board_new (FarneDesk *desk, FarneBody *body)
{
  FarneBoard *board = g_new0 (FarneBoard, 1);
  const FarneDay today = farne_desk_get_today (desk);
  g_autoptr (GPtrArray) seats = list_seats (desk, body);
  g_autoptr (GPtrArray) statuses = farne_needs_query (desk, &farne_dispersal_status_kind, NULL);
  g_autoptr (GPtrArray) authorities =
    farne_areas_list (farne_desk_get_areas (desk), "authority", NULL, today);

  board->body = g_object_ref (body);
  board->seats = select_current (seats, today);
  g_ptr_array_sort (board->seats, compare_seats);
  board->n_vacant = count_vacant (board->seats);
  board->findings = farne_seat_rules_check (seats, authorities, statuses, today,
                                            farne_needs_get_rule (desk, "term-notice", TERM_NOTICE));
  if (body->political_balance && board->seats->len > 0)
    board->political = make_political (desk, board->seats);
  if (body->geographical_balance && board->seats->len > 0)
    board->geographical = make_geographical (desk, board->seats, authorities);

  return board;
}

/**
 * farne_desk_list_boards:
 * @desk: a desk
 *
 * Looks at each board and group that stands on the desk's day.
 *
 * Returns: (transfer full) (element-type FarneBoard): the boards
 */
GPtrArray *
farne_desk_list_boards (FarneDesk *desk)
{
  GPtrArray *boards = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_board_free);
  g_autoptr (GPtrArray) bodies = farne_needs_query (desk, &farne_body_kind, NULL);

  for (guint i = 0; i < bodies->len; i++)
    {
      FarneBody *body = g_ptr_array_index (bodies, i);

      if (farne_day_within (farne_desk_get_today (desk), body->from, body->to))
        g_ptr_array_add (boards, farne_board_new (desk, body));
    }

  return boards;
}

/**
 * farne_board_tell_balance:
 * @balance: a balance that is settled
 *
 * Says how many seats would have to change hands, and who has too many or too few.
 *
 * Returns: (transfer full) (nullable): as "2 seats out of balance: Labour 2 too many, Others 2 too
 *   few", or %NULL where all is in balance
 */
char *
farne_board_tell_balance (const FarneBalance *balance)
{
  const guint n = farne_balance_count_out (balance);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n == 0)
    return NULL;

  for (guint i = 0; i < balance->rows->len; i++)
    {
      const FarneBalanceRow *row = g_ptr_array_index (balance->rows, i);

      if (row->out_by == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append_printf (text, row->out_by > 0 ? _("%s %d too many") : _("%s %d too few"),
                              row->name, ABS (row->out_by));
    }

  return g_strdup_printf (ngettext ("%u seat out of balance: %s", "%u seats out of balance: %s", n),
                          n, text->str);
}
