/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-files.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/farne-error.h"
#include "ui/farne-settings.h"

#define MOST_RECENT 8

/**
 * farne_files_get_folder:
 *
 * The folder that desk files live in, made on first use, for the user's eyes alone.
 *
 * Returns: (transfer full): its path
 */
char *
farne_files_get_folder (void)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "farne", NULL);

  g_mkdir_with_parents (folder, 0700);
  return folder;
}

/**
 * farne_files_choose_path:
 * @title: what the file is, as "North East Migration Partnership"
 *
 * A path in the desk files' folder that is not taken yet.
 *
 * Returns: (transfer full): the path
 */
char *
farne_files_choose_path (const char *title)
{
  g_autofree char *folder = farne_files_get_folder ();
  g_autofree char *stem = g_str_to_ascii (title, NULL);

  g_strdelimit (stem, G_DIR_SEPARATOR_S ":\\?*\"<>|", '-');
  for (guint i = 1;; i++)
    {
      g_autofree char *name =
        i == 1 ? g_strdup_printf ("%s.farne", stem) : g_strdup_printf ("%s %u.farne", stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * farne_files_get_demo_path:
 *
 * Returns: (transfer full): where the demonstration's desk file is kept
 */
char *
farne_files_get_demo_path (void)
{
  g_autofree char *folder = farne_files_get_folder ();

  return g_build_filename (folder, "Demonstration.farne", NULL);
}

/**
 * farne_files_is_desk:
 * @file: a file of any kind
 *
 * Returns: whether its name is that of a desk file
 */
gboolean
farne_files_is_desk (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".farne");
}

/* On a share, or handed through the document portal, SQLite can't lock: a working copy is used. */
static gboolean
is_plain_local (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GFileInfo) info = NULL;

  if (path == NULL || (g_str_has_prefix (path, "/run/user/") && strstr (path, "/doc/") != NULL)
      || g_str_has_prefix (path, "/run/flatpak/doc/"))
    return FALSE;

  info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);
  return info == NULL
         || !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

static GFile *
copy_here (GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = NULL;
  g_autoptr (GFile) copy = NULL;

  if (g_str_has_suffix (name, ".farne"))
    name[strlen (name) - strlen (".farne")] = '\0';
  path = farne_files_choose_path (name);
  copy = g_file_new_for_path (path);
  if (!g_file_copy (file, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
    return NULL;
  g_chmod (path, 0600);

  return g_steal_pointer (&copy);
}

/**
 * farne_files_open:
 * @file: a desk file
 * @mode: to read, or to read and write
 * @is_copy: (out): whether a working copy was opened instead of the file itself
 * @error: where to say what went wrong
 *
 * Opens a desk file in place where it is a plain local file, else as a working copy in the desk
 * files' folder.
 *
 * Returns: (transfer full): the desk, or %NULL with @error set
 */
FarneDesk *
farne_files_open (GFile *file, FarneStoreMode mode, gboolean *is_copy, GError **error)
{
  g_autoptr (GFile) copy = NULL;

  *is_copy = !is_plain_local (file);
  if (!*is_copy)
    return farne_desk_open (g_file_peek_path (file), mode, error);

  copy = copy_here (file, error);
  return copy != NULL ? farne_desk_open (g_file_peek_path (copy), mode, error) : NULL;
}

/**
 * farne_files_remember:
 * @path: the path of a desk file
 *
 * Puts the file at the head of the recent ones.
 */
void
farne_files_remember (const char *path)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) recent = farne_files_list_recent ();
  g_auto (GStrv) paths = NULL;

  g_strv_builder_add (builder, path);
  for (guint i = 0; i < recent->len && i + 1 < MOST_RECENT; i++)
    if (g_strcmp0 (recent->pdata[i], path) != 0)
      g_strv_builder_add (builder, recent->pdata[i]);
  paths = g_strv_builder_end (builder);
  g_settings_set_strv (farne_settings_get (), "recent-files", (const char *const *) paths);
}

/**
 * farne_files_list_recent:
 *
 * The desk files opened last, those that are still there, newest first.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *
farne_files_list_recent (void)
{
  g_auto (GStrv) paths = g_settings_get_strv (farne_settings_get (), "recent-files");
  GPtrArray *recent = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths[i] != NULL; i++)
    if (g_file_test (paths[i], G_FILE_TEST_EXISTS))
      g_ptr_array_add (recent, g_strdup (paths[i]));

  return recent;
}
