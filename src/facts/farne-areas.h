/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-area.h"

G_BEGIN_DECLS

/**
 * FarneMatched:
 * @FARNE_MATCHED_CODE: by its code; the name agrees or is missing
 * @FARNE_MATCHED_RETIRED_CODE: by a retired code
 * @FARNE_MATCHED_NAME: by its name; there was no code
 * @FARNE_MATCHED_REPAIRED: code and name disagree; name and region agree: given to the named area
 * @FARNE_MATCHED_TYPED: by a mapping the user made
 * @FARNE_MATCHED_DISAGREES: code and name disagree and nothing settles it: no area
 * @FARNE_MATCHED_OUTSIDE: an area of the country, outside this partnership
 * @FARNE_MATCHED_UNKNOWN: no area is known by this code or name
 *
 * How a source's label was matched to an area.
 */
typedef enum
{
  FARNE_MATCHED_CODE,
  FARNE_MATCHED_RETIRED_CODE,
  FARNE_MATCHED_NAME,
  FARNE_MATCHED_REPAIRED,
  FARNE_MATCHED_TYPED,
  FARNE_MATCHED_DISAGREES,
  FARNE_MATCHED_OUTSIDE,
  FARNE_MATCHED_UNKNOWN,
} FarneMatched;

#define FARNE_TYPE_AREAS (farne_areas_get_type ())
G_DECLARE_FINAL_TYPE (FarneAreas, farne_areas, FARNE, AREAS, GObject)

/* The places of one desk file as a tree, with their names and codes through time. Immutable. */
FarneAreas *farne_areas_new          (GPtrArray *areas, GPtrArray *label_maps);
FarneArea  *farne_areas_get_region   (FarneAreas *self);
FarneArea  *farne_areas_find         (FarneAreas *self, const char *code);
FarneArea  *farne_areas_find_by_name (FarneAreas *self, const char *name, const char *level);
FarneArea  *farne_areas_get_ancestor (FarneAreas *self, FarneArea *area, const char *level);
gboolean    farne_areas_contains     (FarneAreas *self, FarneArea *area, FarneArea *descendant);
GPtrArray  *farne_areas_list         (FarneAreas *self, const char *level, FarneArea *within, FarneDay on);

/**
 * FarneDoubt:
 * @FARNE_DOUBT_NONE: all that the label says agrees
 * @FARNE_DOUBT_NAME: the name is none that the area of the code goes by, and no other area’s
 * @FARNE_DOUBT_REGION: the region is none that the area lies in
 * @FARNE_DOUBT_CODE: the code is one of ours, but the row was given to an area outside
 *
 * What in a label speaks against its match, though it does not decide it.
 */
typedef enum
{
  FARNE_DOUBT_NONE,
  FARNE_DOUBT_NAME,
  FARNE_DOUBT_REGION,
  FARNE_DOUBT_CODE,
} FarneDoubt;

/**
 * FarneLabelMatch:
 * @area: the area, or %NULL
 * @match: how
 * @doubt: what speaks against it, to be told
 *
 * What one label of a dictionary stands for.
 */
typedef struct
{
  FarneArea *area;
  FarneMatched match;
  FarneDoubt doubt;
} FarneLabelMatch;

FarneLabelMatch *farne_areas_match_labels (FarneAreas *self, const char *const *labels, guint n_labels, FarneDay on);

G_END_DECLS
