/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-record-sheet.h"

#include <string.h>

#include "desk/farne-record-reader.h"
#include "desk/farne-record-tabulate.h"
#include "exchange/farne-csv-text.h"

struct _FarneRecordSheet
{
  GObject parent_instance;

  FarneHandling handling;
  FarneRecordReader *reader;
  GPtrArray *fields;
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
  FarneRecordSheet *self = FARNE_RECORD_SHEET (object);

  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->reader, farne_record_reader_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

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

static void
append_quoted (GString *text, const char *cell)
{
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* A cell is no formula; what has tabs, line ends or a quote in front is quoted, as spreadsheets do. */
static void
add_cell (GString *text, const char *cell)
{
  g_autofree char *guarded = farne_csv_guard (cell);

  if (strpbrk (guarded, "\t\r\n") != NULL || *guarded == '"')
    append_quoted (text, guarded);
  else
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
  self->reader = farne_record_reader_new (desk);
  self->fields = g_ptr_array_ref (fields);
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, '\t');
      add_cell (self->text, farne_field_get_header (kind, fields->pdata[i]));
    }

  return self;
}

/**
 * farne_record_sheet_add:
 * @self: a sheet
 * @record: a record of its kind
 *
 * Adds a row, in words that farne_record_reader_set() reads back.
 */
void
farne_record_sheet_add (FarneRecordSheet *self, FarneRecord *record)
{
  g_return_if_fail (FARNE_IS_RECORD_SHEET (self));

  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *cell = farne_record_reader_write (self->reader, record, self->fields->pdata[i]);

      if (i > 0)
        g_string_append_c (self->text, '\t');
      add_cell (self->text, cell);
    }
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
