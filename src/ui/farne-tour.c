/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-tour.h"

#include <glib/gstdio.h>

#include "desk/farne-data-folder.h"
#include "desk/farne-door.h"
#include "model/farne-property.h"
#include "model/farne-protocol-case.h"
#include "ui/farne-figure-button.h"
#include "ui/farne-load-dialog.h"
#include "ui/farne-page-picture.h"
#include "ui/farne-papers.h"
#include "ui/farne-settings.h"
#include "ui/farne-window.h"

/* Long enough for a page to be laid out and drawn, for a file to be read. */
#define PAUSE 400
#define LONG_PAUSE 1500

struct _FarneTour
{
  GObject parent_instance;

  GtkApplication *application;
  char *folder;
  char *place;
  gboolean screenshots;
  gboolean good;
  guint step;

  FarneWindow *window;
  GtkWidget *target;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneTour, farne_tour, G_TYPE_OBJECT)

static void
say (FarneTour *self, const GError *error)
{
  self->good = FALSE;
  g_printerr ("farne: %s\n", error->message);
}

static void
show_restricted (FarneTour *self)
{
  farne_context_set_restricted (farne_window_get_context (self->window), TRUE);
}

static void
show_tiles (FarneTour *self)
{
  gtk_widget_activate_action (GTK_WIDGET (farne_window_get_section (self->window)), "region.form",
                              "s", "tiles");
}

static void
show_table (FarneTour *self)
{
  gtk_widget_activate_action (GTK_WIDGET (farne_window_get_section (self->window)), "region.form",
                              "s", "table");
}

static GtkWidget *
find_figure (GtkWidget *widget)
{
  GtkWidget *found = FARNE_IS_FIGURE_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_figure (child);

  return found;
}

static void
show_origins (FarneTour *self)
{
  GtkWidget *figure = find_figure (GTK_WIDGET (farne_window_get_section (self->window)));

  if (figure != NULL)
    g_signal_emit_by_name (figure, "clicked");
}

static void
show_prepare (FarneTour *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.prepare", NULL);
}

static void
show_releases (FarneTour *self)
{
  farne_section_reveal (farne_window_get_section (self->window), "releases");
}

/* The newest case of the use protocol. */
static void
show_case (FarneTour *self)
{
  FarneStore *store = farne_desk_get_store (farne_context_get_desk (farne_window_get_context (self->window)));
  g_autoptr (GPtrArray) cases = farne_store_list (store, &farne_protocol_case_kind, NULL, NULL);
  FarneRecord *last = cases != NULL && cases->len > 0 ? cases->pdata[cases->len - 1] : NULL;

  if (last != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-record", "(sx)",
                                farne_protocol_case_kind.name, farne_record_get_id (last));
}

static void
show_ledger (FarneTour *self)
{
  farne_section_reveal (farne_window_get_section (self->window), "ledger");
}

static void
show_history (FarneTour *self)
{
  farne_section_reveal (farne_window_get_section (self->window), "history");
}

/* A month of the demonstration, read in once more: the preview says that it is there already. */
static void
show_import (FarneTour *self)
{
  g_autofree char *folder = farne_data_folder_find ("demo", "FARNE_DEMO");
  g_autofree char *path = g_build_filename (folder, "supported-by-ward-2017-03.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  farne_window_import (self->window, file);
}

/* A list of homes: a new one, one that is there, and one of a place that is not. */
static void
show_load (FarneTour *self)
{
  static const char homes[] = "Reference,Authority,Sort,Bed spaces,From\n"
                              "XX-0001,Gateshead,House,4,2017-04-03\n"
                              "DL-0001,Darlington,House,5,2016-04-01\n"
                              "XX-0002,Atlantis,House,4,2017-04-03\n";
  FarneContext *context = farne_window_get_context (self->window);
  g_autofree char *path = g_build_filename (self->place, "homes.csv", NULL);
  g_autoptr (FarneLoadJob) job = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, homes, -1, &error))
    {
      say (self, error);
      return;
    }
  job = farne_load_job_new (farne_context_get_desk (context), &farne_property_kind, path);
  farne_load_dialog_present (GTK_WIDGET (self->window), context, job);
}

/* To the head of a page, or to the foot of one that does not fit. */
static void
scroll (GtkWidget *widget, gboolean to_foot)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (position, to_foot ? gtk_adjustment_get_upper (position) : 0);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll (child, to_foot);
}

static void
show_start (FarneTour *self)
{
  g_settings_reset (farne_settings_get (), "recent-files");
  farne_window_open_start (self->window);
}

/* What is seen, in which order. Pages for the shop window have a name of their own there. */
static const struct
{
  const char *name;
  const char *section;
  void (*prepare) (FarneTour *self);
  gboolean below;
  gboolean in_dialog;
  gboolean in_shop_window;
  const char *view;
} sights[] = {
  { "region", "region", NULL, FALSE, FALSE, TRUE },
  { "region-below", "region", NULL, TRUE, FALSE, FALSE },
  { "region-tiles", "region", show_tiles, FALSE, FALSE, FALSE },
  { "region-table", "region", show_table, FALSE, FALSE, FALSE },
  { "region-restricted", "region", show_restricted, FALSE, FALSE, FALSE },
  { "origins", "region", show_origins, FALSE, TRUE, FALSE },
  { "prepare", "region", show_prepare, FALSE, TRUE, FALSE },
  { "places", "places", NULL, FALSE, FALSE, TRUE },
  { "places-below", "places", NULL, TRUE, FALSE, FALSE },
  { "map", "map", NULL, FALSE, FALSE, TRUE },
  { "dispersal", "dispersal", NULL, FALSE, FALSE, FALSE, "attention" },
  { "dispersal-history", "dispersal", NULL, FALSE, FALSE, FALSE, "dispersal" },
  { "move-on", "dispersal", NULL, FALSE, FALSE, FALSE, "move-on" },
  { "accommodation", "accommodation", NULL, FALSE, FALSE, FALSE, "attention" },
  { "timeline", "accommodation", NULL, FALSE, FALSE, FALSE, "timeline" },
  { "case", "accommodation", show_case, FALSE, FALSE, FALSE },
  { "resettlement", "resettlement", NULL, FALSE, FALSE, FALSE },
  { "pledges", "resettlement", NULL, FALSE, FALSE, FALSE, "pledges" },
  { "tariffs", "resettlement", NULL, FALSE, FALSE, FALSE, "tariffs" },
  { "planner", "resettlement", NULL, FALSE, FALSE, FALSE, "planner" },
  { "children", "children", NULL, FALSE, FALSE, FALSE },
  { "rota", "children", NULL, FALSE, FALSE, FALSE, "rota" },
  { "threshold", "children", NULL, FALSE, FALSE, FALSE, "children" },
  { "funding", "children", NULL, FALSE, FALSE, FALSE, "funding" },
  { "partnership", "partnership", NULL, FALSE, FALSE, FALSE },
  { "boards", "partnership", NULL, FALSE, FALSE, FALSE, "boards" },
  { "programme", "programme", NULL, FALSE, FALSE, FALSE },
  { "report", "programme", NULL, FALSE, FALSE, FALSE, "report" },
  { "ladder", "programme", NULL, FALSE, FALSE, FALSE, "ladder" },
  { "communications", "communications", NULL, FALSE, FALSE, FALSE },
  { "waiting", "communications", NULL, FALSE, FALSE, FALSE, "communications" },
  { "data", "data", show_releases, FALSE, FALSE, TRUE },
  { "history", "data", show_history, FALSE, FALSE, FALSE },
  { "ledger", "data", show_ledger, FALSE, FALSE, FALSE },
  { "import", "data", show_import, FALSE, TRUE, FALSE },
  { "load", "accommodation", show_load, FALSE, TRUE, FALSE },
  { "start", NULL, show_start, FALSE, FALSE, FALSE },
};

static const struct
{
  const char *scheme;
  const char *suffix;
  int width;
  int height;
  gboolean in_shop_window;
} rounds[] = {
  { "light", "light", 1366, 768, TRUE },
  { "dark", "dark", 1366, 768, TRUE },
  { "light", "light-narrow", 800, 900, FALSE },
  { "dark", "dark-narrow", 800, 900, FALSE },
};

/* The figures of a page that is restricted are made up in the demonstration; the door decides. */
static FarneHandling
get_handling (FarneTour *self)
{
  FarneContext *context = farne_window_get_context (self->window);
  FarneSection *section = context != NULL ? farne_window_get_section (self->window) : NULL;

  if (section == NULL || !farne_section_is_restricted (section))
    return FARNE_HANDLING_PUBLIC;
  return farne_desk_is_demo (farne_context_get_desk (context)) ? FARNE_HANDLING_SYNTHETIC
                                                               : FARNE_HANDLING_RESTRICTED;
}

static void
take_picture (FarneTour *self, GtkWidget *window, const char *name)
{
  FarneContext *context = farne_window_get_context (self->window);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (FarnePagePicture) picture = farne_page_picture_new (window, get_handling (self));
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (GError) error = NULL;

  if (context != NULL)
    cleared = farne_door_clear (farne_context_get_desk (context), FARNE_HANDLED (picture), "picture",
                                path, &error);
  else
    cleared = farne_protect_clear (FARNE_HANDLED (picture), FARNE_POLICY_CLOSED, &error);
  if (cleared == NULL
      || !farne_page_picture_save (farne_cleared_get_content (cleared), path,
                                   farne_cleared_get_stamp (cleared), &error))
    say (self, error);
}

static void
open_demonstration (FarneTour *self)
{
  g_autofree char *path = g_build_filename (self->place, "tour.farne", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneDesk) desk = g_file_test (path, G_FILE_TEST_EXISTS)
                               ? farne_desk_open (path, FARNE_STORE_WRITE, &error)
                               : farne_desk_create (path, "north-east", TRUE, NULL, &error);

  if (desk != NULL)
    farne_window_show_desk (self->window, desk);
  else
    say (self, error);
}

static void
write_papers (FarneTour *self)
{
  FarneContext *context = farne_window_get_context (self->window);
  g_autofree char *region = g_build_filename (self->folder, "briefing.pdf", NULL);
  g_autofree char *authority = g_build_filename (self->folder, "briefing-authority.pdf", NULL);
  const char *code = farne_context_get_area (context);
  g_autoptr (GError) error = NULL;

  if (!farne_papers_save_briefing (context, NULL, region, &error)
      || !farne_papers_save_briefing (context, code != NULL ? code : "E06000004", authority, &error))
    say (self, error);
}

static void
set_scheme (const char *scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static gboolean next_cb (gpointer data);

static gboolean
finish (FarneTour *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_signal_emit (self, signals[DONE], 0);

  return G_SOURCE_REMOVE;
}

static GtkWindow *
find_dialog (FarneTour *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *i = windows; i != NULL; i = i->next)
    if (gtk_window_get_transient_for (i->data) == GTK_WINDOW (self->window))
      return i->data;

  return NULL;
}

/* What Ctrl+P would send to the printer, once for each page. */
static void
write_page (FarneTour *self, const char *name)
{
  g_autofree char *file = g_strdup_printf ("paper-%s.pdf", name);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (!farne_papers_save_page (farne_window_get_section (self->window), path, &error))
    say (self, error);
}

static gboolean
shoot_cb (gpointer data)
{
  FarneTour *self = data;
  const guint round = self->step / G_N_ELEMENTS (sights), sight = self->step % G_N_ELEMENTS (sights);
  g_autofree char *name = g_strdup_printf ("%s-%s.png", sights[sight].name, rounds[round].suffix);
  GtkWindow *dialog = sights[sight].in_dialog ? find_dialog (self) : NULL;

  if (!farne_page_picture_is_ready (dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window)))
    return G_SOURCE_CONTINUE;
  take_picture (self, dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window), name);
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  if (round == 0 && sights[sight].in_shop_window && !self->screenshots)
    write_page (self, sights[sight].name);
  self->step++;
  g_idle_add (next_cb, self);

  return G_SOURCE_REMOVE;
}

static gboolean
scroll_cb (gpointer data)
{
  FarneTour *self = data;

  scroll (GTK_WIDGET (farne_window_get_section (self->window)), TRUE);
  g_timeout_add (PAUSE, shoot_cb, self);

  return G_SOURCE_REMOVE;
}

/* A page as it is first seen: published figures, the map, no area chosen. */
static void
prepare (FarneTour *self, guint round, guint sight)
{
  const char *section = sights[sight].section;

  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->window));
  const int frame = gdk_paintable_get_intrinsic_width (paintable)
                    - gtk_widget_get_width (GTK_WIDGET (self->window));

  set_scheme (rounds[round].scheme);
  gtk_window_set_default_size (GTK_WINDOW (self->window), rounds[round].width + frame,
                               rounds[round].height + frame);
  if (section != NULL && farne_window_get_context (self->window) == NULL)
    open_demonstration (self);
  if (section != NULL)
    {
      farne_context_set_restricted (farne_window_get_context (self->window), FALSE);
      farne_window_show_section (self->window, section);
      gtk_widget_activate_action (GTK_WIDGET (farne_window_get_section (self->window)),
                                  "region.form", "s", "map");
      scroll (GTK_WIDGET (farne_window_get_section (self->window)), FALSE);
    }
  if (sights[sight].view != NULL)
    farne_section_reveal (farne_window_get_section (self->window), sights[sight].view);
  if (sights[sight].prepare != NULL)
    sights[sight].prepare (self);
}

static gboolean
next_cb (gpointer data)
{
  FarneTour *self = data;

  for (; self->step < G_N_ELEMENTS (rounds) * G_N_ELEMENTS (sights); self->step++)
    {
      const guint round = self->step / G_N_ELEMENTS (sights);
      const guint sight = self->step % G_N_ELEMENTS (sights);

      if (self->screenshots && !(rounds[round].in_shop_window && sights[sight].in_shop_window))
        continue;

      prepare (self, round, sight);
      g_timeout_add (sights[sight].in_dialog ? LONG_PAUSE : PAUSE,
                     sights[sight].below ? scroll_cb : shoot_cb, self);
      return G_SOURCE_REMOVE;
    }

  return finish (self);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
farne_tour_finalize (GObject *object)
{
  FarneTour *self = FARNE_TOUR (object);

  remove_all (self->place);
  g_free (self->folder);
  g_free (self->place);

  G_OBJECT_CLASS (farne_tour_parent_class)->finalize (object);
}

static void
farne_tour_class_init (FarneTourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_tour_finalize;

  signals[DONE] = g_signal_new ("done", FARNE_TYPE_TOUR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
farne_tour_init (FarneTour *self)
{
  self->good = TRUE;
}

/**
 * farne_tour_new:
 * @application: the application
 * @folder: where the pictures go
 * @screenshots: whether only the pictures for the shop window are wanted
 *
 * Returns: (transfer full): a tour to be started
 */
FarneTour *
farne_tour_new (GtkApplication *application, const char *folder, gboolean screenshots)
{
  FarneTour *self = g_object_new (FARNE_TYPE_TOUR, NULL);

  self->application = application;
  self->folder = g_strdup (folder);
  self->screenshots = screenshots;
  return self;
}

/**
 * farne_tour_start:
 * @self: a tour
 *
 * Makes the demonstration in a place of its own and sets out.
 */
void
farne_tour_start (FarneTour *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FARNE_IS_TOUR (self));

  self->place = g_dir_make_tmp ("farne-tour-XXXXXX", &error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  farne_door_set_policy (FARNE_POLICY_TOUR);
  g_mkdir_with_parents (self->folder, 0755);
  if (self->place == NULL)
    g_error ("%s", error->message);
  self->window = farne_window_new (self->application);
  gtk_window_present (GTK_WINDOW (self->window));
  open_demonstration (self);
  if (self->good && !self->screenshots)
    write_papers (self);
  if (self->good)
    g_timeout_add (PAUSE, next_cb, self);
  else
    finish (self);
}

/**
 * farne_tour_was_good:
 * @self: a tour
 *
 * Returns: whether everything was written
 */
gboolean
farne_tour_was_good (FarneTour *self)
{
  g_return_val_if_fail (FARNE_IS_TOUR (self), FALSE);

  return self->good;
}
