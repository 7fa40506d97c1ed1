/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-map-table.h"
#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* Letters that are smaller than this part of small print are not read: 9 pixels on a screen. */
#define LEAST_SIZE 0.75
/* Room beside a text in its tile, in parts of a space. */
#define AIR 0.7

typedef struct
{
  FarneScene *scene;
  FarneMapFigures *map;
  const FarneLook *look;
  guint columns;
  guint rows;
  GArray *places;
  double x;
  double y;
  double side;
  double gap;
  double name_size;
  double figure_size;
} Tiles;

typedef struct
{
  guint column;
  guint row;
} Place;

/* Whether every area has a place of its own. */
static gboolean
has_places (const Tiles *tiles)
{
  for (guint i = 0; i < tiles->places->len; i++)
    for (guint j = 0; j < i; j++)
      {
        Place *one = &g_array_index (tiles->places, Place, i);
        Place *other = &g_array_index (tiles->places, Place, j);

        if (one->column == other->column && one->row == other->row)
          return FALSE;
      }

  return TRUE;
}

/* Areas without places of their own stand in rows, in the order of the figures. */
static void
put_in_rows (Tiles *tiles)
{
  guint columns = MAX (1, (guint) ceil (sqrt (tiles->places->len)));

  for (guint i = 0; i < tiles->places->len; i++)
    g_array_index (tiles->places, Place, i) = (Place) { i % columns, i / columns };
}

static void
find_places (Tiles *tiles)
{
  for (guint i = 0; i < farne_map_figures_get_n (tiles->map); i++)
    {
      FarneArea *area = farne_map_figures_get (tiles->map, i)->area;
      Place place = { MAX (area->tile_column, 0), MAX (area->tile_row, 0) };

      g_array_append_val (tiles->places, place);
    }

  if (!has_places (tiles))
    put_in_rows (tiles);

  for (guint i = 0; i < tiles->places->len; i++)
    {
      Place *place = &g_array_index (tiles->places, Place, i);

      tiles->columns = MAX (tiles->columns, place->column + 1);
      tiles->rows = MAX (tiles->rows, place->row + 1);
    }
}

static void
fit (Tiles *tiles, double width, double height)
{
  double across = (width - tiles->gap * (tiles->columns - 1)) / tiles->columns;
  double down = (height - tiles->gap * (tiles->rows - 1)) / tiles->rows;
  double grid;

  tiles->side = floor (MAX (MIN (across, down), tiles->look->font_size));
  grid = tiles->columns * (tiles->side + tiles->gap) - tiles->gap;
  tiles->x = floor (MAX ((width - grid) / 2, 0));
}

static cairo_rectangle_t
get_tile (const Tiles *tiles, guint index)
{
  const Place *place = &g_array_index (tiles->places, Place, index);

  return (cairo_rectangle_t) { tiles->x + place->column * (tiles->side + tiles->gap),
                               tiles->y + place->row * (tiles->side + tiles->gap), tiles->side,
                               tiles->side };
}

static gboolean
is_free (const Tiles *tiles, const cairo_rectangle_t *box)
{
  for (guint i = 0; i < tiles->places->len; i++)
    {
      cairo_rectangle_t tile = get_tile (tiles, i);

      if (box->x < tile.x + tile.width + tiles->gap && tile.x < box->x + box->width + tiles->gap
          && box->y < tile.y + tile.height + tiles->gap
          && tile.y < box->y + box->height + tiles->gap)
        return FALSE;
    }

  return TRUE;
}

static cairo_rectangle_t
place_legend (Tiles *tiles, FarneScene *legend, double width, double height)
{
  double wide = farne_scene_get_width (legend);
  double high = farne_scene_get_height (legend);
  const cairo_rectangle_t corners[] = { { width - wide, 0, wide, high },
                                        { 0, 0, wide, high },
                                        { width - wide, height - high, wide, high },
                                        { 0, height - high, wide, high } };

  fit (tiles, width, height);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    if (is_free (tiles, &corners[i]))
      return corners[i];

  fit (tiles, MAX (width - wide - tiles->look->space * 3, width / 2), height);
  return corners[0];
}

static void
add_line (Tiles *tiles, const cairo_rectangle_t *tile, double y, FarneLettering *lettering,
          const FarneInk *ink, const char *text)
{
  lettering->align = FARNE_ALIGN_CENTRE;
  lettering->width = tile->width - tiles->look->space * AIR;
  farne_kit_add_text_on (tiles->scene, tile->x + tile->width / 2, y, lettering, ink, text);
}

static const char *
get_brief (const FarneMapFill *fill)
{
  return fill->area->short_name && *fill->area->short_name ? fill->area->short_name
                                                           : fill->area->name;
}

/* Large tiles have large letters, to be read from afar. */
static double
get_growth (const Tiles *tiles)
{
  return CLAMP (tiles->side / (tiles->look->font_size * 6), 1, 2);
}

static FarneLettering
get_name_lettering (const Tiles *tiles)
{
  FarneLettering name = farne_kit_soft (tiles->look);

  name.size *= get_growth (tiles);
  name.weight = FARNE_WEIGHT_MEDIUM;
  return name;
}

static FarneLettering
get_figure_lettering (const Tiles *tiles)
{
  FarneLettering figure = farne_kit_strong (tiles->look);

  figure.size *= get_growth (tiles);
  figure.weight = FARNE_WEIGHT_BOLD;
  return figure;
}

/* The size at which a text fits a tile, not below what can still be read. */
static double
find_size (const Tiles *tiles, const FarneLettering *lettering, const char *text)
{
  double wide = farne_scene_measure_text (tiles->scene, lettering, text).width;
  double most = tiles->side - tiles->look->space * AIR;

  return CLAMP (lettering->size * 0.97 * most / MAX (wide, 1), tiles->look->small_size * LEAST_SIZE,
                lettering->size);
}

/* One size for all names and one for all figures, so that no tile speaks louder than another. */
static void
find_sizes (Tiles *tiles)
{
  FarneLettering name = get_name_lettering (tiles);
  FarneLettering figure = get_figure_lettering (tiles);

  tiles->name_size = name.size;
  tiles->figure_size = figure.size;

  for (guint i = 0; i < farne_map_figures_get_n (tiles->map); i++)
    {
      const FarneMapFill *fill = farne_map_figures_get (tiles->map, i);

      tiles->name_size = MIN (tiles->name_size, find_size (tiles, &name, get_brief (fill)));
      if (fill->class_index >= 0)
        tiles->figure_size = MIN (tiles->figure_size, find_size (tiles, &figure, fill->figure));
    }
}

static void
add_texts (Tiles *tiles, const FarneMapFill *fill, const cairo_rectangle_t *tile,
           const FarneInk *ink)
{
  const FarneLook *look = tiles->look;
  FarneLettering name = get_name_lettering (tiles);
  FarneLettering figure = get_figure_lettering (tiles);
  double middle = tile->y + tile->height / 2;
  gboolean has_room = tile->height >= look->font_size * 3;

  name.size = tiles->name_size;
  figure.size = tiles->figure_size;
  name.colour = farne_look_get_ink_on (look, ink->fill);
  figure.colour = name.colour;
  if (fill->class_index < 0)
    figure = name;

  add_line (tiles, tile, has_room ? middle - look->space * 0.6 : middle + name.size * 0.36, &name,
            ink, get_brief (fill));
  if (has_room)
    add_line (tiles, tile, middle + figure.size + look->space * 0.4, &figure, ink, fill->figure);
}

static void
add_tile (Tiles *tiles, guint index)
{
  const FarneMapFill *fill = farne_map_figures_get (tiles->map, index);
  cairo_rectangle_t tile = get_tile (tiles, index);
  FarneInk ink = farne_map_figures_get_ink (tiles->map, fill, tiles->look);

  /* The quietest class hardly stands out from the card: each tile has its edge. */
  ink.stroke = farne_colour_fade (tiles->look->edge, fill->class_index >= 0 ? 0.45 : 1);
  ink.line_width = tiles->look->space / 6;
  farne_scene_add_box (tiles->scene, tile.x + 0.5, tile.y + 0.5, tile.width - 1, tile.height - 1,
                       tiles->look->space * 0.7, &ink, fill->area->code, fill->words);
  add_texts (tiles, fill, &tile, &ink);
}

static void
add_all (Tiles *tiles, double width, double height)
{
  g_autoptr (FarneScene) legend = farne_paint_legend (tiles->map, width / 2, tiles->look);
  cairo_rectangle_t corner;
  double high = farne_kit_add_note (tiles->scene, farne_map_figures_get_note (tiles->map),
                                    tiles->look, width, height);

  find_places (tiles);
  corner = place_legend (tiles, legend, width, high);
  find_sizes (tiles);
  farne_map_table_add (tiles->scene, tiles->map);
  for (guint i = 0; i < farne_map_figures_get_n (tiles->map); i++)
    add_tile (tiles, i);

  farne_scene_add_scene (tiles->scene, legend, corner.x, corner.y);
}

/**
 * farne_paint_tiles:
 * @map: map figures
 * @width: the room there is
 * @height: the room there is; 0 for as high as wide
 * @look: a look
 *
 * Areas as equal squares in their rough places, each with its short name and figure, so that small
 * districts can be read; in rows where places are not known. Keys are area codes.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_tiles (FarneMapFigures *map, double width, double height, const FarneLook *look)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Tiles tiles = { .map = map, .look = look, .columns = 1, .rows = 1, .places = places,
                  .gap = look->space * 0.7 };
  /* Translators: %s is what a map tells */
  g_autofree char *title = g_strdup_printf (_("%s, in equal squares"),
                                            farne_map_figures_get_title (map));
  FarneHandling handling = farne_map_figures_get_handling (map);

  height = height > 0 ? height : width;
  if (farne_map_figures_get_n (map) == 0)
    return farne_kit_invite (width, height, look, title, _("No areas are known at this level."),
                             handling);

  tiles.scene = farne_scene_new (width, height, look, title, handling);
  add_all (&tiles, width, height);

  return tiles.scene;
}
