/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-journal.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-journal-private.h"
#include "store/farne-migration.h"
#include "store/farne-store-private.h"

/**
 * farne_journal_entry_free:
 * @entry: (transfer full): an entry
 *
 * Frees an entry of the history.
 */
void
farne_journal_entry_free (FarneJournalEntry *entry)
{
  g_free (entry->what);
  g_free (entry->who);
  g_free (entry->action);
  g_free (entry);
}

/**
 * farne_audit_entry_free:
 * @entry: (transfer full): an entry
 *
 * Frees an entry of the audit.
 */
void
farne_audit_entry_free (FarneAuditEntry *entry)
{
  g_free (entry->who);
  g_free (entry->event);
  g_free (entry->what);
  g_free (entry->details);
  g_free (entry);
}

static gpointer
read_journal_entry (FarneStatement *statement)
{
  FarneJournalEntry *entry = g_new0 (FarneJournalEntry, 1);

  entry->id = sqlite3_column_int64 (statement, 0);
  entry->what = farne_statement_dup_text (statement, 1);
  entry->who = farne_statement_dup_text (statement, 2);
  entry->when = sqlite3_column_int64 (statement, 3);
  entry->action = farne_statement_dup_text (statement, 4);
  entry->of = sqlite3_column_int64 (statement, 5);
  entry->n_changes = (guint) sqlite3_column_int64 (statement, 6);
  entry->undone = sqlite3_column_int (statement, 7);

  return entry;
}

static gpointer
read_audit_entry (FarneStatement *statement)
{
  FarneAuditEntry *entry = g_new0 (FarneAuditEntry, 1);

  entry->id = sqlite3_column_int64 (statement, 0);
  entry->when = sqlite3_column_int64 (statement, 1);
  entry->who = farne_statement_dup_text (statement, 2);
  entry->event = farne_statement_dup_text (statement, 3);
  entry->what = farne_statement_dup_text (statement, 4);
  entry->details = farne_statement_dup_text (statement, 5);

  return entry;
}

static GPtrArray *
list_entries (FarneStore *self, const char *query, guint most, gpointer (*read) (FarneStatement *),
              GDestroyNotify destroy, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (destroy);
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "i", most > 0 ? (gint64) most : (gint64) -1);
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (entries, read (statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&entries) : NULL;
}

/**
 * farne_store_get_history:
 * @self: a store
 * @most: how many entries at the most, or 0 for all
 * @error: return location for an error
 *
 * Tells what was done to the file, by whom and when; undo and redo are entries too.
 *
 * Returns: (transfer full) (element-type FarneJournalEntry): the entries, the newest first
 */
GPtrArray *
farne_store_get_history (FarneStore *self, guint most, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  return list_entries (self, "history", most, read_journal_entry,
                       (GDestroyNotify) farne_journal_entry_free, error);
}

/**
 * farne_store_get_audit:
 * @self: a store
 * @most: how many entries at the most, or 0 for all
 * @error: return location for an error
 *
 * Tells what went out of the file or was refused.
 *
 * Returns: (transfer full) (element-type FarneAuditEntry): the entries, the newest first
 */
GPtrArray *
farne_store_get_audit (FarneStore *self, guint most, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  return list_entries (self, "audit-list", most, read_audit_entry,
                       (GDestroyNotify) farne_audit_entry_free, error);
}

static void
check_entry (FarneStatement *statement, int latest, GPtrArray *findings)
{
  void *changeset = (void *) sqlite3_column_blob (statement, 3);
  g_autoptr (FarneNotice) notice =
    farne_notice_new (sqlite3_column_bytes (statement, 3), changeset);
  gint64 id = sqlite3_column_int64 (statement, 0);

  if (notice == NULL || notice->n_changes != sqlite3_column_int64 (statement, 1))
    g_ptr_array_add (findings, g_strdup_printf (
                       _("Entry %" G_GINT64_FORMAT " of the history can’t be read."), id));
  if (sqlite3_column_int (statement, 2) > latest)
    g_ptr_array_add (findings, g_strdup_printf (
                       _("Entry %" G_GINT64_FORMAT " of the history is of a newer version."), id));
}

/* Whether the journal is sound: its changesets can be read, and its pointer points to an entry. */
gboolean
farne_journal_check (FarneStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "changesets", error);
  g_autoptr (GError) local = NULL;
  gint64 is_sound = 0;

  if (statement == NULL ||
      !farne_database_get_number (self->database, "pointer-is-sound", &is_sound, error))
    return FALSE;
  if (!is_sound)
    g_ptr_array_add (findings, g_strdup (_("The history points to an entry that isn’t there.")));
  while (farne_statement_next (statement, &local))
    check_entry (statement, farne_migration_get_latest (), findings);

  return farne_statement_ended (&local, error);
}
