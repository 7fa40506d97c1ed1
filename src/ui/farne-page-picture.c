/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-page-picture.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

#define STAMP_FONT "Cantarell Bold 16"
#define STRIP_HEIGHT 40
#define STRIP_MARGIN 24

struct _FarnePagePicture
{
  GObject parent_instance;

  GtkWidget *window;
  FarneHandling handling;
};

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_PAGE_PICTURE (handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarnePagePicture, farne_page_picture, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
farne_page_picture_finalize (GObject *object)
{
  g_clear_object (&FARNE_PAGE_PICTURE (object)->window);

  G_OBJECT_CLASS (farne_page_picture_parent_class)->finalize (object);
}

static void
farne_page_picture_class_init (FarnePagePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_page_picture_finalize;
}

static void
farne_page_picture_init (FarnePagePicture *self)
{
}

/**
 * farne_page_picture_new:
 * @window: a window that is shown
 * @handling: how careful one must be with what it shows
 *
 * Returns: (transfer full): a picture to be taken
 */
FarnePagePicture *
farne_page_picture_new (GtkWidget *window, FarneHandling handling)
{
  FarnePagePicture *self = g_object_new (FARNE_TYPE_PAGE_PICTURE, NULL);

  self->window = g_object_ref (window);
  self->handling = handling;
  return self;
}

/* What lies inside the frame that the window draws around itself. */
static void
find_bounds (GtkWidget *window, GdkPaintable *paintable, graphene_rect_t *bounds)
{
  const int width = gtk_widget_get_width (window), height = gtk_widget_get_height (window);

  graphene_rect_init (bounds, (gdk_paintable_get_intrinsic_width (paintable) - width) / 2,
                      (gdk_paintable_get_intrinsic_height (paintable) - height) / 2, width, height);
}

/* A strip of its own below the page, the same in light and dark, that covers nothing of it. */
static void
add_stamp (GtkSnapshot     *snapshot,
           GtkWidget       *window,
           graphene_rect_t *bounds,
           const char      *stamp)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (window, stamp);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (STAMP_FONT);
  const double top = bounds->origin.y + bounds->size.height;
  int width, height;

  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.65f, 0.21f, 0, 1 },
                             &GRAPHENE_RECT_INIT (bounds->origin.x, top, bounds->size.width,
                                                  STRIP_HEIGHT));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width
                                                            - width - STRIP_MARGIN,
                                                          top + (STRIP_HEIGHT - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
  bounds->size.height += STRIP_HEIGHT;
}

static GtkSnapshot *
take_snapshot (GdkPaintable *paintable)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));

  return snapshot;
}

/**
 * farne_page_picture_is_ready:
 * @window: a window
 *
 * Returns: whether it is laid out and has something to show; one that was just changed may not be yet
 */
gboolean
farne_page_picture_is_ready (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (take_snapshot (paintable));

  return node != NULL;
}

/**
 * farne_page_picture_save:
 * @self: a picture that was cleared
 * @path: a PNG file
 * @stamp: (nullable): a word to put below it
 * @error: where to say what went wrong
 *
 * Takes the picture and writes it.
 *
 * Returns: whether it is written
 */
gboolean
farne_page_picture_save (FarnePagePicture *self, const char *path, const char *stamp, GError **error)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->window);
  GtkSnapshot *snapshot = take_snapshot (paintable);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (self->window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t bounds;

  find_bounds (self->window, paintable, &bounds);
  if (stamp != NULL)
    add_stamp (snapshot, self->window, &bounds, stamp);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    texture = gsk_renderer_render_texture (renderer, node, &bounds);
  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
               _("%s could not be written. Check that its folder exists and has room."), path);
  return FALSE;
}
