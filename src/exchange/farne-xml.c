/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "farne-config.h"

#include "exchange/farne-xml.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

#define BLOCK (256 * 1024)
#define LARGEST_TOKEN (16 * 1024 * 1024)

static void
set_malformed (FarneXml *self)
{
  if (self->error == NULL)
    g_set_error (&self->error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("The workbook is damaged: its content is not well-formed XML. Get the file again from "
                   "where it was published."));
}

/* Makes room, keeps what is not yet taken, and reads more. */
static gboolean
read_more (FarneXml *self)
{
  gssize got;

  if (self->all_read || self->error != NULL
      || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return FALSE;
  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  if (self->size - self->end < BLOCK)
    {
      if (self->size > LARGEST_TOKEN)
        {
          set_malformed (self);
          return FALSE;
        }
      self->size *= 2;
      self->buffer = g_realloc (self->buffer, self->size);
    }
  got = self->fill (self->data, self->buffer + self->end, BLOCK, &self->error);
  self->all_read = got <= 0;
  self->end += MAX (got, 0);
  return got > 0;
}

/* Finds @word from @from on (counted from the start of the token), reading more as needed. */
static gboolean
find_word (FarneXml *self, gsize from, const char *word, gsize *found)
{
  gsize length = strlen (word);

  for (;;)
    {
      const char *begin = self->buffer + self->start;
      gsize have = self->end - self->start;
      const char *at = have > from ? memmem (begin + from, have - from, word, length) : NULL;

      if (at != NULL)
        {
          *found = at - begin;
          return TRUE;
        }
      if (have > from + length)
        from = have - length + 1;
      if (!read_more (self))
        return FALSE;
    }
}

/* Finds the ">" that closes a tag; one within quotes does not. */
static gboolean
find_tag_end (FarneXml *self, gsize *found)
{
  gsize at = 1;
  char quote = 0;

  for (;;)
    {
      const char *begin = self->buffer + self->start;
      gsize have = self->end - self->start;

      for (; at < have; at++)
        {
          char c = begin[at];

          if (quote != 0)
            quote = c == quote ? 0 : quote;
          else if (c == '"' || c == '\'')
            quote = c;
          else if (c == '>')
            {
              *found = at;
              return TRUE;
            }
        }
      if (!read_more (self))
        return FALSE;
    }
}

/* Passes over a declaration of a document type, with its part in brackets. */
static gboolean
skip_doctype (FarneXml *self)
{
  gsize close, bracket;

  if (!find_word (self, 0, ">", &close))
    return FALSE;
  if (memchr (self->buffer + self->start, '[', close) != NULL)
    {
      if (!find_word (self, 0, "]", &bracket) || !find_word (self, bracket, ">", &close))
        return FALSE;
    }
  self->start += close + 1;
  return TRUE;
}

/* Whether the markup at hand begins so; it is at least two bytes long, or the document ends. */
static gboolean
begins_with (FarneXml *self, const char *word)
{
  gsize length = strlen (word);

  while (self->end - self->start < length && read_more (self))
    ;
  return self->end - self->start >= length
         && memcmp (self->buffer + self->start, word, length) == 0;
}

static void
take_tag (FarneXml *self, gsize close)
{
  const char *begin = self->buffer + self->start + 1;
  gsize length = close - 1;
  gboolean is_end = length > 0 && begin[0] == '/';
  gsize name;

  begin += is_end;
  length -= is_end;
  self->end_follows = !is_end && length > 0 && begin[length - 1] == '/';
  length -= self->end_follows;
  for (name = 0; name < length && !g_ascii_isspace (begin[name]); name++)
    ;
  self->attributes = (FarneXmlSlice) { begin + name, length - name };
  self->name = (FarneXmlSlice) { begin, name };
  for (gsize i = 0; i < name; i++)
    {
      if (begin[i] == ':')
        self->name = (FarneXmlSlice) { begin + i + 1, name - i - 1 };
    }
  self->start += close + 1;
}

static FarneXmlToken
take_text (FarneXml *self, gsize from, gsize to, gsize next, gboolean raw)
{
  self->text = (FarneXmlSlice) { self->buffer + self->start + from, to - from };
  self->raw = raw;
  self->start += next;
  return FARNE_XML_TEXT;
}

static FarneXmlToken
fail (FarneXml *self)
{
  set_malformed (self);
  return FARNE_XML_ERROR;
}

static FarneXmlToken
take_element (FarneXml *self)
{
  gsize close;

  if (!find_tag_end (self, &close))
    return fail (self);
  take_tag (self, close);
  return self->buffer[self->start - close] == '/' ? FARNE_XML_END : FARNE_XML_START;
}

/* Takes what begins with "<". FARNE_XML_DONE means that it was passed over. */
static FarneXmlToken
take_markup (FarneXml *self)
{
  gsize close;
  gboolean comment;

  if (self->end - self->start < 2)
    read_more (self);
  if (self->end - self->start > 1 && self->buffer[self->start + 1] != '!'
      && self->buffer[self->start + 1] != '?')
    return take_element (self);
  comment = begins_with (self, "<!--");
  if (comment || begins_with (self, "<?"))
    {
      if (!find_word (self, comment ? 4 : 2, comment ? "-->" : "?>", &close))
        return fail (self);
      self->start += close + (comment ? 3 : 2);
      return FARNE_XML_DONE;
    }
  if (begins_with (self, "<![CDATA["))
    return find_word (self, 9, "]]>", &close) ? take_text (self, 9, close, close + 3, TRUE)
                                              : fail (self);
  return begins_with (self, "<!") && skip_doctype (self) ? FARNE_XML_DONE : fail (self);
}

/**
 * farne_xml_next:
 * @self: a document
 *
 * Takes the next token. What the last one brought is no longer valid. An element that is empty
 * brings a start and an end.
 *
 * Returns: what was met
 */
FarneXmlToken
farne_xml_next (FarneXml *self)
{
  if (self->end_follows)
    {
      self->end_follows = FALSE;
      return FARNE_XML_END;
    }
  for (;;)
    {
      FarneXmlToken token;
      gsize close;

      if (self->error != NULL)
        return FARNE_XML_ERROR;
      if (self->start == self->end && !read_more (self))
        return self->error != NULL ? FARNE_XML_ERROR : FARNE_XML_DONE;
      if (self->buffer[self->start] != '<')
        {
          if (!find_word (self, 0, "<", &close))
            close = self->end - self->start;
          return self->error != NULL ? FARNE_XML_ERROR : take_text (self, 0, close, close, FALSE);
        }
      token = take_markup (self);
      if (token != FARNE_XML_DONE)
        return token;
    }
}

/**
 * farne_xml_next_attribute:
 * @self: a document, at a start
 * @name: (out caller-allocates): the attribute's name, without its prefix
 * @value: (out caller-allocates): its value as it stands in the document
 *
 * Takes the next attribute of an element.
 *
 * Returns: whether there was one
 */
gboolean
farne_xml_next_attribute (FarneXml *self, FarneXmlSlice *name, FarneXmlSlice *value)
{
  const char *p = self->attributes.text;
  const char *end = p + self->attributes.length;
  const char *equals, *close;

  while (p < end && g_ascii_isspace (*p))
    p++;
  equals = memchr (p, '=', end - p);
  if (equals == NULL || equals + 1 >= end || (equals[1] != '"' && equals[1] != '\''))
    return FALSE;
  close = memchr (equals + 2, equals[1], end - equals - 2);
  if (close == NULL)
    return FALSE;
  *name = (FarneXmlSlice) { p, equals - p };
  for (const char *c = p; c < equals; c++)
    {
      if (*c == ':')
        *name = (FarneXmlSlice) { c + 1, equals - c - 1 };
    }
  *value = (FarneXmlSlice) { equals + 2, close - equals - 2 };
  self->attributes = (FarneXmlSlice) { close + 1, end - close - 1 };
  return TRUE;
}

/**
 * farne_xml_find_attribute:
 * @self: a document, at a start; attributes already taken are not found
 * @name: a name, without prefix
 * @value: (out caller-allocates): its value as it stands in the document
 *
 * Finds an attribute by its name.
 *
 * Returns: whether there is one
 */
gboolean
farne_xml_find_attribute (FarneXml *self, const char *name, FarneXmlSlice *value)
{
  FarneXmlSlice attributes = self->attributes;
  FarneXmlSlice found;
  gboolean is_it = FALSE;

  while (!is_it && farne_xml_next_attribute (self, &found, value))
    is_it = farne_xml_is (found, name);
  self->attributes = attributes;
  return is_it;
}

/**
 * farne_xml_dup_attribute:
 * @self: a document, at a start
 * @name: a name, without prefix
 *
 * Finds an attribute and makes its value plain text.
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
farne_xml_dup_attribute (FarneXml *self, const char *name)
{
  FarneXmlSlice value;
  GString *text;

  if (!farne_xml_find_attribute (self, name, &value))
    return NULL;
  text = g_string_new (NULL);
  farne_xml_decode (value, text);
  return g_string_free (text, FALSE);
}

static gunichar
read_entity (const char *name, gsize length)
{
  static const struct
  {
    const char *name;
    char character;
  } entities[]
      = { { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' } };
  g_autofree char *word = g_strndup (name, length);
  guint64 number;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_equal (word, entities[i].name))
        return entities[i].character;
    }
  if (word[0] != '#')
    return 0;
  number = word[1] == 'x' ? g_ascii_strtoull (word + 2, NULL, 16)
                          : g_ascii_strtoull (word + 1, NULL, 10);
  return number <= 0x10ffff && g_unichar_validate (number) ? number : 0;
}

static void
append_valid (GString *to, const char *text, gsize length)
{
  if (g_utf8_validate_len (text, length, NULL))
    g_string_append_len (to, text, length);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, length);

      g_string_append (to, valid);
    }
}

/**
 * farne_xml_decode:
 * @slice: a piece of the document
 * @to: where to append
 *
 * Makes a piece of the document plain, valid UTF-8 text.
 */
void
farne_xml_decode (FarneXmlSlice slice, GString *to)
{
  const char *p = slice.text;
  const char *end = p + slice.length;
  const char *amp;

  while ((amp = memchr (p, '&', end - p)) != NULL)
    {
      const char *semicolon = memchr (amp, ';', MIN (end - amp, 12));
      gunichar c = semicolon != NULL ? read_entity (amp + 1, semicolon - amp - 1) : 0;

      append_valid (to, p, amp - p);
      if (c != 0)
        g_string_append_unichar (to, c);
      else
        g_string_append_c (to, '&');
      p = c != 0 ? semicolon + 1 : amp + 1;
    }
  append_valid (to, p, end - p);
}

/**
 * farne_xml_append_text:
 * @self: a document, at a text
 * @to: where to append
 *
 * Makes the text plain.
 */
void
farne_xml_append_text (FarneXml *self, GString *to)
{
  if (self->raw)
    append_valid (to, self->text.text, self->text.length);
  else
    farne_xml_decode (self->text, to);
}

/**
 * farne_xml_next_inside:
 * @self: a document, past a start or past an element within it
 * @error: where to put an error
 *
 * Goes on to the next element within one that was begun, past texts.
 *
 * Returns: %FARNE_XML_START at it; %FARNE_XML_END where the outer element ends; %FARNE_XML_ERROR with
 *   @error where the document ends or is damaged before
 */
FarneXmlToken
farne_xml_next_inside (FarneXml *self, GError **error)
{
  FarneXmlToken token;

  do
    token = farne_xml_next (self);
  while (token == FARNE_XML_TEXT);
  if (token == FARNE_XML_START || token == FARNE_XML_END)
    return token;
  farne_xml_fail (self, error);
  return FARNE_XML_ERROR;
}

/**
 * farne_xml_skip:
 * @self: a document, at a start
 *
 * Passes over the element and all within.
 *
 * Returns: %FALSE where the document ends or is damaged before
 */
gboolean
farne_xml_skip (FarneXml *self)
{
  guint depth = 1;

  while (depth > 0)
    {
      switch (farne_xml_next (self))
        {
        case FARNE_XML_START:
          depth++;
          break;
        case FARNE_XML_END:
          depth--;
          break;
        case FARNE_XML_TEXT:
          break;
        case FARNE_XML_DONE:
        case FARNE_XML_ERROR:
        default:
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * farne_xml_skip_quickly:
 * @self: a document, at the start of an element that holds no other of its name
 *
 * Passes over the element by looking for its end alone.
 *
 * Returns: %FALSE where the document ends or is damaged before
 */
gboolean
farne_xml_skip_quickly (FarneXml *self)
{
  const char *name = self->name.text;
  const char *name_end = name + self->name.length;
  g_autofree char *end = NULL;

  if (self->end_follows)
    return farne_xml_next (self) == FARNE_XML_END;
  while (name[-1] != '<')
    name--;
  end = g_strdup_printf ("</%.*s>", (int) (name_end - name), name);
  for (;;)
    {
      gsize have = self->end - self->start;
      const char *at = memmem (self->buffer + self->start, have, end, strlen (end));

      if (at != NULL)
        {
          self->start = at + strlen (end) - self->buffer;
          return TRUE;
        }
      self->start = self->end - MIN (have, strlen (end) - 1);
      if (!read_more (self))
        return FALSE;
    }
}

/**
 * farne_xml_fail:
 * @self: a document
 * @error: where to put an error
 *
 * Says why reading can't go on: the document ends too early or is damaged, its source failed, or
 * reading was cancelled.
 *
 * Returns: %FALSE
 */
gboolean
farne_xml_fail (FarneXml *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("The workbook is damaged or not complete. Get the file again from where it was "
                   "published."));
  return FALSE;
}

/**
 * farne_xml_new:
 * @fill: brings the document
 * @data: for @fill
 * @cancellable: (nullable): looked at before each block is read
 *
 * Begins to read a document.
 *
 * Returns: (transfer full): the reader
 */
FarneXml *
farne_xml_new (FarneXmlFill fill, gpointer data, GCancellable *cancellable)
{
  FarneXml *self = g_new0 (FarneXml, 1);

  self->fill = fill;
  self->data = data;
  self->cancellable = cancellable;
  self->size = 2 * BLOCK;
  self->buffer = g_malloc (self->size);
  return self;
}

static gssize
fill_nothing (gpointer data, void *buffer, gsize size, GError **error)
{
  return 0;
}

/**
 * farne_xml_new_for_bytes:
 * @bytes: a whole document
 *
 * Begins to read a document that is in memory.
 *
 * Returns: (transfer full): the reader
 */
FarneXml *
farne_xml_new_for_bytes (GBytes *bytes)
{
  FarneXml *self = farne_xml_new (fill_nothing, NULL, NULL);
  gsize size = g_bytes_get_size (bytes);

  self->size = MAX (size, 1);
  self->buffer = g_realloc (self->buffer, self->size);
  if (size > 0)
    memcpy (self->buffer, g_bytes_get_data (bytes, NULL), size);
  self->end = size;
  self->all_read = TRUE;
  return self;
}

/**
 * farne_xml_free:
 * @self: a reader
 *
 * Frees it.
 */
void
farne_xml_free (FarneXml *self)
{
  g_clear_error (&self->error);
  g_free (self->buffer);
  g_free (self);
}
