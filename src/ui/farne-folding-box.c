/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-folding-box.h"

#define SIDEBAR_WIDTH 208
#define FOLD_BELOW 900
#define MOST_WIDTH 4096

struct _FarneFoldingBox
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  int sidebar_width;
  int fold_below;
  gboolean folded;
  guint notify_id;
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SIDEBAR_WIDTH,
  PROP_FOLD_BELOW,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneFoldingBox, farne_folding_box, GTK_TYPE_WIDGET)

static gboolean
notify_folded_cb (gpointer data)
{
  FarneFoldingBox *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);

  return G_SOURCE_REMOVE;
}

static void
fold (FarneFoldingBox *self, gboolean folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  gtk_widget_set_child_visible (self->sidebar, !folded);
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_folded_cb, self);
}

static void
farne_folding_box_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  FarneFoldingBox *self = FARNE_FOLDING_BOX (widget);
  int side_minimum, side_natural;

  gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->sidebar, orientation, -1, &side_minimum, &side_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural += self->sidebar_width;
  else
    *natural = MAX (*natural, side_natural);
}

static void
farne_folding_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FarneFoldingBox *self = FARNE_FOLDING_BOX (widget);
  const gboolean leftward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation content = { 0, 0, width, height };
  GtkAllocation sidebar = { 0, 0, self->sidebar_width, height };

  fold (self, width < self->fold_below);
  if (!self->folded)
    {
      content.width -= self->sidebar_width;
      if (leftward)
        sidebar.x = content.width;
      else
        content.x = self->sidebar_width;
      gtk_widget_size_allocate (self->sidebar, &sidebar, -1);
    }
  gtk_widget_size_allocate (self->content, &content, -1);
}

static void
set_child (FarneFoldingBox *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
farne_folding_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FarneFoldingBox *self = FARNE_FOLDING_BOX (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_FOLD_BELOW:
      g_value_set_int (value, self->fold_below);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_folding_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FarneFoldingBox *self = FARNE_FOLDING_BOX (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      self->sidebar_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_FOLD_BELOW:
      self->fold_below = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_folding_box_dispose (GObject *object)
{
  FarneFoldingBox *self = FARNE_FOLDING_BOX (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  set_child (self, &self->sidebar, NULL);
  set_child (self, &self->content, NULL);

  G_OBJECT_CLASS (farne_folding_box_parent_class)->dispose (object);
}

static void
farne_folding_box_class_init (FarneFoldingBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = farne_folding_box_get_property;
  object_class->set_property = farne_folding_box_set_property;
  object_class->dispose = farne_folding_box_dispose;
  widget_class->measure = farne_folding_box_measure;
  widget_class->size_allocate = farne_folding_box_size_allocate;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_WIDTH] =
    g_param_spec_int ("sidebar-width", NULL, NULL, 0, MOST_WIDTH, SIDEBAR_WIDTH,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLD_BELOW] =
    g_param_spec_int ("fold-below", NULL, NULL, 0, MOST_WIDTH, FOLD_BELOW,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
farne_folding_box_init (FarneFoldingBox *self)
{
  self->sidebar_width = SIDEBAR_WIDTH;
  self->fold_below = FOLD_BELOW;
}

/**
 * farne_folding_box_is_folded:
 * @self: a folding box
 *
 * Returns: whether the sidebar is hidden for want of room
 */
gboolean
farne_folding_box_is_folded (FarneFoldingBox *self)
{
  g_return_val_if_fail (FARNE_IS_FOLDING_BOX (self), FALSE);

  return self->folded;
}
