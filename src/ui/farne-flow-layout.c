/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-flow-layout.h"

struct _FarneFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

struct _FarneFlowChild
{
  GtkLayoutChild parent_instance;

  int basis;
  int grow;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

enum
{
  CHILD_PROP_0,
  CHILD_PROP_BASIS,
  CHILD_PROP_GROW,
  N_CHILD_PROPS
};

static GParamSpec *properties[N_PROPS];
static GParamSpec *child_properties[N_CHILD_PROPS];

G_DEFINE_FINAL_TYPE (FarneFlowLayout, farne_flow_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (FarneFlowChild, farne_flow_child, GTK_TYPE_LAYOUT_CHILD)

typedef struct
{
  GtkWidget *widget;
  int basis;
  int grow;
  int width;
} Item;

/* The children that are shown, with what they ask for. */
static GArray *
list_items (GtkLayoutManager *manager, GtkWidget *widget)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        FarneFlowChild *flow = FARNE_FLOW_CHILD (gtk_layout_manager_get_layout_child (manager, child));
        Item item = { child, flow->basis, flow->grow, 0 };
        int minimum;

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        item.basis = MAX (item.basis, minimum);
        g_array_append_val (items, item);
      }

  return items;
}

/* How many items from @first fit into a row of @width: at least one. */
static guint
count_fitting (FarneFlowLayout *self, GArray *items, guint first, int width)
{
  int used = 0;
  guint n = 0;

  for (guint i = first; i < items->len; i++, n++)
    {
      used += g_array_index (items, Item, i).basis + (n > 0 ? self->spacing : 0);
      if (used > width && n > 0)
        break;
    }

  return MAX (n, 1);
}

/* Items of one kind are spread evenly: 5 where 4 fit make 3 and 2, not 4 and 1. */
static guint
count_in_row (FarneFlowLayout *self, GArray *items, guint first, int width)
{
  const guint fitting = count_fitting (self, items, first, width);
  const guint left = items->len - first;
  const guint rows = (left + fitting - 1) / fitting;

  return (left + rows - 1) / rows;
}

static void
share_width (FarneFlowLayout *self, GArray *items, guint first, guint n, int width)
{
  int spare = width - (int) (n - 1) * self->spacing;
  int grow = 0;

  for (guint i = first; i < first + n; i++)
    {
      spare -= g_array_index (items, Item, i).basis;
      grow += g_array_index (items, Item, i).grow;
    }

  for (guint i = first; i < first + n; i++)
    {
      Item *item = &g_array_index (items, Item, i);
      const int part = grow > 0 ? spare * item->grow / grow : 0;

      item->width = n == 1 ? width : item->basis + part;
      spare -= part;
      grow -= item->grow;
    }
}

static int
measure_row (GArray *items, guint first, guint n)
{
  int height = 0;

  for (guint i = first; i < first + n; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      int minimum, natural;

      gtk_widget_measure (item->widget, GTK_ORIENTATION_VERTICAL, item->width, &minimum, &natural,
                          NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

/* Lays the rows out, or only measures them where @leftward is negative. Returns the height. */
static int
lay_out (FarneFlowLayout *self, GtkWidget *widget, int width, int leftward)
{
  g_autoptr (GArray) items = list_items (GTK_LAYOUT_MANAGER (self), widget);
  int y = 0;

  for (guint first = 0, n; first < items->len; first += n)
    {
      int x = 0, height;

      n = count_in_row (self, items, first, width);
      share_width (self, items, first, n, width);
      height = measure_row (items, first, n);
      if (first > 0)
        y += self->spacing;
      for (guint i = first; i < first + n && leftward >= 0; i++)
        {
          const Item *item = &g_array_index (items, Item, i);
          const GtkAllocation box = { leftward ? width - x - item->width : x, y, item->width, height };

          gtk_widget_size_allocate (item->widget, &box, -1);
          x += item->width + self->spacing;
        }
      y += height;
    }

  return y;
}

static GtkSizeRequestMode
farne_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (FarneFlowLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  g_autoptr (GArray) items = list_items (GTK_LAYOUT_MANAGER (self), widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      int least;

      gtk_widget_measure (item->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += item->basis + (i > 0 ? self->spacing : 0);
    }
}

static void
farne_flow_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  FarneFlowLayout *self = FARNE_FLOW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  if (for_size < 0)
    measure_width (self, widget, &for_size, natural);
  *minimum = *natural = lay_out (self, widget, for_size, -1);
}

static void
farne_flow_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  lay_out (FARNE_FLOW_LAYOUT (manager), widget, width,
           gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
farne_flow_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_SPACING);
  g_value_set_int (value, FARNE_FLOW_LAYOUT (object)->spacing);
}

static void
farne_flow_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_SPACING);
  FARNE_FLOW_LAYOUT (object)->spacing = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
farne_flow_layout_class_init (FarneFlowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = farne_flow_layout_get_property;
  object_class->set_property = farne_flow_layout_set_property;
  manager_class->layout_child_type = FARNE_TYPE_FLOW_CHILD;
  manager_class->get_request_mode = farne_flow_layout_get_request_mode;
  manager_class->measure = farne_flow_layout_measure;
  manager_class->allocate = farne_flow_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 96, 12,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
farne_flow_layout_init (FarneFlowLayout *self)
{
  self->spacing = 12;
}

static int *
get_child_place (FarneFlowChild *self, guint id)
{
  return id == CHILD_PROP_BASIS ? &self->basis : &self->grow;
}

static void
farne_flow_child_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, *get_child_place (FARNE_FLOW_CHILD (object), id));
}

static void
farne_flow_child_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  *get_child_place (FARNE_FLOW_CHILD (object), id) = g_value_get_int (value);
  gtk_layout_manager_layout_changed (
    gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (object)));
}

static void
farne_flow_child_class_init (FarneFlowChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = farne_flow_child_get_property;
  object_class->set_property = farne_flow_child_set_property;

  child_properties[CHILD_PROP_BASIS] =
    g_param_spec_int ("basis", NULL, NULL, 0, G_MAXINT, 160,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  child_properties[CHILD_PROP_GROW] =
    g_param_spec_int ("grow", NULL, NULL, 0, 1000, 1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_CHILD_PROPS, child_properties);
}

static void
farne_flow_child_init (FarneFlowChild *self)
{
  self->basis = 160;
  self->grow = 1;
}
