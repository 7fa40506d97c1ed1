/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-arc.h"

G_BEGIN_DECLS

/**
 * FarneTopology:
 * @arcs: (element-type FarneArc): every line once
 * @rings: (element-type GArray): for each ring its arcs in order, as `gint32`: an index in @arcs, or
 *   its complement (`~index`) where the arc runs the other way round
 *
 * Rings cut into the arcs that they share.
 */
typedef struct
{
  GPtrArray *arcs;
  GPtrArray *rings;
} FarneTopology;

FarneTopology *farne_topology_new       (GPtrArray *rings);
void           farne_topology_free      (FarneTopology *topology);
void           farne_topology_keep_open (GPtrArray *arcs, GArray *references);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneTopology, farne_topology_free)

#define FARNE_ARC_REFERENCE_INDEX(reference) ((guint) ((reference) < 0 ? ~(reference) : (reference)))

G_END_DECLS
