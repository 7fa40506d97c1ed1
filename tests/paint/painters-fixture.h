/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Figures of the North East as published for two quarter ends, and outlines of square authorities. */
#include <string.h>

#include "../facts/fixture.h"
#include "analysis/farne-thresholds.h"
#include "geo/farne-shapes-builder.h"
#include "paint/farne-painters.h"

typedef struct
{
  Fixture *fixture;
  FarneFactbase *factbase;
  FarneThresholds *thresholds;
} World;

/* Supported people of the twelve; Northumberland is not listed at the first day. */
static const char *const world_lines[] = {
  "supported|2016-09-30|E06000001\t\t|Section 95|Dispersal Accommodation|181",
  "supported|2016-09-30|E06000002\t\t|Section 95|Dispersal Accommodation|642",
  "supported|2016-09-30|E06000003\t\t|Section 95|Dispersal Accommodation|46",
  "supported|2016-09-30|E06000004\t\t|Section 95|Dispersal Accommodation|855",
  "supported|2016-09-30|E06000005\t\t|Section 95|Dispersal Accommodation|1",
  "supported|2016-09-30|E06000047\t\t|Section 95|Dispersal Accommodation|2",
  "supported|2016-09-30|E08000021\t\t|Section 95|Dispersal Accommodation|721",
  "supported|2016-09-30|E08000022\t\t|Section 95|Dispersal Accommodation|125",
  "supported|2016-09-30|E08000023\t\t|Section 95|Dispersal Accommodation|78",
  "supported|2016-09-30|E08000024\t\t|Section 95|Dispersal Accommodation|260",
  "supported|2016-09-30|E08000037\t\t|Section 95|Dispersal Accommodation|334",
  "supported|2016-12-31|E06000001\t\t|Section 95|Dispersal Accommodation|192",
  "supported|2016-12-31|E06000002\t\t|Section 95|Dispersal Accommodation|589",
  "supported|2016-12-31|E06000003\t\t|Section 95|Dispersal Accommodation|43",
  "supported|2016-12-31|E06000004\t\t|Section 95|Dispersal Accommodation|850",
  "supported|2016-12-31|E06000004\t\t|Section 95|Subsistence Only|17",
  "supported|2016-12-31|E06000005\t\t|Section 95|Dispersal Accommodation|26",
  "supported|2016-12-31|E06000047\t\t|Section 95|Dispersal Accommodation|4",
  "supported|2016-12-31|E06000057\t\t|Section 95|Dispersal Accommodation|19",
  "supported|2016-12-31|E08000021\t\t|Section 95|Dispersal Accommodation|797",
  "supported|2016-12-31|E08000022\t\t|Section 95|Dispersal Accommodation|133",
  "supported|2016-12-31|E08000023\t\t|Section 95|Dispersal Accommodation|110",
  "supported|2016-12-31|E08000024\t\t|Section 95|Dispersal Accommodation|271",
  "supported|2016-12-31|E08000037\t\t|Section 95|Dispersal Accommodation|360",
  NULL
};

/* Of three authorities only: one suppressed, one none listed, one listed; the others not covered. */
static const char *const world_marked_lines[] = {
  "supported|2016-12-31|E06000002\t\t|c",
  "supported|2016-12-31|E06000004\t\t|1400",
  NULL
};

static inline World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->fixture = fixture_new ("north-east");
  fixture_add_populations (world->fixture, "north-east");
  return world;
}

static inline FarneRelease *
world_add (World *world)
{
  return fixture_add (world->fixture,
                      fixture_facts ("measure|day|area|support|accommodation", world_lines),
                      "supported", "\"all\"", "2017-02-23");
}

static inline FarneRelease *
world_add_marked (World *world)
{
  return fixture_add (world->fixture, fixture_facts ("measure|day|area", world_marked_lines),
                      "supported", "[\"E06000001\",\"E06000002\",\"E06000004\"]", "2017-02-23");
}

/* Once all releases are added. */
static inline void
world_open (World *world)
{
  g_autoptr (GPtrArray) thresholds = fixture_load ("common", &farne_threshold_kind);

  world->factbase = fixture_factbase (world->fixture);
  world->thresholds = farne_thresholds_new (thresholds);
}

static inline void
world_free (gpointer data)
{
  World *world = data;

  g_clear_object (&world->factbase);
  g_clear_object (&world->thresholds);
  fixture_free (world->fixture);
  g_free (world);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static inline World *
world_new_usual (void)
{
  World *world = world_new ();

  world_add (world);
  world_open (world);
  return world;
}

static inline World *
world_new_marked (void)
{
  World *world = world_new ();

  world_add_marked (world);
  world_open (world);
  return world;
}

static inline FarneView *
world_view (const char *level)
{
  FarneView *view = farne_view_new ("supported", level);

  view->at = fixture_day ("2016-12-31");
  view->known = fixture_day ("2017-04-10");
  view->n_classes = 5;
  return view;
}

static inline FarneFigures *
world_ask (World *world, const FarneView *view)
{
  g_autoptr (GError) error = NULL;
  FarneFigures *figures = farne_factbase_ask (world->factbase, view, NULL, &error);

  g_assert_no_error (error);
  return figures;
}

static inline FarneRates *
world_rates (World *world, FarneFigures *figures)
{
  g_autoptr (GError) error = NULL;
  FarneRates *rates = farne_rates_new (figures, world->factbase, world->thresholds,
                                       fixture_day ("2016-12-31"), FARNE_DAY_NONE, &error);

  g_assert_no_error (error);
  return rates;
}

static inline FarneMapFigures *
world_map (World *world, FarneQuantity quantity)
{
  g_autoptr (FarneView) view = world_view ("authority");
  g_autoptr (FarneFigures) figures = world_ask (world, view);
  g_autoptr (FarneRates) rates = world_rates (world, figures);
  g_autoptr (FarneFigures) alike = NULL;
  g_autoptr (GError) error = NULL;
  FarneMapFigures *map;

  view->quantity = quantity;
  view->since = fixture_day ("2016-09-30");
  if (quantity == FARNE_QUANTITY_CHANGE)
    alike = farne_factbase_ask_alike (world->factbase, view, view->since, view->at, NULL, &error);
  g_assert_no_error (error);

  map = farne_map_figures_new (view, figures, rates, alike, &error);
  g_assert_no_error (error);
  return map;
}

static inline FarneFigures *
world_trend (World *world)
{
  g_autoptr (FarneView) view = world_view ("subregion");

  view->at = FARNE_DAY_NONE;
  view->from = fixture_day ("2016-09-01");
  view->to = fixture_day ("2016-12-31");
  return world_ask (world, view);
}

static inline FarneFigures *
world_composition (World *world)
{
  g_autoptr (FarneView) view = world_view ("region");
  const char *by[] = { "support", "accommodation", NULL };

  view->by = g_strdupv ((char **) by);
  return world_ask (world, view);
}

static inline void
append_number (GByteArray *wkb, gconstpointer number, guint size)
{
  g_byte_array_append (wkb, number, size);
}

/* A square of a tenth of a degree as well-known binary. */
static inline GByteArray *
world_square (double x, double y)
{
  GByteArray *wkb = g_byte_array_new ();
  const guint8 little_endian = G_BYTE_ORDER == G_LITTLE_ENDIAN;
  const guint32 head[] = { 3, 1, 5 };
  const double xy[] = { x, y, x + 0.1, y, x + 0.1, y + 0.1, x, y + 0.1, x, y };

  append_number (wkb, &little_endian, 1);
  append_number (wkb, head, sizeof head);
  append_number (wkb, xy, sizeof xy);
  return wkb;
}

/* Each authority a square at its place on the tile map. */
static inline FarneShapes *
world_shapes (World *world)
{
  FarneShapesBuilder *builder = farne_shapes_builder_new ();
  g_autoptr (GPtrArray) areas = farne_areas_list (world->fixture->areas, "authority", NULL,
                                                  fixture_day ("2016-12-31"));
  g_autoptr (GError) error = NULL;
  FarneShapes *shapes;

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);
      g_autoptr (GByteArray) wkb = world_square (-2 + 0.1 * area->tile_column,
                                                 55 - 0.1 * area->tile_row);
      gboolean repaired;

      g_assert_true (farne_shapes_builder_add_wkb (builder, area->code, area->name, NULL, wkb->data,
                                                   wkb->len, &repaired, &error));
    }

  shapes = farne_shapes_builder_end (builder, &error);
  g_assert_no_error (error);
  g_object_unref (builder);
  return shapes;
}
