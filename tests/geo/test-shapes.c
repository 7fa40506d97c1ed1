/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/farne-error.h"
#include "geo/shapes-fixture.h"

/* As fractions of the world: a metre in Britain is about 4e-8. */
static const double tolerances[] = { 0, 1e-7, 1e-6, 5e-6, 2e-5, 1e-4, 1e-3, 1 };

typedef struct
{
  FarnePoint from;
  FarnePoint to;
} Edge;

static guint
hash_edge (gconstpointer edge)
{
  const double *numbers = edge;
  guint hash = 0;

  for (guint i = 0; i < 4; i++)
    hash = hash * 31 + g_double_hash (&numbers[i]);
  return hash;
}

static gboolean
equal_edge (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Edge)) == 0;
}

static guint
hash_point (gconstpointer point)
{
  const FarnePoint *p = point;

  return g_double_hash (&p->x) * 31 + g_double_hash (&p->y);
}

static gboolean
equal_point (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (FarnePoint)) == 0;
}

static Edge
order_edge (FarnePoint a, FarnePoint b)
{
  return a.x < b.x || (a.x == b.x && a.y < b.y) ? (Edge) { a, b } : (Edge) { b, a };
}

static void
count_edges (GHashTable *edges, const FarneRing *ring)
{
  for (guint i = 0; i < ring->n_points; i++)
    {
      Edge edge = order_edge (ring->points[i], ring->points[(i + 1) % ring->n_points]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (edges, &edge));

      g_hash_table_replace (edges, g_memdup2 (&edge, sizeof edge), GUINT_TO_POINTER (n + 1));
    }
}

/* Every line of the outlines at a tolerance, with how many areas it bounds. */
static GHashTable *
collect_edges (FarneShapes *shapes, double tolerance)
{
  GHashTable *edges = g_hash_table_new_full (hash_edge, equal_edge, g_free, NULL);

  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    {
      g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, i, tolerance);

      for (guint r = 0; r < rings->len; r++)
        count_edges (edges, &g_array_index (rings, FarneRing, r));
    }

  return edges;
}

/* The vertices on the outer border: ends of lines that bound one area alone. */
static GHashTable *
collect_border (GHashTable *edges)
{
  GHashTable *border = g_hash_table_new_full (hash_point, equal_point, g_free, NULL);
  GHashTableIter iter;
  gpointer key;
  gpointer n;

  g_hash_table_iter_init (&iter, edges);
  while (g_hash_table_iter_next (&iter, &key, &n))
    {
      const Edge *edge = key;

      if (GPOINTER_TO_UINT (n) == 1)
        {
          g_hash_table_add (border, g_memdup2 (&edge->from, sizeof (FarnePoint)));
          g_hash_table_add (border, g_memdup2 (&edge->to, sizeof (FarnePoint)));
        }
    }

  return border;
}

/* A gap or an overlap would show as a line inside that bounds one area alone. */
static void
assert_no_gap (FarneShapes *shapes)
{
  g_autoptr (GHashTable) all = collect_edges (shapes, 0);
  g_autoptr (GHashTable) outer = collect_border (all);

  for (guint t = 0; t < G_N_ELEMENTS (tolerances); t++)
    {
      g_autoptr (GHashTable) edges = collect_edges (shapes, tolerances[t]);
      g_autoptr (GHashTable) border = collect_border (edges);
      GHashTableIter iter;
      gpointer key;
      gpointer n;

      g_hash_table_iter_init (&iter, border);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_assert_true (g_hash_table_contains (outer, key));
      g_hash_table_iter_init (&iter, edges);
      while (g_hash_table_iter_next (&iter, NULL, &n))
        g_assert_cmpuint (GPOINTER_TO_UINT (n), <=, 2);
    }
}

static double
measure_rings (GArray *rings)
{
  double area = 0;

  for (guint r = 0; r < rings->len; r++)
    {
      const FarneRing *ring = &g_array_index (rings, FarneRing, r);
      FarnePoint origin = ring->points[0];
      double twice = 0;

      for (guint i = 0; i < ring->n_points; i++)
        {
          FarnePoint a = ring->points[i];
          FarnePoint b = ring->points[(i + 1) % ring->n_points];

          twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
        }
      area += (ring->hole ? -1 : 1) * fabs (twice) / 2;
    }

  return area;
}

static double
measure (FarneShapes *shapes, double tolerance)
{
  double area = 0;

  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    {
      g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, i, tolerance);

      area += measure_rings (rings);
    }

  return area;
}

static void
test_degrees (void)
{
  static const struct
  {
    double longitude, latitude, x, y;
  } cases[] = {
    { 0, 0, 0.5, 0.5 },
    { -180, 85.0511287798066, 0, 0 },
    { 180, -85.0511287798066, 1, 1 },
    { -1.2345, 54.5742, 0.496570833333, 0.318349127940 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarnePoint point = farne_point_from_degrees (cases[i].longitude, cases[i].latitude);
      double longitude, latitude;

      g_assert_cmpfloat_with_epsilon (point.x, cases[i].x, 1e-11);
      g_assert_cmpfloat_with_epsilon (point.y, cases[i].y, 1e-11);
      farne_point_to_degrees (point, &longitude, &latitude);
      g_assert_cmpfloat_with_epsilon (longitude, cases[i].longitude, 1e-9);
      g_assert_cmpfloat_with_epsilon (latitude, cases[i].latitude, 1e-9);
    }
}

/* Two squares side by side, the second with a hole that a third one fills. */
static FarneShapes *
build_squares (void)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  FixtureRing left = FIXTURE_RING (0, 50, 1, 50, 1, 51, 0, 51, 0, 50);
  FixtureRing right[] = { FIXTURE_RING (1, 50, 2, 50, 2, 51, 1, 51, 1, 50),
                          FIXTURE_RING (1.4, 50.4, 1.6, 50.4, 1.6, 50.6, 1.4, 50.6, 1.4, 50.4) };
  FixtureRing inner = FIXTURE_RING (1.6, 50.4, 1.4, 50.4, 1.4, 50.6, 1.6, 50.6, 1.6, 50.4);

  fixture_add (builder, "left", &left, 1, NULL);
  fixture_add (builder, "right", right, 2, NULL);
  fixture_add (builder, "inner", &inner, 1, NULL);

  return fixture_end (builder);
}

static void
test_pick (void)
{
  static const struct
  {
    double longitude, latitude;
    const char *code;
  } cases[] = {
    { 0.5, 50.5, "left" },   { 0.999, 50.001, "left" }, { 1.001, 50.999, "right" },
    { 1.5, 50.5, "inner" },  { 1.41, 50.41, "inner" },  { 1.39, 50.5, "right" },
    { 1.5, 50.61, "right" }, { 2.01, 50.5, NULL },      { 0.5, 51.001, NULL },
    { -3, 40, NULL },
  };
  g_autoptr (FarneShapes) shapes = build_squares ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int index = farne_shapes_pick (shapes, farne_point_from_degrees (cases[i].longitude,
                                                                       cases[i].latitude));

      g_assert_cmpint (index, ==, farne_shapes_find (shapes, cases[i].code));
    }
}

static void
test_pick_nearest (void)
{
  g_autoptr (FarneShapes) shapes = build_squares ();
  FarnePoint off_right = farne_point_from_degrees (2.01, 50.5);
  FarnePoint off_left = farne_point_from_degrees (-0.02, 50.5);

  g_assert_cmpint (farne_shapes_pick_nearest (shapes, off_right, 0.02 / 360), ==, 1);
  g_assert_cmpint (farne_shapes_pick_nearest (shapes, off_right, 0.005 / 360), ==, -1);
  g_assert_cmpint (farne_shapes_pick_nearest (shapes, off_left, 0.03 / 360), ==, 0);
  g_assert_cmpint (farne_shapes_pick_nearest (shapes, farne_point_from_degrees (1.5, 50.5), 0),
                   ==, farne_shapes_find (shapes, "inner"));
}

static void
test_shared_line (void)
{
  g_autoptr (FarneShapes) shapes = build_squares ();
  g_autoptr (GHashTable) edges = collect_edges (shapes, 0);
  Edge between = order_edge (farne_point_from_degrees (1, 50), farne_point_from_degrees (1, 51));
  guint n_shared = 0;
  GHashTableIter iter;
  gpointer n;

  g_hash_table_iter_init (&iter, edges);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    n_shared += GPOINTER_TO_UINT (n) == 2 ? 1 : 0;
  g_assert_cmpuint (n_shared, ==, 5);
  g_assert_cmpuint (g_hash_table_size (edges), ==, 11);
  g_assert_cmpfloat_with_epsilon (between.from.x, between.to.x, 1e-12);
  assert_no_gap (shapes);
}

/* A vertex of one neighbour on the straight line of the other becomes a vertex of both. */
static void
test_vertex_on_line (void)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  FixtureRing west = FIXTURE_RING (0, 50, 1, 50, 1, 51, 0, 51, 0, 50);
  FixtureRing north = FIXTURE_RING (1, 50.5, 2, 50.5, 2, 51, 1, 51, 1, 50.5);
  FixtureRing south = FIXTURE_RING (1, 50, 2, 50, 2, 50.5, 1, 50.5, 1, 50);
  g_autoptr (FarneShapes) shapes = NULL;
  g_autoptr (GArray) rings = NULL;

  fixture_add (builder, "west", &west, 1, NULL);
  fixture_add (builder, "north", &north, 1, NULL);
  fixture_add (builder, "south", &south, 1, NULL);
  shapes = fixture_end (builder);
  rings = farne_shapes_get_rings (shapes, 0, 0);
  g_assert_cmpuint (g_array_index (rings, FarneRing, 0).n_points, ==, 5);
  assert_no_gap (shapes);
}

static void
test_island_stays (void)
{
  enum { N = 200 };
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autofree double *degrees = g_new (double, 2 * (N + 1));
  FixtureRing ring = { degrees, N + 1 };
  g_autoptr (FarneShapes) shapes = NULL;

  for (guint i = 0; i <= N; i++)
    {
      degrees[2 * i] = -1 + 0.1 * cos (2 * G_PI * (i % N) / N);
      degrees[2 * i + 1] = 55 + 0.1 * sin (2 * G_PI * (i % N) / N);
    }
  fixture_add (builder, "island", &ring, 1, NULL);
  shapes = fixture_end (builder);
  for (guint t = 0; t < G_N_ELEMENTS (tolerances); t++)
    {
      g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, 0, tolerances[t]);

      g_assert_cmpuint (g_array_index (rings, FarneRing, 0).n_points, >=, 4);
      g_assert_cmpfloat (measure_rings (rings), >, 0.5 * measure (shapes, 0));
    }
}

static void
test_repair (void)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  FixtureRing sound = FIXTURE_RING (5, 50, 6, 50, 6, 51, 5, 51, 5, 50);
  FixtureRing crossed = FIXTURE_RING (0, 50, 1, 51, 1, 50, 0, 51, 0, 50);
  g_autoptr (FarneShapes) shapes = NULL;
  g_autoptr (GArray) rings = NULL;
  gboolean repaired;

  fixture_add (builder, "sound", &sound, 1, &repaired);
  g_assert_false (repaired);
  fixture_add (builder, "crossed", &crossed, 1, &repaired);
  g_assert_true (repaired);
  shapes = fixture_end (builder);
  rings = farne_shapes_get_rings (shapes, 1, 0);
  g_assert_cmpuint (rings->len, ==, 2);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (0.5, 50.9)), ==, -1);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (0.1, 50.5)), ==, 1);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (0.9, 50.5)), ==, 1);
}

static void
test_refuses (void)
{
  FixtureRing flat = FIXTURE_RING (0, 50, 1, 50, 0.5, 50, 0, 50);
  FixtureRing tiny = FIXTURE_RING (0, 50, 1e-9, 50, 1e-9, 50.000000001, 0, 50);
  g_autoptr (GBytes) polygon = fixture_polygon (&flat, 1);
  static const guint8 junk[] = { 1, 3, 0, 0 };
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (GError) error = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (polygon, &size);

  g_assert_false (farne_shapes_builder_add_wkb (builder, "flat", "Flat", NULL, data, size, NULL,
                                                &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_false (farne_shapes_builder_add_wkb (builder, "junk", "Junk", NULL, junk, sizeof junk,
                                                NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_clear_error (&error);
  fixture_add (builder, "tiny", &tiny, 1, NULL);
  g_assert_null (farne_shapes_builder_end (builder, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
}

static void
assert_region_is_sound (FarneShapes *shapes)
{
  double whole = measure (shapes, 0);
  guint n_before = G_MAXUINT;

  assert_no_gap (shapes);
  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    {
      FarneBox box = farne_shapes_get_area_box (shapes, i);
      FarnePoint label = farne_shapes_get_label_point (shapes, i);

      g_assert_cmpint (farne_shapes_pick (shapes, label), ==, (int) i);
      g_assert_true (farne_box_contains (&box, label, 0));
    }
  for (guint t = 0; t < G_N_ELEMENTS (tolerances); t++)
    {
      g_autoptr (GHashTable) edges = collect_edges (shapes, tolerances[t]);

      g_assert_cmpuint (g_hash_table_size (edges), <=, n_before);
      n_before = g_hash_table_size (edges);
      if (tolerances[t] <= 1e-6)
        g_assert_cmpfloat_with_epsilon (measure (shapes, tolerances[t]), whole, 0.001 * whole);
    }
}

static void
test_regions (void)
{
  static const struct
  {
    const char *name;
    guint n;
  } regions[] = { { "north-east", 12 }, { "east-midlands", 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (FarneShapes) shapes = fixture_region (regions[i].name);

      g_assert_cmpuint (farne_shapes_get_n (shapes), ==, regions[i].n);
      assert_region_is_sound (shapes);
    }
}

static void
test_divide (void)
{
  g_autoptr (FarneShapes) outlines = fixture_region ("north-east");
  g_autoptr (FarneShapes) cells = fixture_cells (outlines, 7, 2017);

  g_assert_cmpuint (farne_shapes_get_n (cells), ==, 84);
  assert_region_is_sound (cells);
  g_assert_cmpfloat_with_epsilon (measure (cells, 0), measure (outlines, 0),
                                  1e-6 * measure (outlines, 0));
  for (guint i = 0; i < farne_shapes_get_n (cells); i++)
    {
      int parent = farne_shapes_pick (outlines, farne_shapes_get_label_point (cells, i));

      g_assert_cmpstr (farne_shapes_get_parent (cells, i), ==,
                       farne_shapes_get_code (outlines, (guint) parent));
    }
}

static void
test_divide_alone_and_alike (void)
{
  g_autoptr (FarneShapes) squares = build_squares ();
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  FarnePoint point = farne_point_from_degrees (0.5, 50.5);
  const FarnePoint twice[] = { point, point };
  const char *const codes[] = { "one", "two" };
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneShapes) shapes = NULL;

  g_assert_false (farne_shapes_builder_divide (builder, squares, 0, twice, codes, codes, 2, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_clear_object (&builder);
  builder = farne_shapes_builder_new ();
  g_assert_true (farne_shapes_builder_divide (builder, squares, 0, twice, codes, codes, 1, NULL));
  shapes = fixture_end (builder);
  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 1);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (0.01, 50.99)), ==, 0);
}

static void
test_walk (void)
{
  static const struct
  {
    const char *from;
    int dx, dy;
    const char *to;
  } cases[] = {
    { "E08000021", 1, 0, "E08000022" },  { "E08000022", -1, 0, "E08000021" },
    { "E06000047", 0, -1, "E08000037" }, { "E06000057", 0, -1, "E06000057" },
    { "E06000002", -1, 0, "E06000004" }, { "E06000002", 1, 0, "E06000003" },
    { "E06000003", 1, 0, "E06000003" },
  };
  g_autoptr (FarneShapes) shapes = fixture_region ("north-east");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int from = farne_shapes_find (shapes, cases[i].from);
      int to = farne_shapes_walk (shapes, (guint) from, cases[i].dx, cases[i].dy);

      g_assert_cmpstr (farne_shapes_get_code (shapes, (guint) to), ==, cases[i].to);
    }
}

/* From every area every other can be reached by the arrow keys. */
static void
test_walk_reaches_all (void)
{
  static const int ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr (FarneShapes) shapes = fixture_region ("north-east");
  const guint n = farne_shapes_get_n (shapes);

  for (guint start = 0; start < n; start++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GQueue) queue = g_queue_new ();

      g_queue_push_tail (queue, GUINT_TO_POINTER (start));
      while (!g_queue_is_empty (queue))
        {
          gpointer at = g_queue_pop_head (queue);

          if (!g_hash_table_add (seen, at))
            continue;
          for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
            g_queue_push_tail (queue, GINT_TO_POINTER (farne_shapes_walk (
                                        shapes, GPOINTER_TO_UINT (at), ways[i][0], ways[i][1])));
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, n);
    }
}

static void
test_code_again (void)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  FixtureRing main_land = FIXTURE_RING (0, 50, 1, 50, 1, 51, 0, 51, 0, 50);
  FixtureRing island = FIXTURE_RING (2, 50, 2.1, 50, 2.1, 50.1, 2, 50.1, 2, 50);
  g_autoptr (FarneShapes) shapes = NULL;

  fixture_add (builder, "both", &main_land, 1, NULL);
  fixture_add (builder, "both", &island, 1, NULL);
  shapes = fixture_end (builder);
  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 1);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (2.05, 50.05)), ==, 0);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_shapes_get_label_point (shapes, 0)), ==, 0);
  g_assert_cmpfloat (farne_shapes_get_label_point (shapes, 0).x, <,
                     farne_point_from_degrees (1, 50).x);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shapes/degrees", test_degrees);
  g_test_add_func ("/shapes/pick", test_pick);
  g_test_add_func ("/shapes/pick-nearest", test_pick_nearest);
  g_test_add_func ("/shapes/shared-line", test_shared_line);
  g_test_add_func ("/shapes/vertex-on-line", test_vertex_on_line);
  g_test_add_func ("/shapes/island-stays", test_island_stays);
  g_test_add_func ("/shapes/repair", test_repair);
  g_test_add_func ("/shapes/refuses", test_refuses);
  g_test_add_func ("/shapes/regions", test_regions);
  g_test_add_func ("/shapes/divide", test_divide);
  g_test_add_func ("/shapes/divide-alone-and-alike", test_divide_alone_and_alike);
  g_test_add_func ("/shapes/code-again", test_code_again);
  g_test_add_func ("/shapes/walk", test_walk);
  g_test_add_func ("/shapes/walk-reaches-all", test_walk_reaches_all);

  return g_test_run ();
}
