/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-record-sheet.h"

#include "desk/farne-record-tabulate.h"
#include "exchange/farne-csv-text.h"

struct _FarneRecordSheet
{
  GObject parent_instance;

  FarneHandling handling;
  guint n_fields;
  guint n_rows;
  GString *text;
};

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_RECORD_SHEET (handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneRecordSheet, farne_record_sheet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
farne_record_sheet_finalize (GObject *object)
{
  g_string_free (FARNE_RECORD_SHEET (object)->text, TRUE);

  G_OBJECT_CLASS (farne_record_sheet_parent_class)->finalize (object);
}

static void
farne_record_sheet_class_init (FarneRecordSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_record_sheet_finalize;
}

static void
farne_record_sheet_init (FarneRecordSheet *self)
{
  self->text = g_string_new (NULL);
}

/* A cell has no tabs and line ends, and is no formula. */
static void
add_cell (GString *text, const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');
  g_autofree char *guarded = farne_csv_guard (plain);

  g_string_append (text, guarded);
}

/**
 * farne_record_sheet_new:
 * @desk: the desk the records are from
 * @kind: their kind
 * @fields: (element-type FarneField): the columns
 *
 * Makes a sheet with a row of headers. It is restricted if its kind or any column is.
 *
 * Returns: (transfer full): the sheet
 */
FarneRecordSheet *
farne_record_sheet_new (FarneDesk *desk, const FarneKind *kind, GPtrArray *fields)
{
  FarneRecordSheet *self = g_object_new (FARNE_TYPE_RECORD_SHEET, NULL);

  if (farne_fields_get_handling (kind, fields) != FARNE_HANDLING_PUBLIC)
    self->handling = farne_desk_is_demo (desk) ? FARNE_HANDLING_SYNTHETIC : FARNE_HANDLING_RESTRICTED;
  self->n_fields = fields->len;
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, '\t');
      add_cell (self->text, farne_field_get_label (fields->pdata[i]));
    }

  return self;
}

/**
 * farne_record_sheet_add:
 * @self: a sheet
 * @cells: a text for each column
 *
 * Adds a row.
 */
void
farne_record_sheet_add (FarneRecordSheet *self, const char *const *cells)
{
  g_return_if_fail (FARNE_IS_RECORD_SHEET (self));

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, '\t');
      add_cell (self->text, cells[i]);
    }
  self->n_rows++;
}

/**
 * farne_record_sheet_to_tsv:
 * @sheet: a #FarneRecordSheet that may leave
 *
 * Writes cells with tabs between them, as spreadsheets take them from the clipboard.
 *
 * Returns: (transfer full): the text
 */
char *
farne_record_sheet_to_tsv (FarneCleared *sheet)
{
  g_return_val_if_fail (FARNE_IS_CLEARED (sheet), NULL);

  return g_strdup (FARNE_RECORD_SHEET (farne_cleared_get_content (sheet))->text->str);
}
