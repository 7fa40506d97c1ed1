/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-layer-page.h"

#include "ui/farne-overview-widgets.h"

struct _FarneLayerPage
{
  GtkWidget parent_instance;

  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (FarneLayerPage, farne_layer_page, GTK_TYPE_WIDGET)

static void
farne_layer_page_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_layer_page_parent_class)->dispose (object);
}

static void
farne_layer_page_class_init (FarneLayerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_layer_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/layer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneLayerPage, choice);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_layer_page_init (FarneLayerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_layer_page_show:
 * @self: the page
 * @layers: (array zero-terminated=1): the layers of the file
 *
 * Lists the layers to choose from.
 */
void
farne_layer_page_show (FarneLayerPage *self, const char *const *layers)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (layers);

  g_return_if_fail (FARNE_IS_LAYER_PAGE (self));

  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
}

/**
 * farne_layer_page_get_layer:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the layer chosen
 */
const char *
farne_layer_page_get_layer (FarneLayerPage *self)
{
  GtkStringObject *chosen;

  g_return_val_if_fail (FARNE_IS_LAYER_PAGE (self), NULL);

  chosen = gtk_drop_down_get_selected_item (self->choice);
  return chosen != NULL ? gtk_string_object_get_string (chosen) : NULL;
}
