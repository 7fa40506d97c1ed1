/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/farne-error.h"

/* Files up to this size are looked through at every opening; larger ones by `farne check`. */
#define LOOK_THROUGH_BYTES (16 * 1024 * 1024)

/* Where SQLite's header keeps the application id, see "Database File Format" of its manual. */
#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_APPLICATION_ID 68

/**
 * farne_file_fail:
 * @path: a file
 * @code: what a caller can do about it
 * @sentence: a translated sentence with a place for the name of the file
 * @error: return location for an error
 *
 * Sets an error about a file.
 *
 * Returns: %FALSE
 */
gboolean
farne_file_fail (const char *path, FarneError code, const char *sentence, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, FARNE_ERROR, code, sentence, name);
#pragma GCC diagnostic pop
  return FALSE;
}

static gboolean
fail_by_errno (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (code == ENOENT || code == ENOTDIR)
    return farne_file_fail (path, FARNE_ERROR_NOT_FOUND,
                 _("There is no file “%s”. It may have been moved, renamed or deleted."), error);
  if (code == EACCES || code == EPERM)
    return farne_file_fail (path, FARNE_ERROR_FAILED, _("You are not allowed to read “%s”."),
                            error);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("“%s” can’t be opened: %s."), name,
               g_strerror (code));
  return FALSE;
}

/* The absolute path without links; of a file that isn't there yet, of its folder. */
char *
farne_file_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  g_autofree char *real = realpath (absolute, NULL);
  g_autofree char *real_folder = real == NULL ? realpath (folder, NULL) : NULL;

  if (real != NULL)
    return g_strdup (real);

  return real_folder != NULL ? g_build_filename (real_folder, name, NULL) : g_strdup (absolute);
}

static gboolean
check_header_bytes (const char *path, const guint8 *header, gssize size, GError **error)
{
  if (size == 0)
    return farne_file_fail (path, FARNE_ERROR_NOT_OURS,
                 _("“%s” is empty. It is not a desk file, or was lost on its way here."), error);
  if (size < HEADER_SIZE || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    return farne_file_fail (
      path, FARNE_ERROR_NOT_OURS,
      _("“%s” is not a desk file. To read figures from it, open a desk and import it."), error);

  guint32 id;
  memcpy (&id, header + HEADER_APPLICATION_ID, sizeof id);
  if (GUINT32_FROM_BE (id) != FARNE_APPLICATION_ID)
    return farne_file_fail (path, FARNE_ERROR_NOT_OURS,
                 _("“%s” is a database of another program, not a desk file."), error);

  return TRUE;
}

/* Whether there is a file that says it is a desk file. Nothing but its first bytes is read. */
gboolean
farne_file_check_header (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  struct stat info;
  gssize size;
  int fd, code;

  if (stat (path, &info) != 0)
    return fail_by_errno (path, errno, error);
  if (S_ISDIR (info.st_mode))
    return farne_file_fail (path, FARNE_ERROR_NOT_OURS, _("“%s” is a folder, not a desk file."),
                            error);
  if (!S_ISREG (info.st_mode))
    return farne_file_fail (path, FARNE_ERROR_NOT_OURS, _("“%s” is a device, not a desk file."),
                            error);

  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  size = fd >= 0 ? read (fd, header, sizeof header) : -1;
  code = errno;
  if (fd >= 0)
    close (fd);
  if (size < 0)
    return fail_by_errno (path, code, error);

  return check_header_bytes (path, header, size, error);
}

/* Root may write to everything; a file without any right to write is read-only to root as well. */
static gboolean
may_write (const char *path)
{
  struct stat info;

  return access (path, W_OK) == 0 && stat (path, &info) == 0 && (info.st_mode & 0222) != 0;
}

/* Whether a desk file and its folder can be written to. */
gboolean
farne_file_check_writable (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!may_write (path))
    return farne_file_fail (path, FARNE_ERROR_READ_ONLY,
                 _("“%s” is read-only. Save a copy elsewhere and open that."), error);
  if (!may_write (folder))
    return farne_file_fail (
      path, FARNE_ERROR_READ_ONLY,
      _("The folder of “%s” can’t be written to. Save a copy elsewhere and open that."), error);

  return TRUE;
}

/* Whether neither the file nor anything beside it can be written here, and no log is pending. */
gboolean
farne_file_is_sealed (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return (!may_write (path) || !may_write (folder)) && !g_file_test (log, G_FILE_TEST_EXISTS);
}

static gboolean
look_through (FarneDatabase *database, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;
  struct stat info;

  if (stat (database->path, &info) != 0)
    return fail_by_errno (database->path, errno, error);
  if (info.st_size > LOOK_THROUGH_BYTES)
    return TRUE;

  statement = farne_database_query (database, "quick-check", error);
  if (statement == NULL || !farne_statement_next (statement, error))
    return FALSE;
  if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") != 0)
    return farne_database_fail (database, SQLITE_CORRUPT, error);

  return TRUE;
}

/**
 * farne_file_verify:
 * @database: a connection
 * @error: return location for an error
 *
 * Checks that a file is a desk file and, up to 16 MiB, that it is sound.
 *
 * Returns: whether it is
 */
gboolean
farne_file_verify (FarneDatabase *database, GError **error)
{
  gint64 application = 0;
  g_autoptr (GError) local = NULL;

  if (!farne_database_get_number (database, "application", &application, &local) ||
      !look_through (database, &local))
    {
      /* The header said it is a desk file: if the rest is no database, it is damaged. */
      if (g_error_matches (local, FARNE_ERROR, FARNE_ERROR_NOT_OURS))
        return farne_database_fail (database, SQLITE_CORRUPT, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return application == FARNE_APPLICATION_ID ||
         farne_database_fail (database, SQLITE_NOTADB, error);
}

/* Whether the file was moved, replaced or deleted since it was opened. */
gboolean
farne_file_has_moved (FarneDatabase *database)
{
  int moved = 0;

  sqlite3_file_control (database->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return moved != 0;
}

static void
fail_to_make (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (code == EEXIST)
    farne_file_fail (path, FARNE_ERROR_FAILED,
                     _("There is a file “%s” already. Choose another name."), error);
  else
    g_set_error (error, FARNE_ERROR,
                 code == EACCES || code == EROFS ? FARNE_ERROR_READ_ONLY : FARNE_ERROR_FAILED,
                 _("“%s” can’t be made: %s. Choose another folder."), name, g_strerror (code));
}

/**
 * farne_file_make_beside:
 * @path: where a file is to be
 * @error: return location for an error
 *
 * Makes an empty file of mode 0600 beside @path, to be filled and then named.
 *
 * Returns: (transfer full): its path
 */
char *
farne_file_make_beside (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *draft = g_build_filename (folder, hidden, NULL);
  int fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      fail_to_make (path, errno, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&draft);
}

static void
flush (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

/* Gives a finished file its name, unless something bears that name. */
gboolean
farne_file_name (const char *draft, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  flush (draft);
  if (link (draft, path) == 0)
    g_unlink (draft);
  /* Some file systems have no links: there the check and the renaming are two steps. */
  else if (errno == EEXIST || g_file_test (path, G_FILE_TEST_EXISTS) || g_rename (draft, path) != 0)
    {
      fail_to_make (path, g_file_test (path, G_FILE_TEST_EXISTS) ? EEXIST : errno, error);
      return FALSE;
    }
  flush (folder);

  return TRUE;
}

/* Gives a finished file the name of another, whose place it takes in one moment. */
gboolean
farne_file_replace (const char *draft, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  flush (draft);
  if (g_rename (draft, path) != 0)
    {
      fail_to_make (path, errno, error);
      return FALSE;
    }
  flush (folder);

  return TRUE;
}

/* Removes what SQLite may have left beside a file. */
void
farne_file_remove_beside (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/* Removes a file, with what SQLite may have left beside it. */
void
farne_file_remove (const char *path)
{
  farne_file_remove_beside (path);
  g_unlink (path);
}
