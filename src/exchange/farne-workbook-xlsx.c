/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-workbook-xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/farne-row.h"
#include "exchange/farne-workbook-private.h"
#include "exchange/farne-xlsx-parts.h"
#include "exchange/farne-xlsx-strings.h"
#include "exchange/farne-xml.h"

struct _FarneWorkbookXlsx
{
  FarneWorkbook parent_instance;

  FarneZip *zip;
  FarneXlsxParts *parts;
  FarneXlsxStrings *strings;
};

G_DEFINE_FINAL_TYPE (FarneWorkbookXlsx, farne_workbook_xlsx, FARNE_TYPE_WORKBOOK)

typedef struct
{
  FarneWorkbookXlsx *self;
  FarneZipStream *stream;
  FarneXml *xml;
  FarneRow *row;
  GString *value;
  guint number;
  guint column;
  FarneRowFunc func;
  gpointer user_data;
  GError **error;
} Reader;

/* One cell as its element tells it. */
typedef struct
{
  char type;
  guint style;
  gboolean is_formula;
} Attributes;

static void
farne_workbook_xlsx_finalize (GObject *object)
{
  FarneWorkbookXlsx *self = FARNE_WORKBOOK_XLSX (object);

  g_clear_pointer (&self->strings, farne_xlsx_strings_free);
  g_clear_pointer (&self->parts, farne_xlsx_parts_free);
  g_clear_pointer (&self->zip, farne_zip_free);
  G_OBJECT_CLASS (farne_workbook_xlsx_parent_class)->finalize (object);
}

static gboolean
farne_workbook_xlsx_load (FarneWorkbook *workbook,
                          GPtrArray     *sheets,
                          GCancellable  *cancellable,
                          GError       **error)
{
  FarneWorkbookXlsx *self = FARNE_WORKBOOK_XLSX (workbook);

  self->zip = farne_zip_open (farne_workbook_get_fd (workbook), farne_workbook_get_size (workbook),
                              farne_workbook_get_file_name (workbook), error);
  if (self->zip == NULL)
    return FALSE;
  self->parts = farne_xlsx_parts_read (self->zip, error);
  if (self->parts == NULL)
    return FALSE;
  self->strings = farne_xlsx_strings_read (self->zip, self->parts->strings, cancellable, error);
  if (self->strings == NULL)
    return FALSE;
  for (guint i = 0; i < self->parts->sheets->len; i++)
    {
      FarneXlsxSheet *sheet = g_ptr_array_index (self->parts->sheets, i);

      g_ptr_array_add (sheets, g_strdup (sheet->name));
    }
  return TRUE;
}

static gssize
fill (gpointer data, void *buffer, gsize size, GError **error)
{
  Reader *reader = data;

  farne_workbook_advance (FARNE_WORKBOOK (reader->self), farne_zip_stream_done (reader->stream));
  return farne_zip_stream_read (reader->stream, buffer, size, error);
}

/* Reads "BC12"; the column counts from 0, the row from 1. Returns what follows. */
static const char *
read_reference (const char *p, const char *end, guint *column, guint *row)
{
  guint letters = 0, digits = 0;

  for (; p < end && g_ascii_isalpha (*p) && letters <= FARNE_ROW_MOST_CELLS; p++)
    letters = letters * 26 + (g_ascii_toupper (*p) - 'A' + 1);
  for (; p < end && g_ascii_isdigit (*p) && digits < 100000000; p++)
    digits = digits * 10 + (*p - '0');
  *column = letters > 0 ? letters - 1 : *column;
  *row = digits > 0 ? digits : *row;
  return p;
}

static void
read_attributes (Reader *reader, Attributes *attributes)
{
  FarneXmlSlice name, value;
  guint row = reader->number;

  *attributes = (Attributes) { .type = 'n' };
  while (farne_xml_next_attribute (reader->xml, &name, &value))
    {
      if (farne_xml_is (name, "r"))
        read_reference (value.text, value.text + value.length, &reader->column, &row);
      else if (farne_xml_is (name, "t") && value.length > 0)
        attributes->type = farne_xml_is (value, "str")         ? 't'
                           : farne_xml_is (value, "inlineStr") ? 'i'
                                                               : value.text[0];
      else if (farne_xml_is (name, "s"))
        attributes->style = strtoul (value.text, NULL, 10);
    }
}

/* Reads what stands in a cell, to its end, and puts its value or inline text into reader->value. */
static gboolean
read_content (Reader *reader, Attributes *attributes)
{
  guint depth = 1;
  gboolean in_value = FALSE;

  g_string_truncate (reader->value, 0);
  while (depth > 0)
    {
      FarneXmlToken token = farne_xml_next (reader->xml);

      if (token == FARNE_XML_DONE || token == FARNE_XML_ERROR)
        return farne_xml_fail (reader->xml, reader->error);
      if (token == FARNE_XML_TEXT && in_value)
        farne_xml_append_text (reader->xml, reader->value);
      else if (token == FARNE_XML_START && farne_xml_is (reader->xml->name, "rPh"))
        {
          if (!farne_xml_skip (reader->xml))
            return farne_xml_fail (reader->xml, reader->error);
        }
      else if (token != FARNE_XML_TEXT)
        {
          in_value
              = token == FARNE_XML_START
                && (farne_xml_is (reader->xml->name, "v") || farne_xml_is (reader->xml->name, "t"));
          attributes->is_formula
              |= token == FARNE_XML_START && farne_xml_is (reader->xml->name, "f");
          depth += token == FARNE_XML_START ? 1 : -1;
        }
    }
  return TRUE;
}

static gboolean
style_is_day (Reader *reader, guint style)
{
  return style < reader->self->parts->n_styles && reader->self->parts->day_styles[style];
}

static FarneCellType
put_day (Reader *reader, FarneCell *cell)
{
  g_autofree char *iso = farne_day_to_iso (cell->day);

  farne_row_set_text (reader->row, cell, iso, strlen (iso));
  return FARNE_CELL_DAY;
}

static FarneCellType
put_number (Reader *reader, const Attributes *attributes, FarneCell *cell)
{
  char *end;

  cell->number = g_ascii_strtod (reader->value->str, &end);
  if (end == reader->value->str)
    return attributes->is_formula ? FARNE_CELL_UNCOMPUTED : FARNE_CELL_EMPTY;
  if (style_is_day (reader, attributes->style)
      && farne_day_from_serial (cell->number, reader->self->parts->since_1904, &cell->day))
    return put_day (reader, cell);
  farne_row_set_text (reader->row, cell, reader->value->str, reader->value->len);
  return FARNE_CELL_NUMBER;
}

static FarneCellType
put_text (Reader *reader, FarneCell *cell, const char *text, gsize length)
{
  if (length == 0)
    return FARNE_CELL_EMPTY;
  farne_row_set_text (reader->row, cell, text, length);
  return FARNE_CELL_TEXT;
}

static FarneCellType
put_shared (Reader *reader, FarneCell *cell)
{
  guint64 index = g_ascii_strtoull (reader->value->str, NULL, 10);

  if (reader->value->len == 0
      || !farne_xlsx_strings_get (reader->self->strings, index, &cell->text, &cell->length))
    return FARNE_CELL_EMPTY;
  return cell->length > 0 ? FARNE_CELL_TEXT : FARNE_CELL_EMPTY;
}

static FarneCellType
put_value (Reader *reader, const Attributes *attributes, FarneCell *cell)
{
  GString *value = reader->value;

  switch (attributes->type)
    {
    case 's':
      return put_shared (reader, cell);
    case 'e':
      put_text (reader, cell, value->str, value->len);
      return FARNE_CELL_ERROR;
    case 'd':
      return farne_day_parse (value->str, &cell->day)
                 ? put_day (reader, cell)
                 : put_text (reader, cell, value->str, value->len);
    case 'b':
      return put_text (reader, cell, value->str[0] == '1' ? "TRUE" : "FALSE",
                       value->str[0] == '1' ? 4 : 5);
    case 't':
    case 'i':
      return put_text (reader, cell, value->str, value->len);
    default:
      return put_number (reader, attributes, cell);
    }
}

static gboolean
read_cell (Reader *reader)
{
  Attributes attributes;
  FarneCell *cell;

  read_attributes (reader, &attributes);
  if (!read_content (reader, &attributes))
    return FALSE;
  if (reader->value->len > 0 || attributes.is_formula)
    {
      cell = farne_row_add (reader->row, reader->column, reader->error);
      if (cell == NULL)
        return FALSE;
      cell->type = put_value (reader, &attributes, cell);
    }
  reader->column++;
  return TRUE;
}

static gboolean
read_cells (Reader *reader)
{
  FarneXmlToken token;

  while ((token = farne_xml_next_inside (reader->xml, reader->error)) == FARNE_XML_START)
    {
      if (farne_xml_is (reader->xml->name, "c"))
        {
          if (!read_cell (reader))
            return FALSE;
        }
      else if (!farne_xml_skip (reader->xml))
        return farne_xml_fail (reader->xml, reader->error);
    }
  return token == FARNE_XML_END;
}

static gboolean
read_row (Reader *reader, gboolean *enough)
{
  FarneXmlSlice value;
  guint ignored = 0, n_cells;

  reader->number++;
  if (farne_xml_find_attribute (reader->xml, "r", &value))
    read_reference (value.text, value.text + value.length, &ignored, &reader->number);
  farne_row_clear (reader->row);
  farne_row_set_number (reader->row, reader->number);
  reader->column = 0;
  if (!read_cells (reader))
    return FALSE;
  n_cells = farne_row_get_n (reader->row);
  if (n_cells == 0)
    return TRUE;
  if (!farne_workbook_check_row (FARNE_WORKBOOK (reader->self), reader->number, reader->error))
    return FALSE;
  *enough = !reader->func (reader->number, farne_row_get_cells (reader->row), n_cells,
                           reader->user_data);
  return TRUE;
}

static void
note_merge (Reader *reader)
{
  FarneXmlSlice value;
  FarneMerge merge = { 0 };
  guint last_column = 0, last_row = 0;
  const char *end, *p;

  if (!farne_xml_find_attribute (reader->xml, "ref", &value))
    return;
  end = value.text + value.length;
  p = read_reference (value.text, end, &merge.column, &merge.row);
  if (p == end || *p != ':')
    return;
  read_reference (p + 1, end, &last_column, &last_row);
  if (last_row < merge.row || last_column < merge.column)
    return;
  merge.n_rows = last_row - merge.row + 1;
  merge.n_columns = last_column - merge.column + 1;
  farne_workbook_add_merge (FARNE_WORKBOOK (reader->self), &merge);
}

static gboolean
read_rows (Reader *reader)
{
  gboolean enough = FALSE;

  while (!enough)
    {
      FarneXmlToken token = farne_xml_next (reader->xml);

      if (token == FARNE_XML_DONE)
        return TRUE;
      if (token == FARNE_XML_ERROR)
        return farne_xml_fail (reader->xml, reader->error);
      if (token == FARNE_XML_START && farne_xml_is (reader->xml->name, "mergeCell"))
        note_merge (reader);
      else if (token == FARNE_XML_START && farne_xml_is (reader->xml->name, "row")
               && !read_row (reader, &enough))
        return FALSE;
    }
  return TRUE;
}

static gboolean
farne_workbook_xlsx_read_sheet (FarneWorkbook *workbook,
                                guint          sheet,
                                FarneRowFunc   func,
                                gpointer       user_data,
                                GCancellable  *cancellable,
                                GError       **error)
{
  FarneWorkbookXlsx *self = FARNE_WORKBOOK_XLSX (workbook);
  FarneXlsxSheet *which = g_ptr_array_index (self->parts->sheets, sheet);
  g_autoptr (FarneZipStream) stream = farne_zip_stream_new (self->zip, which->part, error);
  g_autoptr (FarneRow) row = farne_row_new ();
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (FarneXml) xml = NULL;
  Reader reader = {
    .self = self, .stream = stream, .row = row, .value = value,
    .func = func, .user_data = user_data, .error = error,
  };

  if (stream == NULL)
    return FALSE;
  reader.xml = xml = farne_xml_new (fill, &reader, cancellable);
  return read_rows (&reader);
}

static void
farne_workbook_xlsx_class_init (FarneWorkbookXlsxClass *klass)
{
  FarneWorkbookClass *workbook_class = FARNE_WORKBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_workbook_xlsx_finalize;
  workbook_class->load = farne_workbook_xlsx_load;
  workbook_class->read_sheet = farne_workbook_xlsx_read_sheet;
}

static void
farne_workbook_xlsx_init (FarneWorkbookXlsx *self)
{
}
