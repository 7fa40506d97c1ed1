/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-history-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "store/farne-journal.h"

#define MOST_STEPS 500

static char *
describe_when (const FarneJournalEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->when / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : g_strdup ("");
}

static char *
describe_what (const FarneJournalEntry *entry)
{
  if (g_strcmp0 (entry->action, "undo") == 0)
    return g_strdup_printf (_("Undone: %s"), entry->what);
  if (g_strcmp0 (entry->action, "redo") == 0)
    return g_strdup_printf (_("Done again: %s"), entry->what);

  return g_strdup (entry->what);
}

static GtkWidget *
make_row (const FarneJournalEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *what = describe_what (entry);
  g_autofree char *when = describe_when (entry);
  g_autofree char *changes =
    farne_number_in_words (N_("%u record"), N_("%u records"), entry->n_changes);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", when, entry->who, changes);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (entry->undone)
    {
      GtkWidget *chip = gtk_label_new (_("undone"));

      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
      gtk_widget_add_css_class (row, "dim-label");
    }

  return row;
}

/**
 * farne_history_list_fill:
 * @list: a list
 * @context: what the pages share
 *
 * Shows the last steps of the journal, newest first.
 */
void
farne_history_list_fill (GtkListBox *list, FarneContext *context)
{
  FarneStore *store = farne_desk_get_store (farne_context_get_desk (context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = farne_store_get_history (store, MOST_STEPS, &error);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  if (entries == NULL)
    farne_context_tell_error (context, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    gtk_list_box_append (list, make_row (entries->pdata[i]));
}
