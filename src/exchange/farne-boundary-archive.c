/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/farne-error.h"

#define BLOCK 65536

/* Every ward of the country at full detail is under a gigabyte; more unpacks without end. */
#define MOST_BYTES (G_GINT64_CONSTANT (2) * 1024 * 1024 * 1024)
#define MOST_ENTRIES 10000

typedef struct archive FarneArchive;

static void
free_archive (FarneArchive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneArchive, free_archive)

static FarneArchive *
open_archive (const char *path)
{
  g_autoptr (FarneArchive) archive = archive_read_new ();

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, BLOCK) != ARCHIVE_OK)
    return NULL;

  return g_steal_pointer (&archive);
}

/* The bare name of a file that is wanted, or NULL; folders in the archive don't matter. */
static char *
take_name (struct archive_entry *entry, const char *const *endings)
{
  const char *path = archive_entry_pathname (entry);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  if (name == NULL || name[0] == '.' || archive_entry_filetype (entry) != AE_IFREG
      || !g_utf8_validate (name, -1, NULL))
    return NULL;
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return g_steal_pointer (&lower);

  return NULL;
}

/* Whether there is a further entry; @status tells the end from damage. */
static gboolean
next_entry (FarneArchive *archive, struct archive_entry **entry, int *status)
{
  *status = archive_read_next_header (archive, entry);

  return *status == ARCHIVE_OK || *status == ARCHIVE_WARN;
}

/**
 * farne_boundary_archive_has_any:
 * @path: a file
 * @endings: endings of file names, lower case, %NULL-terminated
 *
 * Returns: whether @path is a zip that holds a file with one of @endings
 */
gboolean
farne_boundary_archive_has_any (const char *path, const char *const *endings)
{
  g_autoptr (FarneArchive) archive = open_archive (path);
  struct archive_entry *entry;
  int status;

  if (archive == NULL)
    return FALSE;

  for (guint i = 0; i < MOST_ENTRIES && next_entry (archive, &entry, &status); i++)
    {
      g_autofree char *name = take_name (entry, endings);

      if (name != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
fail (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” can't be unpacked: it is damaged, locked by a password, or far too large. "
                 "Unpack it yourself and choose the folder."), name);
  return FALSE;
}

static gboolean
write_block (int fd, const char *block, gssize size)
{
  while (size > 0)
    {
      gssize written = write (fd, block, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      block += written;
      size -= written;
    }

  return TRUE;
}

/* Returns how many bytes there were, or -1. */
static gint64
unpack_entry (FarneArchive *archive, const char *target, gint64 most, GCancellable *cancellable)
{
  int fd = open (target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  g_autofree char *block = g_malloc (BLOCK);
  gint64 total = 0;
  gssize size = fd < 0 ? -1 : 0;

  while (fd >= 0 && !g_cancellable_is_cancelled (cancellable))
    {
      size = archive_read_data (archive, block, BLOCK);
      total += MAX (size, 0);
      if (size <= 0 || total > most || !write_block (fd, block, size))
        break;
    }
  if (fd >= 0)
    close (fd);

  return size == 0 ? total : -1;
}

/**
 * farne_boundary_archive_unpack:
 * @path: a zip
 * @folder: an empty folder
 * @endings: endings of the file names that are wanted, lower case, %NULL-terminated
 * @cancellable: (nullable): to give up
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Unpacks the files that are wanted, under their bare names in lower case.
 *
 * Returns: whether all went well
 */
gboolean
farne_boundary_archive_unpack (const char        *path,
                               const char        *folder,
                               const char *const *endings,
                               GCancellable      *cancellable,
                               GError           **error)
{
  g_autoptr (FarneArchive) archive = open_archive (path);
  struct archive_entry *entry;
  gint64 left = MOST_BYTES;
  int status = ARCHIVE_FATAL;

  if (archive == NULL)
    return fail (path, error);

  for (guint i = 0; i < MOST_ENTRIES && next_entry (archive, &entry, &status); i++)
    {
      g_autofree char *name = take_name (entry, endings);
      g_autofree char *target = NULL;
      gint64 size;

      if (name == NULL)
        continue;
      target = g_build_filename (folder, name, NULL);
      size = unpack_entry (archive, target, left, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (size < 0)
        return fail (path, error);
      left -= size;
    }

  return status == ARCHIVE_EOF || fail (path, error);
}
