/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneRemovalEffect:
 * @FARNE_REMOVAL_GOES: the record is deleted: it was asked for, or can't be without what goes
 * @FARNE_REMOVAL_UNSET: its reference is unset
 * @FARNE_REMOVAL_TAKEN_OUT: what goes is taken out of its list of references
 * @FARNE_REMOVAL_KEPT: it bears the code of an area that goes, and keeps it
 *
 * What a removal does to a record.
 */
typedef enum
{
  FARNE_REMOVAL_GOES,
  FARNE_REMOVAL_UNSET,
  FARNE_REMOVAL_TAKEN_OUT,
  FARNE_REMOVAL_KEPT,
} FarneRemovalEffect;

/**
 * FarneRemovalItem:
 * @record: the record as it is before
 * @field: (nullable): the field by which it hangs on what goes; %NULL for what was asked for
 * @effect: what happens to it
 *
 * A record that a removal concerns.
 */
typedef struct
{
  FarneRecord *record;
  const FarneField *field;
  FarneRemovalEffect effect;
} FarneRemovalItem;

void farne_removal_item_free (FarneRemovalItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRemovalItem, farne_removal_item_free)

GPtrArray *farne_store_plan_removal (FarneStore *self, GPtrArray *records, GError **error);
gboolean   farne_store_remove       (FarneStore *self, GPtrArray *records, GError **error);

G_END_DECLS
