/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-xlsx-strings.h"

#include "exchange/farne-xml.h"

#define MOST_TEXT (512 * 1024 * 1024)

struct _FarneXlsxStrings
{
  GString *text;
  GArray *ends; /* gsize */
};

static gssize
fill (gpointer data, void *buffer, gsize size, GError **error)
{
  return farne_zip_stream_read (data, buffer, size, error);
}

/* Reads one string, to its end: plain or in runs; how it is spoken in Japanese is left out. */
static gboolean
read_string (FarneXlsxStrings *self, FarneXml *xml)
{
  guint depth = 1;
  gboolean in_text = FALSE;

  while (depth > 0)
    {
      FarneXmlToken token = farne_xml_next (xml);

      if (token == FARNE_XML_DONE || token == FARNE_XML_ERROR || self->text->len > MOST_TEXT)
        return FALSE;
      if (token == FARNE_XML_TEXT && in_text)
        farne_xml_append_text (xml, self->text);
      else if (token == FARNE_XML_START && farne_xml_is (xml->name, "rPh"))
        {
          if (!farne_xml_skip (xml))
            return FALSE;
        }
      else if (token != FARNE_XML_TEXT)
        {
          in_text = token == FARNE_XML_START && farne_xml_is (xml->name, "t");
          depth += token == FARNE_XML_START ? 1 : -1;
        }
    }
  g_array_append_val (self->ends, self->text->len);
  return TRUE;
}

static gboolean
read_strings (FarneXlsxStrings *self, FarneXml *xml)
{
  FarneXmlToken token;

  while ((token = farne_xml_next (xml)) != FARNE_XML_DONE && token != FARNE_XML_ERROR)
    {
      if (token == FARNE_XML_START && farne_xml_is (xml->name, "si") && !read_string (self, xml))
        return FALSE;
    }
  return token == FARNE_XML_DONE;
}

/**
 * farne_xlsx_strings_read:
 * @zip: a workbook
 * @part: (nullable): the part that holds them, or %NULL for none
 * @cancellable: (nullable): to cancel
 * @error: where to put an error
 *
 * Reads the shared strings.
 *
 * Returns: (transfer full) (nullable): they, or %NULL with %FARNE_ERROR_UNREADABLE or
 *   %G_IO_ERROR_CANCELLED
 */
FarneXlsxStrings *
farne_xlsx_strings_read (FarneZip *zip, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneXlsxStrings) self = g_new0 (FarneXlsxStrings, 1);
  g_autoptr (FarneZipStream) stream = NULL;
  g_autoptr (FarneXml) xml = NULL;

  self->text = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (part == NULL || !farne_zip_has (zip, part))
    return g_steal_pointer (&self);
  stream = farne_zip_stream_new (zip, part, error);
  if (stream == NULL)
    return NULL;
  xml = farne_xml_new (fill, stream, cancellable);
  if (!read_strings (self, xml))
    {
      farne_xml_fail (xml, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * farne_xlsx_strings_free:
 * @self: strings
 *
 * Frees them.
 */
void
farne_xlsx_strings_free (FarneXlsxStrings *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->ends);
  g_free (self);
}

/**
 * farne_xlsx_strings_get:
 * @self: strings
 * @index: which, from 0
 * @text: (out): the text, not terminated; valid as long as @self
 * @length: (out): its bytes
 *
 * Finds a string.
 *
 * Returns: whether there is one
 */
gboolean
farne_xlsx_strings_get (FarneXlsxStrings *self, guint64 index, const char **text, gsize *length)
{
  gsize begin;

  if (index >= self->ends->len)
    return FALSE;
  begin = index > 0 ? g_array_index (self->ends, gsize, index - 1) : 0;
  *text = self->text->str + begin;
  *length = g_array_index (self->ends, gsize, index) - begin;
  return TRUE;
}
