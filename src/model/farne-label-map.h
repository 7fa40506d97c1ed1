/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_LABEL_MAP (farne_label_map_get_type ())
G_DECLARE_FINAL_TYPE (FarneLabelMap, farne_label_map, FARNE, LABEL_MAP, FarneRecord)

/**
 * FarneLabelMap:
 * @field: what is mapped: `area`, `sector` or a dimension
 * @label: the source's label, folded
 * @target: the area code or value it means
 * @from: the first day it holds, if not always
 * @to: the last day it holds, if no longer
 *
 * How a label of a source maps to an area or a value, where the pack does not say.
 */
struct _FarneLabelMap
{
  FarneRecord parent_instance;

  char *field;
  char *label;
  char *target;
  FarneDay from;
  FarneDay to;
};

extern const FarneKind farne_label_map_kind;

FarneLabelMap *farne_label_map_new (void);

G_END_DECLS
