/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-card.h"

#include "ui/farne-compat.h"

struct _FarneCard
{
  GtkBox parent_instance;

  GtkWidget *header;
  GtkLabel *label;
  char *title;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void
farne_card_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (GTK_BOX (FARNE_CARD (buildable)->header), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = farne_card_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneCard, farne_card, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
farne_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_TITLE);
  g_value_set_string (value, FARNE_CARD (object)->title);
}

static void
farne_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_TITLE);
  farne_card_set_title (FARNE_CARD (object), g_value_get_string (value));
}

static void
farne_card_finalize (GObject *object)
{
  g_free (FARNE_CARD (object)->title);

  G_OBJECT_CLASS (farne_card_parent_class)->finalize (object);
}

static void
farne_card_class_init (FarneCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = farne_card_get_property;
  object_class->set_property = farne_card_set_property;
  object_class->finalize = farne_card_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
farne_card_init (FarneCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "question");

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  gtk_widget_add_css_class (self->header, "card-header");
  gtk_box_append (GTK_BOX (self->header), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), self->header);
}

/**
 * farne_card_new:
 * @title: what is asked, in one translated sentence or less
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
farne_card_new (const char *title)
{
  return g_object_new (FARNE_TYPE_CARD, "title", title, NULL);
}

/**
 * farne_card_set_title:
 * @self: a card
 * @title: (nullable): what is asked
 *
 * Changes the title.
 */
void
farne_card_set_title (FarneCard *self, const char *title)
{
  g_return_if_fail (FARNE_IS_CARD (self));

  if (!farne_set_str (&self->title, title))
    return;

  gtk_label_set_text (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * farne_card_add_suffix:
 * @self: a card
 * @widget: (transfer floating): what stands beside the title
 *
 * Adds something beside the title.
 */
void
farne_card_add_suffix (FarneCard *self, GtkWidget *widget)
{
  g_return_if_fail (FARNE_IS_CARD (self));

  gtk_box_append (GTK_BOX (self->header), widget);
}
