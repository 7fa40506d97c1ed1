/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"

G_BEGIN_DECLS

/**
 * FarneCover:
 * @measure: the series' code
 * @days: (element-type FarneDay): the days, ascending
 * @areas: (nullable): the codes covered, or %NULL for every authority of the country
 * @by: the dimensions given
 *
 * What a release covers of one measure.
 */
typedef struct
{
  char *measure;
  GArray *days;
  GHashTable *areas;
  char **by;
} FarneCover;

int        farne_days_compare    (gconstpointer a, gconstpointer b);
GPtrArray *farne_coverage_parse  (const char *json);
gboolean   farne_cover_has_day   (const FarneCover *cover, FarneDay day);
gboolean   farne_cover_has_area  (const FarneCover *cover, FarneAreas *areas, FarneArea *area);
gboolean farne_cover_has_parts (const FarneCover *cover, FarneAreas *areas, FarneArea *area,
                                FarneDay on);
gboolean   farne_cover_gives     (const FarneCover *cover, const char *dimension);

G_END_DECLS
