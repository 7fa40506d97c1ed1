/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-boundary-source.h"

G_BEGIN_DECLS

/**
 * FarneBoundaryFeature:
 * @row: its number in the layer, from 1
 * @values: its text in each column, "" where there is none
 * @wkb: (nullable): its polygons in longitude and latitude on WGS 84, as well-known binary
 *
 * One shape as read.
 */
typedef struct
{
  guint row;
  char **values;
  GBytes *wkb;
} FarneBoundaryFeature;

/**
 * FarneBoundaryTable:
 * @layer: the layer's name
 * @columns: (element-type utf8): names of the columns
 * @features: (element-type FarneBoundaryFeature): its shapes in order
 *
 * A layer of a boundary file, as read.
 */
typedef struct
{
  char *layer;
  GPtrArray *columns;
  GPtrArray *features;
} FarneBoundaryTable;

char              **farne_boundary_table_list_layers (FarneBoundarySource *source, GError **error);
FarneBoundaryTable *farne_boundary_table_read        (FarneBoundarySource *source, const char *layer, GCancellable *cancellable, GError **error);
void                farne_boundary_table_free        (FarneBoundaryTable *table);
const char         *farne_boundary_feature_get       (const FarneBoundaryFeature *feature, int column);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBoundaryTable, farne_boundary_table_free)

G_END_DECLS
