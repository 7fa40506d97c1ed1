/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-scene-actions.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-door.h"
#include "ui/farne-chooser.h"
#include "ui/farne-scene-table.h"
#include "ui/farne-scene-texture.h"
#include "ui/farne-scene-view.h"

#define PICTURE_SCALE 2

static FarneDesk *
get_desk (FarneSceneView *self)
{
  return farne_context_get_desk (farne_scene_view_get_context (self));
}

static char *
suggest_name (FarneSceneView *self, const char *ending)
{
  g_autofree char *title = g_strdup (farne_scene_get_title (farne_scene_view_get_scene (self)));

  g_strdelimit (title, "/\\:?*\"<>|", '-');
  return g_strconcat (title, ending, NULL);
}

static void
tell (FarneSceneView *self, gboolean done, const char *text, const GError *error)
{
  if (done)
    farne_context_tell (farne_scene_view_get_context (self), text, FALSE);
  else
    farne_context_tell_error (farne_scene_view_get_context (self), error);
}

static void
show_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneScene *scene = farne_scene_view_get_scene (FARNE_SCENE_VIEW (widget));

  if (scene != NULL)
    gtk_window_present (GTK_WINDOW (farne_scene_table_new (widget, scene)));
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);
  g_autoptr (FarneScene) scene = farne_scene_view_paint (self, farne_look_get_light ());
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (GError) error = NULL;

  if (scene == NULL)
    return;

  cleared = farne_door_clear (get_desk (self), FARNE_HANDLED (scene), "clipboard",
                              farne_scene_get_title (scene), &error);
  if (cleared != NULL)
    {
      FarneScene *content = farne_cleared_get_content (cleared);
      g_autoptr (GdkTexture) texture =
        farne_scene_texture_new (content, PICTURE_SCALE, NULL, &farne_scene_get_look (content)->card);

      gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
    }
  tell (self, cleared != NULL, _("Picture copied."), error);
}

static void
picture_chosen_cb (GFile *file, gpointer user_data)
{
  FarneSceneView *self = user_data;
  g_autoptr (FarneScene) scene = farne_scene_view_paint (self, farne_look_get_light ());
  g_autoptr (GError) error = NULL;
  const gboolean done = farne_door_picture (get_desk (self), scene, g_file_peek_path (file),
                                            PICTURE_SCALE, &error);

  tell (self, done, _("Picture saved."), error);
}

static void
save_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Pictures"), "*.png *.svg *.pdf" }, { NULL } };
  g_autofree char *file_name = NULL;

  if (farne_scene_view_get_scene (FARNE_SCENE_VIEW (widget)) == NULL)
    return;

  file_name = suggest_name (FARNE_SCENE_VIEW (widget), ".png");
  farne_choose_to_save (widget, _("Save Picture"), kinds, file_name, picture_chosen_cb, widget);
}

static void
table_chosen_cb (GFile *file, gpointer user_data)
{
  FarneSceneView *self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = farne_door_table (get_desk (self), farne_scene_view_get_view (self),
                                          g_file_peek_path (file), &error);

  tell (self, done, _("Table saved."), error);
}

static void
save_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv *.xlsx *.ods" }, { NULL } };
  g_autofree char *file_name = NULL;

  if (farne_scene_view_get_scene (FARNE_SCENE_VIEW (widget)) == NULL)
    return;

  file_name = suggest_name (FARNE_SCENE_VIEW (widget), ".csv");
  farne_choose_to_save (widget, _("Save Table"), kinds, file_name, table_chosen_cb, widget);
}

/**
 * farne_scene_actions_install:
 * @widget_class: the class of the scene view
 *
 * Gives the class the actions of its menu.
 */
void
farne_scene_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "scene.show-table", NULL, show_table_action);
  gtk_widget_class_install_action (widget_class, "scene.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "scene.save-picture", NULL, save_picture_action);
  gtk_widget_class_install_action (widget_class, "scene.save-table", NULL, save_table_action);
}

static GtkWidget *
make_menu (GtkWidget *widget)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _("Show as _Table"), "scene.show-table");
  g_menu_append (menu, _("_Copy Picture"), "scene.copy-picture");
  g_menu_append (menu, _("_Save Picture…"), "scene.save-picture");
  g_menu_append (menu, _("Save T_able…"), "scene.save-table");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);

  return popover;
}

/**
 * farne_scene_actions_popup:
 * @widget: a scene view
 * @menu: (inout): where it keeps its menu
 * @x: where
 * @y: where
 *
 * Shows the menu.
 */
void
farne_scene_actions_popup (GtkWidget *widget, GtkWidget **menu, double x, double y)
{
  if (*menu == NULL)
    *menu = make_menu (widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (*menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (*menu));
}
