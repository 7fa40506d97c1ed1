/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  double width;
  double y;
  double widest;
} Legend;

static void
add_entry (Legend *legend, FarneInk ink, const char *text, guint n_areas)
{
  const FarneLook *look = legend->look;
  FarneLettering soft = farne_kit_soft (look);
  double side = look->small_size * 1.2;
  double row = look->small_size * 1.75;
  double indent = side * 1.15 + look->space * 1.2;
  g_autofree char *count = farne_number_to_text (n_areas, 0);

  soft.width = MAX (legend->width - indent, look->small_size);
  ink.stroke = look->edge;
  ink.line_width = look->space / 8;
  farne_scene_add_box (legend->scene, 0.5, legend->y + (row - side) / 2, side * 1.15, side, 0, &ink,
                       NULL, NULL);
  farne_scene_add_text (legend->scene, indent, legend->y + row / 2 + look->small_size * 0.36, &soft,
                        text);
  farne_scene_add_row (legend->scene, NULL, (const char *[]) { text, count, NULL });

  legend->widest = MAX (legend->widest,
                        indent + farne_scene_measure_text (legend->scene, &soft, text).width);
  legend->y += row;
}

static guint
count_class (FarneMapFigures *map, int class_index, FarneMark mark)
{
  guint n = 0;

  for (guint i = 0; i < farne_map_figures_get_n (map); i++)
    {
      const FarneMapFill *fill = farne_map_figures_get (map, i);

      n += class_index >= 0 ? fill->class_index == class_index : fill->mark == mark;
    }

  return n;
}

/* From quiet to strong, whichever way the values run. */
static void
add_classes (Legend *legend, FarneMapFigures *map)
{
  guint n = farne_map_figures_get_classes (map)->n;
  gboolean reversed = farne_map_figures_is_reversed (map);

  for (guint i = 0; i < n; i++)
    {
      guint index = reversed ? n - 1 - i : i;

      add_entry (legend, farne_map_figures_get_class_ink (map, index, legend->look),
                 farne_map_figures_get_class_label (map, index), count_class (map, index, 0));
    }
}

static void
add_marks (Legend *legend, FarneMapFigures *map)
{
  if (legend->y > 0)
    legend->y += legend->look->space;

  for (FarneMark mark = FARNE_MARK_NONE_LISTED; mark <= FARNE_MARK_NO_DATA; mark++)
    if (farne_map_figures_has_mark (map, mark))
      add_entry (legend, farne_kit_get_mark_ink (legend->look, mark), farne_mark_get_words (mark),
                 count_class (map, -1, mark));
}

/**
 * farne_paint_legend:
 * @map: map figures
 * @width: the most it may take
 * @look: a look
 *
 * The classes as ranges, from quiet to strong, and those marks that occur, each with its pattern.
 * Its own width is what it needs. It has no marks of its own; its table counts areas.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_legend (FarneMapFigures *map, double width, const FarneLook *look)
{
  Legend legend = { NULL, look, width, 0, 0 };

  legend.scene = farne_scene_new (width, 0, look, _("Legend"),
                                  farne_map_figures_get_handling (map));
  farne_scene_set_headers (legend.scene, (const char *[]) { _("Class"), _("Areas"), NULL });
  add_classes (&legend, map);
  add_marks (&legend, map);
  farne_scene_set_size (legend.scene, legend.widest, legend.y);

  return legend.scene;
}
