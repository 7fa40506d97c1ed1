/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-backup.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "store/farne-file.h"
#include "store/farne-journal-private.h"
#include "store/farne-kind-sql.h"
#include "store/farne-store-private.h"

typedef void (*RowFunc) (FarneStore *self, FarneStatement *statement, GPtrArray *findings);

/* Calls @row for every row of a query; a file too damaged to be asked is a finding, too. */
static void
for_each_row (FarneStore *self, FarneStatement *statement, RowFunc row, GPtrArray *findings)
{
  g_autoptr (GError) error = NULL;

  while (statement != NULL && farne_statement_next (statement, &error))
    row (self, statement, findings);
  if (error != NULL)
    g_ptr_array_add (findings, g_strdup (error->message));
}

static void
ask (FarneStore *self, const char *query, RowFunc row, GPtrArray *findings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, &error);

  if (error != NULL)
    g_ptr_array_add (findings, g_strdup (error->message));
  for_each_row (self, statement, row, findings);
}

static void
find_damage (FarneStore *self, FarneStatement *statement, GPtrArray *findings)
{
  const char *text = (const char *) sqlite3_column_text (statement, 0);

  if (g_strcmp0 (text, "ok") != 0)
    g_ptr_array_add (findings, g_strdup_printf (_("The file is damaged: %s"), text));
}

static void
find_lost_reference (FarneStore *self, FarneStatement *statement, GPtrArray *findings)
{
  g_ptr_array_add (findings,
                   g_strdup_printf (_("A record in “%s” refers to one in “%s” that isn’t there."),
                                    sqlite3_column_text (statement, 0),
                                    sqlite3_column_text (statement, 2)));
}

static void
find_false_segment (FarneStore *self, FarneStatement *statement, GPtrArray *findings)
{
  g_autofree char *sha256 = farne_statement_dup_text (statement, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = farne_store_get_segment (self, sha256, &error);
  g_autofree char *digest = NULL;

  if (content != NULL)
    digest = farne_text_digest (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  if (g_strcmp0 (digest, sha256) != 0)
    g_ptr_array_add (findings,
                     g_strdup_printf (_("A content (%.8s…) is not what it was."), sha256));
}

static void
find_lost_segment (FarneStore *self, FarneStatement *statement, GPtrArray *findings)
{
  g_autofree char *sha256 = farne_statement_dup_text (statement, 1);
  g_autoptr (FarneStatement) segment = farne_database_query (self->database, "segment-has", NULL);

  if (segment != NULL)
    farne_statement_bind (segment, "t", sha256);
  if (segment == NULL || !farne_statement_next (segment, NULL))
    g_ptr_array_add (findings, g_strdup_printf (_("A content (%.8s…) is missing."), sha256));
}

static void
check_segments_of (FarneStore *self, const FarneKind *kind, GPtrArray *findings)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *sql = NULL;
      g_autoptr (FarneStatement) statement = NULL;
      g_autoptr (GError) error = NULL;

      if (kind->fields[i].type != FARNE_FIELD_SEGMENT)
        continue;
      sql = farne_kind_sql_segments (kind, &kind->fields[i]);
      statement = farne_database_prepare (self->database, sql, &error);
      if (error != NULL)
        g_ptr_array_add (findings, g_strdup (error->message));
      for_each_row (self, statement, find_lost_segment, findings);
    }
}

/**
 * farne_store_check:
 * @self: a store
 * @findings: (element-type utf8): takes a sentence for each thing found
 * @error: return location for an error
 *
 * Looks through all of a file: the database itself, references between records, every content that
 * a record points to and its hash, and the journal. Changes nothing.
 *
 * Errors: %FARNE_ERROR_DAMAGED if something was found.
 *
 * Returns: whether the file is sound
 */
gboolean
farne_store_check (FarneStore *self, GPtrArray *findings, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GError) local = NULL;
  guint n_before = findings->len;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  ask (self, "integrity-check", find_damage, findings);
  ask (self, "foreign-key-check", find_lost_reference, findings);
  ask (self, "segment-list", find_false_segment, findings);
  for (guint i = 0; kinds[i] != NULL; i++)
    check_segments_of (self, kinds[i], findings);
  if (!farne_journal_check (self, findings, &local))
    g_ptr_array_add (findings, g_strdup (local->message));
  if (findings->len == n_before)
    return TRUE;

  return farne_file_fail (self->path, FARNE_ERROR_DAMAGED,
                          _("“%s” is damaged. Restore one of its backups."), error);
}
