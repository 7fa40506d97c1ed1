/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-derived.h"

#include <string.h>

#include "base/farne-text.h"
#include "store/farne-queries.h"

/*
 * The index for search and the indexes of references are made from the field tables, which the
 * signature tells. They are unrecorded. The index for search follows every changeset, in the same
 * transaction; not by triggers, which may not touch it while the schema of a file isn't trusted.
 */

/**
 * farne_kind_is_searched:
 * @kind: a kind
 *
 * Tells whether records of a kind are found by search: those with a field that is.
 *
 * Returns: whether they are
 */
gboolean
farne_kind_is_searched (const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].searched)
      return TRUE;

  return FALSE;
}

/* Only words stand in the index: an area or a choice is found by its name. */
static char *
make_title (const FarneKind *kind)
{
  if (!farne_kind_find_field (kind, kind->title)->searched)
    return g_strdup (farne_queries_find ("search-nothing"));

  return farne_queries_fill ("search-value", "field", kind->title, NULL);
}

/* The text of the fields that belong in one column of the index. */
static char *
join_parts (const FarneKind *kind, gboolean restricted)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      const char *name = field->type == FARNE_FIELD_POSTCODE ? "search-postcode" : "search-part";
      g_autofree char *part = NULL;

      if (!field->searched || field->restricted != restricted ||
          g_str_equal (field->name, kind->title))
        continue;
      part = farne_queries_fill (name, "field", field->name, NULL);
      g_string_append_printf (sql, "%s%s", sql->len > 0 ? " || " : "", part);
    }
  if (sql->len == 0)
    g_string_append (sql, farne_queries_find ("search-nothing"));

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * farne_kind_make_search_text:
 * @kind: a kind
 * @guarded: whether what is for the team alone is part of it
 *
 * Makes the expression for the text by which a record, "this", is found itself.
 *
 * Returns: (transfer full): the expression
 */
char *
farne_kind_make_search_text (const FarneKind *kind, gboolean guarded)
{
  g_autofree char *title = make_title (kind);
  g_autofree char *body = join_parts (kind, FALSE);
  g_autofree char *more = guarded ? join_parts (kind, TRUE) : NULL;

  return farne_queries_fill ("search-text", "title", title, "body", body, "guarded",
                             more != NULL ? more : farne_queries_find ("search-nothing"), NULL);
}

/* Fills a template of the index with what a kind has in its columns. */
static char *
fill_search (const char *query, const FarneKind *kind, const char *schema)
{
  g_autofree char *title = make_title (kind);
  g_autofree char *body = join_parts (kind, FALSE);
  g_autofree char *guarded = join_parts (kind, TRUE);

  return farne_queries_fill (query, "table", kind->name, "schema", schema, "title", title, "body",
                             body, "guarded", guarded, NULL);
}

static void
add_script (GString *script, const char *sql)
{
  g_string_append (script, sql);
  g_string_append_c (script, '\n');
}

/* What makes the index for search. */
static char *
make_search (const char *schema)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GString) script = g_string_new (NULL);
  g_autofree char *create = farne_queries_fill ("search-create", "schema", schema, NULL);

  add_script (script, create);
  for (guint i = 0; kinds[i] != NULL; i++)
    if (farne_kind_is_searched (kinds[i]))
      {
        g_autofree char *fill = fill_search ("search-fill", kinds[i], schema);

        add_script (script, fill);
      }

  return g_string_free (g_steal_pointer (&script), FALSE);
}

/* Whether a rule of periods looks for the like of a record by this field first. */
static gboolean
leads_alike (const FarneKind *kind, const FarneField *field)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (GStrv) names = g_strsplit (
        kind->fields[i].alone != NULL ? kind->fields[i].alone : "", " ", 2);

      if (g_strcmp0 (names[0], field->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Fields by which records are looked for. */
static gboolean
is_link (const FarneKind *kind, const FarneField *field)
{
  return field->type == FARNE_FIELD_REFERENCE || field->type == FARNE_FIELD_AREA ||
         leads_alike (kind, field);
}

static void
add_indexes (GString *script, const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_link (kind, &kind->fields[i]))
      {
        g_autofree char *sql = farne_queries_fill ("link-index", "table", kind->name, "field",
                                                   kind->fields[i].name, NULL);

        add_script (script, sql);
      }
  if (g_str_equal (kind->name, "area"))
    {
      g_autofree char *sql = farne_queries_fill ("code-index", "table", kind->name, "field", "code",
                                                 NULL);

      add_script (script, sql);
    }
}

static gpointer
make_all (gpointer data)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autofree char *search = make_search ("main");
  g_autoptr (GString) script = g_string_new (search);

  for (guint i = 0; kinds[i] != NULL; i++)
    add_indexes (script, kinds[i]);

  return g_string_free (g_steal_pointer (&script), FALSE);
}

static const char *
get_script (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_all, NULL);
}

static char *
make_signature (void)
{
  return farne_text_digest (get_script (), strlen (get_script ()));
}

static gboolean
drop_objects (FarneDatabase *database, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "derived-list", error);
  g_autoptr (GString) script = g_string_new (NULL);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  while (farne_statement_next (statement, &local))
    {
      g_autofree char *sql =
        farne_queries_fill ("derived-drop", "name", sqlite3_column_text (statement, 0), NULL);

      add_script (script, sql);
    }
  farne_statement_reset (statement);

  return farne_statement_ended (&local, error) &&
         farne_database_run_script (database, script->str, error);
}

/**
 * farne_derived_drop:
 * @database: a connection for writing, in a transaction
 * @error: return location for an error
 *
 * Drops all that is made from field tables, so that tables can be reshaped.
 *
 * Returns: whether it was dropped
 */
gboolean
farne_derived_drop (FarneDatabase *database, GError **error)
{
  return drop_objects (database, error) &&
         farne_database_run (database, "derived-drop-tables", error);
}

static gboolean
sign (FarneDatabase *database, GError **error)
{
  g_autofree char *signature = make_signature ();
  g_autoptr (FarneStatement) statement = NULL;

  if (!farne_database_run (database, "derived-state-table", error))
    return FALSE;
  statement = farne_database_query (database, "derived-sign", error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "t", signature);

  return farne_statement_run (statement, error);
}

/* A file without the table of signatures holds nothing that fits. */
static gboolean
is_current (FarneDatabase *database)
{
  g_autofree char *signature = make_signature ();
  sqlite3_stmt *statement = NULL;
  gboolean current = FALSE;

  if (sqlite3_prepare_v2 (database->db, farne_queries_find ("derived-signature"), -1, &statement,
                          NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    current = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), signature) == 0;
  sqlite3_finalize (statement);

  return current;
}

static gboolean
make_inside (FarneDatabase *database, GError **error)
{
  return farne_derived_drop (database, error) &&
         farne_database_run_script (database, get_script (), error) && sign (database, error) &&
         farne_database_run (database, "commit", error);
}

/**
 * farne_derived_ensure:
 * @database: a connection for writing
 * @error: return location for an error
 *
 * Makes what is made from field tables (the index for search, the indexes of references), unless it is there and was made from the same field tables.
 *
 * Returns: whether it is there
 */
gboolean
farne_derived_ensure (FarneDatabase *database, GError **error)
{
  if (is_current (database))
    return TRUE;
  if (!farne_database_run (database, "begin", error))
    return FALSE;
  if (make_inside (database, error))
    return TRUE;
  if (!sqlite3_get_autocommit (database->db))
    farne_database_run (database, "rollback", NULL);

  return FALSE;
}

static gboolean
has_own_search (FarneDatabase *database)
{
  return sqlite3_table_column_metadata (database->db, "temp", "search_row", NULL, NULL, NULL, NULL,
                                        NULL, NULL) == SQLITE_OK;
}

/**
 * farne_derived_ensure_search:
 * @database: a connection
 * @error: return location for an error
 *
 * Makes sure that there is an index for search. A reader whose file holds none that fits makes one
 * in memory, of the records as they are now.
 *
 * Returns: whether there is
 */
gboolean
farne_derived_ensure_search (FarneDatabase *database, GError **error)
{
  g_autofree char *script = NULL;
  gboolean made;

  if (is_current (database) || has_own_search (database))
    return TRUE;
  script = make_search ("temp");
  farne_database_run (database, "query-only-off", NULL);
  made = farne_database_run_script (database, script, error);
  farne_database_run (database, "query-only", NULL);

  return made;
}

/* Templates for one record have one parameter; SQLite leaves the other alone. */
static void
bind_range (FarneStatement *statement, gint64 first, gint64 last)
{
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, last);
}

/* Runs a template of the index for the records from one id to another. */
static gboolean
run_for (FarneDatabase *database, const char *sql, gint64 first, gint64 last, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  bind_range (statement, first, last);

  return farne_statement_run (statement, error);
}

static gboolean
put_texts (FarneStatement *from, FarneStatement *to, GError **error)
{
  gboolean put;

  for (int i = 0; i < sqlite3_column_count (from); i++)
    sqlite3_bind_value (to, i + 1, sqlite3_column_value (from, i));
  put = farne_statement_run (to, error);
  sqlite3_reset (to);

  return put;
}

/* Takes the texts of records over into the index, as far as @texts finds any to be taken. */
static gboolean
take_texts (FarneDatabase *database, const char *texts, const char *put, gint64 first, gint64 last,
            GError **error)
{
  g_autoptr (FarneStatement) from = farne_database_prepare (database, texts, error);
  g_autoptr (FarneStatement) to = farne_database_query (database, put, error);
  g_autoptr (GError) local = NULL;

  if (from == NULL || to == NULL)
    return FALSE;
  bind_range (from, first, last);
  while (farne_statement_next (from, &local))
    if (!put_texts (from, to, error))
      return FALSE;

  return farne_statement_ended (&local, error);
}

/* The SQL that follows a change in a table, made once for all its rows. */
typedef struct
{
  char *add_row;
  char *fresh;
  char *changed;
  char *drop;
  char *drop_row;
} Follow;

static void
follow_clear (Follow *sql)
{
  g_free (sql->add_row);
  g_free (sql->fresh);
  g_free (sql->changed);
  g_free (sql->drop);
  g_free (sql->drop_row);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Follow, follow_clear)

static gboolean
follow_change (FarneDatabase *database, const Follow *sql, const FarneChange *change, gint64 last,
               GError **error)
{
  if (change->op == SQLITE_INSERT)
    return run_for (database, sql->add_row, change->id, last, error) &&
           take_texts (database, sql->fresh, "search-add", change->id, last, error);
  if (change->op == SQLITE_UPDATE)
    return take_texts (database, sql->changed, "search-set", change->id, last, error);

  return run_for (database, sql->drop, change->id, last, error) &&
         run_for (database, sql->drop_row, change->id, last, error);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const FarneChange *one = a, *other = b;

  return (one->id > other->id) - (one->id < other->id);
}

/* Records that came one after the other are told to the index at once. Returns the last of them. */
static guint
find_end (GArray *changes, guint first)
{
  const FarneChange *all = (const FarneChange *) changes->data;
  guint last = first;

  while (last + 1 < changes->len && all[first].op == SQLITE_INSERT &&
         all[last + 1].op == SQLITE_INSERT && all[last + 1].id == all[last].id + 1)
    last++;

  return last;
}

static gboolean
follow_table (FarneDatabase *database, const FarneKind *kind, GArray *changes, GError **error)
{
  g_auto (Follow) sql = {
    .add_row = fill_search ("search-add-row", kind, "main"),
    .fresh = fill_search ("search-fresh", kind, "main"),
    .changed = fill_search ("search-changed", kind, "main"),
    .drop = fill_search ("search-drop", kind, "main"),
    .drop_row = fill_search ("search-drop-row", kind, "main"),
  };

  g_array_sort (changes, compare_ids);
  for (guint i = 0, end; i < changes->len; i = end + 1)
    {
      const FarneChange *all = (const FarneChange *) changes->data;

      end = find_end (changes, i);
      if (!follow_change (database, &sql, &all[i], all[end].id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * farne_derived_follow:
 * @database: a connection for writing, in the transaction of the changes
 * @notice: what was changed
 * @error: return location for an error
 *
 * Brings the index for search in step with what a commit, an undo or a redo changes.
 *
 * Returns: whether it is in step
 */
gboolean
farne_derived_follow (FarneDatabase *database, FarneNotice *notice, GError **error)
{
  GHashTableIter iter;
  gpointer table, changes;

  g_hash_table_iter_init (&iter, notice->tables);
  while (g_hash_table_iter_next (&iter, &table, &changes))
    {
      const FarneKind *kind = farne_kinds_find (table);

      if (kind != NULL && farne_kind_is_searched (kind) &&
          !follow_table (database, kind, changes, error))
        return FALSE;
    }

  return TRUE;
}
