/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-target.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/farne-error.h"
#include "store/farne-file.h"

/**
 * farne_target_has_ending:
 * @path: a file
 * @ending: an ending with its dot
 *
 * Tells whether a file's name ends so, in capitals or not; a name that is nothing else does not.
 *
 * Returns: whether it does
 */
gboolean
farne_target_has_ending (const char *path, const char *ending)
{
  g_autofree char *name = g_path_get_basename (path);
  const gsize length = strlen (name), tail = strlen (ending);

  return length > tail && g_ascii_strcasecmp (name + length - tail, ending) == 0;
}

/* The endings in words: “.csv, .json or .xlsx”. */
static char *
say_endings (char **endings)
{
  GString *words = g_string_new (endings[0]);

  for (guint i = 1; endings[i] != NULL; i++)
    /* Translators: the last of several endings of a file's name */
    g_string_append_printf (words, endings[i + 1] == NULL ? _(" or %s") : ", %s", endings[i]);
  return g_string_free (words, FALSE);
}

static gboolean
check_ending (const char *path, const char *endings, GError **error)
{
  g_auto (GStrv) all = g_strsplit (endings, " ", -1);
  g_autofree char *words = say_endings (all);

  for (guint i = 0; all[i] != NULL; i++)
    if (farne_target_has_ending (path, all[i]))
      return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("“%s” does not end in %s. Choose a name that does."), path, words);
  return FALSE;
}

/* What SQLite and the lock keep beside a desk belongs to it. */
static gboolean
belongs_to_desk (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal", "-lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *desk = g_str_has_suffix (path, endings[i])
                              ? g_strndup (path, strlen (path) - strlen (endings[i])) : NULL;

      if (desk != NULL && farne_file_check_header (desk, NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_gives_way (const char *path, GError **error)
{
  GStatBuf link, info;

  if (g_lstat (path, &link) != 0)
    return TRUE;
  if (g_stat (path, &info) != 0)
    return farne_file_fail (path, FARNE_ERROR_FAILED,
                            _("“%s” is a link that leads nowhere. Choose another name."), error);
  if (S_ISDIR (info.st_mode))
    return farne_file_fail (path, FARNE_ERROR_FAILED,
                            _("“%s” is a folder. Choose a name for a file."), error);
  return S_ISREG (info.st_mode)
         || farne_file_fail (path, FARNE_ERROR_FAILED,
                             _("“%s” is a device, not a file. Choose another name."), error);
}

/**
 * farne_target_check:
 * @path: where something is to be written
 * @endings: (nullable): what its name may end in, as %FARNE_TARGET_PICTURE; %NULL for anything
 * @error: return location for an error
 *
 * Checks that a file may be written there: that the name fits what is written, and that nothing
 * gives way but a regular file that is no desk nor part of one.
 *
 * Errors: %FARNE_ERROR_USAGE for the name or a desk, %FARNE_ERROR_FAILED for what is no file.
 *
 * Returns: whether it may
 */
gboolean
farne_target_check (const char *path, const char *endings, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if ((endings != NULL && !check_ending (path, endings, error)) || !check_gives_way (path, error))
    return FALSE;
  return !belongs_to_desk (path)
         || farne_file_fail (path, FARNE_ERROR_USAGE,
                             _("“%s” is a desk file or belongs to one. Choose another name."), error);
}

/**
 * farne_target_check_apart:
 * @path: where something is to be written
 * @read: (nullable): a file that is read for it
 * @error: return location for an error
 *
 * Checks that what is read is not written over, by whatever name it is called.
 *
 * Errors: %FARNE_ERROR_USAGE.
 *
 * Returns: whether they are two files
 */
gboolean
farne_target_check_apart (const char *path, const char *read, GError **error)
{
  GStatBuf target, source;

  if (read == NULL || g_stat (path, &target) != 0 || g_stat (read, &source) != 0
      || target.st_ino != source.st_ino || target.st_dev != source.st_dev)
    return TRUE;
  return farne_file_fail (path, FARNE_ERROR_USAGE,
                          _("“%s” is the file that is read. Choose another name."), error);
}

/**
 * farne_target_write:
 * @path: a file, which is replaced if it exists, see farne_target_check()
 * @data: the content
 * @length: of it in bytes, or -1 for text
 * @mode: who may read the file, before the user's mask
 * @error: return location for an error
 *
 * Writes a file beside and moves it into place, so that it is there whole or not at all.
 *
 * Errors: those of farne_target_check(), %FARNE_ERROR_READ_ONLY.
 *
 * Returns: whether it is written
 */
gboolean
farne_target_write (const char *path, const char *data, gssize length, int mode, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!farne_target_check (path, NULL, error))
    return FALSE;
  if (g_file_set_contents_full (path, data, length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                &local))
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY,
               _("“%s” could not be written: %s. Choose another folder or name."), path,
               local->message);
  return FALSE;
}
