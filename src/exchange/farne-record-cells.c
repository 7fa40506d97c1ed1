/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-record-cells.h"

struct _FarneRecordCells
{
  GObject parent_instance;

  FarneFigureTable *cells;
  JsonArray *objects;
  FarneHandling handling;
};

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_RECORD_CELLS (handled)->handling;
}

static void
init_handled (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneRecordCells, farne_record_cells, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, init_handled))

static void
farne_record_cells_finalize (GObject *object)
{
  FarneRecordCells *self = FARNE_RECORD_CELLS (object);

  g_clear_pointer (&self->cells, farne_figure_table_free);
  g_clear_pointer (&self->objects, json_array_unref);
  G_OBJECT_CLASS (farne_record_cells_parent_class)->finalize (object);
}

static void
farne_record_cells_class_init (FarneRecordCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_record_cells_finalize;
}

static void
farne_record_cells_init (FarneRecordCells *self)
{
}

/**
 * farne_record_cells_new:
 * @name: the name of the sheet
 * @handling: how careful one must be with it
 *
 * Makes a table without columns.
 *
 * Returns: (transfer full): the table
 */
FarneRecordCells *
farne_record_cells_new (const char *name, FarneHandling handling)
{
  FarneRecordCells *self = g_object_new (FARNE_TYPE_RECORD_CELLS, NULL);

  self->cells = farne_figure_table_new_plain (name);
  self->objects = json_array_new ();
  self->handling = handling;
  return self;
}

/**
 * farne_record_cells_add_column:
 * @self: a table without rows
 * @key: the header
 * @is_number: whether all its cells are numbers that a spreadsheet holds exactly
 *
 * Adds a column.
 */
void
farne_record_cells_add_column (FarneRecordCells *self, const char *key, gboolean is_number)
{
  const FarneFigureColumn column = { .key = g_intern_string (key), .is_number = is_number };

  g_return_if_fail (FARNE_IS_RECORD_CELLS (self));

  g_array_append_val (self->cells->columns, column);
}

/**
 * farne_record_cells_take_row:
 * @self: a table
 * @cells: (transfer full): a text for each column, or %NULL where there is nothing
 * @object: (transfer full): the same as JSON
 *
 * Adds a row.
 */
void
farne_record_cells_take_row (FarneRecordCells *self, char **cells, JsonNode *object)
{
  g_return_if_fail (FARNE_IS_RECORD_CELLS (self));

  g_ptr_array_add (self->cells->rows, cells);
  json_array_add_element (self->objects, object);
}

/**
 * farne_record_cells_get_n_rows:
 * @self: a table
 *
 * How many records there are.
 *
 * Returns: the number of rows
 */
guint
farne_record_cells_get_n_rows (FarneRecordCells *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_CELLS (self), 0);

  return self->cells->rows->len;
}

/**
 * farne_record_cells_get_cells:
 * @cleared: a #FarneRecordCells that may leave
 *
 * The rows of text.
 *
 * Returns: (transfer none): the table
 */
FarneFigureTable *
farne_record_cells_get_cells (FarneCleared *cleared)
{
  return FARNE_RECORD_CELLS (farne_cleared_get_content (cleared))->cells;
}

/**
 * farne_record_cells_to_json:
 * @cleared: a #FarneRecordCells that may leave
 *
 * Writes the records as an array of JSON objects.
 *
 * Returns: (transfer full): the text
 */
char *
farne_record_cells_to_json (FarneCleared *cleared)
{
  FarneRecordCells *self = FARNE_RECORD_CELLS (farne_cleared_get_content (cleared));
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;

  json_node_set_array (node, self->objects);
  text = json_to_string (node, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/**
 * farne_record_cells_list_rows:
 * @cleared: a #FarneRecordCells that may leave
 *
 * The headers and the rows, as farne_columns_to_text() wants them.
 *
 * Returns: (transfer full) (element-type GStrv): rows of the same length
 */
GPtrArray *
farne_record_cells_list_rows (FarneCleared *cleared)
{
  FarneFigureTable *cells = farne_record_cells_get_cells (cleared);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char **headers = g_new0 (char *, cells->columns->len + 1);

  for (guint i = 0; i < cells->columns->len; i++)
    headers[i] = g_strdup (g_array_index (cells->columns, FarneFigureColumn, i).key);
  g_ptr_array_add (rows, headers);
  for (guint row = 0; row < cells->rows->len; row++)
    {
      char **texts = g_new0 (char *, cells->columns->len + 1);

      for (guint i = 0; i < cells->columns->len; i++)
        {
          const char *text = farne_figure_table_get (cells, row, i);

          texts[i] = g_strdup (text != NULL ? text : "");
        }
      g_ptr_array_add (rows, texts);
    }
  return rows;
}
