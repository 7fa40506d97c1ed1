/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-question.h"

G_BEGIN_DECLS

/**
 * FarneSlots:
 * @question: the question
 * @place: the source's place column
 * @matches: what its labels stand for
 * @leaf_of: for each label the leaf it belongs to, or %FARNE_NONE
 * @slot_of: for each label its slot, or %FARNE_NONE
 * @n: how many slots there are
 * @nested: whether slots are labels, and not leaves
 *
 * How the rows of a source are sorted by place while they are counted.
 */
typedef struct
{
  const FarneQuestion *question;
  const FarneColumn *place;
  const FarneLabelMatch *matches;
  guint *leaf_of;
  guint *slot_of;
  guint n;
  gboolean nested;
} FarneSlots;

void farne_slots_init  (FarneSlots *slots, const FarneQuestion *question, FarneSource *source);
void farne_slots_clear (FarneSlots *slots);
void farne_slots_list_targets (const FarneSlots    *slots,
                               const FarneScanCell *cells,
                               guint                n_combinations,
                               guint               *targets);

G_END_DECLS
