/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-exchange.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-door-records.h"
#include "ui/farne-chooser.h"
#include "ui/farne-load-dialog.h"
#include "ui/farne-record-table-private.h"

#define FOR_TEAM "team"
#define FOR_ALL "all"

static const FarneKind *
get_kind (FarneRecordTable *table)
{
  return farne_record_table_get_kind (table);
}

static void
present (FarneRecordTable *table, FarneLoadJob *job)
{
  farne_load_dialog_present (GTK_WIDGET (table), farne_record_table_get_context (table), job);
}

/**
 * farne_record_exchange_take:
 * @table: a table of records
 * @file: a file on this computer
 *
 * Shows what a file would bring into the list.
 */
void
farne_record_exchange_take (FarneRecordTable *table, GFile *file)
{
  FarneDesk *desk = farne_context_get_desk (farne_record_table_get_context (table));
  g_autoptr (FarneLoadJob) job = NULL;

  if (g_file_peek_path (file) == NULL)
    return;
  job = farne_load_job_new (desk, get_kind (table), g_file_peek_path (file));
  present (table, job);
}

static void
opened_cb (GFile *file, gpointer user_data)
{
  farne_record_exchange_take (user_data, file);
}

/**
 * farne_record_exchange_import:
 * @table: a table of records
 *
 * Asks for a file, and shows what it would bring into the list.
 */
void
farne_record_exchange_import (FarneRecordTable *table)
{
  const FarneFileKind kinds[] = {
    { _("Tables"), "*.csv *.xlsx *.ods *.xls *.txt *.tsv" }, { _("All Files"), "*" }, { NULL }
  };
  g_autofree char *title = g_strdup_printf (_("Import %s"), _(get_kind (table)->label_plural));

  farne_choose_to_open (GTK_WIDGET (table), title, kinds, FALSE, opened_cb, table);
}

static gboolean
drop_cb (FarneRecordTable *table, const GValue *value)
{
  FarneDesk *desk = farne_context_get_desk (farne_record_table_get_context (table));
  const GSList *files = g_value_get_boxed (value);

  if (files == NULL || !farne_store_is_writable (farne_desk_get_store (desk)))
    return FALSE;
  farne_record_exchange_take (table, files->data);
  return TRUE;
}

/**
 * farne_record_exchange_accept_drops:
 * @table: a table of records
 *
 * Has the table take files that are dropped on it.
 */
void
farne_record_exchange_accept_drops (FarneRecordTable *table)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), table);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (target));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FarneRecordTable) table = user_data;
  FarneContext *context = farne_record_table_get_context (table);
  g_auto (GStrv) names = farne_record_table_get_columns (table);
  g_autoptr (FarneLoadJob) job = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (table)) == NULL)
    return;
  if (text == NULL || *text == '\0')
    {
      farne_context_tell (context, _("The clipboard holds no cells. Copy some from a spreadsheet first."),
                          FALSE);
      return;
    }
  job = farne_load_job_new_for_text (farne_context_get_desk (context), get_kind (table), text,
                                     (const char *const *) names);
  present (table, job);
}

/**
 * farne_record_exchange_paste:
 * @table: a table of records
 *
 * Shows what a block of cells on the clipboard would bring into the list. Cells without names above
 * them are taken in the order of the list's columns.
 */
void
farne_record_exchange_paste (FarneRecordTable *table)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (table)), NULL, pasted_cb,
                                 g_object_ref (table));
}

static void
tell_exported (FarneContext *context, guint n, const char *path, const char *withheld)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *records = farne_number_in_words (N_("%u record"), N_("%u records"), n);
  /* Translators: "12 records", the name of a file */
  g_autofree char *rows = g_strdup_printf (_("%s written to %s."), records, name);
  g_autofree char *text =
    withheld == NULL ? g_strdup (rows)
    /* Translators: what was written, and that fields for the team alone were not */
    : g_strdup_printf (_("%s What is for the team alone is not in it."), rows);

  farne_context_tell (context, text, FALSE);
}

/* The sentences of the door speak of the terminal. */
static void
tell_refused (FarneContext *context, GError *error)
{
  if (g_error_matches (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED))
    farne_context_tell (context, _("The list is narrowed or sorted by what is for the team alone. Export "
                                   "it for the team, or take the filter away."), FALSE);
  else
    farne_context_tell_error (context, error);
}

static void
export_to (FarneRecordTable *table, GFile *file, gboolean team)
{
  FarneContext *context = farne_record_table_get_context (table);
  g_autoptr (FarneRecordQuery) query = farne_record_table_make_query (table, TRUE);
  const FarneRecordRequest request = { query, NULL, team };
  g_autofree char *withheld = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  if (farne_door_records (farne_context_get_desk (context), &request, g_file_peek_path (file), &n,
                          &withheld, &error))
    tell_exported (context, n, g_file_peek_path (file), withheld);
  else
    tell_refused (context, error);
}

static void
saved_cb (GFile *file, gpointer user_data)
{
  export_to (user_data, file, FALSE);
}

static void
saved_for_team_cb (GFile *file, gpointer user_data)
{
  export_to (user_data, file, TRUE);
}

static void
choose_file (FarneRecordTable *table, gboolean team)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv *.xlsx *.ods" }, { NULL } };
  g_autofree char *title = g_strdup_printf (_("Export %s"), _(get_kind (table)->label_plural));
  g_autofree char *name = g_strdup_printf ("%s.xlsx", _(get_kind (table)->label_plural));

  farne_choose_to_save (GTK_WIDGET (table), title, kinds, name, team ? saved_for_team_cb : saved_cb, table);
}

static gboolean
has_restricted (const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_field_is_restricted (&kind->fields[i]))
      return TRUE;
  return kind->restricted;
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (FarneRecordTable) table = user_data;

  if (g_str_equal (response, FOR_TEAM) || g_str_equal (response, FOR_ALL))
    choose_file (table, g_str_equal (response, FOR_TEAM));
}

/* Who a list is for that holds what the team alone may see. */
static void
ask_for_whom (FarneRecordTable *table)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (table))), _("For Whom?"),
    _("Some of it tells of single people, households or homes. A table for the team holds all, says so "
      "in every row, and is entered in the ledger."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  if (!get_kind (table)->restricted)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), FOR_ALL, _("For _Anyone"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), FOR_TEAM, _("For the _Team"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), g_object_ref (table));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * farne_record_exchange_export:
 * @table: a table of records
 *
 * Writes the records of the list, as it is narrowed and sorted, to a CSV, XLSX or ODS file.
 */
void
farne_record_exchange_export (FarneRecordTable *table)
{
  if (has_restricted (get_kind (table)))
    ask_for_whom (table);
  else
    choose_file (table, FALSE);
}
