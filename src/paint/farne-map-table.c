/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-map-table.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painter-kit.h"

static const char *
get_class_text (FarneMapFigures *map, const FarneMapFill *fill)
{
  return fill->class_index >= 0 ? farne_map_figures_get_class_label (map, fill->class_index)
                                : farne_mark_get_words (fill->mark);
}

/* The fill of the strongest class whose value lies furthest, or NULL. */
static const FarneMapFill *
find_strongest (FarneMapFigures *map)
{
  gboolean reversed = farne_map_figures_is_reversed (map);
  const FarneMapFill *found = NULL;

  for (guint i = 0; i < farne_map_figures_get_n (map); i++)
    {
      const FarneMapFill *fill = farne_map_figures_get (map, i);

      if (fill->class_index >= 0
          && (found == NULL || (reversed ? fill->value < found->value : fill->value > found->value)))
        found = fill;
    }

  return found;
}

static char *
write_summary (FarneMapFigures *map)
{
  const FarneMapFill *strongest = find_strongest (map);
  g_autofree char *n = farne_number_to_text (farne_map_figures_get_n (map), 0);

  if (strongest == NULL)
    return g_strdup_printf (_("%s: %s areas, none with a figure."),
                            farne_map_figures_get_title (map), n);
  if (farne_map_figures_is_reversed (map))
    /* Translators: title, number of areas, then an area with its figure */
    return g_strdup_printf (_("%s: %s areas. Fewest: %s."), farne_map_figures_get_title (map), n,
                            strongest->words);

  return g_strdup_printf (_("%s: %s areas. Most: %s."), farne_map_figures_get_title (map), n,
                          strongest->words);
}

/**
 * farne_map_table_add:
 * @scene: a scene being painted
 * @map: map figures
 *
 * Gives a map its table twin, its summary and its foot.
 */
void
farne_map_table_add (FarneScene *scene, FarneMapFigures *map)
{
  g_autofree char *summary = write_summary (map);

  farne_scene_set_headers (scene, (const char *[]) { _("Area"), farne_map_figures_get_title (map),
                                                     _("Class"), NULL });

  for (guint i = 0; i < farne_map_figures_get_n (map); i++)
    {
      const FarneMapFill *fill = farne_map_figures_get (map, i);

      farne_scene_add_row (scene, fill->area->code,
                           (const char *[]) { fill->area->name, fill->figure,
                                              get_class_text (map, fill), NULL });
    }

  farne_scene_set_summary (scene, summary);
  farne_kit_set_foot (scene, farne_map_figures_get_figures (map),
                      farne_map_figures_get_day (map));
}
