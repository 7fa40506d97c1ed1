/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pans a map with the wards of a region over a base map, and the same without the wards, by turns,
 * and prints the medians of what a frame takes, as one line of JSON. The real wards are taken where they are
 * beside the tree, else cells are cut out of the shipped outlines.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "frames.h"
#include "desk/farne-import-job.h"
#include "exchange/tile-fixture.h"
#include "geo/farne-shapes-builder.h"
#include "ui/farne-map-view.h"

#define TILE_SIZE 256
#define WIDTH 1280
#define HEIGHT 800
#define WARDS 342
#define TURNS 8
#define FRAMES 50

/* How far the map moves from frame to frame, in pixels. */
#define STEP_X 5.0
#define STEP_Y 2.0

typedef struct
{
  Frames frames;
  GMainLoop *loop;
  FarneMapView *map;
  FarneMapDrawing *drawing;
  const char *wards;
} Bench;

/*
 * What lies under the map. GTK paints only what differs from the frame before, and how much that is
 * depends on the tiles' pictures; so that both sides paint whole frames, as on a real base map, its
 * shade changes from one frame to the next.
 */
#define GROUND_TYPE (ground_get_type ())
G_DECLARE_FINAL_TYPE (Ground, ground, FARNE_BENCH, GROUND, GtkWidget)

struct _Ground
{
  GtkWidget parent_instance;

  guint n_frames;
};

G_DEFINE_FINAL_TYPE (Ground, ground, GTK_TYPE_WIDGET)

static void
ground_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Ground *self = FARNE_BENCH_GROUND (widget);
  const float shade = 0.9 + (self->n_frames++ % 2) * 0.05;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { shade, shade, shade, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (ground_parent_class)->snapshot (widget, snapshot);
}

static void
ground_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ground_parent_class)->dispose (object);
}

static void
ground_class_init (GroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ground_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = ground_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ground_init (Ground *self)
{
}

/* A tile as a street map has it: lines of many colours on a ground. */
static GBytes *
paint_tile (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, TILE_SIZE, TILE_SIZE);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  char *png = NULL;
  gsize size;

  cairo_set_source_rgb (cr, 0.95, 0.94, 0.9);
  cairo_paint (cr);
  for (int i = 0; i < TILE_SIZE; i += 12)
    {
      cairo_set_source_rgb (cr, 0.6 + i / 800.0, 0.8, 0.9 - i / 800.0);
      cairo_move_to (cr, i, 0);
      cairo_line_to (cr, TILE_SIZE - i / 2.0, TILE_SIZE);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  pixbuf = gdk_pixbuf_get_from_surface (surface, 0, 0, TILE_SIZE, TILE_SIZE);
  cairo_surface_destroy (surface);
  gdk_pixbuf_save_to_buffer (pixbuf, &png, &size, "png", NULL, NULL);

  return g_bytes_new_take (png, size);
}

/* The base map that lies under both: without it there would be nothing to pan. */
static FarneTileFile *
make_base (const char *path, FarneBox box)
{
  g_autoptr (GBytes) tile = paint_tile ();
  g_autoptr (GError) error = NULL;
  sqlite3 *database = fixture_new_tiles (path, "png", "Made up");
  FarneTileFile *file;

  for (int zoom = 5; zoom <= 10; zoom++)
    {
      const int n = 1 << zoom;

      for (int x = (int) (box.x0 * n) - 4; x <= (int) (box.x1 * n) + 4; x++)
        for (int y = (int) (box.y0 * n) - 4; y <= (int) (box.y1 * n) + 4; y++)
          fixture_add_tile (database, zoom, x, n - 1 - y, tile);
    }
  sqlite3_close (database);
  file = farne_tile_file_open (path, &error);
  require (error);

  return file;
}

/* As many cells in each authority, at places that a fixed seed chooses. */
static FarneShapes *
cut_cells (FarneShapes *outlines)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (2017);
  g_autoptr (GError) error = NULL;
  const guint n = farne_shapes_get_n (outlines);
  FarneShapes *shapes;

  for (guint area = 0; area < n; area++)
    {
      const guint n_cells = WARDS * (area + 1) / n - WARDS * area / n;
      FarneBox box = farne_shapes_get_area_box (outlines, area);
      g_autofree FarnePoint *points = g_new (FarnePoint, n_cells);
      g_auto (GStrv) codes = g_new0 (char *, n_cells + 1);

      for (guint i = 0; i < n_cells; i++)
        {
          do
            points[i] = (FarnePoint) { g_rand_double_range (chance, box.x0, box.x1),
                                       g_rand_double_range (chance, box.y0, box.y1) };
          while (farne_shapes_pick (outlines, points[i]) != (int) area);
          codes[i] = g_strdup_printf ("X05%03u%03u", area, i);
        }
      farne_shapes_builder_divide (builder, outlines, area, points, (const char *const *) codes,
                                   (const char *const *) codes, n_cells, &error);
      require (error);
    }
  shapes = farne_shapes_builder_end (builder, &error);
  require (error);

  return shapes;
}

static FarneShapes *
find_wards (Bench *bench, FarneDesk *desk)
{
  const char *shared = g_getenv ("FARNE_SHARED");
  g_autofree char *path = g_build_filename (shared != NULL ? shared : "../shared", "data",
                                            "boundaries", "wards-2022-north-east.geojson", NULL);
  g_autoptr (FarneShapes) outlines = NULL;
  g_autoptr (FarneImportJob) job = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      bench->wards = "made-up cells";
      outlines = farne_desk_get_shapes (desk, "authority", FARNE_DAY_NONE, NULL, &error);
      require (error);
      return cut_cells (outlines);
    }

  bench->wards = "wards of 2022";
  job = farne_import_job_new (desk, path);
  farne_import_job_read (job, NULL, &error);
  require (error);
  farne_import_job_keep (job, &error);
  require (error);
  outlines = farne_desk_get_shapes (desk, "ward", FARNE_DAY_NONE, NULL, &error);
  require (error);

  return g_steal_pointer (&outlines);
}

static void
set_turn (Bench *bench)
{
  farne_map_view_set_drawing (bench->map, bench->frames.turn % 2 == 1 ? bench->drawing : NULL, "Wards");
  bench->frames.frame = 0;
}

/* A frame's step; a turn with wards starts when they are painted, as it does for a person. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  const double way = bench->frames.frame < FRAMES / 2 ? 1 : -1;

  if (bench->frames.frame == 0 && bench->frames.turn % 2 == 1 && !farne_map_view_is_settled (bench->map))
    return G_SOURCE_CONTINUE;

  farne_map_view_move (bench->map, way * STEP_X, way * STEP_Y);
  gtk_widget_queue_draw (gtk_widget_get_parent (widget));
  if (++bench->frames.frame < FRAMES)
    return G_SOURCE_CONTINUE;
  if (++bench->frames.turn == TURNS)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }
  set_turn (bench);

  return G_SOURCE_CONTINUE;
}

static void
print_result (Bench *bench, GtkWidget *window)
{
  const double without = frames_find_rank (&bench->frames, 0, 0.5);
  const double with = frames_find_rank (&bench->frames, 1, 0.5);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));

  g_print ("{\"bench\": \"pan\", \"renderer\": \"%s\", \"scale\": %d, \"wards\": \"%s\", "
           "\"areas\": %u, \"vertices\": %u, \"with\": %.3f, \"without\": %.3f, \"ratio\": %.3f}\n",
           G_OBJECT_TYPE_NAME (renderer), gtk_widget_get_scale_factor (window), bench->wards,
           farne_shapes_get_n (farne_map_drawing_get_shapes (bench->drawing)),
           farne_shapes_get_n_points (farne_map_drawing_get_shapes (bench->drawing)), with, without,
           with / without);
}

static void
run (Bench *bench, FarneTileFile *base)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *ground = g_object_new (GROUND_TYPE, NULL);
  GdkFrameClock *clock;

  bench->map = g_object_new (FARNE_TYPE_MAP_VIEW, NULL);
  farne_map_view_set_base (bench->map, base);
  gtk_widget_set_parent (GTK_WIDGET (bench->map), ground);
  gtk_window_set_child (GTK_WINDOW (window), ground);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_realize (window);
  clock = frames_watch (&bench->frames, window);
  gtk_window_present (GTK_WINDOW (window));
  farne_map_view_set_drawing (bench->map, bench->drawing, "Wards");
  while (!farne_map_view_is_settled (bench->map))
    g_main_context_iteration (NULL, TRUE);
  set_turn (bench);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->map), tick_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  g_signal_handlers_disconnect_by_data (clock, &bench->frames);
  print_result (bench, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *folder = g_dir_make_tmp ("farne-pan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pan.farne", NULL);
  g_autofree char *base_path = g_build_filename (folder, "base.mbtiles", NULL);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneTileFile) base = NULL;
  g_autoptr (FarneShapes) shapes = NULL;
  g_autoptr (FarneMapFigures) figures = NULL;
  g_autoptr (FarneView) view = farne_view_new ("population", "ward");
  g_autoptr (GError) error = NULL;
  Bench bench = { .loop = loop };

  adw_init ();
  desk = farne_desk_create (path, "north-east", FALSE, NULL, &error);
  require (error);
  shapes = find_wards (&bench, desk);
  figures = farne_desk_ask_map (desk, view, NULL);
  base = make_base (base_path, farne_shapes_get_box (shapes));
  bench.drawing = farne_map_drawing_new (shapes, figures, farne_look_get_light (), 0.72);
  frames_init (&bench.frames);

  run (&bench, base);

  farne_map_drawing_unref (bench.drawing);
  frames_clear (&bench.frames);
  g_clear_object (&desk);
  g_unlink (path);
  g_unlink (base_path);

  return 0;
}
