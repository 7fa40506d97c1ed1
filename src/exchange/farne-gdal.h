/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Constants of GDAL's C interface that are used here; they are part of its stable interface.
 */
#define FARNE_GDAL_OF_READONLY 0x00
#define FARNE_GDAL_OF_VECTOR 0x04
#define FARNE_GDAL_INTEGER 0
#define FARNE_GDAL_REAL 2
#define FARNE_GDAL_STRING 4
#define FARNE_GDAL_DATE 9
#define FARNE_GDAL_DATETIME 11
#define FARNE_GDAL_INTEGER64 12
#define FARNE_GDAL_GEOMETRY_UNKNOWN 0
#define FARNE_GDAL_POLYGON 3
#define FARNE_GDAL_MULTIPOLYGON 6
#define FARNE_GDAL_GEOMETRY_NONE 100
#define FARNE_GDAL_LITTLE_ENDIAN 1
#define FARNE_GDAL_TRADITIONAL_AXES 0
#define FARNE_GDAL_FAILURE 3

/*
 * The functions of GDAL, OGR and OSR that are used: result, name, parameters. Handles are
 * #gpointer; int stands for the enumerations.
 */
#define FARNE_GDAL_FUNCTIONS(FUNCTION)                                                             \
  FUNCTION (void, GDALAllRegister, (void))                                                         \
  FUNCTION (gpointer, GDALOpenEx,                                                                  \
            (const char *path, guint flags, const char *const *drivers,                            \
             const char *const *options, const char *const *siblings))                             \
  FUNCTION (int, GDALClose, (gpointer dataset))                                                    \
  FUNCTION (gpointer, GDALGetDriverByName, (const char *name))                                     \
  FUNCTION (gpointer, GDALCreate,                                                                  \
            (gpointer driver, const char *path, int width, int height, int bands, int type,        \
             const char *const *options))                                                          \
  FUNCTION (int, GDALDatasetGetLayerCount, (gpointer dataset))                                     \
  FUNCTION (gpointer, GDALDatasetGetLayer, (gpointer dataset, int index))                          \
  FUNCTION (gpointer, GDALDatasetGetLayerByName, (gpointer dataset, const char *name))             \
  FUNCTION (gpointer, GDALDatasetCreateLayer,                                                      \
            (gpointer dataset, const char *name, gpointer reference, int geometry,                 \
             const char *const *options))                                                          \
  FUNCTION (const char *, OGR_L_GetName, (gpointer layer))                                         \
  FUNCTION (gpointer, OGR_L_GetLayerDefn, (gpointer layer))                                        \
  FUNCTION (gpointer, OGR_L_GetSpatialRef, (gpointer layer))                                       \
  FUNCTION (gint64, OGR_L_GetFeatureCount, (gpointer layer, int force))                            \
  FUNCTION (void, OGR_L_ResetReading, (gpointer layer))                                            \
  FUNCTION (gpointer, OGR_L_GetNextFeature, (gpointer layer))                                      \
  FUNCTION (int, OGR_L_CreateField, (gpointer layer, gpointer field, int approximate))             \
  FUNCTION (int, OGR_L_CreateFeature, (gpointer layer, gpointer feature))                          \
  FUNCTION (int, OGR_FD_GetFieldCount, (gpointer definition))                                      \
  FUNCTION (gpointer, OGR_FD_GetFieldDefn, (gpointer definition, int index))                       \
  FUNCTION (int, OGR_FD_GetGeomFieldCount, (gpointer definition))                                  \
  FUNCTION (gpointer, OGR_Fld_Create, (const char *name, int type))                                \
  FUNCTION (void, OGR_Fld_Destroy, (gpointer field))                                               \
  FUNCTION (const char *, OGR_Fld_GetNameRef, (gpointer field))                                    \
  FUNCTION (int, OGR_Fld_GetType, (gpointer field))                                                \
  FUNCTION (gpointer, OGR_F_Create, (gpointer definition))                                         \
  FUNCTION (void, OGR_F_Destroy, (gpointer feature))                                               \
  FUNCTION (int, OGR_F_IsFieldSetAndNotNull, (gpointer feature, int field))                        \
  FUNCTION (const char *, OGR_F_GetFieldAsString, (gpointer feature, int field))                   \
  FUNCTION (double, OGR_F_GetFieldAsDouble, (gpointer feature, int field))                         \
  FUNCTION (gint64, OGR_F_GetFieldAsInteger64, (gpointer feature, int field))                      \
  FUNCTION (int, OGR_F_GetFieldAsDateTime,                                                         \
            (gpointer feature, int field, int *year, int *month, int *day, int *hour,              \
             int *minute, int *second, int *zone))                                                 \
  FUNCTION (void, OGR_F_SetFieldString, (gpointer feature, int field, const char *text))           \
  FUNCTION (void, OGR_F_SetFieldDouble, (gpointer feature, int field, double value))               \
  FUNCTION (void, OGR_F_SetFieldInteger64, (gpointer feature, int field, gint64 value))            \
  FUNCTION (void, OGR_F_SetFieldNull, (gpointer feature, int field))                               \
  FUNCTION (gpointer, OGR_F_GetGeometryRef, (gpointer feature))                                    \
  FUNCTION (int, OGR_F_SetGeometryDirectly, (gpointer feature, gpointer geometry))                 \
  FUNCTION (int, OGR_G_CreateFromWkb,                                                              \
            (gconstpointer wkb, gpointer reference, gpointer *geometry, int size))                 \
  FUNCTION (void, OGR_G_DestroyGeometry, (gpointer geometry))                                      \
  FUNCTION (gpointer, OGR_G_Clone, (gpointer geometry))                                            \
  FUNCTION (int, OGR_G_GetGeometryType, (gpointer geometry))                                       \
  FUNCTION (int, OGR_G_IsEmpty, (gpointer geometry))                                               \
  FUNCTION (void, OGR_G_GetEnvelope, (gpointer geometry, double *west_east_south_north))           \
  FUNCTION (int, OGR_G_WkbSize, (gpointer geometry))                                               \
  FUNCTION (int, OGR_G_ExportToWkb, (gpointer geometry, int order, guchar *wkb))                   \
  FUNCTION (int, OGR_G_Transform, (gpointer geometry, gpointer transformation))                    \
  FUNCTION (int, OGR_GT_Flatten, (int type))                                                       \
  FUNCTION (void, OGR_G_FlattenTo2D, (gpointer geometry))                                          \
  FUNCTION (gpointer, OGR_G_ForceToMultiPolygon, (gpointer geometry))                              \
  FUNCTION (gpointer, OSRNewSpatialReference, (const char *wkt))                                   \
  FUNCTION (void, OSRDestroySpatialReference, (gpointer reference))                                \
  FUNCTION (gpointer, OSRClone, (gpointer reference))                                              \
  FUNCTION (int, OSRImportFromEPSG, (gpointer reference, int code))                                \
  FUNCTION (void, OSRSetAxisMappingStrategy, (gpointer reference, int strategy))                   \
  FUNCTION (int, OSRIsSame, (gpointer reference, gpointer other))                                  \
  FUNCTION (int, OSRIsGeographic, (gpointer reference))                                            \
  FUNCTION (gpointer, OCTNewCoordinateTransformation, (gpointer source, gpointer target))          \
  FUNCTION (void, OCTDestroyCoordinateTransformation, (gpointer transformation))                   \
  FUNCTION (char **, VSIReadDirRecursive, (const char *path))                                      \
  FUNCTION (void, CSLDestroy, (char **list))                                                       \
  FUNCTION (void, CPLSetConfigOption, (const char *key, const char *value))                        \
  FUNCTION (void, CPLPushErrorHandler, (gpointer handler))                                         \
  FUNCTION (void, CPLPopErrorHandler, (void))                                                      \
  FUNCTION (void, CPLQuietErrorHandler, (int type, int number, const char *message))               \
  FUNCTION (void, CPLErrorReset, (void))                                                           \
  FUNCTION (int, CPLGetLastErrorType, (void))                                                      \
  FUNCTION (const char *, CPLGetLastErrorMsg, (void))

#define FARNE_GDAL_MEMBER(Result, name, parameters) Result (*name) parameters;

/**
 * FarneGdal:
 *
 * GDAL's functions by their own names, found in the library when it was first needed.
 */
typedef struct
{
  FARNE_GDAL_FUNCTIONS (FARNE_GDAL_MEMBER)
} FarneGdal;

/*
 * Use: gdal = farne_gdal_load (); farne_gdal_begin (gdal); … ; farne_gdal_check () after every read
 * or write; farne_gdal_end (gdal). All on one thread: a dataset never crosses threads.
 */
const FarneGdal *farne_gdal_load  (GError **error);
void             farne_gdal_begin (const FarneGdal *gdal);
void             farne_gdal_end   (const FarneGdal *gdal);
gboolean         farne_gdal_check (const FarneGdal *gdal, const char *where, GError **error);
gpointer         farne_gdal_open  (const FarneGdal *gdal, const char *path, const char *const *drivers, GError **error);
gpointer         farne_gdal_new_degrees (const FarneGdal *gdal);

G_END_DECLS
