/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"
#include "geo/shapes-fixture.h"

static void
assert_same (FarneShapes *a, FarneShapes *b)
{
  g_assert_cmpuint (farne_shapes_get_n (a), ==, farne_shapes_get_n (b));
  for (guint i = 0; i < farne_shapes_get_n (a); i++)
    for (guint t = 0; t < 3; t++)
      {
        double tolerance = t * 1e-5;
        g_autoptr (GArray) ours = farne_shapes_get_rings (a, i, tolerance);
        g_autoptr (GArray) theirs = farne_shapes_get_rings (b, i, tolerance);

        g_assert_cmpstr (farne_shapes_get_code (a, i), ==, farne_shapes_get_code (b, i));
        g_assert_cmpstr (farne_shapes_get_parent (a, i), ==, farne_shapes_get_parent (b, i));
        g_assert_cmpuint (ours->len, ==, theirs->len);
        for (guint r = 0; r < ours->len; r++)
          {
            const FarneRing *our = &g_array_index (ours, FarneRing, r);
            const FarneRing *their = &g_array_index (theirs, FarneRing, r);

            g_assert_cmpint (our->hole, ==, their->hole);
            g_assert_cmpmem (our->points, our->n_points * sizeof (FarnePoint),
                             their->points, their->n_points * sizeof (FarnePoint));
          }
      }
}

static void
test_round_trip (void)
{
  static const char *const regions[] = { "north-east", "east-midlands" };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (FarneShapes) shapes = fixture_region (regions[i]);
      g_autoptr (GBytes) segment = farne_shapes_encode (shapes);
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneShapes) again = farne_shapes_decode (segment, &error);
      g_autoptr (GBytes) again_segment = NULL;

      g_assert_no_error (error);
      assert_same (shapes, again);
      again_segment = farne_shapes_encode (again);
      g_assert_true (g_bytes_equal (segment, again_segment));
      g_assert_cmpuint (g_bytes_get_size (segment), <, 6 * farne_shapes_get_n_points (shapes) + 1000);
    }
}

static void
test_truncated (void)
{
  g_autoptr (FarneShapes) shapes = fixture_region ("north-east");
  g_autoptr (GBytes) segment = farne_shapes_encode (shapes);

  for (gsize size = 0; size < g_bytes_get_size (segment); size++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (segment, 0, size);
      g_autoptr (GError) error = NULL;

      g_assert_null (farne_shapes_decode (part, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }
}

/* A byte changed may leave shapes of some kind; reading must end, within bounds, and say which. */
static void
test_changed_bytes (void)
{
  g_autoptr (FarneShapes) shapes = fixture_region ("north-east");
  g_autoptr (GBytes) segment = farne_shapes_encode (shapes);
  g_autoptr (GRand) chance = g_rand_new_with_seed (1838);
  guint n_refused = 0;

  for (guint i = 0; i < 3000; i++)
    {
      gsize size;
      gconstpointer data = g_bytes_get_data (segment, &size);
      guint8 *bytes = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = g_bytes_new_take (bytes, size);
      g_autoptr (FarneShapes) read = NULL;
      g_autoptr (GError) error = NULL;

      bytes[g_rand_int_range (chance, 0, (gint32) size)] ^= 1 << g_rand_int_range (chance, 0, 8);
      read = farne_shapes_decode (changed, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      n_refused += read == NULL ? 1 : 0;
      for (guint area = 0; read != NULL && area < farne_shapes_get_n (read); area++)
        g_array_unref (farne_shapes_get_rings (read, area, 1e-6));
    }
  g_assert_cmpuint (n_refused, >, 300);
}

static void
test_other_content (void)
{
  static const char *const contents[] = { "", "F", "FSHP", "FSHP\002", "FSHP\177", "{\"a\": 1}",
                                          "FSHP\001\377\377\377\377\377\377\377\377\177" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) segment = g_bytes_new_static (contents[i], strlen (contents[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (farne_shapes_decode (segment, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shapes-codec/round-trip", test_round_trip);
  g_test_add_func ("/shapes-codec/truncated", test_truncated);
  g_test_add_func ("/shapes-codec/changed-bytes", test_changed_bytes);
  g_test_add_func ("/shapes-codec/other-content", test_other_content);

  return g_test_run ();
}
