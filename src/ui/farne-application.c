/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-application.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-compat.h"
#include "ui/farne-files.h"
#include "ui/farne-settings.h"
#include "ui/farne-start-timer.h"
#include "ui/farne-tour.h"
#include "ui/farne-window.h"

#define TOOLKIT_FONT "Sans 10"
#define USUAL_FONT "Cantarell 11"

struct _FarneApplication
{
  AdwApplication parent_instance;

  gboolean demonstration;
  FarneTour *tour;
  char *measured;
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (FarneApplication, farne_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "demonstration", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the demonstration region"), NULL },
  { "tour", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
  { "screenshots", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "measure-start", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and leave"), NULL },
  { NULL }
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.import", { "<Control>i" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.save-briefing", { "<Control>b" } },
  { "win.prepare", { "<Control><Shift>p" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.history", { "<Control>h" } },
  { "win.search", { "<Control>k" } },
  { "win.shortcuts", { "<Control>question", "<Control>F1" } },
};

static FarneWindow *
get_window (FarneApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return FARNE_IS_WINDOW (window) ? FARNE_WINDOW (window)
                                  : farne_window_new (GTK_APPLICATION (self));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *i = windows; i != NULL; i = i->next)
    gtk_window_close (i->data);
  g_list_free (windows);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", "Farne",
                         "application-icon", FARNE_APP_ID,
                         "version", FARNE_VERSION,
                         "developer-name", _("The Farne contributors"),
                         "comments", _("The desk of a migration partnership: counted people, maps, limits and papers, on one computer, offline."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
demonstration_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FarneWindow *window = get_window (user_data);

  farne_window_open_demo (window);
  gtk_window_present (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "demonstration", .activate = demonstration_cb },
};

static gboolean
scheme_to_style_cb (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);
  AdwColorScheme style = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    style = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    style = ADW_COLOR_SCHEME_FORCE_DARK;
  g_value_set_enum (value, style);

  return TRUE;
}

static void
set_section_accelerators (GtkApplication *application)
{
  /* The upper row of the keyboard, from the left. */
  static const char *const keys[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "minus",
                                      "equal" };
  guint n;
  const GType *types = farne_sections_get_all (&n);

  for (guint i = 0; i < MIN (n, G_N_ELEMENTS (keys)); i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);
      g_autofree char *action = g_strdup_printf ("win.section::%s", klass->name);
      g_autofree char *key = g_strconcat ("<Alt>", keys[i], NULL);

      gtk_application_set_accels_for_action (application, action, (const char *[]) { key, NULL });
    }
}

/* Where no desktop says which font to use, the toolkit falls back to one too small to read well. */
static void
choose_font (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  if (g_strcmp0 (font, TOOLKIT_FONT) == 0)
    g_object_set (settings, "gtk-font-name", USUAL_FONT, NULL);
}

static void
farne_application_startup (GApplication *application)
{
  g_autoptr (GAction) scheme = g_settings_create_action (farne_settings_get (), "colour-scheme");

  G_APPLICATION_CLASS (farne_application_parent_class)->startup (application);

  choose_font ();
  farne_mend_accessibility ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  g_action_map_add_action (G_ACTION_MAP (application), scheme);
  g_settings_bind_with_mapping (farne_settings_get (), "colour-scheme",
                                adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, scheme_to_style_cb, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);
  set_section_accelerators (GTK_APPLICATION (application));
}

/* The desk used last comes back; without one, the first page. */
static void
open_last (FarneWindow *window)
{
  g_autoptr (GPtrArray) recent = farne_files_list_recent ();
  g_autoptr (GFile) file = NULL;

  if (recent->len == 0 || farne_window_get_context (window) != NULL)
    return;

  file = g_file_new_for_path (recent->pdata[0]);
  farne_window_open_file (window, file, FARNE_STORE_WRITE);
}

static void
tour_done_cb (FarneApplication *self)
{
  self->failed = !farne_tour_was_good (self->tour);
  g_clear_object (&self->tour);
}

static void
measure_start (FarneApplication *self)
{
  FarneWindow *window = get_window (self);
  g_autoptr (GFile) file = g_file_new_for_path (self->measured);

  farne_window_open_file (window, file, FARNE_STORE_READ_ONLY);
  farne_start_timer_run (window);
}

static void
farne_application_activate (GApplication *application)
{
  FarneApplication *self = FARNE_APPLICATION (application);
  FarneWindow *window;

  if (self->tour != NULL)
    {
      farne_tour_start (self->tour);
      return;
    }
  if (self->measured != NULL)
    {
      measure_start (self);
      return;
    }

  window = get_window (self);

  if (self->demonstration)
    farne_window_open_demo (window);
  else
    open_last (window);
  self->demonstration = FALSE;
  gtk_window_present (GTK_WINDOW (window));
}

/* A desk file is opened; data files are read into it, or into the desk used last. */
static void
farne_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  FarneWindow *window = get_window (FARNE_APPLICATION (application));

  if (!farne_files_is_desk (files[0]))
    open_last (window);
  for (int i = 0; i < n_files; i++)
    farne_window_take_file (window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

static void
plan_measurement (FarneApplication *self, const char *path)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);
  self->measured = g_strdup (path);
}

/* A tour is a program of its own: it neither meets a running one nor leaves settings behind. */
static void
plan_tour (FarneApplication *self, const char *folder, gboolean screenshots)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);
  self->tour = farne_tour_new (GTK_APPLICATION (self), folder, screenshots);
  g_signal_connect_swapped (self->tour, "done", G_CALLBACK (tour_done_cb), self);
}

static int
farne_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  const char *folder, *path;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("farne %s\n", FARNE_VERSION);
      return 0;
    }

  if (g_variant_dict_contains (given, "demonstration"))
    FARNE_APPLICATION (application)->demonstration = TRUE;
  if (g_variant_dict_lookup (given, "tour", "^&ay", &folder))
    plan_tour (FARNE_APPLICATION (application), folder,
               g_variant_dict_contains (given, "screenshots"));
  if (g_variant_dict_lookup (given, "measure-start", "^&ay", &path))
    plan_measurement (FARNE_APPLICATION (application), path);

  return -1;
}

static void
farne_application_finalize (GObject *object)
{
  g_free (FARNE_APPLICATION (object)->measured);

  G_OBJECT_CLASS (farne_application_parent_class)->finalize (object);
}

static void
farne_application_class_init (FarneApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_application_finalize;
  application_class->startup = farne_application_startup;
  application_class->activate = farne_application_activate;
  application_class->open = farne_application_open;
  application_class->handle_local_options = farne_application_handle_local_options;
}

static void
farne_application_init (FarneApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * farne_application_new:
 *
 * Returns: (transfer full): the application
 */
FarneApplication *
farne_application_new (void)
{
  return g_object_new (FARNE_TYPE_APPLICATION,
                       "application-id", FARNE_APP_ID,
                       "resource-base-path", "/io/github/farne/Farne",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * farne_application_run:
 * @argc: how many arguments
 * @argv: the arguments, the program's name first
 *
 * Opens the window, on the file given, else on the desk used last.
 *
 * Returns: the exit status
 */
int
farne_application_run (int argc, char **argv)
{
  g_autoptr (FarneApplication) application = farne_application_new ();
  int status;

  g_set_application_name ("Farne");
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status == 0 && application->failed ? 1 : status;
}
