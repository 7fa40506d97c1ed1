/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-boards-view.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "desk/farne-boards.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-record-words.h"
#include "model/farne-person.h"

/* As "Board · Every quarter · Quorum 6". */
static char *
describe (FarneDesk *desk, FarneBody *body)
{
  g_autofree char *sort = farne_desk_describe (desk, body, "sort");
  g_autoptr (GString) text = g_string_new (sort);

  if (body->meets != NULL)
    g_string_append_printf (text, " · %s", body->meets);
  if (body->quorum > 0)
    g_string_append_printf (text, _(" · Quorum %d"), (int) body->quorum);

  return g_strdup (text->str);
}

static void
add_seat (GtkWidget *card, FarneDesk *desk, FarneSeat *seat)
{
  g_autofree char *holder = farne_needs_dup_title (desk, &farne_person_kind, seat->holder);
  g_autofree char *rule = farne_desk_describe (desk, seat, "rule");
  g_autofree char *detail = holder == NULL ? g_strdup (rule)
                            : g_strdup_printf ("%s · %s", holder, rule);

  farne_report_add_row (card, FARNE_RECORD (seat), seat->title, detail,
                        holder == NULL ? _("vacant") : seat->party, holder == NULL);
}

static void
add_cell (GtkWidget *grid, int column, int row, const char *text, gboolean number, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1 : 0);
  gtk_widget_set_hexpand (label, column == 0);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

static char *
tell_due (const FarneBalanceRow *row)
{
  return row->least == row->most ? g_strdup_printf ("%u", row->least)
         : g_strdup_printf (_("%u or %u"), row->least, row->most);
}

static void
add_balance_row (GtkWidget *grid, int line, const FarneBalance *balance, const FarneBalanceRow *row)
{
  g_autofree char *weight = farne_number_to_text (row->weight, 0);
  g_autofree char *held = g_strdup_printf ("%u", row->held);
  g_autofree char *due = tell_due (row);
  g_autofree char *out = row->out_by == 0 ? g_strdup (_("fair")) : farne_number_to_signed (row->out_by, 0);
  g_autofree char *words = farne_balance_explain (balance, row);

  add_cell (grid, 0, line, row->name, FALSE, NULL);
  add_cell (grid, 1, line, weight, TRUE, "soft");
  add_cell (grid, 2, line, held, TRUE, NULL);
  add_cell (grid, 3, line, due, TRUE, NULL);
  add_cell (grid, 4, line, out, TRUE, row->out_by != 0 ? "warning-text" : "soft");
  for (int column = 0; column <= 4; column++)
    gtk_widget_set_tooltip_text (gtk_grid_get_child_at (GTK_GRID (grid), column, line), words);
}

static void
add_balance (GtkWidget *card, const FarneBalance *balance, const char *title, const char *weight)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *words = farne_board_tell_balance (balance);

  farne_report_add_heading (card, title);
  farne_report_add_text (card, words != NULL ? words : _("In balance."));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  add_cell (grid, 1, 0, weight, TRUE, "soft");
  add_cell (grid, 2, 0, _("Holds"), TRUE, "soft");
  add_cell (grid, 3, 0, _("Due"), TRUE, "soft");
  add_cell (grid, 4, 0, _("Out by"), TRUE, "soft");
  for (guint i = 0; i < balance->rows->len; i++)
    add_balance_row (grid, i + 1, balance, g_ptr_array_index (balance->rows, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (card), grid);
}

static void
add_findings (GtkWidget *card, const FarneBoard *board)
{
  if (board->findings->len == 0 || board->n_vacant == board->seats->len)
    return;
  farne_report_add_heading (card, _("To be seen to"));
  for (guint i = 0; i < board->findings->len; i++)
    {
      const FarneSeatFinding *finding = g_ptr_array_index (board->findings, i);

      farne_report_add_row (card, finding->seat != NULL ? FARNE_RECORD (finding->seat)
                            : FARNE_RECORD (board->body), finding->title, NULL, finding->why,
                            finding->is_late);
    }
}

static void
add_seats (GtkWidget *card, FarneDesk *desk, const FarneBoard *board)
{
  g_autofree char *text = NULL;

  if (board->seats->len == 0)
    return;
  text = g_strdup_printf (ngettext ("%u seat, %u vacant", "%u seats, %u vacant", board->seats->len),
                          board->seats->len, board->n_vacant);
  farne_report_add_heading (card, text);
  for (guint i = 0; i < board->seats->len; i++)
    add_seat (card, desk, g_ptr_array_index (board->seats, i));
}

static void
add_board (GtkWidget *box, FarneDesk *desk, const FarneBoard *board)
{
  g_autofree char *detail = describe (desk, board->body);
  GtkWidget *card = farne_report_add_card (box, board->body->name, detail);

  farne_report_add_row (card, FARNE_RECORD (board->body),
                        board->body->terms_of_reference != NULL ? board->body->terms_of_reference
                        : _("No terms of reference are entered."), NULL, NULL, FALSE);
  add_findings (card, board);
  if (board->political != NULL && board->political->seats > 0)
    add_balance (card, board->political, _("Parties, beside the councils"), _("Councillors"));
  if (board->geographical != NULL && board->geographical->seats > 0)
    add_balance (card, board->geographical, _("Places, by their authorities"), _("Authorities"));
  add_seats (card, desk, board);
}

static int
compare_boards (gconstpointer a, gconstpointer b)
{
  const FarneBoard *left = *(const FarneBoard *const *) a;
  const FarneBoard *right = *(const FarneBoard *const *) b;

  if (left->seats->len != right->seats->len)
    return left->seats->len > right->seats->len ? -1 : 1;

  return g_strcmp0 (left->body->name, right->body->name);
}

static void
fill (GtkWidget *box, FarneContext *context)
{
  FarneDesk *desk = farne_context_get_desk (context);
  g_autoptr (GPtrArray) boards = farne_desk_list_boards (desk);

  g_ptr_array_sort (boards, compare_boards);
  for (guint i = 0; i < boards->len; i++)
    add_board (box, desk, g_ptr_array_index (boards, i));
  if (boards->len == 0)
    farne_report_add_card (box, _("No board or group is entered yet"),
                           _("Add one in the list of boards and groups, and its seats in the list of seats."));
}

/**
 * farne_boards_view_new:
 * @context: what the pages share
 *
 * Boards and groups as they stand on the desk's day: terms of reference, what is to be seen to, balance
 * of parties and places, seats by rule.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
farne_boards_view_new (FarneContext *context)
{
  return farne_report_view_new (context, fill);
}
