/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-coverage.h"
#include "facts/farne-facts-private.h"
#include "facts/farne-factbase.h"

G_BEGIN_DECLS

/**
 * FarneSource:
 *
 * A release with what it covers, its facts (brought when first needed), and what its labels stand
 * for.
 */
typedef struct _FarneSource FarneSource;

FarneSource   *farne_source_new          (FarneRelease *release, FarneAreas *areas);
void           farne_source_free         (FarneSource *self);
FarneRelease  *farne_source_get_release  (FarneSource *self);
gboolean       farne_source_is_known     (FarneSource *self, gboolean restricted, FarneDay known);
gboolean       farne_source_has_measure  (FarneSource *self, const char *measure);
void           farne_source_add_days     (FarneSource *self, const char *measure, GArray *days);
const FarneCover *farne_source_find_cover (FarneSource *self, const char *measure, FarneDay day);
FarneFacts *farne_source_load (FarneSource *self, FarneFactsLoader loader, gpointer user_data,
                               GError **error);
FarneFacts    *farne_source_get_facts    (FarneSource *self);
const FarneColumn     *farne_source_get_place_column (FarneSource *self, const char *level);
const FarneLabelMatch *farne_source_get_matches (FarneSource *self, const FarneColumn *column);
gboolean       farne_source_reaches      (FarneSource *self, const char *level);

G_END_DECLS
