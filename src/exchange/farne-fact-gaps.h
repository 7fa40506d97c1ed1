/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-facts.h"

G_BEGIN_DECLS

typedef struct _FarneFactGaps FarneFactGaps;

/* Cells in which nothing stands, or nothing that can be kept: what they would tell is not known. */
FarneFactGaps *farne_fact_gaps_new   (FarneFactsBuilder *builder, guint n_columns);
void           farne_fact_gaps_free  (FarneFactGaps *self);
void           farne_fact_gaps_add   (FarneFactGaps *self, const char *measure, FarneDay day, const guint *codes, guint row, gboolean rejected);
void           farne_fact_gaps_fill  (FarneFactGaps *self);
guint          farne_fact_gaps_get_n_rejected (FarneFactGaps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFactGaps, farne_fact_gaps_free)

G_END_DECLS
