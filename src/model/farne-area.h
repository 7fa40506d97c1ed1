/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_AREA (farne_area_get_type ())
G_DECLARE_FINAL_TYPE (FarneArea, farne_area, FARNE, AREA, FarneRecord)

/**
 * FarneArea:
 * @code: the GSS code, postcode sector, or the pack's own code
 * @name: the name
 * @short_name: a name for narrow places
 * @level: `region`, `subregion`, `authority`, `district`, `ward` or `sector`
 * @parent: the code of the area it lies in
 * @retired_codes: former codes, separated by "; "
 * @other_names: other spellings, separated by "; "
 * @from: the first day it existed, if not always
 * @to: the last day it existed, if no longer
 * @tile_column: column in the tile map, from the left, from 0
 * @tile_row: row in the tile map, from the top, from 0
 * @approximate: whether its outline or membership is approximate
 * @synthetic: whether it is made up
 * @share: for a sector in several authorities, the share of it in @parent
 *
 * A place that figures are counted for.
 */
struct _FarneArea
{
  FarneRecord parent_instance;

  char *code;
  char *name;
  char *short_name;
  char *level;
  char *parent;
  char *retired_codes;
  char *other_names;
  FarneDay from;
  FarneDay to;
  gint64 tile_column;
  gint64 tile_row;
  gboolean approximate;
  gboolean synthetic;
  double share;
};

extern const FarneKind farne_area_kind;

/* The levels, from the largest down, and their translatable words. */
extern const char *const farne_area_levels[];
extern const char *const farne_area_level_labels[];

FarneArea *farne_area_new (void);

G_END_DECLS
