/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-cells.h"
#include "desk/farne-outlines.h"
#include "desk/farne-outlines-file.h"
#include "desk/farne-plain-table.h"
#include "geo/farne-shapes-builder.h"
#include "model/farne-area.h"

static const char *const required[] = {
  "code", "name", "level", "parent", "longitude", "latitude", NULL
};

/* The cells of one level inside one area. */
typedef struct
{
  GArray *points;
  GPtrArray *codes;
  GPtrArray *names;
} Cells;

static void
cells_clear (Cells *cells)
{
  g_array_unref (cells->points);
  g_ptr_array_unref (cells->codes);
  g_ptr_array_unref (cells->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cells, cells_clear)

static gboolean
add_cell (Cells *cells, const FarnePlainTable *table, guint row, GError **error)
{
  double longitude, latitude;
  FarnePoint point;

  if (!farne_plain_table_get_number (table, row, "longitude", &longitude, error)
      || !farne_plain_table_get_number (table, row, "latitude", &latitude, error))
    return FALSE;
  point = farne_point_from_degrees (longitude, latitude);
  g_array_append_val (cells->points, point);
  g_ptr_array_add (cells->codes, (gpointer) farne_plain_table_get (table, row, "code"));
  g_ptr_array_add (cells->names, (gpointer) farne_plain_table_get (table, row, "name"));
  return TRUE;
}

static gboolean
is_cell_of (const FarnePlainTable *table, guint row, const char *level, const char *parent)
{
  return g_str_equal (farne_plain_table_get (table, row, "level"), level)
         && g_str_equal (farne_plain_table_get (table, row, "parent"), parent);
}

static gboolean
divide_area (FarneShapesBuilder    *builder,
             FarneShapes           *outlines,
             guint                  index,
             const FarnePlainTable *table,
             const char            *level,
             GError               **error)
{
  const char *parent = farne_shapes_get_code (outlines, index);
  g_auto (Cells) cells = { g_array_new (FALSE, FALSE, sizeof (FarnePoint)), g_ptr_array_new (),
                          g_ptr_array_new () };

  for (guint row = 0; row < table->rows->len; row++)
    if (is_cell_of (table, row, level, parent) && !add_cell (&cells, table, row, error))
      return FALSE;
  return cells.codes->len == 0
         || farne_shapes_builder_divide (builder, outlines, index,
                                         (const FarnePoint *) cells.points->data,
                                         (const char *const *) cells.codes->pdata,
                                         (const char *const *) cells.names->pdata,
                                         cells.codes->len, error);
}

static FarneShapes *
divide_all (FarneShapes *outlines, const FarnePlainTable *table, const char *level, GError **error)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();

  for (guint i = 0; i < farne_shapes_get_n (outlines); i++)
    if (!divide_area (builder, outlines, i, table, level, error))
      return NULL;
  return farne_shapes_builder_end (builder, error);
}

static gboolean
save_shapes (FarneStore      *store,
             FarneShapes     *shapes,
             const char      *level,
             FarneBoundaries *parents,
             GError         **error)
{
  g_autoptr (FarneBoundaries) boundaries = farne_boundaries_new ();
  g_autofree char *source = g_strdup_printf (_("Made up, inside: %s"), parents->source);
  g_autofree char *attribution = g_strdup_printf (_("Cells and names are made up. %s"),
                                                  parents->attribution);

  g_object_set (boundaries, "title", _("Made-up cells"), "level", level, "source", source,
                "quality", "synthetic", "attribution", attribution, NULL);
  boundaries->vintage = parents->vintage;
  return farne_outlines_save (store, boundaries, shapes, error);
}

static gboolean
pour_level (FarneStore *store, const FarnePlainTable *table, const char *level, GError **error)
{
  g_autoptr (FarneOutlines) known = farne_outlines_new (store);
  g_autoptr (FarneBoundaries) parents = NULL;
  g_autoptr (FarneShapes) outlines =
    farne_outlines_find (known, "authority", FARNE_DAY_NONE, &parents, error);
  g_autoptr (FarneShapes) shapes = NULL;

  if (outlines == NULL)
    return FALSE;
  shapes = divide_all (outlines, table, level, error);
  return shapes != NULL && save_shapes (store, shapes, level, parents, error);
}

/* In how many areas a cell lies: one that straddles two has a row for each. */
static guint
count_parents (const FarnePlainTable *table, const char *code)
{
  guint n = 0;

  for (guint row = 0; row < table->rows->len; row++)
    n += g_str_equal (farne_plain_table_get (table, row, "code"), code);
  return n;
}

static gboolean
save_area (FarneStore *store, const FarnePlainTable *table, guint row, GError **error)
{
  g_autoptr (FarneArea) area = farne_area_new ();
  const char *code = farne_plain_table_get (table, row, "code");

  g_object_set (area, "code", code, "name", farne_plain_table_get (table, row, "name"),
                "level", farne_plain_table_get (table, row, "level"),
                "parent", farne_plain_table_get (table, row, "parent"), NULL);
  area->synthetic = TRUE;
  area->approximate = TRUE;
  area->share = 1.0 / count_parents (table, code);
  return farne_store_save (store, FARNE_RECORD (area), error);
}

static GPtrArray *
list_levels (const FarnePlainTable *table)
{
  GPtrArray *levels = g_ptr_array_new ();

  for (guint row = 0; row < table->rows->len; row++)
    {
      const char *level = farne_plain_table_get (table, row, "level");

      if (!g_ptr_array_find_with_equal_func (levels, level, g_str_equal, NULL))
        g_ptr_array_add (levels, (gpointer) level);
    }
  return levels;
}

/**
 * farne_cells_pour:
 * @store: a store with a transaction open, with outlines of the authorities
 * @path: a CSV file with the columns code, name, level, parent, longitude, latitude
 *
 * Puts made-up areas into a desk file: each authority is cut into cells around the points given
 * for it. A cell with rows in two authorities straddles them.
 *
 * Returns: whether they are in; if not, the caller rolls back
 */
gboolean
farne_cells_pour (FarneStore *store, const char *path, GError **error)
{
  g_autoptr (FarnePlainTable) table = farne_plain_table_read (path, error);
  g_autoptr (GPtrArray) levels = NULL;

  if (table == NULL || !farne_plain_table_require (table, required, error))
    return FALSE;
  for (guint row = 0; row < table->rows->len; row++)
    if (!save_area (store, table, row, error))
      return FALSE;
  levels = list_levels (table);
  for (guint i = 0; i < levels->len; i++)
    if (!pour_level (store, table, g_ptr_array_index (levels, i), error))
      return FALSE;
  return TRUE;
}
