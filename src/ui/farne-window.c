/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-window.h"

#include <glib/gi18n-lib.h>

#include "store/farne-backup.h"
#include "ui/farne-day-button.h"
#include "ui/farne-desk-view.h"
#include "ui/farne-files.h"
#include "ui/farne-importer.h"
#include "ui/farne-settings.h"
#include "ui/farne-start-page.h"
#include "ui/farne-trouble-page.h"
#include "ui/farne-window-actions.h"

struct _FarneWindow
{
  AdwApplicationWindow parent_instance;

  FarneContext *context;
  FarneImporter *importer;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkMenuButton *sections_button;
  FarneDayButton *day_button;
  GtkWidget *import_button;
  GtkWidget *search_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkRevealer *lamp;
  GtkLabel *lamp_label;
  GtkStack *stack;
  FarneStartPage *start_page;
  AdwStatusPage *busy_page;
  FarneTroublePage *trouble_page;
  FarneDeskView *desk_view;
};

G_DEFINE_FINAL_TYPE (FarneWindow, farne_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is made once the window shows that it is busy. */
typedef struct
{
  FarneWindow *self;
  char *path;
  char *pack;
  gboolean demo;
} Making;

static void
free_making (gpointer data)
{
  Making *making = data;

  g_object_unref (making->self);
  g_free (making->path);
  g_free (making->pack);
  g_free (making);
}

static void
restricted_cb (FarneWindow *self)
{
  gtk_revealer_set_reveal_child (self->lamp, self->context != NULL
                                 && farne_desk_view_is_restricted (self->desk_view));
}

static void
folded_cb (FarneWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sections_button), self->context != NULL
                          && farne_desk_view_is_folded (self->desk_view));
}

static void
context_changed_cb (FarneWindow *self)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  FarnePartnership *partnership = farne_desk_get_partnership (desk);
  const gboolean demo = farne_desk_is_demo (desk);
  const gboolean writable = farne_store_is_writable (farne_desk_get_store (desk));
  const char *subtitle = demo ? _("Demonstration") : !writable ? _("Read-only") : "";

  adw_window_title_set_title (self->title, partnership->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), partnership->name);
  gtk_label_set_text (self->lamp_label,
                      demo ? _("Restricted on this page (made-up figures): nothing on it can be saved, printed or copied.")
                           : _("Restricted on this page: for the team only. Nothing on it can be saved, printed or copied."));
  farne_day_button_set_desk (self->day_button, desk);
  farne_window_actions_update (self);
}

static void
day_chosen_cb (FarneWindow *self, int day)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *day_text = NULL;

  if (!farne_desk_set_today (desk, day, &error))
    {
      farne_window_tell_error (self, NULL, error->message);
      return;
    }

  day_text = farne_day_to_text (farne_desk_get_today (desk));
  text = g_strdup_printf (_("The desk's day is %s."), day_text);
  farne_window_tell (self, text, TRUE);
}

static void
notice_cb (FarneWindow *self, const char *text, gboolean can_undo)
{
  farne_window_tell (self, text, can_undo);
}

static void
trouble_cb (FarneWindow *self, const char *text)
{
  farne_window_tell_error (self, NULL, text);
}

static void
close_desk (FarneWindow *self)
{
  g_autoptr (FarneContext) context = g_steal_pointer (&self->context);
  g_autoptr (GError) error = NULL;

  if (context == NULL)
    return;

  farne_importer_clear (self->importer);
  g_signal_handlers_disconnect_by_data (context, self);
  farne_desk_view_set_context (self->desk_view, NULL);
  farne_day_button_set_desk (self->day_button, NULL);
  if (!farne_store_close (farne_desk_get_store (farne_context_get_desk (context)), &error))
    g_warning ("%s", error->message);
}

static void
show_page (FarneWindow *self, const char *page)
{
  const gboolean open = g_str_equal (page, "desk");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->day_button), open);
  gtk_widget_set_visible (self->import_button, open);
  gtk_widget_set_visible (self->search_button, open);
  restricted_cb (self);
  if (!open)
    {
      adw_window_title_set_title (self->title, "Farne");
      adw_window_title_set_subtitle (self->title, "");
    }
  folded_cb (self);
  farne_window_actions_update (self);
}

static void
show_trouble (FarneWindow *self, const char *path, const GError *error)
{
  farne_trouble_page_set (self->trouble_page, path, error);
  show_page (self, "trouble");
}

static gboolean
make_cb (gpointer data)
{
  Making *making = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneDesk) desk =
    farne_desk_create (making->path, making->pack, making->demo, NULL, &error);

  if (desk == NULL)
    show_trouble (making->self, NULL, error);
  else
    farne_window_show_desk (making->self, desk);

  return G_SOURCE_REMOVE;
}

/* Lets the window draw that it is busy, then makes the file. */
static void
make_desk (FarneWindow *self, const char *path, const char *pack, gboolean demo, const char *title)
{
  Making *making = g_new0 (Making, 1);

  *making = (Making) { g_object_ref (self), g_strdup (path), g_strdup (pack), demo };
  close_desk (self);
  adw_status_page_set_title (self->busy_page, title);
  show_page (self, "busy");
  g_timeout_add_full (G_PRIORITY_LOW, 60, make_cb, making, free_making);
}

static gboolean
drop_cb (FarneWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *i = files; i != NULL; i = i->next)
    farne_window_take_file (self, i->data);

  return files != NULL;
}

static void
accept_drops (FarneWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), GTK_EVENT_CONTROLLER (target));
}

static gboolean
farne_window_close_request (GtkWindow *window)
{
  farne_settings_keep_window (window);

  return GTK_WINDOW_CLASS (farne_window_parent_class)->close_request (window);
}

static void
farne_window_dispose (GObject *object)
{
  FarneWindow *self = FARNE_WINDOW (object);

  close_desk (self);
  g_clear_object (&self->importer);

  G_OBJECT_CLASS (farne_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, sections_button);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, day_button);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, lamp);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, lamp_label);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, busy_page);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, FarneWindow, desk_view);
  gtk_widget_class_bind_template_callback (widget_class, restricted_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
farne_window_class_init (FarneWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = farne_window_close_request;

  g_type_ensure (FARNE_TYPE_DAY_BUTTON);
  g_type_ensure (FARNE_TYPE_DESK_VIEW);
  g_type_ensure (FARNE_TYPE_START_PAGE);
  g_type_ensure (FARNE_TYPE_TROUBLE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/window.ui");
  bind_children (widget_class);
  farne_window_actions_install (widget_class);
}

static void
open_menu_cb (GtkMenuButton *button, gpointer model)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, model);
}

/* Menus are made when they are first opened: the start has no time for them. */
static void
farne_window_init (FarneWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->sections_button, open_menu_cb,
                                         farne_desk_view_make_menu (), g_object_unref);
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self->primary_menu, NULL);
  self->importer = farne_importer_new (self);
  accept_drops (self);
  farne_settings_restore_window (GTK_WINDOW (self));
  show_page (self, "start");
}

/**
 * farne_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window on the start page
 */
FarneWindow *
farne_window_new (GtkApplication *application)
{
  return g_object_new (FARNE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * farne_window_open_start:
 * @self: a window
 *
 * Closes the desk and shows the first page: demonstration, new, open, recent.
 */
void
farne_window_open_start (FarneWindow *self)
{
  g_return_if_fail (FARNE_IS_WINDOW (self));

  close_desk (self);
  farne_start_page_update (self->start_page);
  show_page (self, "start");
}

/**
 * farne_window_open_file:
 * @self: a window
 * @file: a desk file
 * @mode: to read, or to read and write
 *
 * Opens a desk file, or shows a page that says why not and what to do.
 */
void
farne_window_open_file (FarneWindow *self, GFile *file, FarneStoreMode mode)
{
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_copy = FALSE;

  g_return_if_fail (FARNE_IS_WINDOW (self));

  close_desk (self);
  desk = farne_files_open (file, mode, &is_copy, &error);
  if (desk == NULL)
    {
      show_trouble (self, g_file_peek_path (file), error);
      return;
    }

  farne_window_show_desk (self, desk);
  if (is_copy)
    farne_window_tell (self, _("This is a working copy. Save a Copy writes it back."), FALSE);
}

/**
 * farne_window_open_demo:
 * @self: a window
 *
 * Opens the demonstration region, making its file on first use.
 */
void
farne_window_open_demo (FarneWindow *self)
{
  g_autofree char *path = farne_files_get_demo_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_return_if_fail (FARNE_IS_WINDOW (self));

  if (g_file_query_exists (file, NULL) && !farne_desk_is_unfinished (path))
    farne_window_open_file (self, file, FARNE_STORE_WRITE);
  else
    make_desk (self, path, "north-east", TRUE, _("Preparing the demonstration"));
}

/**
 * farne_window_create_desk:
 * @self: a window
 * @pack: the id of a region pack
 * @title: its title
 *
 * Makes a new desk from a region pack, in the desk files' folder, and opens it.
 */
void
farne_window_create_desk (FarneWindow *self, const char *pack, const char *title)
{
  g_autofree char *path = farne_files_choose_path (title);

  g_return_if_fail (FARNE_IS_WINDOW (self));

  make_desk (self, path, pack, FALSE, _("Preparing the desk"));
}

/**
 * farne_window_show_desk:
 * @self: a window
 * @desk: an open desk
 *
 * Shows a desk, on the page shown last.
 */
void
farne_window_show_desk (FarneWindow *self, FarneDesk *desk)
{
  g_autofree char *section = g_settings_get_string (farne_settings_get (), "section");

  g_return_if_fail (FARNE_IS_WINDOW (self));

  close_desk (self);
  self->context = farne_context_new (desk);
  farne_desk_view_set_context (self->desk_view, self->context);
  g_signal_connect_swapped (self->context, "changed", G_CALLBACK (context_changed_cb), self);
  g_signal_connect_swapped (self->context, "notice", G_CALLBACK (notice_cb), self);
  g_signal_connect_swapped (self->context, "trouble", G_CALLBACK (trouble_cb), self);
  farne_files_remember (farne_store_get_path (farne_desk_get_store (desk)));

  if (farne_window_show_section (self, section) == NULL)
    farne_window_show_section (self, "region");
  show_page (self, "desk");
  context_changed_cb (self);
}

/**
 * farne_window_restore:
 * @self: a window
 * @backup: the path of a backup
 * @path: the path of the desk file it is of
 *
 * Puts a backup in the place of its desk file and opens it.
 */
void
farne_window_restore (FarneWindow *self, const char *backup, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FARNE_IS_WINDOW (self));

  close_desk (self);
  if (farne_backup_restore (backup, g_file_peek_path (file), &error))
    farne_window_open_file (self, file, FARNE_STORE_WRITE);
  else
    show_trouble (self, g_file_peek_path (file), error);
}

/**
 * farne_window_import:
 * @self: a window with an open desk
 * @file: a data file
 *
 * Reads a file and shows what it is, before anything is kept. Several wait for one another.
 */
void
farne_window_import (FarneWindow *self, GFile *file)
{
  g_return_if_fail (FARNE_IS_WINDOW (self));

  farne_importer_add (self->importer, file);
}

/**
 * farne_window_take_file:
 * @self: a window
 * @file: a file dropped on the window, or given when the program is started
 *
 * Opens a desk file; reads any other into the desk that is open. Without one, says why not.
 */
void
farne_window_take_file (FarneWindow *self, GFile *file)
{
  g_return_if_fail (FARNE_IS_WINDOW (self));

  if (self->context != NULL && !farne_files_is_desk (file))
    farne_window_import (self, file);
  else
    farne_window_open_file (self, file, FARNE_STORE_WRITE);
}

/**
 * farne_window_get_context:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what its pages share, while a desk is open
 */
FarneContext *
farne_window_get_context (FarneWindow *self)
{
  g_return_val_if_fail (FARNE_IS_WINDOW (self), NULL);

  return self->context;
}

/**
 * farne_window_get_section:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
FarneSection *
farne_window_get_section (FarneWindow *self)
{
  g_return_val_if_fail (FARNE_IS_WINDOW (self), NULL);

  return farne_desk_view_get_section (self->desk_view);
}

/**
 * farne_window_show_section:
 * @self: a window
 * @name: the name of a page
 *
 * Shows a page of the open desk, and remembers it.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL where there is no such page or no desk
 */
FarneSection *
farne_window_show_section (FarneWindow *self, const char *name)
{
  FarneSection *section;

  g_return_val_if_fail (FARNE_IS_WINDOW (self), NULL);

  section = farne_desk_view_show (self->desk_view, name);
  if (section != NULL)
    g_settings_set_string (farne_settings_get (), "section", name);

  return section;
}

/**
 * farne_window_get_menu:
 * @self: a window
 *
 * Returns: (transfer none): its main menu
 */
GMenuModel *
farne_window_get_menu (FarneWindow *self)
{
  g_return_val_if_fail (FARNE_IS_WINDOW (self), NULL);

  return self->primary_menu;
}

/**
 * farne_window_tell:
 * @self: a window
 * @text: a translated sentence
 * @can_undo: whether to offer Undo
 *
 * Says something in passing.
 */
void
farne_window_tell (FarneWindow *self, const char *text, gboolean can_undo)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  g_return_if_fail (FARNE_IS_WINDOW (self));

  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * farne_window_tell_error:
 * @self: a window
 * @title: (nullable): a few translated words, or %NULL for the usual
 * @text: the sentence that says what went wrong and what to do
 *
 * Says what went wrong, and waits for the user to have read it.
 */
void
farne_window_tell_error (FarneWindow *self, const char *title, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (self), title != NULL ? title : _("This Was Not Done"), text);

  g_return_if_fail (FARNE_IS_WINDOW (self));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
