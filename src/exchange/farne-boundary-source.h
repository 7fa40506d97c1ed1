/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FarneBoundarySource:
 * @files: (element-type filename): the files to open, one a layer where there are several
 * @drivers: the GDAL drivers that may open them, %NULL-terminated
 * @in_degrees: whether coordinates are longitude and latitude where nothing is said
 * @folder: (nullable): a folder of copies that goes with the source
 *
 * A boundary file, made ready for reading: unpacked or copied where it has to be.
 */
typedef struct
{
  GPtrArray *files;
  const char *const *drivers;
  gboolean in_degrees;
  char *folder;
} FarneBoundarySource;

gboolean             farne_boundary_source_can_open (const char *path);
FarneBoundarySource *farne_boundary_source_open     (const char *path, GCancellable *cancellable, GError **error);
void                 farne_boundary_source_free     (FarneBoundarySource *source);
char                *farne_boundary_source_get_main (const char *path);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBoundarySource, farne_boundary_source_free)

G_END_DECLS
