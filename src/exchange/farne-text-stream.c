/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-text-stream.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "base/farne-error.h"

#define BLOCK (1024 * 1024)

/* What Windows-1252 has at 0x80 to 0x9f; 0 where it has nothing. */
static const gunichar windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

/**
 * farne_text_from_windows:
 * @text: (array length=length): text in Windows-1252
 * @length: its bytes
 *
 * Makes UTF-8 of the encoding that spreadsheets on Windows save CSV in.
 *
 * Returns: (transfer full): the text
 */
char *
farne_text_from_windows (const char *text, gsize length)
{
  GString *utf8 = g_string_sized_new (length + 8);

  for (gsize i = 0; i < length; i++)
    {
      guchar c = text[i];
      gunichar wide = c >= 0x80 && c < 0xa0 ? windows_1252[c - 0x80] : c;

      g_string_append_unichar (utf8, wide != 0 ? wide : 0xfffd);
    }
  return g_string_free (utf8, FALSE);
}

static gboolean
is_plain (const char *bytes, gsize length)
{
  guint64 any = 0;
  gsize i;

  for (i = 0; i + 8 <= length; i += 8)
    {
      guint64 word;

      memcpy (&word, bytes + i, 8);
      any |= word;
    }
  for (; i < length; i++)
    any |= (guint64) (guchar) bytes[i];
  return (any & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

static gssize
read_block (FarneTextStream *self, char *to, gsize size, GError **error)
{
  gssize got = pread (self->fd, to, size, self->position);

  if (got < 0)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("The file could not be read to its end: %s. Copy it to this computer and try "
                   "again."), g_strerror (errno));
  else
    self->position += got;
  return got;
}

/* Reads UTF-16 and appends UTF-8; half a character at the end is left for the next time. */
static gssize
read_wide (FarneTextStream *self, char *to, GError **error)
{
  g_autofree guchar *units = g_malloc (BLOCK / 2);
  gssize got = read_block (self, (char *) units, BLOCK / 2, error);
  gsize high = self->wide == 'B' ? 0 : 1;
  char *p = to;
  gssize i;

  for (i = 0; i + 1 < got; i += 2)
    {
      gunichar c = units[i + high] << 8 | units[i + 1 - high];

      if (c >= 0xd800 && c < 0xdc00)
        {
          gunichar low = i + 3 < got ? units[i + 2 + high] << 8 | units[i + 3 - high] : 0;

          if (i + 3 >= got && got == BLOCK / 2)
            break;
          c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00)
                                            : 0xfffd;
          i += c != 0xfffd ? 2 : 0;
        }
      p += g_unichar_to_utf8 (g_unichar_validate (c) ? c : 0xfffd, p);
    }
  if (got > 0 && i < got && i > 0)
    self->position -= got - i;
  return got < 0 ? -1 : p - to;
}

/* Passes over a byte-order mark, and notes what it says. */
static void
read_mark (FarneTextStream *self)
{
  guchar mark[3] = { 0 };
  gssize got = pread (self->fd, mark, sizeof mark, 0);

  if (got >= 3 && memcmp (mark, "\xef\xbb\xbf", 3) == 0)
    self->position = 3;
  else if (got >= 2 && memcmp (mark, "\xff\xfe", 2) == 0)
    self->wide = 'L';
  else if (got >= 2 && memcmp (mark, "\xfe\xff", 2) == 0)
    self->wide = 'B';
  if (self->wide != 0)
    self->position = 2;
}

/**
 * farne_text_stream_new:
 * @fd: an open file, which must stay open; its position is not used
 *
 * Begins to read a text.
 *
 * Returns: (transfer full): the stream, with nothing read yet
 */
FarneTextStream *
farne_text_stream_new (int fd)
{
  FarneTextStream *self = g_new0 (FarneTextStream, 1);

  self->fd = fd;
  self->size = 2 * BLOCK;
  self->buffer = g_malloc (self->size + 1);
  self->bytes = self->buffer;
  self->bytes[0] = '\n';
  self->plain = TRUE;
  read_mark (self);
  return self;
}

/**
 * farne_text_stream_free:
 * @self: a stream
 *
 * Frees it.
 */
void
farne_text_stream_free (FarneTextStream *self)
{
  g_free (self->buffer);
  g_free (self);
}

static void
make_room (FarneTextStream *self)
{
  gsize taken = self->bytes - self->buffer;

  memmove (self->buffer, self->bytes, self->length);
  self->bytes = self->buffer;
  if (taken == 0 && self->size - self->length < BLOCK)
    self->size *= 2;
  if (self->size - self->length < BLOCK)
    self->size += BLOCK;
  self->buffer = g_realloc (self->buffer, self->size + 1);
  self->bytes = self->buffer;
}

/**
 * farne_text_stream_more:
 * @self: a stream
 * @error: where to put an error
 *
 * Reads more behind what is not yet taken; pointers into it are no longer valid.
 *
 * Returns: %FALSE with %FARNE_ERROR_UNREADABLE
 */
gboolean
farne_text_stream_more (FarneTextStream *self, GError **error)
{
  gssize got;
  char *to;

  make_room (self);
  to = self->bytes + self->length;
  got = self->wide != 0 ? read_wide (self, to, error) : read_block (self, to, BLOCK, error);
  if (got < 0)
    return FALSE;
  self->plain = (self->length == 0 || self->plain) && is_plain (to, got);
  self->length += got;
  self->at_end = got == 0;
  self->bytes[self->length] = '\n';
  return TRUE;
}

/**
 * farne_text_stream_take:
 * @self: a stream
 * @length: how many bytes
 *
 * Lets go of bytes at the front.
 */
void
farne_text_stream_take (FarneTextStream *self, gsize length)
{
  self->bytes += length;
  self->length -= length;
}
