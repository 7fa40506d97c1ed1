/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-settings.h"

/* The folder of schemas beside a program that runs from its build folder, or of its prefix. */
static char *
find_schema_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "data", NULL) : NULL;
  g_autofree char *compiled =
    built != NULL ? g_build_filename (built, "gschemas.compiled", NULL) : NULL;

  if (compiled != NULL && g_file_test (compiled, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&built);
  return g_build_filename (FARNE_DATA_DIR, "..", "glib-2.0", "schemas", NULL);
}

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  GSettingsSchema *schema = NULL;

  if (usual != NULL)
    schema = g_settings_schema_source_lookup (usual, FARNE_APP_ID, TRUE);
  if (schema != NULL)
    return schema;

  folder = find_schema_folder ();
  source = g_settings_schema_source_new_from_directory (folder, usual, FALSE, &error);
  if (source == NULL)
    g_error ("The settings of Farne are not installed: %s", error->message);
  schema = g_settings_schema_source_lookup (source, FARNE_APP_ID, FALSE);
  if (schema == NULL)
    g_error ("The settings of Farne are not installed in %s", folder);

  return schema;
}

/**
 * farne_settings_get:
 *
 * The settings of the application for this user: state of the window, recent files. The schema is
 * the installed one, or the one beside the program when it runs from its build folder.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
farne_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      settings = g_settings_new_full (schema, NULL, NULL);
    }

  return settings;
}

/**
 * farne_settings_restore_window:
 * @window: a window, not yet shown
 *
 * Gives a window the size that it had when the desk was last used.
 */
void
farne_settings_restore_window (GtkWindow *window)
{
  GSettings *settings = farne_settings_get ();

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * farne_settings_keep_window:
 * @window: a window that is about to close
 *
 * Remembers the size of a window.
 */
void
farne_settings_keep_window (GtkWindow *window)
{
  GSettings *settings = farne_settings_get ();
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}
