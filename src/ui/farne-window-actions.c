/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-window-actions.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-calendar.h"
#include "desk/farne-door.h"
#include "store/farne-backup.h"
#include "store/farne-journal.h"
#include "store/farne-target.h"
#include "ui/farne-backups-dialog.h"
#include "ui/farne-chooser.h"
#include "ui/farne-papers.h"
#include "ui/farne-prepare-window.h"
#include "ui/farne-property-dialog.h"
#include "ui/farne-record-section.h"
#include "ui/farne-search-dialog.h"

static FarneStore *
get_store (FarneWindow *self)
{
  return farne_desk_get_store (farne_context_get_desk (farne_window_get_context (self)));
}

static void
tell (FarneWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    farne_window_tell_error (self, NULL, error->message);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_window_open_start (FARNE_WINDOW (widget));
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *pack, *title;

  g_variant_get (parameter, "(&s&s)", &pack, &title);
  farne_window_create_desk (FARNE_WINDOW (widget), pack, title);
}

static void
open_chosen_cb (GFile *file, gpointer user_data)
{
  farne_window_open_file (user_data, file, FARNE_STORE_WRITE);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Desk Files"), "*.farne" }, { _("All Files"), "*" }, { NULL } };

  farne_choose_to_open (widget, _("Open a Desk"), kinds, FALSE, open_chosen_cb, widget);
}

static void
open_path_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (parameter));

  farne_window_open_file (FARNE_WINDOW (widget), file,
                          g_str_equal (name, "win.open-to-read") ? FARNE_STORE_READ_ONLY
                                                                 : FARNE_STORE_WRITE);
}

/* A desk that a window shows is not replaced under it, even where it is only read. */
static gboolean
check_not_shown (FarneWindow *self, const char *path, GError **error)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (FARNE_IS_WINDOW (l->data) && farne_window_get_context (l->data) != NULL
        && !farne_target_check_apart (path, farne_store_get_path (get_store (l->data)), NULL))
      {
        g_set_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED,
                     _("“%s” is open in a window. Choose another name for the copy."), path);
        return FALSE;
      }
  return TRUE;
}

static void
save_copy_chosen_cb (GFile *file, gpointer user_data)
{
  FarneWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("Saved a copy as %s."), name);

  if (check_not_shown (self, g_file_peek_path (file), &error)
      && farne_store_save_copy (get_store (self), g_file_peek_path (file), NULL, &error))
    farne_window_tell (self, text, FALSE);
  else
    tell (self, error);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Desk Files"), "*.farne" }, { NULL } };
  g_autofree char *base =
    g_path_get_basename (farne_store_get_path (get_store (FARNE_WINDOW (widget))));

  farne_choose_to_save (widget, _("Save a Copy"), kinds, base, save_copy_chosen_cb, widget);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;
  const gboolean undo = g_str_equal (name, "win.undo");

  if (!(undo ? farne_store_undo : farne_store_redo) (get_store (self), &what, &error))
    {
      tell (self, error);
      return;
    }

  text = undo ? g_strdup_printf (_("Undone: %s"), what) : g_strdup_printf (_("Done again: %s"), what);
  farne_window_tell (self, text, FALSE);
}

static void
section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_window_show_section (FARNE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);

  farne_context_set_area (farne_window_get_context (self), g_variant_get_string (parameter, NULL));
  farne_window_show_section (self, "places");
}

/* A place has its page; a record is shown by the page of its kind. */
static void
open_area (FarneWindow *self, gint64 id)
{
  FarneDesk *desk = farne_context_get_desk (farne_window_get_context (self));
  g_autoptr (FarneRecord) record = farne_store_get (get_store (self), &farne_area_kind, id, NULL);
  FarneAreas *areas = farne_desk_get_areas (desk);
  FarneArea *area = record != NULL ? farne_areas_find (areas, FARNE_AREA (record)->code) : NULL;
  FarneArea *authority =
    area != NULL ? farne_areas_get_ancestor (areas, area, "authority") : NULL;

  if (authority != NULL)
    farne_context_set_area (farne_window_get_context (self), authority->code);
  farne_window_show_section (self, authority != NULL ? "places" : "region");
}

static void
open_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);
  const char *kind_name;
  gint64 id;
  const FarneKind *kind;
  g_autofree char *what = NULL;

  g_variant_get (parameter, "(&sx)", &kind_name, &id);
  kind = farne_kinds_find (kind_name);
  if (kind == &farne_area_kind)
    open_area (self, id);
  if (kind == NULL || kind->section == NULL)
    return;
  what = g_strdup_printf ("%s/%" G_GINT64_FORMAT, kind_name, id);
  farne_section_reveal (farne_window_show_section (self, kind->section), what);
}

/* "KIND", and which of its records, as a query writes itself. */
static void
narrow_list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);
  const char *kind_name, *query;
  const FarneKind *kind;
  FarneSection *section;

  g_variant_get (parameter, "(&s&s)", &kind_name, &query);
  kind = farne_kinds_find (kind_name);
  if (kind == NULL || kind->section == NULL)
    return;
  section = farne_window_show_section (self, kind->section);
  if (FARNE_IS_RECORD_SECTION (section))
    farne_record_section_show_list (FARNE_RECORD_SECTION (section), kind, query);
}

static void
open_list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneKind *kind = farne_kinds_find (g_variant_get_string (parameter, NULL));

  if (kind != NULL && kind->section != NULL)
    farne_section_reveal (farne_window_show_section (FARNE_WINDOW (widget), kind->section), kind->name);
}

static void
fill_record (FarneRecord *record, GVariantIter *values)
{
  const char *name, *text;

  while (g_variant_iter_next (values, "{&s&s}", &name, &text))
    {
      const FarneField *field = farne_kind_find_field (farne_record_get_kind (record), name);

      if (field != NULL)
        farne_record_set_text (record, field, text, NULL);
    }
}

static void
add_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);
  const char *kind_name;
  g_autoptr (GVariantIter) values = NULL;
  g_autoptr (FarneRecord) record = NULL;
  const FarneKind *kind;
  FarneSection *section;

  g_variant_get (parameter, "(&sa{ss})", &kind_name, &values);
  kind = farne_kinds_find (kind_name);
  if (kind == NULL || kind->section == NULL)
    return;
  record = farne_record_new (kind);
  fill_record (record, values);
  section = farne_window_show_section (self, kind->section);
  if (FARNE_IS_RECORD_SECTION (section))
    farne_record_section_edit (FARNE_RECORD_SECTION (section), record);
}

static void
show_figures_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_section_reveal (farne_window_show_section (FARNE_WINDOW (widget), "map"),
                        g_variant_get_string (parameter, NULL));
}

static void
prepare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_prepare_window_present (widget, farne_window_get_context (FARNE_WINDOW (widget)));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);

  farne_search_dialog_present (GTK_WINDOW (self), farne_window_get_context (self),
                               farne_window_get_menu (self));
}

/* Made when first asked for: it is the largest window of all, and few open it. */
static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/io/github/farne/Farne/ui/shortcuts.ui");
      GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (shortcuts));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
import_chosen_cb (GFile *file, gpointer user_data)
{
  farne_window_import (user_data, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = {
    { _("Spreadsheets and Boundaries"),
      "*.csv *.ods *.xlsx *.xls *.geojson *.json *.topojson *.shp *.zip *.gpkg" },
    { _("All Files"), "*" },
    { NULL },
  };

  farne_choose_to_open (widget, _("Import"), kinds, TRUE, import_chosen_cb, widget);
}

/* The view that the pages ask, with rates, of the area that the page is about. */
static FarneView *
make_export_view (FarneWindow *self)
{
  FarneContext *context = farne_window_get_context (self);
  FarneView *view = farne_view_dup (farne_context_get_view (context));

  view->known = farne_desk_get_today (farne_context_get_desk (context));
  view->quantity = FARNE_QUANTITY_RATE;
  return view;
}

static void
export_chosen_cb (GFile *file, gpointer user_data)
{
  FarneWindow *self = user_data;
  g_autoptr (FarneView) view = make_export_view (self);
  g_autoptr (GError) error = NULL;

  if (farne_door_table (farne_context_get_desk (farne_window_get_context (self)), view,
                        g_file_peek_path (file), &error))
    farne_window_tell (self, _("Figures exported."), FALSE);
  else
    tell (self, error);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = {
    { _("Tables and Maps"), "*.csv *.xlsx *.ods *.gpkg" }, { NULL },
  };

  farne_choose_to_save (widget, _("Export Figures"), kinds, _("Figures.csv"), export_chosen_cb, widget);
}

static void
list_chosen_cb (GFile *file, gpointer user_data)
{
  FarneWindow *self = user_data;

  farne_property_dialog_present (GTK_WIDGET (self), farne_window_get_context (self), g_file_peek_path (file));
}

static void
import_properties_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv *.xlsx *.ods *.xls" }, { NULL } };

  farne_choose_to_open (widget, _("Import Property List"), kinds, FALSE, list_chosen_cb, widget);
}

static void
calendar_chosen_cb (GFile *file, gpointer user_data)
{
  FarneWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_door_calendar (farne_context_get_desk (farne_window_get_context (self)),
                           g_file_peek_path (file), &error))
    farne_window_tell (self, _("Calendar exported."), FALSE);
  else
    tell (self, error);
}

static void
export_calendar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Calendars"), "*.ics" }, { NULL } };

  farne_choose_to_save (widget, _("Export Calendar"), kinds, _("Calendar.ics"), calendar_chosen_cb, widget);
}

static char *
dup_area (FarneWindow *self)
{
  return farne_section_dup_area (farne_window_get_section (self));
}

static void
briefing_chosen_cb (GFile *file, gpointer user_data)
{
  FarneWindow *self = user_data;
  g_autofree char *area = dup_area (self);
  g_autoptr (GError) error = NULL;

  if (farne_papers_save_briefing (farne_window_get_context (self), area, g_file_peek_path (file),
                                  &error))
    farne_window_tell (self, _("Briefing saved."), FALSE);
  else
    tell (self, error);
}

static void
save_briefing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("PDF Documents"), "*.pdf" }, { NULL } };

  farne_choose_to_save (widget, _("Save Briefing"), kinds, _("Briefing.pdf"), briefing_chosen_cb,
                        widget);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);

  farne_papers_print (GTK_WINDOW (self), farne_window_get_section (self));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_section_reveal (farne_window_show_section (FARNE_WINDOW (widget), "data"), "history");
}

static void
backups_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);

  farne_backups_dialog_present (self, farne_store_get_path (get_store (self)));
}

/* The way back for a file that can't be opened. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_backups_dialog_present (FARNE_WINDOW (widget), g_variant_get_bytestring (parameter));
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneWindow *self = FARNE_WINDOW (widget);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *list = NULL;

  if (farne_store_check (get_store (self), findings, &error))
    {
      farne_window_tell (self, _("The file is sound."), FALSE);
      return;
    }

  g_ptr_array_add (findings, NULL);
  list = g_strjoinv ("\n", (char **) findings->pdata);
  farne_window_tell_error (self, error->message, list);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_desk;
} actions[] = {
  { "win.new", NULL, new_action, FALSE },
  { "win.create", "(ss)", create_action, FALSE },
  { "win.open", NULL, open_action, FALSE },
  { "win.open-path", "ay", open_path_action, FALSE },
  { "win.open-to-read", "ay", open_path_action, FALSE },
  { "win.save-copy", NULL, save_copy_action, TRUE },
  { "win.import", NULL, import_action, TRUE },
  { "win.import-properties", NULL, import_properties_action, TRUE },
  { "win.export", NULL, export_action, TRUE },
  { "win.export-calendar", NULL, export_calendar_action, TRUE },
  { "win.prepare", NULL, prepare_action, TRUE },
  { "win.save-briefing", NULL, save_briefing_action, TRUE },
  { "win.print", NULL, print_action, TRUE },
  { "win.history", NULL, history_action, TRUE },
  { "win.backups", NULL, backups_action, TRUE },
  { "win.restore", "ay", restore_action, FALSE },
  { "win.check", NULL, check_action, TRUE },
  { "win.undo", NULL, undo_action, TRUE },
  { "win.redo", NULL, undo_action, TRUE },
  { "win.section", "s", section_action, TRUE },
  { "win.open-place", "s", open_place_action, TRUE },
  { "win.open-record", "(sx)", open_record_action, TRUE },
  { "win.open-list", "s", open_list_action, TRUE },
  { "win.narrow-list", "(ss)", narrow_list_action, TRUE },
  { "win.show-figures", "s", show_figures_action, TRUE },
  { "win.search", NULL, search_action, TRUE },
  { "win.shortcuts", NULL, shortcuts_action, FALSE },
  { "win.add-record", "(sa{ss})", add_record_action, TRUE },
};

/**
 * farne_window_actions_install:
 * @widget_class: the class of the window
 *
 * Gives the window its actions.
 */
void
farne_window_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static void
enable_steps (FarneWindow *self, gboolean writable)
{
  g_autofree char *undo = writable ? farne_store_peek_undo (get_store (self)) : NULL;
  g_autofree char *redo = writable ? farne_store_peek_redo (get_store (self)) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import", writable);
}

/**
 * farne_window_actions_update:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
farne_window_actions_update (FarneWindow *self)
{
  const gboolean open = farne_window_get_context (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   open || !actions[i].needs_desk);
  if (open)
    enable_steps (self, farne_store_is_writable (get_store (self)));
}
