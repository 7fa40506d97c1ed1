/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"

G_BEGIN_DECLS

/* The levels that published rows are given for; only among these may code and name disagree. */
#define FARNE_LEVEL_REGION "region"
#define FARNE_LEVEL_AUTHORITY "authority"
#define FARNE_LEVEL_DISTRICT "district"
#define FARNE_LEVEL_WARD "ward"
#define FARNE_LEVEL_SECTOR "sector"

gboolean   farne_area_has_level        (FarneArea *area, const char *level);
FarneArea *farne_areas_find_current    (FarneAreas *self, const char *code);
FarneArea *farne_areas_find_retired    (FarneAreas *self, const char *code);
FarneArea *farne_areas_find_published  (FarneAreas *self, const char *folded_name, FarneDay on);
FarneArea *farne_areas_find_only (FarneAreas *self, const char *folded_name, const char *level);
FarneArea *farne_areas_find_typed (FarneAreas *self, const char *field, const char *label,
                                   FarneDay on);
gboolean   farne_areas_is_own_region   (FarneAreas *self, const char *folded_name);

FarneLabelMatch *farne_areas_match_level (FarneAreas *self, const char *level,
                                          const char *const *labels, guint n_labels, FarneDay on);

G_END_DECLS
