/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-workbook-ods.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/farne-row.h"
#include "exchange/farne-workbook-private.h"
#include "exchange/farne-xml.h"

#define CONTENT "content.xml"

/* Content up to this size is unpacked once and kept; larger content for each reading. */
#define KEPT_CONTENT (128 * 1024 * 1024)

struct _FarneWorkbookOds
{
  FarneWorkbook parent_instance;

  FarneZip *zip;
  GBytes *content;
};

G_DEFINE_FINAL_TYPE (FarneWorkbookOds, farne_workbook_ods, FARNE_TYPE_WORKBOOK)

/* Where the document comes from: the archive, or memory. */
typedef struct
{
  FarneWorkbook *workbook;
  FarneZipStream *stream;
  const char *bytes;
  gsize size;
  gsize done;
} Source;

/* One cell as its attributes tell it. */
typedef struct
{
  FarneXmlSlice type;
  FarneXmlSlice value;
  gboolean is_formula;
  gboolean is_error;
  guint repeated;
  guint rows_spanned;
  guint columns_spanned;
} Attributes;

typedef struct
{
  FarneWorkbook *workbook;
  FarneXml *xml;
  FarneRow *row;
  GString *text;
  GString *value;
  guint number;
  guint column;
  FarneRowFunc func;
  gpointer user_data;
  GError **error;
} Reader;

static void
farne_workbook_ods_finalize (GObject *object)
{
  FarneWorkbookOds *self = FARNE_WORKBOOK_ODS (object);

  g_clear_pointer (&self->zip, farne_zip_free);
  g_clear_pointer (&self->content, g_bytes_unref);
  G_OBJECT_CLASS (farne_workbook_ods_parent_class)->finalize (object);
}

static gssize
fill (gpointer data, void *buffer, gsize size, GError **error)
{
  Source *source = data;

  if (source->stream != NULL)
    {
      farne_workbook_advance (source->workbook, farne_zip_stream_done (source->stream));
      return farne_zip_stream_read (source->stream, buffer, size, error);
    }
  size = MIN (size, source->size - source->done);
  if (size > 0)
    memcpy (buffer, source->bytes + source->done, size);
  source->done += size;
  farne_workbook_advance (source->workbook, (double) source->done / MAX (source->size, 1));
  return size;
}

static FarneXml *
open_content (FarneWorkbookOds *self, Source *source, GCancellable *cancellable, GError **error)
{
  source->workbook = FARNE_WORKBOOK (self);
  if (self->content != NULL)
    source->bytes = g_bytes_get_data (self->content, &source->size);
  else if ((source->stream = farne_zip_stream_new (self->zip, CONTENT, error)) == NULL)
    return NULL;
  return farne_xml_new (fill, source, cancellable);
}

/* Goes on to the next sheet; its name is an attribute of the element where the document stands. */
static FarneXmlToken
find_table (FarneXml *xml)
{
  FarneXmlToken token;

  while ((token = farne_xml_next (xml)) != FARNE_XML_DONE && token != FARNE_XML_ERROR)
    {
      if (token != FARNE_XML_START)
        continue;
      if (farne_xml_is (xml->name, "table"))
        return token;
      if (farne_xml_is (xml->name, "tracked-changes") && !farne_xml_skip (xml))
        return FARNE_XML_ERROR;
    }
  return token;
}

static gboolean
list_sheets (FarneXml *xml, GPtrArray *sheets, GError **error)
{
  FarneXmlToken token;

  while ((token = find_table (xml)) == FARNE_XML_START)
    {
      char *name = farne_xml_dup_attribute (xml, "name");

      g_ptr_array_add (sheets, name != NULL ? name : g_strdup (""));
      if (!farne_xml_skip_quickly (xml))
        return farne_xml_fail (xml, error);
    }
  if (token == FARNE_XML_DONE && sheets->len > 0)
    return TRUE;
  return farne_xml_fail (xml, error);
}

static gboolean
farne_workbook_ods_load (FarneWorkbook *workbook,
                         GPtrArray     *sheets,
                         GCancellable  *cancellable,
                         GError       **error)
{
  FarneWorkbookOds *self = FARNE_WORKBOOK_ODS (workbook);
  g_autoptr (FarneXml) xml = NULL;
  Source source = { 0 };
  gboolean listed;

  self->zip = farne_zip_open (farne_workbook_get_fd (workbook), farne_workbook_get_size (workbook),
                              farne_workbook_get_file_name (workbook), error);
  if (self->zip == NULL)
    return FALSE;
  if (farne_zip_get_size (self->zip, CONTENT) <= KEPT_CONTENT)
    {
      self->content = farne_zip_load (self->zip, CONTENT, KEPT_CONTENT, error);
      if (self->content == NULL)
        return FALSE;
    }
  xml = open_content (self, &source, cancellable, error);
  listed = xml != NULL && list_sheets (xml, sheets, error);
  g_clear_pointer (&source.stream, farne_zip_stream_free);
  return listed;
}

static guint
read_count (FarneXmlSlice value)
{
  guint count = 0;

  for (gsize i = 0;
       i < value.length && g_ascii_isdigit (value.text[i]) && count < FARNE_ROW_MOST_ROWS; i++)
    count = count * 10 + (value.text[i] - '0');
  return MAX (count, 1);
}

static void
read_attributes (FarneXml *xml, Attributes *attributes)
{
  FarneXmlSlice name, value;

  *attributes = (Attributes) { .repeated = 1, .rows_spanned = 1, .columns_spanned = 1 };
  while (farne_xml_next_attribute (xml, &name, &value))
    {
      if (farne_xml_is (name, "value-type"))
        {
          if (farne_xml_is (value, "error"))
            attributes->is_error = TRUE;
          else
            attributes->type = value;
        }
      else if (farne_xml_is (name, "value") || farne_xml_is (name, "date-value")
               || farne_xml_is (name, "string-value"))
        attributes->value = value;
      else if (farne_xml_is (name, "formula"))
        attributes->is_formula = TRUE;
      else if (farne_xml_is (name, "number-columns-repeated"))
        attributes->repeated = read_count (value);
      else if (farne_xml_is (name, "number-rows-spanned"))
        attributes->rows_spanned = read_count (value);
      else if (farne_xml_is (name, "number-columns-spanned"))
        attributes->columns_spanned = read_count (value);
    }
}

static void
append_spaces (FarneXml *xml, GString *text)
{
  FarneXmlSlice value;
  guint count = farne_xml_find_attribute (xml, "c", &value) ? MIN (read_count (value), 1024) : 1;

  for (guint i = 0; i < count; i++)
    g_string_append_c (text, ' ');
}

/* What may stand in a cell beside its text, and is not its text. */
static gboolean
is_aside (FarneXmlSlice name)
{
  return farne_xml_is (name, "annotation") || farne_xml_is (name, "frame")
         || farne_xml_is (name, "table") || farne_xml_is (name, "custom-shape")
         || farne_xml_is (name, "detective") || farne_xml_is (name, "ruby-text");
}

static gboolean
begin_inner (Reader *reader, gboolean *skipped)
{
  FarneXmlSlice name = reader->xml->name;

  *skipped = is_aside (name);
  if (*skipped)
    return farne_xml_skip (reader->xml);
  if (farne_xml_is (name, "p") && reader->text->len > 0)
    g_string_append_c (reader->text, '\n');
  else if (farne_xml_is (name, "s"))
    append_spaces (reader->xml, reader->text);
  else if (farne_xml_is (name, "tab") || farne_xml_is (name, "line-break"))
    g_string_append_c (reader->text, ' ');
  return TRUE;
}

/* Reads what stands in a cell, to its end. */
static gboolean
read_text (Reader *reader)
{
  guint depth = 1;
  gboolean skipped;

  g_string_truncate (reader->text, 0);
  while (depth > 0)
    {
      switch (farne_xml_next (reader->xml))
        {
        case FARNE_XML_START:
          if (!begin_inner (reader, &skipped))
            return FALSE;
          depth += !skipped;
          break;
        case FARNE_XML_END:
          depth--;
          break;
        case FARNE_XML_TEXT:
          if (depth > 1)
            farne_xml_append_text (reader->xml, reader->text);
          break;
        case FARNE_XML_DONE:
        case FARNE_XML_ERROR:
        default:
          return FALSE;
        }
    }
  return TRUE;
}

/* LibreOffice marks errors by a type of its own; others only by the text. */
static gboolean
looks_like_error (const Attributes *attributes, const GString *text)
{
  return attributes->is_error
         || (attributes->is_formula
             && (text->str[0] == '#' || g_str_has_prefix (text->str, "Err:")));
}

static FarneCellType
tell_type (const Attributes *attributes, GString *text, const char *value, FarneCell *cell)
{
  FarneXmlSlice type = attributes->type;

  if (looks_like_error (attributes, text))
    return FARNE_CELL_ERROR;
  if (type.length == 0)
    return attributes->is_formula ? FARNE_CELL_UNCOMPUTED : FARNE_CELL_EMPTY;
  if (farne_xml_is (type, "date") && farne_day_parse (value, &cell->day))
    return FARNE_CELL_DAY;
  if (farne_xml_is (type, "float") || farne_xml_is (type, "percentage")
      || farne_xml_is (type, "currency"))
    {
      char *end;

      cell->number = g_ascii_strtod (value, &end);
      if (end != value)
        return FARNE_CELL_NUMBER;
    }
  return text->len > 0 ? FARNE_CELL_TEXT : FARNE_CELL_EMPTY;
}

static gboolean
put_cells (Reader *reader, const Attributes *attributes, const FarneCell *cell)
{
  guint most = cell->type == FARNE_CELL_EMPTY ? 0 : attributes->repeated;

  if (most > 1 && reader->column + most > FARNE_ROW_MOST_CELLS)
    most = FARNE_ROW_MOST_CELLS - MIN (reader->column, FARNE_ROW_MOST_CELLS - 1);
  for (guint i = 0; i < most; i++)
    {
      FarneCell *place = farne_row_add (reader->row, reader->column + i, reader->error);

      if (place == NULL)
        return FALSE;
      *place = *cell;
    }
  reader->column += attributes->repeated;
  return TRUE;
}

static void
note_merge (Reader *reader, const Attributes *attributes)
{
  FarneMerge merge = { reader->number, reader->column, attributes->rows_spanned,
                       attributes->columns_spanned };

  if (merge.n_rows > 1 || merge.n_columns > 1)
    farne_workbook_add_merge (reader->workbook, &merge);
}

static gboolean
read_cell (Reader *reader)
{
  Attributes attributes;
  FarneCell cell = { 0 };
  char type[16] = "";

  read_attributes (reader->xml, &attributes);
  note_merge (reader, &attributes);
  g_string_truncate (reader->value, 0);
  if (attributes.value.length > 0)
    farne_xml_decode (attributes.value, reader->value);
  if (attributes.type.length > 0 && attributes.type.length < sizeof type)
    memcpy (type, attributes.type.text, attributes.type.length);
  attributes.type = (FarneXmlSlice) { type, strlen (type) };
  if (!read_text (reader))
    return farne_xml_fail (reader->xml, reader->error);
  if (reader->text->len == 0)
    g_string_append_len (reader->text, reader->value->str, reader->value->len);
  cell.type = tell_type (&attributes, reader->text, reader->value->str, &cell);
  if (cell.type != FARNE_CELL_EMPTY)
    farne_row_set_text (reader->row, &cell, reader->text->str, reader->text->len);
  return put_cells (reader, &attributes, &cell);
}

static gboolean
skip_covered (Reader *reader)
{
  FarneXmlSlice value;

  reader->column += farne_xml_find_attribute (reader->xml, "number-columns-repeated", &value)
                      ? read_count (value) : 1;
  return farne_xml_skip (reader->xml) || farne_xml_fail (reader->xml, reader->error);
}

static gboolean
read_cells (Reader *reader)
{
  FarneXmlToken token;

  while ((token = farne_xml_next_inside (reader->xml, reader->error)) == FARNE_XML_START)
    {
      if (farne_xml_is (reader->xml->name, "table-cell") ? !read_cell (reader)
                                                         : !skip_covered (reader))
        return FALSE;
    }
  return token == FARNE_XML_END;
}

/* Hands a row on as often as it is repeated. */
static gboolean
hand_on (Reader *reader, guint repeated, gboolean *enough)
{
  guint n_cells = farne_row_get_n (reader->row);

  for (guint i = 0; i < repeated && n_cells > 0 && !*enough; i++)
    {
      if (!farne_workbook_check_row (reader->workbook, reader->number + i, reader->error))
        return FALSE;
      *enough = !reader->func (reader->number + i, farne_row_get_cells (reader->row), n_cells,
                               reader->user_data);
    }
  reader->number += repeated;
  return TRUE;
}

static gboolean
read_row (Reader *reader, gboolean *enough)
{
  FarneXmlSlice value;
  guint repeated = farne_xml_find_attribute (reader->xml, "number-rows-repeated", &value)
                     ? read_count (value) : 1;

  farne_row_clear (reader->row);
  farne_row_set_number (reader->row, reader->number);
  reader->column = 0;
  return read_cells (reader) && hand_on (reader, repeated, enough);
}

/* Reads the rows of a sheet; groups of rows and header rows are elements around them. */
static gboolean
read_table (Reader *reader)
{
  gboolean enough = FALSE;

  reader->number = 1;
  while (!enough)
    {
      FarneXmlToken token = farne_xml_next (reader->xml);

      if (token == FARNE_XML_END && farne_xml_is (reader->xml->name, "table"))
        return TRUE;
      if (token == FARNE_XML_DONE || token == FARNE_XML_ERROR)
        return farne_xml_fail (reader->xml, reader->error);
      if (token != FARNE_XML_START)
        continue;
      if (farne_xml_is (reader->xml->name, "table-row"))
        {
          if (!read_row (reader, &enough))
            return FALSE;
        }
      else if (is_aside (reader->xml->name) || farne_xml_is (reader->xml->name, "shapes"))
        {
          if (!farne_xml_skip (reader->xml))
            return farne_xml_fail (reader->xml, reader->error);
        }
    }
  return TRUE;
}

static gboolean
read_nth_table (Reader *reader, guint sheet)
{
  for (guint i = 0;; i++)
    {
      if (find_table (reader->xml) != FARNE_XML_START)
        return farne_xml_fail (reader->xml, reader->error);
      if (i == sheet)
        return read_table (reader);
      if (!farne_xml_skip_quickly (reader->xml))
        return farne_xml_fail (reader->xml, reader->error);
    }
}

static gboolean
farne_workbook_ods_read_sheet (FarneWorkbook *workbook,
                               guint          sheet,
                               FarneRowFunc   func,
                               gpointer       user_data,
                               GCancellable  *cancellable,
                               GError       **error)
{
  Source source = { 0 };
  g_autoptr (FarneXml) xml
      = open_content (FARNE_WORKBOOK_ODS (workbook), &source, cancellable, error);
  g_autoptr (FarneRow) row = farne_row_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  Reader reader = {
    .workbook = workbook, .xml = xml, .row = row, .text = text, .value = value,
    .func = func, .user_data = user_data, .error = error,
  };
  gboolean read = xml != NULL && read_nth_table (&reader, sheet);

  g_clear_pointer (&source.stream, farne_zip_stream_free);
  return read;
}

static void
farne_workbook_ods_class_init (FarneWorkbookOdsClass *klass)
{
  FarneWorkbookClass *workbook_class = FARNE_WORKBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_workbook_ods_finalize;
  workbook_class->load = farne_workbook_ods_load;
  workbook_class->read_sheet = farne_workbook_ods_read_sheet;
}

static void
farne_workbook_ods_init (FarneWorkbookOds *self)
{
}
