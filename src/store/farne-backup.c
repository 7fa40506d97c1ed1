/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "store/farne-file.h"
#include "store/farne-lock.h"
#include "store/farne-store-private.h"

/* A backup is made of itself when the last is older than this. */
#define DUE_AFTER G_TIME_SPAN_DAY

/* After so many seconds nobody is at work on an unfinished backup any more. */
#define SWEEP_AFTER 3600

#define ENDING ".farne"
#define REPLACED "-replaced" ENDING

/**
 * farne_backup_free:
 * @backup: (transfer full): a backup
 *
 * Frees a backup (not the file).
 */
void
farne_backup_free (FarneBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

static char *
get_folder (const char *path)
{
  return g_strconcat (path, "-backups", NULL);
}

/* As 20170410-093000-000123.farne: by name is by time. */
static char *
make_name (const char *path, const char *ending)
{
  gint64 now = g_get_real_time ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-%06d%s", stamp, (int) (now % G_USEC_PER_SEC),
                                           ending);
  g_autofree char *folder = get_folder (path);

  return g_build_filename (folder, name, NULL);
}

static gboolean
read_time (const char *name, gint64 *when)
{
  int year, month, day, hour, minute, second, fraction;
  g_autoptr (GDateTime) time = NULL;

  if (sscanf (name, "%4d%2d%2d-%2d%2d%2d-%6d", &year, &month, &day, &hour, &minute, &second,
              &fraction) != 7)
    return FALSE;
  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL)
    return FALSE;
  *when = g_date_time_to_unix (time) * G_USEC_PER_SEC + fraction;

  return TRUE;
}

static FarneBackup *
read_backup (const char *folder, const char *name)
{
  g_autoptr (FarneBackup) backup = g_new0 (FarneBackup, 1);
  GStatBuf info;

  backup->path = g_build_filename (folder, name, NULL);
  backup->is_replaced = g_str_has_suffix (name, REPLACED);
  if (!g_str_has_suffix (name, ENDING) || !read_time (name, &backup->when) ||
      g_stat (backup->path, &info) != 0)
    return NULL;
  backup->size = info.st_size;

  return g_steal_pointer (&backup);
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(FarneBackup *const *) b)->path, (*(FarneBackup *const *) a)->path);
}

/**
 * farne_backup_list:
 * @path: a desk file; it needn't be there any more
 *
 * Lists the backups of a desk file, which lie in the folder `PATH-backups` beside it.
 *
 * Returns: (transfer full) (element-type FarneBackup): the backups, the newest first
 */
GPtrArray *
farne_backup_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_backup_free);
  g_autofree char *resolved = farne_file_resolve (path);
  g_autofree char *folder = get_folder (resolved);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      FarneBackup *backup = read_backup (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

/* Removes what was left behind when a backup was cut off: a hidden file, not touched for long. */
static void
sweep (const char *path)
{
  g_autofree char *folder = get_folder (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (*name == '.' && strstr (name, ENDING ".") != NULL && g_stat (inside, &info) == 0 &&
          now - info.st_mtime > SWEEP_AFTER)
        g_unlink (inside);
    }
}

/* Drops the oldest backups; files that were replaced stay. */
static void
rotate (const char *path)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (path);
  guint n_kept = 0;

  sweep (path);

  for (guint i = 0; i < backups->len; i++)
    {
      FarneBackup *backup = backups->pdata[i];

      if (!backup->is_replaced && ++n_kept > FARNE_BACKUPS_KEPT)
        farne_file_remove (backup->path);
    }
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = get_folder (path);

  if (g_mkdir (folder, 0700) == 0 || errno == EEXIST)
    return TRUE;

  return farne_file_fail (folder, FARNE_ERROR_READ_ONLY,
                          _("The folder “%s” for backups can’t be made."), error);
}

/**
 * farne_backup_make:
 * @database: a connection between transactions
 * @error: return location for an error
 *
 * Makes a backup of the file as it is, checks it, and drops the oldest beyond %FARNE_BACKUPS_KEPT.
 *
 * Returns: whether there is a new, sound backup
 */
gboolean
farne_backup_make (FarneDatabase *database, GError **error)
{
  g_autofree char *path = make_name (database->path, ENDING);
  g_autofree char *copy = NULL;

  if (!make_folder (database->path, error))
    return FALSE;
  copy = farne_copy_make (database, path, FALSE, NULL, error);
  if (copy == NULL)
    return FALSE;
  if (!farne_file_name (copy, path, error))
    {
      farne_file_remove (copy);
      return FALSE;
    }
  rotate (database->path);

  return TRUE;
}

/**
 * farne_store_get_backup_age:
 * @self: a store
 *
 * Tells how long ago the last backup was made, or the file itself if there is none.
 *
 * Returns: the microseconds
 */
gint64
farne_store_get_backup_age (FarneStore *self)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (self->path);
  gint64 last = self->created;

  for (guint i = 0; i < backups->len; i++)
    if (!((FarneBackup *) backups->pdata[i])->is_replaced)
      last = MAX (last, ((FarneBackup *) backups->pdata[i])->when);

  return g_get_real_time () - last;
}

/* Makes a backup if the last one, or the file if there is none, is more than a day old. */
gboolean
farne_backup_if_due (FarneStore *self, GError **error)
{
  return farne_store_get_backup_age (self) < DUE_AFTER || farne_backup_make (self->database, error);
}

/**
 * farne_store_back_up:
 * @self: a store between steps
 * @error: return location for an error
 *
 * Makes a backup now, checked, in the folder `PATH-backups`. Backups are also made of themselves:
 * before a file is brought up to a new version, and when it is closed and the last is a day old.
 *
 * Returns: whether there is a new, sound backup
 */
gboolean
farne_store_back_up (FarneStore *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  return farne_backup_make (self->database, error);
}

static gboolean
find_segment (FarneDatabase *database, const char *sha256, gboolean *found, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "segment-has", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "t", sha256);
  *found = farne_statement_next (statement, &local);

  return farne_statement_ended (&local, error);
}

/* What can't be read, or has a log beside it, may hold anything. */
static gboolean
may_hold (const FarneBackup *backup, const char *sha256)
{
  g_autofree char *log = g_strconcat (backup->path, "-wal", NULL);
  g_autoptr (FarneDatabase) database = NULL;
  gboolean found = TRUE;

  if (g_file_test (log, G_FILE_TEST_EXISTS))
    return TRUE;
  database = farne_database_open (backup->path, FARNE_DATABASE_IMMUTABLE, NULL);

  return database == NULL || !find_segment (database, sha256, &found, NULL) || found;
}

static void
keep_holding (GPtrArray *backups, const char *sha256)
{
  for (guint i = backups->len; i > 0; i--)
    if (!may_hold (backups->pdata[i - 1], sha256))
      g_ptr_array_remove_index (backups, i - 1);
}

static gboolean
remove_backups (GPtrArray *backups, GError **error)
{
  for (guint i = 0; i < backups->len; i++)
    {
      FarneBackup *backup = backups->pdata[i];
      g_autofree char *log = g_strconcat (backup->path, "-wal", NULL);

      g_unlink (log);
      if (g_unlink (backup->path) != 0 && errno != ENOENT)
        return farne_file_fail (backup->path, FARNE_ERROR_READ_ONLY,
                                _("“%s” still holds what was erased, and can’t be removed. Remove "
                                  "it by hand."), error);
    }

  return TRUE;
}

/**
 * farne_store_drop_from_backups:
 * @self: a store between steps
 * @sha256: a content that was removed from the file
 * @error: return location for an error
 *
 * Removes every backup, and every file set aside, that holds a content, after a new backup without
 * it was made. Nothing is removed while the file itself holds the content.
 *
 * Returns: whether no backup holds it any more
 */
gboolean
farne_store_drop_from_backups (FarneStore *self, const char *sha256, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (sha256 == NULL)
    return TRUE;
  if (!find_segment (self->database, sha256, &found, error))
    return FALSE;
  backups = farne_backup_list (self->path);
  keep_holding (backups, sha256);
  if (found || backups->len == 0)
    return TRUE;

  return farne_backup_make (self->database, error) && remove_backups (backups, error);
}

static gboolean
fail_to_keep (const char *path, GError **error)
{
  return farne_file_fail (path, FARNE_ERROR_READ_ONLY, _("“%s” can’t be kept among its backups."),
                          error);
}

/* Where there are no links, the file is away for a moment. */
static gboolean
keep_file (const char *path, const char *kept)
{
  return link (path, kept) == 0 || errno == ENOENT || g_rename (path, kept) == 0;
}

/*
 * Keeps the file among the backups; it stays in its place until another takes it. The log goes with
 * it: beside another file it would be taken for that one's.
 */
static gboolean
set_aside (const char *path, GError **error)
{
  g_autofree char *kept = make_name (path, REPLACED);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *kept_log = g_strconcat (kept, "-wal", NULL);

  if (!make_folder (path, error))
    return FALSE;
  if (!keep_file (path, kept) || (g_rename (log, kept_log) != 0 && errno != ENOENT))
    return fail_to_keep (path, error);
  farne_file_remove_beside (path);

  return TRUE;
}

static char *
copy_backup (const char *backup, const char *path, GError **error)
{
  g_autoptr (FarneDatabase) database =
    farne_database_open (backup, FARNE_DATABASE_IMMUTABLE, error);

  return database != NULL ? farne_copy_make (database, path, TRUE, NULL, error) : NULL;
}

/**
 * farne_backup_restore:
 * @backup: a backup
 * @path: the desk file to take its place; it needn't be there any more
 * @error: return location for an error
 *
 * Puts a backup in the place of a desk file, which must not be open for writing. The backup is
 * checked first; the file it replaces is kept among the backups, however damaged.
 *
 * Errors: %FARNE_ERROR_LOCKED, %FARNE_ERROR_DAMAGED (the backup), %FARNE_ERROR_NOT_FOUND.
 *
 * Returns: whether it was restored
 */
gboolean
farne_backup_restore (const char *backup, const char *path, GError **error)
{
  g_autofree char *from = farne_file_resolve (backup);
  g_autofree char *to = farne_file_resolve (path);
  g_autoptr (FarneLock) lock = NULL;
  g_autofree char *copy = NULL;

  if (!farne_copy_is_sound (from, error))
    return FALSE;
  lock = farne_lock_acquire (to, error);
  copy = lock != NULL ? copy_backup (from, to, error) : NULL;
  if (copy == NULL)
    return FALSE;
  if (set_aside (to, error) && farne_file_replace (copy, to, error))
    return TRUE;
  farne_file_remove (copy);

  return FALSE;
}
