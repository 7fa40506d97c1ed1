/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-links.h"

#include "base/farne-error.h"
#include "model/farne-area.h"
#include "store/farne-kind-sql.h"
#include "store/farne-queries.h"
#include "store/farne-query-sql.h"
#include "store/farne-store-private.h"

/**
 * farne_links_free:
 * @links: (transfer full): links
 *
 * Frees links.
 */
void
farne_links_free (FarneLinks *links)
{
  g_ptr_array_unref (links->records);
  g_free (links);
}

/* The kind that a field refers to, or NULL. */
static const FarneKind *
get_target (const FarneField *field)
{
  if (field->type == FARNE_FIELD_AREA)
    return &farne_area_kind;
  if (field->type == FARNE_FIELD_REFERENCE || field->type == FARNE_FIELD_REFERENCES)
    return farne_kinds_find (field->target);

  return NULL;
}

/**
 * farne_kind_list_incoming:
 * @kind: a kind
 *
 * Lists the fields by which records of any kind refer to those of @kind: references and lists of
 * them; for areas, the fields that hold a code.
 *
 * Returns: (transfer full) (element-type FarneLinkField): the fields, in the order of the kinds
 */
GArray *
farne_kind_list_incoming (const FarneKind *kind)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  GArray *links = g_array_new (FALSE, FALSE, sizeof (FarneLinkField));

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        FarneLinkField link = { kinds[i], &kinds[i]->fields[j] };

        if (get_target (link.field) == kind)
          g_array_append_val (links, link);
      }

  return links;
}

/**
 * farne_references_list_ids:
 * @references: (nullable): the value of a list of references
 *
 * Reads a list of references.
 *
 * Returns: (transfer full) (element-type gint64): the ids
 */
GArray *
farne_references_list_ids (const char *references)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) words = g_strsplit (references != NULL ? references : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (words[i], NULL, 10);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* What referring fields hold: the id of a record, or the code of an area. */
static void
bind_end (FarneStatement *statement, const FarneField *field, FarneRecord *to)
{
  if (field->type == FARNE_FIELD_AREA)
    sqlite3_bind_text (statement, 1,
                       farne_record_peek_text (to, farne_kind_find_field (&farne_area_kind, "code")),
                       -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_int64 (statement, 1, farne_record_get_id (to));
}

/* Days stand newest first whichever way their own list goes: what happened last is looked for most. */
static void
add_key (GString *keys, const FarneField *field, gboolean descends)
{
  const gboolean is_text =
    farne_field_get_storage (field) == FARNE_STORAGE_TEXT && field->type != FARNE_FIELD_AREA;
  g_autofree char *key = is_text ? farne_queries_fill ("key-numbered", "field", field->name, NULL)
                                 : farne_field_make_key (field);

  g_string_append_printf (keys, "%s%s, ", key,
                          descends || field->type == FARNE_FIELD_DAY ? " DESC" : "");
}

/* By what orders the list of the kind, and then by title; the link itself is the same for all. */
static char *
make_order (const FarneLinkField *link)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (link->kind);
  GString *keys = g_string_new (NULL);

  if (!farne_record_query_set_order (query, link->kind->order, NULL))
    g_array_set_size (query->orders, 0);
  for (guint i = 0; i < query->orders->len; i++)
    {
      FarneRecordOrder *order = &g_array_index (query->orders, FarneRecordOrder, i);

      if (order->field != link->field)
        add_key (keys, order->field, order->descends);
    }
  add_key (keys, farne_kind_find_field (link->kind, link->kind->title), FALSE);

  return g_string_free (keys, FALSE);
}

static FarneStatement *
prepare_incoming (FarneStore *self, const char *template, const FarneLinkField *link,
                  FarneRecord *to, GError **error)
{
  const gboolean is_list = link->field->type == FARNE_FIELD_REFERENCES;
  g_autofree char *condition = farne_queries_fill (is_list ? "link-lists" : "link-is", "field",
                                                   link->field->name, NULL);
  g_autofree char *columns = farne_kind_sql_columns (link->kind);
  g_autofree char *order = make_order (link);
  g_autofree char *sql = farne_queries_fill (template, "table", link->kind->name, "columns",
                                             columns, "condition", condition, "order", order, NULL);
  FarneStatement *statement = farne_database_prepare (self->database, sql, error);

  if (statement != NULL)
    bind_end (statement, link->field, to);

  return statement;
}

/**
 * farne_store_list_referring:
 * @self: a store
 * @link: a field of farne_kind_list_incoming()
 * @to: a saved record
 * @most: how many at most, or -1 for all
 * @error: return location for an error
 *
 * Reads the records that refer to a record by one field.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records: dated ones newest first, others in
 *   the order of their list, with numbers in titles in the order of numbers
 */
GPtrArray *
farne_store_list_referring (FarneStore *self, const FarneLinkField *link, FarneRecord *to, int most,
                            GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneStatement) statement = prepare_incoming (self, "links-in", link, to, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 2, most);
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (records, farne_record_read (link->kind, statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&records) : NULL;
}

static gboolean
count_referring (FarneStore *self, const FarneLinkField *link, FarneRecord *to, gint64 *n,
                 GError **error)
{
  g_autoptr (FarneStatement) statement = prepare_incoming (self, "links-in-count", link, to, error);

  if (statement == NULL || !farne_statement_next (statement, error))
    return FALSE;
  *n = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

static void
add_links (GPtrArray *all, const FarneLinkField *link, gboolean outgoing, gint64 n,
           GPtrArray *records)
{
  FarneLinks *links;

  if (records->len == 0)
    return;
  links = g_new0 (FarneLinks, 1);
  links->kind = link->kind;
  links->field = link->field;
  links->outgoing = outgoing;
  links->n = n;
  links->records = g_ptr_array_ref (records);
  g_ptr_array_add (all, links);
}

static gboolean
add_incoming (FarneStore *self, const FarneLinkField *link, FarneRecord *to, guint most,
              GPtrArray *all, GError **error)
{
  g_autoptr (GPtrArray) records = farne_store_list_referring (self, link, to, (int) most, error);
  gint64 n = 0;

  if (records == NULL)
    return FALSE;
  n = records->len;
  if (n == most && !count_referring (self, link, to, &n, error))
    return FALSE;
  add_links (all, link, FALSE, n, records);

  return TRUE;
}

static gboolean
add_areas (FarneStore *self, const char *code, GArray *ids, GError **error)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (self->database, "areas-of-code", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "t", code);
  while (farne_statement_next (statement, &local))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return farne_statement_ended (&local, error);
}

/* The ids that a field of a record refers to. */
static GArray *
list_ends (FarneStore *self, FarneRecord *from, const FarneField *field, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (field->type == FARNE_FIELD_REFERENCES)
    return farne_references_list_ids (farne_record_peek_text (from, field));
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (field->type == FARNE_FIELD_REFERENCE)
    {
      gint64 id = farne_record_peek_integer (from, field);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  else if (farne_record_has (from, field) &&
           !add_areas (self, farne_record_peek_text (from, field), ids, error))
    return NULL;

  return g_steal_pointer (&ids);
}

/* A record that isn't there any more is no link; anything else that stands in the way is an error. */
static gboolean
read_end (FarneStore *self, const FarneKind *kind, gint64 id, GPtrArray *records, GError **error)
{
  g_autoptr (GError) local = NULL;
  FarneRecord *record = farne_store_get (self, kind, id, &local);

  if (record != NULL)
    g_ptr_array_add (records, record);
  else if (!g_error_matches (local, FARNE_ERROR, FARNE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_outgoing (FarneStore *self, FarneRecord *from, const FarneField *field, guint most,
              GPtrArray *all, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = NULL;
  FarneLinkField link = { get_target (field), field };

  if (link.kind == NULL)
    return TRUE;
  ids = list_ends (self, from, field, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len && i < most; i++)
    if (!read_end (self, link.kind, g_array_index (ids, gint64, i), records, error))
      return FALSE;
  add_links (all, &link, TRUE, ids->len, records);

  return TRUE;
}

/**
 * farne_store_get_links:
 * @self: a store
 * @record: a saved record
 * @most: how many records at most to read for each field
 * @error: return location for an error
 *
 * Finds what a record is linked to: what it refers to (in the order of its fields), then what
 * refers to it (in the order of the kinds). An area is linked by its code.
 *
 * Returns: (transfer full) (element-type FarneLinks): the links; none without records
 */
GPtrArray *
farne_store_get_links (FarneStore *self, FarneRecord *record, guint most, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_links_free);
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (GArray) incoming = farne_kind_list_incoming (kind);

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (most > 0, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!add_outgoing (self, record, &kind->fields[i], most, all, error))
      return NULL;
  for (guint i = 0; i < incoming->len; i++)
    if (!add_incoming (self, &g_array_index (incoming, FarneLinkField, i), record, most, all,
                       error))
      return NULL;

  return g_steal_pointer (&all);
}
