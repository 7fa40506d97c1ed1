/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-queries.h"

#include <gio/gio.h>
#include <string.h>

#define PREFIX "/io/github/farne/Farne/sql/"

static const char *const files[] = { "database.sql", "journal.sql", "content.sql", "kinds.sql",
                                     "records.sql", "derived.sql", "tiles.sql" };

/* A file is a row of queries, each after a line "-- :name". */
static void
add_file (GHashTable *queries, const char *file)
{
  g_autofree char *path = g_strconcat (PREFIX, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) parts = NULL;

  g_assert (bytes != NULL);
  parts = g_strsplit (g_bytes_get_data (bytes, NULL), "-- :", -1);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      char *line_end = strchr (parts[i], '\n');

      g_assert (line_end != NULL);
      g_hash_table_insert (queries, g_strndup (parts[i], line_end - parts[i]),
                           g_strstrip (g_strdup (line_end + 1)));
    }
}

static gpointer
load_all (gpointer data)
{
  GHashTable *queries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    add_file (queries, files[i]);

  return queries;
}

/**
 * farne_queries_find:
 * @name: the name of a query in `resources/sql`
 *
 * Finds a hand-written query. May be called from any thread.
 *
 * Returns: (transfer none): the SQL
 */
const char *
farne_queries_find (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  const char *sql = g_hash_table_lookup (g_once (&once, load_all, NULL), name);

  if (sql == NULL)
    g_error ("there is no query “%s”", name);

  return sql;
}

/**
 * farne_queries_fill:
 * @name: the name of a template in `resources/sql/kinds.sql`
 * @...: names of places, as `table`, each with the text for it; then %NULL
 *
 * Fills a template. The texts come from field tables, never from a user.
 *
 * Returns: (transfer full): the SQL
 */
char *
farne_queries_fill (const char *name, ...)
{
  g_autoptr (GString) sql = g_string_new (farne_queries_find (name));
  const char *place;
  va_list arguments;

  va_start (arguments, name);
  while ((place = va_arg (arguments, const char *)) != NULL)
    {
      g_autofree char *bracketed = g_strconcat ("{", place, "}", NULL);

      g_string_replace (sql, bracketed, va_arg (arguments, const char *), 0);
    }
  va_end (arguments);

  return g_string_free (g_steal_pointer (&sql), FALSE);
}
