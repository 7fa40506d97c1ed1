/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-labels.h"

G_BEGIN_DECLS

/**
 * FarnePlaceLabel:
 * @code: its code in the facts
 * @text: code, name and region, separated by tabs
 * @is_total: whether it stands for a total of others
 * @skipped: whether it is a total, or a country or region beside the authorities
 * @is_aside: whether it says that no area is meant
 * @nowhere: whether nothing says which area
 * @compared: whether its region has been compared with others
 *
 * One distinct place of a source.
 */
typedef struct
{
  guint code;
  char *text;
  gboolean is_total;
  gboolean skipped;
  gboolean is_aside;
  gboolean nowhere;
  gboolean compared;
} FarnePlaceLabel;

typedef struct _FarnePlaceLabels FarnePlaceLabels;

/* The distinct places of a source: each said by a code, a name and a region, as far as there. */
FarnePlaceLabels *farne_place_labels_new  (FarneFactsBuilder *builder, int column);
void              farne_place_labels_free (FarnePlaceLabels *self);
FarnePlaceLabel  *farne_place_labels_find (FarnePlaceLabels *self, FarneLabels *const *parts, const guint *indexes);
const char       *farne_place_labels_find_other_region (FarnePlaceLabels *self, FarnePlaceLabel *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePlaceLabels, farne_place_labels_free)

G_END_DECLS
