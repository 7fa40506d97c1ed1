/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-reader.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "exchange/farne-boundary-columns.h"
#include "exchange/farne-boundary-places.h"
#include "exchange/farne-boundary-source.h"
#include "exchange/farne-boundary-table.h"

/* Years that a file's name may tell. */
#define FIRST_YEAR 1974
#define LAST_YEAR 2099

struct _FarneBoundaryImport
{
  GObject parent_instance;

  FarneBoundaries *boundaries;
  FarneShapes *shapes;
  GPtrArray *new_areas;
  FarneProblems *problems;
  FarneBoundaryRemarks *remarks;
};

G_DEFINE_FINAL_TYPE (FarneBoundaryImport, farne_boundary_import, G_TYPE_OBJECT)

static const struct
{
  const char *level;
  const char *title;
} titles[] = {
  { "region", N_("Region") },       { "subregion", N_("Sub-regions") },
  { "authority", N_("Authorities") }, { "district", N_("Districts") },
  { "ward", N_("Wards") },          { "sector", N_("Postcode sectors") },
};

static void
farne_boundary_import_finalize (GObject *object)
{
  FarneBoundaryImport *self = FARNE_BOUNDARY_IMPORT (object);

  g_clear_object (&self->boundaries);
  g_clear_object (&self->shapes);
  g_clear_pointer (&self->new_areas, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, farne_boundary_remarks_free);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (farne_boundary_import_parent_class)->finalize (object);
}

static void
farne_boundary_import_class_init (FarneBoundaryImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_boundary_import_finalize;
}

static void
farne_boundary_import_init (FarneBoundaryImport *self)
{
  self->problems = farne_problems_new ();
  self->remarks = farne_boundary_remarks_new (self->problems);
}

/**
 * farne_boundary_file_is_one:
 * @path: a file or folder
 *
 * Tells boundary files by their content, not by their names.
 *
 * Returns: whether @path can be read by farne_boundary_import_read()
 */
gboolean
farne_boundary_file_is_one (const char *path)
{
  return farne_boundary_source_can_open (path);
}

/**
 * farne_boundary_list_layers:
 * @path: a boundary file
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Returns: (transfer full): the names of its layers, or %NULL
 */
char **
farne_boundary_list_layers (const char *path, GError **error)
{
  g_autoptr (FarneBoundarySource) source = farne_boundary_source_open (path, NULL, error);

  return source != NULL ? farne_boundary_table_list_layers (source, error) : NULL;
}

/* The first number of four digits in a name that may be a year. */
static int
find_year (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    {
      char *end;
      guint64 number;

      if (!g_ascii_isdigit (*at))
        continue;
      number = g_ascii_strtoull (at, &end, 10);
      if (end - at == 4 && number >= FIRST_YEAR && number <= LAST_YEAR)
        return (int) number;
      at = end - 1;
    }

  return 0;
}

/* The Office for National Statistics dates boundaries at the end of the year they are named by. */
static FarneDay
find_vintage (const char *path, const FarneBoundaryColumns *columns,
              const FarneBoundaryOptions *options)
{
  g_autofree char *name = g_path_get_basename (path);
  int year = columns->year != 0 ? columns->year : find_year (name);

  if (options->vintage != FARNE_DAY_NONE)
    return options->vintage;

  return year != 0 ? farne_day_new (year, 12, 31) : FARNE_DAY_NONE;
}

static char *
make_title (const char *level, int year)
{
  const char *title = level;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].level, level) == 0)
      title = _(titles[i].title);

  return year != 0 ? g_strdup_printf ("%s %d", title, year) : g_strdup (title);
}

/* The line that the licence of official boundaries asks for; their codes tell them. */
static char *
make_attribution (FarneShapes *shapes, int year)
{
  const char *text = _("Source: Office for National Statistics, Open Government Licence v3.0. "
                       "Contains OS data © Crown copyright and database right");

  if (!farne_area_code_is_valid (farne_shapes_get_code (shapes, 0)))
    return NULL;

  return year != 0 ? g_strdup_printf ("%s %d", text, year) : g_strdup (text);
}

static gboolean
take_digest (FarneBoundaries *boundaries, const char *path, GError **error)
{
  g_autofree char *main_file = farne_boundary_source_get_main (path);
  g_autoptr (GMappedFile) file = g_mapped_file_new (main_file, FALSE, error);

  if (file == NULL)
    return FALSE;

  boundaries->sha256 = farne_text_digest (g_mapped_file_get_contents (file),
                                          g_mapped_file_get_length (file));
  boundaries->file_name = g_path_get_basename (path);
  return TRUE;
}

static gboolean
describe (FarneBoundaryImport *self, const char *path, const char *level, FarneDay vintage,
          GError **error)
{
  FarneBoundaries *boundaries = farne_boundaries_new ();
  int year = 0;
  int month, day;

  self->boundaries = boundaries;
  if (vintage != FARNE_DAY_NONE)
    farne_day_get_ymd (vintage, &year, &month, &day);
  boundaries->title = make_title (level, year);
  boundaries->level = g_strdup (level);
  boundaries->vintage = vintage;
  boundaries->quality = g_strdup ("official");
  boundaries->attribution = make_attribution (self->shapes, year);
  boundaries->imported = g_get_real_time ();
  if (vintage == FARNE_DAY_NONE)
    farne_problems_add (self->problems, FARNE_FINDING_WARNING, "", 0, "", "",
                        _("Nothing in the file tells which year its boundaries are of."));

  return take_digest (boundaries, path, error);
}

/* Once for the file, where no column of it says in which authority its shapes lie. */
static void
tell_placed (FarneBoundaryImport *self, const FarneBoundaryTable *table,
             const FarneBoundaryColumns *columns)
{
  if (columns->parent < 0
      && farne_boundary_remarks_count (self->remarks, FARNE_REMARK_PLACED) > 0)
    farne_problems_add (self->problems, FARNE_FINDING_WARNING, table->layer, 0, "", "",
                        _("The file does not say in which authority each shape lies. They were "
                          "placed by a point inside them, which is approximate."));
}

static gboolean
read_into (FarneBoundaryImport *self, const char *path, const FarneBoundaryOptions *options,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneBoundarySource) source = farne_boundary_source_open (path, cancellable, error);
  g_autoptr (FarneBoundaryTable) table = NULL;
  g_auto (FarneBoundaryPlaces) places = { NULL };
  FarneBoundaryColumns columns;
  FarneDay vintage;

  if (source == NULL)
    return FALSE;
  table = farne_boundary_table_read (source, options->layer, cancellable, error);
  if (table == NULL || !farne_boundary_columns_find (&columns, table, options, error))
    return FALSE;

  vintage = find_vintage (path, &columns, options);
  if (!farne_boundary_places_find (&places, table, &columns, options, vintage, self->remarks,
                                   cancellable, error))
    return FALSE;

  tell_placed (self, table, &columns);
  self->shapes = g_steal_pointer (&places.shapes);
  self->new_areas = g_steal_pointer (&places.new_areas);
  return describe (self, path, places.level, vintage, error);
}

/**
 * farne_boundary_import_read:
 * @path: GeoJSON, TopoJSON, a shapefile (folder, .shp or zip) or GeoPackage, in any projection
 * @options: the places of the desk file, and what the user chose
 * @cancellable: (nullable): to give up; nothing is left behind
 * @error: return location: %FARNE_ERROR_UNREADABLE with what to do, %FARNE_ERROR_NOT_FOUND for a
 *   layer or column that was named and is not there
 *
 * Reads boundaries. Nothing is written to any desk file. On any thread.
 *
 * From the British National Grid to WGS 84 without Ordnance Survey's grid of corrections, places
 * come out a few metres off.
 *
 * Returns: (transfer full): what was read, or %NULL
 */
FarneBoundaryImport *
farne_boundary_import_read (const char                 *path,
                            const FarneBoundaryOptions *options,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  g_autoptr (FarneBoundaryImport) self = NULL;
  g_autofree char *name = NULL;
  GError *refused = NULL;

  g_return_val_if_fail (path != NULL && options != NULL && options->areas != NULL, NULL);

  self = g_object_new (FARNE_TYPE_BOUNDARY_IMPORT, NULL);
  if (read_into (self, path, options, cancellable, &refused))
    return g_steal_pointer (&self);

  name = g_filename_display_basename (path);
  farne_error_add_place (refused, name, NULL);
  g_propagate_error (error, refused);
  return NULL;
}

/**
 * farne_boundary_import_get_boundaries:
 * @self: an import
 *
 * Returns: (transfer none): the record, not saved yet; its segment is for the store to fill
 */
FarneBoundaries *
farne_boundary_import_get_boundaries (FarneBoundaryImport *self)
{
  g_return_val_if_fail (FARNE_IS_BOUNDARY_IMPORT (self), NULL);

  return self->boundaries;
}

/**
 * farne_boundary_import_get_shapes:
 * @self: an import
 *
 * Returns: (transfer none): the shapes
 */
FarneShapes *
farne_boundary_import_get_shapes (FarneBoundaryImport *self)
{
  g_return_val_if_fail (FARNE_IS_BOUNDARY_IMPORT (self), NULL);

  return self->shapes;
}

/**
 * farne_boundary_import_get_remarks:
 * @self: an import
 *
 * Returns: (transfer none): what is told of its shapes, by what it is
 */
const FarneBoundaryRemarks *
farne_boundary_import_get_remarks (FarneBoundaryImport *self)
{
  g_return_val_if_fail (FARNE_IS_BOUNDARY_IMPORT (self), NULL);

  return self->remarks;
}

/**
 * farne_boundary_import_get_new_areas:
 * @self: an import
 *
 * Returns: (transfer none) (element-type FarneArea): areas that the desk file does not know yet
 */
GPtrArray *
farne_boundary_import_get_new_areas (FarneBoundaryImport *self)
{
  g_return_val_if_fail (FARNE_IS_BOUNDARY_IMPORT (self), NULL);

  return self->new_areas;
}

/**
 * farne_boundary_import_get_problems:
 * @self: an import
 *
 * Returns: (transfer none): codes that are unmatched, rings that were repaired, areas that are missing
 */
FarneProblems *
farne_boundary_import_get_problems (FarneBoundaryImport *self)
{
  g_return_val_if_fail (FARNE_IS_BOUNDARY_IMPORT (self), NULL);

  return self->problems;
}
