/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/farne-error.h"

#define BLOCK (64 * 1024)

/*
 * Against zip bombs. A published workbook of 20 MB of XML unpacks to 45 times its size, and the
 * method can't do better than 1032 times (RFC 1951).
 */
#define MOST_UNPACKED (G_GINT64_CONSTANT (4) << 30)
#define MOST_RATIO 400
#define RATIO_FROM (G_GINT64_CONSTANT (64) << 20)

struct _FarneZip
{
  int fd;
  gint64 size;
  char *file_name;
  GHashTable *sizes; /* name → gint64 */
};

struct _FarneZipStream
{
  FarneZip *zip;
  struct archive *archive;
  gint64 size;
  gint64 done;
};

static struct archive *
open_archive (FarneZip *self)
{
  struct archive *archive = archive_read_new ();

  archive_read_support_format_zip_seekable (archive);
  if (lseek (self->fd, 0, SEEK_SET) < 0
      || archive_read_open_fd (archive, self->fd, BLOCK) != ARCHIVE_OK)
    {
      archive_read_free (archive);
      return NULL;
    }
  return archive;
}

static void
set_damaged (FarneZip *self, GError **error)
{
  g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
      _("“%s” is damaged or not complete. Get the file again from where it was published."),
      self->file_name);
}

static const char *
get_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL ? name : archive_entry_pathname (entry);
}

/* A warning is of a name that the locale can't show: no harm here. */
static gboolean
take_header (struct archive *archive, struct archive_entry **entry)
{
  int result = archive_read_next_header (archive, entry);

  return result == ARCHIVE_OK || result == ARCHIVE_WARN;
}

static gboolean
list_entries (FarneZip *self, GError **error)
{
  struct archive *archive = open_archive (self);
  struct archive_entry *entry;

  while (archive != NULL && take_header (archive, &entry))
    {
      gint64 size = archive_entry_size (entry);

      if (get_name (entry) != NULL)
        g_hash_table_replace (self->sizes, g_strdup (get_name (entry)),
                              g_memdup2 (&size, sizeof size));
    }
  if (archive != NULL)
    archive_read_free (archive);
  if (g_hash_table_size (self->sizes) > 0)
    return TRUE;
  set_damaged (self, error);
  return FALSE;
}

/**
 * farne_zip_open:
 * @fd: an open file, which must stay open as long as the archive
 * @size: its size in bytes
 * @file_name: its name, for messages
 * @error: where to put an error
 *
 * Opens a zip archive and reads its list.
 *
 * Returns: (transfer full) (nullable): the archive, or %NULL with %FARNE_ERROR_UNREADABLE
 */
FarneZip *
farne_zip_open (int fd, gint64 size, const char *file_name, GError **error)
{
  g_autoptr (FarneZip) self = g_new0 (FarneZip, 1);

  self->fd = fd;
  self->size = size;
  self->file_name = g_strdup (file_name);
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!list_entries (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * farne_zip_free:
 * @self: an archive
 *
 * Frees it; the file stays open.
 */
void
farne_zip_free (FarneZip *self)
{
  g_hash_table_unref (self->sizes);
  g_free (self->file_name);
  g_free (self);
}

/**
 * farne_zip_has:
 * @self: an archive
 * @name: the name of a part
 *
 * Whether the archive holds a part.
 */
gboolean
farne_zip_has (FarneZip *self, const char *name)
{
  return g_hash_table_contains (self->sizes, name);
}

/**
 * farne_zip_get_size:
 * @self: an archive
 * @name: the name of a part
 *
 * The size of a part as its list says; it may not be true.
 *
 * Returns: bytes, or 0 if there is no such part
 */
gint64
farne_zip_get_size (FarneZip *self, const char *name)
{
  const gint64 *size = g_hash_table_lookup (self->sizes, name);

  return size != NULL ? *size : 0;
}

/**
 * farne_zip_stream_new:
 * @self: an archive, which must live as long as the stream; one stream at a time
 * @name: the name of a part
 * @error: where to put an error
 *
 * Begins to read one part.
 *
 * Returns: (transfer full) (nullable): the stream, or %NULL with %FARNE_ERROR_UNREADABLE
 */
FarneZipStream *
farne_zip_stream_new (FarneZip *self, const char *name, GError **error)
{
  g_autoptr (FarneZipStream) stream = g_new0 (FarneZipStream, 1);
  struct archive_entry *entry;

  stream->zip = self;
  stream->archive = open_archive (self);
  stream->size = farne_zip_get_size (self, name);
  while (stream->archive != NULL && take_header (stream->archive, &entry))
    {
      if (g_strcmp0 (get_name (entry), name) == 0)
        return g_steal_pointer (&stream);
    }
  set_damaged (self, error);
  return NULL;
}

static gboolean
check_limits (FarneZipStream *stream, GError **error)
{
  if (stream->done <= RATIO_FROM
      || (stream->done <= MOST_UNPACKED && stream->done <= stream->zip->size * MOST_RATIO))
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” unpacks to far more than a workbook of its size can hold, so reading was "
                 "stopped. If it is genuine, save the sheet as CSV and import that."),
               stream->zip->file_name);
  return FALSE;
}

/**
 * farne_zip_stream_read:
 * @stream: a stream
 * @buffer: (out caller-allocates) (array length=size): where to put bytes
 * @size: how many fit
 * @error: where to put an error
 *
 * Reads and unpacks some bytes.
 *
 * Returns: how many; 0 at the end; -1 with %FARNE_ERROR_UNREADABLE where the part is damaged,
 *   locked by a password, or unpacks without end
 */
gssize
farne_zip_stream_read (FarneZipStream *stream, void *buffer, gsize size, GError **error)
{
  gssize got = archive_read_data (stream->archive, buffer, size);

  if (got < 0)
    {
      set_damaged (stream->zip, error);
      return -1;
    }
  stream->done += got;
  return check_limits (stream, error) ? got : -1;
}

/**
 * farne_zip_stream_done:
 * @stream: a stream
 *
 * How much has been read.
 *
 * Returns: 0 to 1
 */
double
farne_zip_stream_done (FarneZipStream *stream)
{
  return stream->size > 0 ? MIN ((double) stream->done / stream->size, 1.0) : 0;
}

/**
 * farne_zip_stream_free:
 * @stream: a stream
 *
 * Ends reading.
 */
void
farne_zip_stream_free (FarneZipStream *stream)
{
  if (stream->archive != NULL)
    archive_read_free (stream->archive);
  g_free (stream);
}

/**
 * farne_zip_load:
 * @self: an archive
 * @name: the name of a part
 * @most: the most bytes it may have
 * @error: where to put an error
 *
 * Reads a whole part.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL with %FARNE_ERROR_UNREADABLE
 */
GBytes *
farne_zip_load (FarneZip *self, const char *name, gsize most, GError **error)
{
  g_autoptr (FarneZipStream) stream = farne_zip_stream_new (self, name, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize got;

  if (stream == NULL)
    return NULL;
  while ((got = farne_zip_stream_read (stream, block, BLOCK, error)) > 0)
    {
      if (bytes->len + (gsize) got > most)
        {
          set_damaged (self, error);
          return NULL;
        }
      g_byte_array_append (bytes, block, got);
    }
  return got < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
