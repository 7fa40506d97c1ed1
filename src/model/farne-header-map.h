/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_HEADER_MAP (farne_header_map_get_type ())
G_DECLARE_FINAL_TYPE (FarneHeaderMap, farne_header_map, FARNE, HEADER_MAP, FarneRecord)

/**
 * FarneHeaderMap:
 * @signature: the hash of the folded header row
 * @layout: the layout the columns were mapped for
 * @mapping: JSON object of field to column name
 * @settings: JSON object of the other answers (measure, restricted, date)
 *
 * A mapping of columns that was made once and is remembered by the header.
 */
struct _FarneHeaderMap
{
  FarneRecord parent_instance;

  char *signature;
  char *layout;
  char *mapping;
  char *settings;
};

extern const FarneKind farne_header_map_kind;

FarneHeaderMap *farne_header_map_new          (void);
GHashTable     *farne_header_map_list_columns (FarneHeaderMap *self);

G_END_DECLS
