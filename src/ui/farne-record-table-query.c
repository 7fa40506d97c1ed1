/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-compat.h"
#include "ui/farne-record-table-private.h"

static void
add_group_filter (FarneRecordTable *self, FarneRecordQuery *query)
{
  const char *value = farne_record_groups_get_value (self->groups);
  const char *const values[] = { value, NULL };
  g_autoptr (GError) error = NULL;

  if (self->group == NULL || value == NULL)
    return;
  if (!farne_record_query_add_filter (query, self->group,
                                      *value != '\0' ? FARNE_MATCH_EQUALS : FARNE_MATCH_UNSET,
                                      *value != '\0' ? values : NULL, &error))
    g_warning ("%s", error->message);
}

static void
add_chips (FarneRecordQuery *query, const FarneRecordQuery *chips)
{
  for (guint i = 0; i < chips->filters->len; i++)
    {
      const FarneRecordFilter *filter = chips->filters->pdata[i];
      g_autoptr (GError) error = NULL;

      if (!farne_record_query_add_filter (query, filter->field, filter->match,
                                          (const char *const *) filter->values, &error))
        g_warning ("%s", error->message);
    }
}

/* All that is asked for: what the list is about, chips, words, order and groups. */
FarneRecordQuery *
farne_record_table_make_query (FarneRecordTable *self, gboolean with_group)
{
  FarneRecordQuery *query = farne_record_query_copy (self->base);
  g_autoptr (GError) error = NULL;

  farne_record_query_set_today (query, farne_desk_get_today (farne_context_get_desk (self->context)));
  add_chips (query, farne_record_filters_get_query (self->chips));
  farne_record_query_set_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  farne_record_query_set_group (query, self->group);
  if (!farne_record_query_set_order (query, self->order, &error))
    g_warning ("%s", error->message);
  if (with_group)
    add_group_filter (self, query);

  return query;
}

/* Whether anything but what the list is about keeps records out. */
gboolean
farne_record_table_is_narrowed (FarneRecordTable *self)
{
  return farne_record_filters_get_query (self->chips)->filters->len > 0
         || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0'
         || farne_record_groups_get_value (self->groups) != NULL;
}

/* Counts the groups beside the list anew. */
void
farne_record_table_show_groups (FarneRecordTable *self)
{
  g_autoptr (FarneRecordQuery) query = farne_record_table_make_query (self, FALSE);

  farne_record_groups_show (self->groups, farne_context_get_desk (self->context), query, self->group);
}

/* Keeps how the list is shown, for the next time it is. */
void
farne_record_table_keep (FarneRecordTable *self)
{
  g_auto (GStrv) columns = farne_columns_get (self->columns);

  if (!self->filling)
    farne_list_state_keep (farne_record_list_get_query (self->list), (const char *const *) columns);
}

/**
 * farne_record_table_get_query:
 * @self: a table of records
 *
 * Returns: (transfer none): what it shows now
 */
const FarneRecordQuery *
farne_record_table_get_query (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return farne_record_list_get_query (self->list);
}

static void
take_query (FarneRecordTable *self, const FarneRecordQuery *query)
{
  g_autofree char *order = farne_record_query_get_order (query);

  farne_record_filters_set_query (self->chips, farne_context_get_desk (self->context), query);
  gtk_editable_set_text (GTK_EDITABLE (self->search), query->text != NULL ? query->text : "");
  farne_set_str (&self->order, order);
  self->group = query->group;
}

/**
 * farne_record_table_show_query:
 * @self: a table of records
 * @text: a query as farne_record_query_to_text() wrote it
 * @columns: names of the fields to show, separated by spaces
 * @error: where to say what is wrong with it
 *
 * Shows a saved view.
 *
 * Returns: whether it could be read
 */
gboolean
farne_record_table_show_query (FarneRecordTable *self, const char *text, const char *columns,
                               GError **error)
{
  g_auto (GStrv) names = g_strsplit (columns, " ", -1);
  g_autoptr (FarneRecordQuery) query = NULL;

  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), FALSE);

  query = farne_record_query_parse (self->kind, text, error);
  if (query == NULL)
    return FALSE;
  self->filling = TRUE;
  take_query (self, query);
  farne_columns_show (self->columns, (const char *const *) names);
  farne_columns_sort (self->columns, self->order);
  farne_record_groups_show (self->groups, farne_context_get_desk (self->context), query, self->group);
  self->filling = FALSE;
  farne_record_table_ask (self);
  g_signal_emit_by_name (self, "columns-changed");

  return TRUE;
}

/**
 * farne_record_table_get_group:
 * @self: a table of records
 *
 * Returns: (transfer none) (nullable): what it is grouped by
 */
const FarneField *
farne_record_table_get_group (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return self->group;
}

/**
 * farne_record_table_set_group:
 * @self: a table of records
 * @field: (nullable): a field of its kind, or %NULL for no groups
 *
 * Groups the list: the groups stand beside it with their counts, and it is ordered by them first.
 */
void
farne_record_table_set_group (FarneRecordTable *self, const FarneField *field)
{
  g_return_if_fail (FARNE_IS_RECORD_TABLE (self));

  self->group = field;
  farne_record_table_show_groups (self);
  farne_record_table_ask (self);
  farne_record_table_keep (self);
}

/**
 * farne_record_table_get_order:
 * @self: a table of records
 *
 * Returns: (transfer none) (nullable): its order, as farne_record_query_get_order() writes it
 */
const char *
farne_record_table_get_order (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return self->order;
}

/**
 * farne_record_table_set_order:
 * @self: a table of records
 * @order: an order as farne_record_query_set_order() reads it; "" for the usual one of its kind
 *
 * Sorts the list, by a field that has a column or by one that hasn't.
 */
void
farne_record_table_set_order (FarneRecordTable *self, const char *order)
{
  g_return_if_fail (FARNE_IS_RECORD_TABLE (self));

  self->filling = TRUE;
  farne_set_str (&self->order, order);
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  farne_columns_sort (self->columns, order);
  self->filling = FALSE;
  farne_record_table_ask (self);
  farne_record_table_keep (self);
}
