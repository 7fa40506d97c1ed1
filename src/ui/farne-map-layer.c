/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-map-layer.h"

#include <math.h>

#include "ui/farne-map-painter.h"

/* How far an image reaches beyond what is seen, on each side; it is asked for anew at half of that. */
#define MARGIN 0.3

/* Images start on this lattice of pixels, so that patterns run on from one to the next. */
#define LATTICE 24

/* How far from an area a click still counts, in pixels. */
#define REACH 6

#define HOVER_WIDTH 2.0
#define FOCUS_WIDTH 3.0

/* The sides that a map of the world has at its smallest zoom. */
#define TILE_SIZE 256

struct _FarneMapLayer
{
  ShumateLayer parent_instance;

  FarneMapPainter *painter;
  FarneMapDrawing *drawing;

  cairo_surface_t *image;
  GdkTexture *texture;
  FarneMapPane pane;
  FarneMapPane asked;
  gboolean is_asked;
  gboolean is_stale;

  int hovered;
  int focused;
};

G_DEFINE_FINAL_TYPE (FarneMapLayer, farne_map_layer, SHUMATE_TYPE_LAYER)

/* What is seen now: a pane of the widget's own size; shapes turn with the map about its middle. */
static FarneMapPane
get_view (FarneMapLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  GtkWidget *widget = GTK_WIDGET (self);
  FarnePoint centre =
    farne_point_from_degrees (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
                              shumate_location_get_latitude (SHUMATE_LOCATION (viewport)));
  FarneMapPane view;

  view.world = TILE_SIZE * pow (2, shumate_viewport_get_zoom_level (viewport));
  view.width = gtk_widget_get_width (widget);
  view.height = gtk_widget_get_height (widget);
  view.left = centre.x * view.world - view.width / 2.0;
  view.top = centre.y * view.world - view.height / 2.0;
  view.factor = gtk_widget_get_scale_factor (widget);

  return view;
}

static double
get_turn (FarneMapLayer *self)
{
  return shumate_viewport_get_rotation (shumate_layer_get_viewport (SHUMATE_LAYER (self)));
}

/* Puts the pane's borders on the lattice, its contents unmoved. */
static void
set_borders (FarneMapPane *pane, double left, double top, double right, double bottom)
{
  pane->left = floor (left / LATTICE) * LATTICE;
  pane->top = floor (top / LATTICE) * LATTICE;
  pane->width = (int) ceil (MAX (right, pane->left) - pane->left);
  pane->height = (int) ceil (MAX (bottom, pane->top) - pane->top);
}

/*
 * What must be painted for a view: it and some way further, along its diagonal where the map is
 * turned; but no more than there is land, and the names beside it.
 */
static FarneMapPane
find_pane (FarneMapLayer *self, const FarneMapPane *view, double margin)
{
  FarneBox land = farne_shapes_get_box (farne_map_drawing_get_shapes (self->drawing));
  const double reach = farne_map_drawing_get_reach (self->drawing);
  FarneMapPane pane = *view;
  double diagonal = get_turn (self) != 0 ? hypot (view->width, view->height) : 0;
  double dx = margin * view->width + MAX (diagonal - view->width, 0) / 2;
  double dy = margin * view->height + MAX (diagonal - view->height, 0) / 2;

  set_borders (&pane, MAX (view->left - dx, land.x0 * view->world - reach),
               MAX (view->top - dy, land.y0 * view->world - reach),
               MIN (view->left + view->width + dx, land.x1 * view->world + reach),
               MIN (view->top + view->height + dy, land.y1 * view->world + reach));

  return pane;
}

/* Whether an image of @pane serves for what is seen, and a little way further. */
static gboolean
covers (FarneMapLayer *self, const FarneMapPane *pane, const FarneMapPane *view)
{
  FarneMapPane needed = find_pane (self, view, MARGIN / 2);

  return pane->world == view->world && pane->factor == view->factor
         && (needed.width == 0 || needed.height == 0
             || (pane->left <= needed.left && pane->top <= needed.top
                 && pane->left + pane->width >= needed.left + needed.width
                 && pane->top + pane->height >= needed.top + needed.height));
}

static gboolean
is_fresh (FarneMapLayer *self, const FarneMapPane *view)
{
  return self->image != NULL && !self->is_stale && covers (self, &self->pane, view);
}

static void
ask (FarneMapLayer *self, const FarneMapPane *view)
{
  if (self->drawing == NULL || view->width <= 0 || view->height <= 0)
    return;
  if (self->is_asked ? covers (self, &self->asked, view) : is_fresh (self, view))
    return;

  self->asked = find_pane (self, view, MARGIN);
  self->asked.width = MAX (self->asked.width, 1);
  self->asked.height = MAX (self->asked.height, 1);
  self->is_asked = TRUE;
  farne_map_painter_request (self->painter, self->drawing, &self->asked);
}

static void
drop_image (FarneMapLayer *self)
{
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_object (&self->texture);
}

static void
painted_cb (cairo_surface_t *image, FarneMapDrawing *drawing, const FarneMapPane *pane, gpointer user_data)
{
  FarneMapLayer *self = user_data;

  if (drawing != self->drawing)
    return;

  drop_image (self);
  self->image = cairo_surface_reference (image);
  self->pane = *pane;
  self->is_stale = FALSE;
  if (farne_map_pane_equal (&self->asked, pane))
    self->is_asked = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
make_texture (cairo_surface_t *image)
{
  const int width = cairo_image_surface_get_width (image);
  const int height = cairo_image_surface_get_height (image);
  const int stride = cairo_image_surface_get_stride (image);
  g_autoptr (GBytes) bytes =
    g_bytes_new_with_free_func (cairo_image_surface_get_data (image), (gsize) stride * height,
                                (GDestroyNotify) cairo_surface_destroy,
                                cairo_surface_reference (image));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/*
 * GTK 4.8 draws a texture with cairo by turning all of it into floating point and back at every
 * frame, ten times what it costs to paint the image itself. On GL the texture stays on the card.
 */
static gboolean
draws_with_cairo (FarneMapLayer *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
append_surface (FarneMapLayer *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds,
                double stretch)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cairo_translate (cr, bounds->origin.x, bounds->origin.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* The image where it belongs now: moved, and for the moment until the next one comes, stretched. */
static void
append_image (FarneMapLayer *self, GtkSnapshot *snapshot, const FarneMapPane *view)
{
  double stretch = view->world / self->pane.world;
  double x = self->pane.left * stretch - view->left - view->width / 2.0;
  double y = self->pane.top * stretch - view->top - view->height / 2.0;
  graphene_rect_t bounds;

  if (get_turn (self) == 0 && stretch == 1)
    {
      x = round ((x + view->width / 2.0) * view->factor) / view->factor - view->width / 2.0;
      y = round ((y + view->height / 2.0) * view->factor) / view->factor - view->height / 2.0;
    }
  graphene_rect_init (&bounds, x, y, self->pane.width * stretch, self->pane.height * stretch);
  if (draws_with_cairo (self))
    {
      append_surface (self, snapshot, &bounds, stretch);
      return;
    }
  if (self->texture == NULL)
    self->texture = make_texture (self->image);
  gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static void
append_mark (FarneMapLayer *self, GtkSnapshot *snapshot, const FarneMapPane *view, int index,
             double width)
{
  FarneBox box = farne_shapes_get_area_box (farne_map_drawing_get_shapes (self->drawing), index);
  FarneMapPane here = *view;
  graphene_rect_t bounds;
  cairo_t *cr;
  const FarneInk ink = farne_ink_stroke (farne_map_drawing_get_look (self->drawing)->ink, width);

  here.left += view->width / 2.0;
  here.top += view->height / 2.0;
  graphene_rect_init (&bounds, box.x0 * here.world - here.left - width,
                      box.y0 * here.world - here.top - width,
                      (box.x1 - box.x0) * here.world + 2 * width,
                      (box.y1 - box.y0) * here.world + 2 * width);
  if (get_turn (self) == 0
      && !graphene_rect_intersection (&bounds,
                                      &GRAPHENE_RECT_INIT (-view->width / 2.0, -view->height / 2.0,
                                                           view->width, view->height),
                                      &bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  farne_map_drawing_trace (self->drawing, &here, index, cr);
  farne_ink_apply (&ink, cr);
  cairo_destroy (cr);
}

static void
farne_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FarneMapLayer *self = FARNE_MAP_LAYER (widget);
  FarneMapPane view = get_view (self);

  if (self->drawing == NULL)
    return;

  ask (self, &view);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (view.width / 2.0, view.height / 2.0));
  if (get_turn (self) != 0)
    gtk_snapshot_rotate (snapshot, get_turn (self) * 180 / G_PI);
  if (self->image != NULL)
    append_image (self, snapshot, &view);
  if (self->hovered >= 0)
    append_mark (self, snapshot, &view, self->hovered, HOVER_WIDTH);
  if (self->focused >= 0)
    append_mark (self, snapshot, &view, self->focused, FOCUS_WIDTH);
  gtk_snapshot_restore (snapshot);
}

static void
farne_map_layer_constructed (GObject *object)
{
  static const char *const moves[] = { "notify::latitude", "notify::longitude",
                                       "notify::zoom-level", "notify::rotation" };
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));

  G_OBJECT_CLASS (farne_map_layer_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (viewport, moves[i], G_CALLBACK (gtk_widget_queue_draw), object,
                             G_CONNECT_SWAPPED);
}

static void
farne_map_layer_dispose (GObject *object)
{
  FarneMapLayer *self = FARNE_MAP_LAYER (object);

  g_clear_pointer (&self->painter, farne_map_painter_free);
  g_clear_pointer (&self->drawing, farne_map_drawing_unref);
  drop_image (self);

  G_OBJECT_CLASS (farne_map_layer_parent_class)->dispose (object);
}

static void
farne_map_layer_class_init (FarneMapLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = farne_map_layer_constructed;
  G_OBJECT_CLASS (klass)->dispose = farne_map_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = farne_map_layer_snapshot;
}

static void
farne_map_layer_init (FarneMapLayer *self)
{
  self->hovered = self->focused = -1;
  self->painter = farne_map_painter_new (painted_cb, self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * farne_map_layer_new:
 * @viewport: the viewport of the map it will lie on
 *
 * Returns: (transfer floating): a layer without areas
 */
FarneMapLayer *
farne_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (FARNE_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

/**
 * farne_map_layer_set_drawing:
 * @self: a layer
 * @drawing: (nullable): what to show
 *
 * Shows other areas, or the same in other colours. The image shown so far stays until the new one
 * is painted, unless it is of other shapes.
 */
void
farne_map_layer_set_drawing (FarneMapLayer *self, FarneMapDrawing *drawing)
{
  gboolean same_shapes;

  g_return_if_fail (FARNE_IS_MAP_LAYER (self));

  same_shapes = drawing != NULL && self->drawing != NULL
                && farne_map_drawing_get_shapes (drawing)
                     == farne_map_drawing_get_shapes (self->drawing);
  g_clear_pointer (&self->drawing, farne_map_drawing_unref);
  self->drawing = drawing != NULL ? farne_map_drawing_ref (drawing) : NULL;
  self->is_asked = FALSE;
  if (!same_shapes)
    {
      drop_image (self);
      self->hovered = self->focused = -1;
    }
  self->is_stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * farne_map_layer_set_marked:
 * @self: a layer
 * @hovered: the area under the pointer, or -1
 * @focused: the area under the keys, or -1
 *
 * Makes areas stand out.
 */
void
farne_map_layer_set_marked (FarneMapLayer *self, int hovered, int focused)
{
  g_return_if_fail (FARNE_IS_MAP_LAYER (self));

  if (self->hovered == hovered && self->focused == focused)
    return;

  self->hovered = hovered;
  self->focused = focused;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static FarnePoint
get_point (FarneMapLayer *self, const FarneMapPane *view, double x, double y)
{
  double turn = get_turn (self);
  double dx = x - view->width / 2.0;
  double dy = y - view->height / 2.0;

  return (FarnePoint) {
    (view->left + view->width / 2.0 + dx * cos (turn) + dy * sin (turn)) / view->world,
    (view->top + view->height / 2.0 - dx * sin (turn) + dy * cos (turn)) / view->world,
  };
}

/**
 * farne_map_layer_pick:
 * @self: a layer
 * @x: pixels from the layer's left
 * @y: pixels from its top
 *
 * Returns: the area there or very near, or -1
 */
int
farne_map_layer_pick (FarneMapLayer *self, double x, double y)
{
  FarneMapPane view;

  g_return_val_if_fail (FARNE_IS_MAP_LAYER (self), -1);

  if (self->drawing == NULL)
    return -1;

  view = get_view (self);
  return farne_shapes_pick_nearest (farne_map_drawing_get_shapes (self->drawing),
                                    get_point (self, &view, x, y), REACH / view.world);
}

/**
 * farne_map_layer_is_settled:
 * @self: a layer
 *
 * Returns: whether the image shown is the one that belongs to what is seen now
 */
gboolean
farne_map_layer_is_settled (FarneMapLayer *self)
{
  FarneMapPane view;

  g_return_val_if_fail (FARNE_IS_MAP_LAYER (self), FALSE);

  view = get_view (self);
  return self->drawing != NULL && !self->is_asked && is_fresh (self, &view);
}

/**
 * farne_map_layer_is_seen:
 * @self: a layer
 * @index: an area
 *
 * Returns: whether the place of its name lies in what is seen, and not at the very edge
 */
gboolean
farne_map_layer_is_seen (FarneMapLayer *self, guint index)
{
  FarneMapPane view;
  FarnePoint at;

  g_return_val_if_fail (FARNE_IS_MAP_LAYER (self), FALSE);

  if (self->drawing == NULL)
    return FALSE;

  view = get_view (self);
  at = farne_shapes_get_label_point (farne_map_drawing_get_shapes (self->drawing), index);
  return at.x * view.world > view.left + 0.05 * view.width
         && at.x * view.world < view.left + 0.95 * view.width
         && at.y * view.world > view.top + 0.05 * view.height
         && at.y * view.world < view.top + 0.95 * view.height;
}
