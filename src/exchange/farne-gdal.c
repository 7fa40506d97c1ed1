/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-gdal.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "base/farne-error.h"

/* The numbers of the library's file name: 3.6 is 32 and is the least that is known to work. */
#define FIRST_SONAME 32
#define LAST_SONAME 60

#define LATITUDE_LONGITUDE_EPSG 4326

typedef struct
{
  const char *name;
  gsize offset;
} Symbol;

#define SYMBOL(Result, name, parameters) { #name, G_STRUCT_OFFSET (FarneGdal, name) },

static const Symbol symbols[] = { FARNE_GDAL_FUNCTIONS (SYMBOL) };

static GModule *
open_module (void)
{
  for (int soname = LAST_SONAME; soname >= FIRST_SONAME; soname--)
    {
      g_autofree char *name = g_strdup_printf ("libgdal.so.%d", soname);
      GModule *module = g_module_open (name, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

      if (module != NULL)
        return module;
    }
  return g_module_open ("libgdal.so", G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
}

/* Returns the name of the first function that is missing, or NULL. */
static const char *
find_symbols (GModule *module, FarneGdal *gdal)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      gpointer *member = G_STRUCT_MEMBER_P (gdal, symbols[i].offset);

      if (!g_module_symbol (module, symbols[i].name, member))
        return symbols[i].name;
    }
  return NULL;
}

/* No plugins, no files written beside the ones read, nothing that is fetched. */
static void
register_drivers (FarneGdal *gdal)
{
  gdal->CPLSetConfigOption ("GDAL_DRIVER_PATH", "disable");
  gdal->CPLSetConfigOption ("GDAL_PAM_ENABLED", "NO");
  gdal->CPLSetConfigOption ("OGR_GEOJSON_MAX_OBJ_SIZE", "512");
  gdal->GDALAllRegister ();
}

static FarneGdal *
load_once (char **reason)
{
  g_autofree FarneGdal *gdal = g_new0 (FarneGdal, 1);
  GModule *module = open_module ();
  const char *missing;

  if (module == NULL)
    {
      *reason = g_strdup (g_module_error ());
      return NULL;
    }
  missing = find_symbols (module, gdal);
  if (missing != NULL)
    {
      *reason = g_strdup (missing);
      g_module_close (module);
      return NULL;
    }
  g_module_make_resident (module);
  register_drivers (gdal);
  return g_steal_pointer (&gdal);
}

/**
 * farne_gdal_load:
 * @error: where to put an error
 *
 * Finds the GDAL library when it is first needed and registers its drivers once. Linking it would
 * cost every start 50 ms.
 *
 * Returns: (transfer none) (nullable): the functions, or %NULL with %FARNE_ERROR_FAILED where the
 *   library is missing or too old
 */
const FarneGdal *
farne_gdal_load (GError **error)
{
  static GMutex mutex;
  static FarneGdal *gdal;
  static char *reason;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (gdal == NULL && reason == NULL)
    gdal = load_once (&reason);
  if (gdal == NULL)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
                 _("This file format needs the GDAL library, version 3.6 or later, which could not "
                   "be loaded (%s). Install it (on Debian: the package libgdal32 or later)."),
                 reason);
  return gdal;
}

/**
 * farne_gdal_begin:
 * @gdal: the library
 *
 * From here to farne_gdal_end(), on this thread, GDAL prints nothing and its errors are kept for
 * farne_gdal_check().
 */
void
farne_gdal_begin (const FarneGdal *gdal)
{
  gdal->CPLErrorReset ();
  gdal->CPLPushErrorHandler ((gpointer) gdal->CPLQuietErrorHandler);
}

/**
 * farne_gdal_end:
 * @gdal: the library
 *
 * Ends what farne_gdal_begin() began.
 */
void
farne_gdal_end (const FarneGdal *gdal)
{
  gdal->CPLPopErrorHandler ();
  gdal->CPLErrorReset ();
}

/**
 * farne_gdal_check:
 * @gdal: the library
 * @where: the file, for the message
 * @error: where to put an error
 *
 * Whether all calls since the last check went well. GDAL tells of some failures, as of a table cut
 * short, nowhere else: check after every read and write.
 *
 * Returns: %FALSE with %FARNE_ERROR_UNREADABLE and GDAL's own words
 */
gboolean
farne_gdal_check (const FarneGdal *gdal, const char *where, GError **error)
{
  g_autofree char *said = NULL;
  g_autofree char *name = NULL;

  if (gdal->CPLGetLastErrorType () < FARNE_GDAL_FAILURE)
    return TRUE;
  said = g_utf8_make_valid (gdal->CPLGetLastErrorMsg (), -1);
  name = g_path_get_basename (where);
  gdal->CPLErrorReset ();
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” could not be read or written whole: %s."), name, said);
  return FALSE;
}

/* Whether a path is a plain local file or folder: GDAL gives meaning to other texts. */
static gboolean
check_path (const char *path, GError **error)
{
  if (g_path_is_absolute (path) && !g_str_has_prefix (path, "/vsi")
      && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
               _("There is no file “%s” on this computer. Choose a file or folder on a disk."),
               path);
  return FALSE;
}

/**
 * farne_gdal_open:
 * @gdal: the library, after farne_gdal_begin()
 * @path: a local file or folder
 * @drivers: the drivers that may read it, %NULL-terminated
 * @error: where to put an error
 *
 * Opens a dataset for reading, by the drivers named and no other. Virtual paths, addresses and
 * inline text are refused.
 *
 * Returns: (transfer full) (nullable): the dataset, closed with `GDALClose`; %NULL with
 *   %FARNE_ERROR_NOT_FOUND or %FARNE_ERROR_UNREADABLE
 */
gpointer
farne_gdal_open (const FarneGdal   *gdal,
                 const char        *path,
                 const char *const *drivers,
                 GError           **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  gpointer dataset;

  if (!check_path (absolute, error))
    return NULL;
  dataset = gdal->GDALOpenEx (absolute, FARNE_GDAL_OF_READONLY | FARNE_GDAL_OF_VECTOR, drivers,
                              NULL, NULL);
  if (dataset == NULL && farne_gdal_check (gdal, path, error))
    {
      g_autofree char *name = g_path_get_basename (path);

      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” is not in a format that can be read here."), name);
    }
  return dataset;
}

/**
 * farne_gdal_new_degrees:
 * @gdal: the library
 *
 * Longitude and latitude in degrees on WGS 84, in that order of axes.
 *
 * Returns: (transfer full): a spatial reference, freed with `OSRDestroySpatialReference`
 */
gpointer
farne_gdal_new_degrees (const FarneGdal *gdal)
{
  gpointer reference = gdal->OSRNewSpatialReference (NULL);

  gdal->OSRImportFromEPSG (reference, LATITUDE_LONGITUDE_EPSG);
  gdal->OSRSetAxisMappingStrategy (reference, FARNE_GDAL_TRADITIONAL_AXES);
  return reference;
}
