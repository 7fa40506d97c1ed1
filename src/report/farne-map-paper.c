/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/farne-map-paper.h"

#include "paint/farne-painters.h"

/* A map lower than this part of the page's width is no good; its table begins a page then. */
#define LOWEST 0.6

static FarneScene *
paint_map (FarneMapFigures *map, FarneShapes *shapes, const char *attribution, double height)
{
  const FarneLook *look = farne_look_get_paper ();

  return shapes != NULL
           ? farne_paint_map (map, shapes, attribution, FARNE_PAPER_ROOM, height, look)
           : farne_paint_tiles (map, FARNE_PAPER_ROOM, height, look);
}

/* What the map says in words, under the same foot: every area with its figure and its class. */
static FarneScene *
paint_twin (FarneScene *scene)
{
  g_autoptr (FarneTableContent) content = farne_table_content_new_twin (scene);
  FarneScene *table = farne_paint_list (content, farne_scene_get_title (scene),
                                        farne_handled_get_handling (FARNE_HANDLED (scene)),
                                        FARNE_PAPER_ROOM, farne_scene_get_look (scene));

  farne_scene_set_foot (table, farne_scene_get_foot (scene));
  return table;
}

/* As high as leaves the table on the same page, if that is high enough for a map. */
static double
find_height (FarnePaper *paper, FarneScene *table)
{
  const double rest = farne_paper_get_room (paper) - farne_scene_get_height (table)
                      - farne_look_get_paper ()->space * 12;

  return rest < FARNE_PAPER_ROOM * LOWEST ? FARNE_PAPER_ROOM : MIN (rest, FARNE_PAPER_ROOM);
}

/**
 * farne_map_paper_new:
 * @map: what each area says
 * @shapes: (nullable): their outlines; without them the areas are tiles
 * @attribution: (nullable): the line that must stand by the map
 * @standing: (nullable): the line under the title: series, day, notes
 * @partnership: whose paper it is
 *
 * A map as it stands, on paper: classes, marks and legend as on the screen, then the same as a
 * table, with as-at and sources below.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_map_paper_new (FarneMapFigures *map, FarneShapes *shapes, const char *attribution,
                     const char *standing, const char *partnership)
{
  FarnePaper *paper = farne_paper_new (farne_map_figures_get_title (map), standing, partnership);
  g_autoptr (FarneScene) draft = paint_map (map, shapes, attribution, FARNE_PAPER_ROOM);
  g_autoptr (FarneScene) table = paint_twin (draft);
  g_autoptr (FarneScene) scene = paint_map (map, shapes, attribution, find_height (paper, table));

  farne_paper_add_scene (paper, scene, FALSE, NULL);
  farne_paper_add_scene (paper, table, TRUE, NULL);
  return paper;
}
