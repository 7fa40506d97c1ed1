/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-map-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/farne-map-layer.h"
#include "ui/farne-quiet-source.h"
#include "ui/farne-tile-source.h"

/* Clear space around the shapes when all of them are shown, in pixels. */
#define PADDING 28

#define TILE_SIZE 256
#define ZOOM_MIN 5
#define ZOOM_MAX 18

/* How far the map moves at a press of Shift and an arrow, in pixels. */
#define KEY_STEP 80

struct _FarneMapView
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  ShumateMap *map;
  GtkLabel *told;
  GtkLabel *foot;

  ShumateMapSource *quiet;
  ShumateMapLayer *base_layer;
  char *base_attribution;
  char *foot_text;
  FarneMapLayer *layer;
  FarneMapDrawing *drawing;
  char *title;

  gboolean is_fitted;
  double fitted[3];
  int hovered;
  int focused;
};

enum
{
  ACTIVATED,
  HOVERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneMapView, farne_map_view, GTK_TYPE_WIDGET)

static FarneShapes *
get_shapes (FarneMapView *self)
{
  return self->drawing != NULL ? farne_map_drawing_get_shapes (self->drawing) : NULL;
}

static const char *
get_code (FarneMapView *self, int index)
{
  return index >= 0 ? farne_shapes_get_code (get_shapes (self), (guint) index) : NULL;
}

static void
get_place (FarneMapView *self, double place[3])
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  place[0] = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  place[1] = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  place[2] = shumate_viewport_get_zoom_level (viewport);
}

/* All shapes in view, as large as they can be. */
static void
fit (FarneMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  double longitude, latitude, world;
  FarneBox box;

  if (get_shapes (self) == NULL || width <= 2 * PADDING || height <= 2 * PADDING)
    return;

  box = farne_shapes_get_box (get_shapes (self));
  world = MIN ((width - 2 * PADDING) / (box.x1 - box.x0),
               (height - 2 * PADDING) / (box.y1 - box.y0));
  farne_point_to_degrees ((FarnePoint) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 },
                          &longitude, &latitude);
  shumate_map_stop_go_to (self->map);
  shumate_viewport_set_zoom_level (viewport, CLAMP (log2 (world / TILE_SIZE), ZOOM_MIN, ZOOM_MAX));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
  get_place (self, self->fitted);
  self->is_fitted = TRUE;
}

/* Whether the map still shows what it was fitted to, and so should follow a change of size. */
static gboolean
was_moved (FarneMapView *self)
{
  double place[3];

  get_place (self, place);
  return memcmp (place, self->fitted, sizeof place) != 0;
}

static void
tell (FarneMapView *self)
{
  const gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  const int index = self->hovered >= 0 ? self->hovered : has_focus ? self->focused : -1;
  const char *words = index >= 0 ? farne_map_drawing_get_words (self->drawing, (guint) index) : NULL;

  gtk_label_set_text (self->told, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->told), words != NULL);
  farne_map_layer_set_marked (self->layer, self->hovered, has_focus ? self->focused : -1);
}

/* What someone hears who can't see it: the title, and the area that the keys stand on. */
static void
say (FarneMapView *self)
{
  g_autofree char *label = NULL;

  if (self->focused >= 0)
    label = g_strdup_printf ("%s. %s", self->title,
                             farne_map_drawing_get_words (self->drawing, (guint) self->focused));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Arrow keys go from area to area, with Shift they move the "
                                    "map; Enter opens an area, plus and minus zoom."),
                                  -1);
}

static void
bring_into_view (FarneMapView *self, guint index)
{
  double longitude, latitude;

  if (farne_map_layer_is_seen (self->layer, index))
    return;

  farne_point_to_degrees (farne_shapes_get_label_point (get_shapes (self), index), &longitude,
                          &latitude);
  shumate_location_set_location (SHUMATE_LOCATION (shumate_map_get_viewport (self->map)), latitude,
                                 longitude);
}

static void
hover (FarneMapView *self, int index)
{
  if (index == self->hovered)
    return;

  self->hovered = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), index >= 0 ? "pointer" : NULL);
  tell (self);
  g_signal_emit (self, signals[HOVERED], 0, get_code (self, index));
}

static void
motion_cb (FarneMapView *self, double x, double y)
{
  hover (self, farne_map_layer_pick (self->layer, x, y));
}

static void
leave_cb (FarneMapView *self)
{
  hover (self, -1);
}

static void
pressed_cb (FarneMapView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (FarneMapView *self, int n_press, double x, double y)
{
  const int index = farne_map_layer_pick (self->layer, x, y);

  if (index < 0)
    return;

  self->focused = index;
  tell (self);
  say (self);
  g_signal_emit (self, signals[ACTIVATED], 0, get_code (self, index));
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  FarneMapView *self = FARNE_MAP_VIEW (widget);
  int dx, dy;

  if (get_shapes (self) == NULL || farne_shapes_get_n (get_shapes (self)) == 0)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(ii)", &dx, &dy);
  self->focused = self->focused < 0
                  ? 0 : farne_shapes_walk (get_shapes (self), (guint) self->focused, dx, dy);
  bring_into_view (self, (guint) self->focused);
  tell (self);
  say (self);

  return GDK_EVENT_STOP;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  int dx, dy;

  g_variant_get (args, "(ii)", &dx, &dy);
  farne_map_view_move (FARNE_MAP_VIEW (widget), dx * KEY_STEP, dy * KEY_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  FarneMapView *self = FARNE_MAP_VIEW (widget);

  if (self->focused >= 0)
    g_signal_emit (self, signals[ACTIVATED], 0, get_code (self, self->focused));

  return GDK_EVENT_STOP;
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  shumate_map_zoom_in (FARNE_MAP_VIEW (widget)->map);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  shumate_map_zoom_out (FARNE_MAP_VIEW (widget)->map);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fit (FARNE_MAP_VIEW (widget));
}

static void
farne_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (FARNE_MAP_VIEW (widget)->overlay, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static gboolean
fit_cb (gpointer data)
{
  FarneMapView *self = data;

  if (!self->is_fitted || !was_moved (self))
    fit (self);

  return G_SOURCE_REMOVE;
}

static void
queue_fit (FarneMapView *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, g_object_ref (self), g_object_unref);
}

static void
farne_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (FARNE_MAP_VIEW (widget)->overlay, width, height, baseline, NULL);
  queue_fit (FARNE_MAP_VIEW (widget));
}

/* The sea, and whatever lies around the areas. */
static void
farne_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FarneMapView *self = FARNE_MAP_VIEW (widget);

  if (self->drawing != NULL)
    {
      const FarneColour card = farne_map_drawing_get_look (self->drawing)->card;

      gtk_snapshot_append_color (snapshot, &(GdkRGBA) { card.red, card.green, card.blue, 1 },
                                 &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                      gtk_widget_get_height (widget)));
    }

  GTK_WIDGET_CLASS (farne_map_view_parent_class)->snapshot (widget, snapshot);
}

static void
farne_map_view_dispose (GObject *object)
{
  FarneMapView *self = FARNE_MAP_VIEW (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->drawing, farne_map_drawing_unref);
  g_clear_object (&self->quiet);

  G_OBJECT_CLASS (farne_map_view_parent_class)->dispose (object);
}

static void
farne_map_view_finalize (GObject *object)
{
  FarneMapView *self = FARNE_MAP_VIEW (object);

  g_free (self->title);
  g_free (self->base_attribution);
  g_free (self->foot_text);

  G_OBJECT_CLASS (farne_map_view_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int dx, dy;
  } arrows[] = { { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
                 { GDK_KEY_Up, 0, -1 },   { GDK_KEY_Down, 0, 1 } };
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_plus, "map.zoom-in" },   { GDK_KEY_equal, "map.zoom-in" },
               { GDK_KEY_KP_Add, "map.zoom-in" }, { GDK_KEY_minus, "map.zoom-out" },
               { GDK_KEY_KP_Subtract, "map.zoom-out" }, { GDK_KEY_Home, "map.fit" },
               { GDK_KEY_0, "map.fit" } };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, walk_cb, "(ii)", arrows[i].dx,
                                    arrows[i].dy);
      gtk_widget_class_add_binding (widget_class, arrows[i].key, GDK_SHIFT_MASK, move_cb, "(ii)",
                                    arrows[i].dx, arrows[i].dy);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
}

static void
farne_map_view_class_init (FarneMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_map_view_dispose;
  object_class->finalize = farne_map_view_finalize;
  widget_class->measure = farne_map_view_measure;
  widget_class->size_allocate = farne_map_view_size_allocate;
  widget_class->snapshot = farne_map_view_snapshot;

  /**
   * FarneMapView::activated:
   * @self: a map
   * @code: the code of the area
   *
   * An area was clicked, or Enter pressed on it.
   */
  signals[ACTIVATED] = g_signal_new ("activated", FARNE_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * FarneMapView::hovered:
   * @self: a map
   * @code: (nullable): the code of the area, or %NULL outside of all
   *
   * The pointer came over an area or left it.
   */
  signals[HOVERED] = g_signal_new ("hovered", FARNE_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SHUMATE_TYPE_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, FarneMapView, map);
  gtk_widget_class_bind_template_child (widget_class, FarneMapView, told);
  gtk_widget_class_bind_template_child (widget_class, FarneMapView, foot);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_action);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
farne_map_view_init (FarneMapView *self)
{
  ShumateViewport *viewport;

  self->hovered = self->focused = -1;
  self->title = g_strdup (_("Map"));
  gtk_widget_init_template (GTK_WIDGET (self));

  viewport = shumate_map_get_viewport (self->map);
  self->quiet = farne_quiet_source_new ();
  shumate_viewport_set_reference_map_source (viewport, self->quiet);
  shumate_viewport_set_min_zoom_level (viewport, ZOOM_MIN);
  shumate_viewport_set_max_zoom_level (viewport, ZOOM_MAX);
  self->layer = farne_map_layer_new (viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (tell), NULL);
  say (self);
}

/**
 * farne_map_view_set_drawing:
 * @self: a map
 * @drawing: (nullable): what to show
 * @title: what it tells, for someone who can't see it
 *
 * Shows other areas or figures. The place in view stays while the outlines are the same.
 */
void
farne_map_view_set_drawing (FarneMapView *self, FarneMapDrawing *drawing, const char *title)
{
  FarneShapes *before;

  g_return_if_fail (FARNE_IS_MAP_VIEW (self));

  before = get_shapes (self);
  if (drawing == NULL || farne_map_drawing_get_shapes (drawing) != before)
    {
      self->hovered = self->focused = -1;
      self->is_fitted = FALSE;
      queue_fit (self);
    }
  if (drawing != NULL)
    farne_map_drawing_ref (drawing);
  farne_map_layer_set_drawing (self->layer, drawing);
  g_clear_pointer (&self->drawing, farne_map_drawing_unref);
  self->drawing = drawing;
  g_free (self->title);
  self->title = g_strdup (title);
  tell (self);
  say (self);
}

static void
show_foot (FarneMapView *self)
{
  g_autoptr (GString) text = g_string_new (self->foot_text);

  if (self->base_attribution != NULL && *self->base_attribution != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", self->base_attribution);
  gtk_label_set_text (self->foot, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), text->len > 0);
}

/**
 * farne_map_view_set_base:
 * @self: a map
 * @base: (nullable): the base map to lie under the areas, or %NULL for none
 *
 * Chooses the base map. Its attribution is shown. What lies over it must let it show through.
 */
void
farne_map_view_set_base (FarneMapView *self, FarneTileFile *base)
{
  g_autoptr (ShumateMapSource) source = NULL;

  g_return_if_fail (FARNE_IS_MAP_VIEW (self));

  if (self->base_layer != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (self->base_layer));
  self->base_layer = NULL;
  g_clear_pointer (&self->base_attribution, g_free);
  if (base != NULL)
    {
      source = farne_tile_source_new_map (base);
      self->base_attribution = g_strdup (farne_tile_file_get_attribution (base));
      self->base_layer = shumate_map_layer_new (source, shumate_map_get_viewport (self->map));
      shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (self->base_layer),
                                       SHUMATE_LAYER (self->layer));
    }
  show_foot (self);
}

/**
 * farne_map_view_has_base:
 * @self: a map
 *
 * Returns: whether a base map lies under the areas
 */
gboolean
farne_map_view_has_base (FarneMapView *self)
{
  g_return_val_if_fail (FARNE_IS_MAP_VIEW (self), FALSE);

  return self->base_layer != NULL;
}

/**
 * farne_map_view_set_foot:
 * @self: a map
 * @foot: (nullable): a line that must stand by the map
 *
 * Says where the outlines come from.
 */
void
farne_map_view_set_foot (FarneMapView *self, const char *foot)
{
  g_return_if_fail (FARNE_IS_MAP_VIEW (self));

  g_free (self->foot_text);
  self->foot_text = g_strdup (foot);
  show_foot (self);
}

/**
 * farne_map_view_move:
 * @self: a map
 * @dx: pixels to the east
 * @dy: pixels to the south
 *
 * Moves what is in view.
 */
void
farne_map_view_move (FarneMapView *self, double dx, double dy)
{
  ShumateViewport *viewport;
  double place[3], world, longitude, latitude;
  FarnePoint centre;

  g_return_if_fail (FARNE_IS_MAP_VIEW (self));

  viewport = shumate_map_get_viewport (self->map);
  get_place (self, place);
  world = TILE_SIZE * pow (2, place[2]);
  centre = farne_point_from_degrees (place[1], place[0]);
  farne_point_to_degrees ((FarnePoint) { centre.x + dx / world, centre.y + dy / world }, &longitude,
                          &latitude);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
}

/**
 * farne_map_view_is_settled:
 * @self: a map
 *
 * Returns: whether all that belongs to the place in view is painted
 */
gboolean
farne_map_view_is_settled (FarneMapView *self)
{
  g_return_val_if_fail (FARNE_IS_MAP_VIEW (self), FALSE);

  return self->is_fitted && farne_map_layer_is_settled (self->layer);
}
