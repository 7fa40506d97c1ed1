/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "geo/farne-shapes-builder.h"

/* Polygons made by the tests, as well-known binary in this machine's byte order. */
typedef struct
{
  const double *degrees; /* longitude and latitude in turn; the first point is repeated */
  guint n_points;
} FixtureRing;

#define FIXTURE_RING(...)                                                                          \
  ((FixtureRing) { (const double[]) { __VA_ARGS__ },                                               \
                   sizeof ((const double[]) { __VA_ARGS__ }) / sizeof (double) / 2 })

static inline void
fixture_put (GByteArray *bytes, gconstpointer data, gsize size)
{
  g_byte_array_append (bytes, data, size);
}

static inline void
fixture_put_head (GByteArray *bytes, guint32 type, guint32 count)
{
  guint8 order = G_BYTE_ORDER == G_LITTLE_ENDIAN ? 1 : 0;

  fixture_put (bytes, &order, 1);
  fixture_put (bytes, &type, 4);
  fixture_put (bytes, &count, 4);
}

static inline GBytes *
fixture_polygon (const FixtureRing *rings, guint n_rings)
{
  GByteArray *bytes = g_byte_array_new ();

  fixture_put_head (bytes, 3, n_rings);
  for (guint i = 0; i < n_rings; i++)
    {
      fixture_put (bytes, &rings[i].n_points, 4);
      fixture_put (bytes, rings[i].degrees, rings[i].n_points * 16);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static inline void
fixture_add (FarneShapesBuilder *builder, const char *code, const FixtureRing *rings, guint n_rings,
             gboolean *repaired)
{
  g_autoptr (GBytes) wkb = fixture_polygon (rings, n_rings);
  g_autoptr (GError) error = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (wkb, &size);

  farne_shapes_builder_add_wkb (builder, code, code, NULL, data, size, repaired, &error);
  g_assert_no_error (error);
}

static inline FarneShapes *
fixture_end (FarneShapesBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  FarneShapes *shapes = farne_shapes_builder_end (builder, &error);

  g_assert_no_error (error);
  return shapes;
}

/* The outlines that a region pack ships: polygons of one part each. */
static inline void
fixture_add_feature (FarneShapesBuilder *builder, JsonObject *feature)
{
  JsonObject *properties = json_object_get_object_member (feature, "properties");
  JsonObject *geometry = json_object_get_object_member (feature, "geometry");
  JsonArray *parts = json_object_get_array_member (geometry, "coordinates");
  guint n_rings = json_array_get_length (parts);
  g_autofree FixtureRing *rings = g_new0 (FixtureRing, n_rings);

  g_assert_cmpstr (json_object_get_string_member (geometry, "type"), ==, "Polygon");
  for (guint r = 0; r < n_rings; r++)
    {
      JsonArray *points = json_array_get_array_element (parts, r);
      double *degrees = g_new (double, 2 * json_array_get_length (points));

      rings[r] = (FixtureRing) { degrees, json_array_get_length (points) };
      for (guint i = 0; i < rings[r].n_points; i++)
        {
          JsonArray *point = json_array_get_array_element (points, i);

          degrees[2 * i] = json_array_get_double_element (point, 0);
          degrees[2 * i + 1] = json_array_get_double_element (point, 1);
        }
    }
  fixture_add (builder, json_object_get_string_member (properties, "code"), rings, n_rings, NULL);
  for (guint r = 0; r < n_rings; r++)
    g_free ((double *) rings[r].degrees);
}

static inline FarneShapes *
fixture_region (const char *region)
{
  g_autofree char *path = g_build_filename (g_getenv ("FARNE_PACKS"), region, "outlines.geojson", NULL);
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *features;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                           "features");
  for (guint i = 0; i < json_array_get_length (features); i++)
    fixture_add_feature (builder, json_array_get_object_element (features, i));

  return fixture_end (builder);
}

/* Made-up cells: @n of them in every area, at places that a fixed seed chooses. */
static inline FarneShapes *
fixture_cells (FarneShapes *outlines, guint n, guint32 seed)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  for (guint area = 0; area < farne_shapes_get_n (outlines); area++)
    {
      FarneBox box = farne_shapes_get_area_box (outlines, area);
      g_autofree FarnePoint *points = g_new (FarnePoint, n);
      g_auto (GStrv) codes = g_new0 (char *, n + 1);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        {
          do
            points[i] = (FarnePoint) { g_rand_double_range (chance, box.x0, box.x1),
                                       g_rand_double_range (chance, box.y0, box.y1) };
          while (farne_shapes_pick (outlines, points[i]) != (int) area);
          codes[i] = g_strdup_printf ("X05%03u%03u", area, i);
        }
      farne_shapes_builder_divide (builder, outlines, area, points, (const char *const *) codes,
                                   (const char *const *) codes, n, &error);
      g_assert_no_error (error);
    }

  return fixture_end (builder);
}
