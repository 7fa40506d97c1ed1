/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <gio/gio.h>

#include "desk/farne-data-folder.h"

/* The folder of the program itself, or NULL where the system does not tell. */
static char *
find_program_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program == NULL ? NULL : g_path_get_dirname (program);
}

/* A program run from its build tree finds the data beside it, made or in the source. */
static char *
find_in_build_tree (const char *name)
{
  static const char *const places[] = { "../data", "../../data" };
  g_autofree char *folder = find_program_folder ();
  g_autofree char *mark = folder == NULL ? NULL : g_build_filename (folder, "../build.ninja", NULL);

  if (mark == NULL || !g_file_test (mark, G_FILE_TEST_EXISTS))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return g_canonicalize_filename (path, NULL);
    }
  return NULL;
}

/**
 * farne_data_folder_find:
 * @name: the name of a folder of data, as `regions`
 * @variable: the environment variable that may name another place for it
 *
 * Finds a folder of data that comes with the program: where @variable says, else beside a program
 * run from its build tree, else where it was installed.
 *
 * Returns: (transfer full): its path; it need not exist
 */
char *
farne_data_folder_find (const char *name, const char *variable)
{
  const char *named = g_getenv (variable);
  char *path;

  g_return_val_if_fail (name != NULL, NULL);

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  path = find_in_build_tree (name);
  return path != NULL ? path : g_build_filename (FARNE_DATA_DIR, name, NULL);
}
