/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_INDICATOR (farne_indicator_get_type ())
G_DECLARE_FINAL_TYPE (FarneIndicator, farne_indicator, FARNE, INDICATOR, FarneRecord)

/**
 * FarneIndicator:
 * @title: indicator
 * @outcome: national outcome, a `outcome` by its id
 * @question: taken from figures
 * @unit: unit
 * @better: better is: `higher`, `lower`
 * @note: note
 *
 * Something that tells how far a national outcome is reached: taken from figures, or typed.
 */
struct _FarneIndicator
{
  FarneRecord parent_instance;

  char *title;
  gint64 outcome;
  char *question;
  char *unit;
  char *better;
  char *note;
};

extern const FarneKind farne_indicator_kind;

FarneIndicator *farne_indicator_new (void);

G_END_DECLS
