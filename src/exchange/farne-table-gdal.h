/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-figure-table.h"
#include "geo/farne-shapes.h"

G_BEGIN_DECLS

/* Writes a table in a format of GDAL's to a file that is not there yet. */
gboolean farne_table_write_gdal (FarneFigureTable *table, FarneShapes *shapes, const char *driver, const char *path, GError **error);

G_END_DECLS
