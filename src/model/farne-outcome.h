/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_OUTCOME (farne_outcome_get_type ())
G_DECLARE_FINAL_TYPE (FarneOutcome, farne_outcome, FARNE, OUTCOME, FarneRecord)

/**
 * FarneOutcome:
 * @number: its number
 * @text: its wording
 * @source: who agreed it
 *
 * A national outcome that the partnership reports against.
 */
struct _FarneOutcome
{
  FarneRecord parent_instance;

  gint64 number;
  char *text;
  char *source;
};

extern const FarneKind farne_outcome_kind;

FarneOutcome *farne_outcome_new (void);

G_END_DECLS
