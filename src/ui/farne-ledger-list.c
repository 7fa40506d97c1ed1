/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-ledger-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "store/farne-journal.h"

#define MOST_ENTRIES 500

static char *
describe_when (const FarneAuditEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->when / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : g_strdup ("");
}

static void
add_chip (GtkWidget *row, const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "warning-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
}

static GtkWidget *
make_row (const FarneAuditEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  const gboolean refused = g_strcmp0 (entry->event, "refused") == 0;
  g_autofree char *when = describe_when (entry);
  g_autofree char *subtitle =
    refused ? g_strdup_printf ("%s · %s", when, entry->who)
            : g_strdup_printf ("%s · %s · %s", when, entry->who, entry->event);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (refused)
    add_chip (row, _("refused"));

  return row;
}

static GtkWidget *
make_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nothing has gone out yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Every export, print, picture and copy is entered here, and every refusal."));

  return row;
}

/**
 * farne_ledger_list_fill:
 * @list: a list
 * @context: what the pages share
 *
 * Shows what last went out of the file or was refused, newest first.
 */
void
farne_ledger_list_fill (GtkListBox *list, FarneContext *context)
{
  FarneStore *store = farne_desk_get_store (farne_context_get_desk (context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = farne_store_get_audit (store, MOST_ENTRIES, &error);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  if (entries == NULL)
    {
      farne_context_tell_error (context, error);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (list, make_row (entries->pdata[i]));
  if (entries->len == 0)
    gtk_list_box_append (list, make_empty_row ());
}
