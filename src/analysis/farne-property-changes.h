/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-property.h"

G_BEGIN_DECLS

/**
 * FarnePropertyFate:
 * @FARNE_PROPERTY_NEW: listed for the first time
 * @FARNE_PROPERTY_BACK: was closed, is listed again
 * @FARNE_PROPERTY_CHANGED: listed with something else than before
 * @FARNE_PROPERTY_SAME: listed as it was
 * @FARNE_PROPERTY_GONE: was in use, is not listed any more
 *
 * What a list says of a property.
 */
typedef enum
{
  FARNE_PROPERTY_NEW,
  FARNE_PROPERTY_BACK,
  FARNE_PROPERTY_CHANGED,
  FARNE_PROPERTY_SAME,
  FARNE_PROPERTY_GONE,
  FARNE_N_PROPERTY_FATES,
} FarnePropertyFate;

/**
 * FarnePropertyChange:
 * @fate: what the list says of it
 * @before: (nullable): the property as it is in the file
 * @after: the property as it is once the list is kept
 * @fields: a bit for each field of the kind that differs, but for the day it was last listed
 *
 * One property of a list, or gone from it.
 */
typedef struct
{
  FarnePropertyFate fate;
  FarneProperty *before;
  FarneProperty *after;
  guint64 fields;
} FarnePropertyChange;

GArray *farne_property_changes_find     (GPtrArray *before, GPtrArray *listed, FarneDay day);
guint   farne_property_changes_count    (GArray *changes, FarnePropertyFate fate);
char   *farne_property_change_describe  (const FarnePropertyChange *change);

G_END_DECLS
