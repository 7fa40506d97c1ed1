/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-start-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-pack.h"
#include "ui/farne-files.h"

struct _FarneStartPage
{
  GtkWidget parent_instance;

  GtkWidget *recent_group;
  GtkListBox *recent_list;
  GtkListBox *pack_list;
};

G_DEFINE_FINAL_TYPE (FarneStartPage, farne_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (const char *title, const char *subtitle, const char *action, GVariant *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));

  return row;
}

static void
fill_packs (FarneStartPage *self)
{
  g_autoptr (GPtrArray) packs = farne_pack_list ();

  for (guint i = 0; i < packs->len; i++)
    {
      const FarnePack *pack = packs->pdata[i];

      gtk_list_box_append (self->pack_list,
                           make_row (pack->title, NULL, "win.create",
                                     g_variant_new ("(ss)", pack->id, pack->title)));
    }
}

static void
farne_start_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_start_page_parent_class)->dispose (object);
}

static void
farne_start_page_class_init (FarneStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, FarneStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, FarneStartPage, pack_list);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_start_page_init (FarneStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_packs (self);
  farne_start_page_update (self);
}

/**
 * farne_start_page_update:
 * @self: the first page
 *
 * Lists the recent files anew.
 */
void
farne_start_page_update (FarneStartPage *self)
{
  g_autoptr (GPtrArray) recent = farne_files_list_recent ();
  GtkListBoxRow *row;

  g_return_if_fail (FARNE_IS_START_PAGE (self));

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < recent->len; i++)
    {
      const char *path = recent->pdata[i];
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *shown = g_filename_display_name (folder);

      if (g_str_has_suffix (name, ".farne"))
        name[strlen (name) - strlen (".farne")] = '\0';
      gtk_list_box_append (self->recent_list,
                           make_row (name, shown, "win.open-path", g_variant_new_bytestring (path)));
    }
  gtk_widget_set_visible (self->recent_group, recent->len > 0);
}
