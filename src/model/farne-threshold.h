/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_THRESHOLD (farne_threshold_get_type ())
G_DECLARE_FINAL_TYPE (FarneThreshold, farne_threshold, FARNE, THRESHOLD, FarneRecord)

/**
 * FarneThreshold:
 * @rule: what it is for: `cluster-limit`, `child-threshold`, `notice-period`, `jump-band`, …
 * @value: its value, in @unit
 * @unit: `residents-per-person`, `share`, `days`, …
 * @from: the first day it holds, if not always
 * @to: the last day it holds, if it ended
 * @source: who set it
 * @note: how to read it
 *
 * A number that a rule depends on, with the days between which it holds.
 */
struct _FarneThreshold
{
  FarneRecord parent_instance;

  char *rule;
  double value;
  char *unit;
  FarneDay from;
  FarneDay to;
  char *source;
  char *note;
};

extern const FarneKind farne_threshold_kind;

FarneThreshold *farne_threshold_new (void);

G_END_DECLS
