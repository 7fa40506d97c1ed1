/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-scroll-layout.h"

struct _FarneScrollLayout
{
  GtkLayoutManager parent_instance;

  int maximum_width;
};

enum
{
  PROP_0,
  PROP_MAXIMUM_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneScrollLayout, farne_scroll_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
farne_scroll_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (FarneScrollLayout *self, GtkWidget *child, int width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (minimum, MIN (width, self->maximum_width));
}

static void
farne_scroll_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  FarneScrollLayout *self = FARNE_SCROLL_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
      *natural = MAX (*minimum, MIN (*natural, self->maximum_width));
    }
  else if (for_size >= 0)
    gtk_widget_measure (child, orientation, get_width (self, child, for_size), minimum, natural, NULL,
                        NULL);
}

static void
farne_scroll_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int own;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  own = get_width (FARNE_SCROLL_LAYOUT (manager), child, width);
  gtk_widget_size_allocate (child, &(GtkAllocation) { (width - own) / 2, 0, own, height }, -1);
}

static void
farne_scroll_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_MAXIMUM_WIDTH);
  g_value_set_int (value, FARNE_SCROLL_LAYOUT (object)->maximum_width);
}

static void
farne_scroll_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_MAXIMUM_WIDTH);
  FARNE_SCROLL_LAYOUT (object)->maximum_width = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
farne_scroll_layout_class_init (FarneScrollLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = farne_scroll_layout_get_property;
  object_class->set_property = farne_scroll_layout_set_property;
  manager_class->get_request_mode = farne_scroll_layout_get_request_mode;
  manager_class->measure = farne_scroll_layout_measure;
  manager_class->allocate = farne_scroll_layout_allocate;

  properties[PROP_MAXIMUM_WIDTH] =
    g_param_spec_int ("maximum-width", NULL, NULL, 0, G_MAXINT, 1200,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
farne_scroll_layout_init (FarneScrollLayout *self)
{
  self->maximum_width = 1200;
}
