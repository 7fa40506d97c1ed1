/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_COVERAGE_NOTE (farne_coverage_note_get_type ())
G_DECLARE_FINAL_TYPE (FarneCoverageNote, farne_coverage_note, FARNE, COVERAGE_NOTE, FarneRecord)

/**
 * FarneCoverageNote:
 * @series: the measure
 * @dimension: the dimension, as `support`
 * @value: the value of it that is not given, as `Section 98`
 * @from: the first day without it, or unset for "always before"
 * @to: the last day without it, or unset for "ever since"
 * @text: what to tell the reader
 * @source: who says so
 * A stretch of time in which a series does not give a breakdown by area: a break.
 */
struct _FarneCoverageNote
{
  FarneRecord parent_instance;

  char *series;
  char *dimension;
  char *value;
  FarneDay from;
  FarneDay to;
  char *text;
  char *source;
};

extern const FarneKind farne_coverage_note_kind;

FarneCoverageNote *farne_coverage_note_new (void);

G_END_DECLS
