/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-geos.h"
#include "geo/farne-shapes-builder.h"

G_BEGIN_DECLS

/* For the files of this room that bring shapes to the builder in other ways. */
GEOSContextHandle_t farne_shapes_builder_peek_geos (FarneShapesBuilder *self);
gboolean            farne_shapes_builder_add_shape (FarneShapesBuilder *self,
                                                    const char         *code,
                                                    const char         *name,
                                                    const char         *parent,
                                                    const GEOSGeometry *shape,
                                                    FarneGeosProjection projection,
                                                    GError            **error);

G_END_DECLS
