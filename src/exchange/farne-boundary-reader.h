/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-boundary-remarks.h"
#include "facts/farne-areas.h"
#include "geo/farne-shapes.h"
#include "model/farne-boundaries.h"

G_BEGIN_DECLS

/**
 * FarneBoundaryOptions:
 * @layer: the layer to read, or %NULL for the only one (several: the error lists them)
 * @level: `authority`, `ward`, …, or %NULL to tell from the codes
 * @code_column: the column of codes, or %NULL to find it
 * @name_column: the column of names, or %NULL to find it
 * @parent_column: the column of the authority's code, or %NULL to find it
 * @vintage: the day they describe, or %FARNE_DAY_NONE to tell from the column's name ("WD22CD")
 * @areas: the places of the desk file
 * @outlines: outlines of the authorities, to place wards by the point inside
 */
typedef struct
{
  const char *layer;
  const char *level;
  const char *code_column;
  const char *name_column;
  const char *parent_column;
  FarneDay vintage;
  FarneAreas *areas;
  FarneShapes *outlines;
} FarneBoundaryOptions;

#define FARNE_TYPE_BOUNDARY_IMPORT (farne_boundary_import_get_type ())
G_DECLARE_FINAL_TYPE (FarneBoundaryImport, farne_boundary_import, FARNE, BOUNDARY_IMPORT, GObject)

/* GeoJSON, TopoJSON, Shapefile (folder, .shp or zip) or GeoPackage, in any projection. */
gboolean             farne_boundary_file_is_one    (const char *path);
char               **farne_boundary_list_layers    (const char *path, GError **error);
FarneBoundaryImport *farne_boundary_import_read    (const char *path, const FarneBoundaryOptions *options, GCancellable *cancellable, GError **error);
FarneBoundaries     *farne_boundary_import_get_boundaries (FarneBoundaryImport *self); /* unsaved */
FarneShapes         *farne_boundary_import_get_shapes     (FarneBoundaryImport *self);
const FarneBoundaryRemarks *farne_boundary_import_get_remarks (FarneBoundaryImport *self);
GPtrArray           *farne_boundary_import_get_new_areas  (FarneBoundaryImport *self); /* FarneArea, e.g. wards */
FarneProblems       *farne_boundary_import_get_problems   (FarneBoundaryImport *self); /* unmatched, repaired rings */

G_END_DECLS
