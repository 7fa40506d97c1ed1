/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TARGET (farne_target_get_type ())
G_DECLARE_FINAL_TYPE (FarneTarget, farne_target, FARNE, TARGET, FarneRecord)

/**
 * FarneTarget:
 * @title: target
 * @indicator: indicator, a `indicator` by its id
 * @value: value
 * @by: by
 * @note: note
 *
 * What an indicator is to reach by a day.
 */
struct _FarneTarget
{
  FarneRecord parent_instance;

  char *title;
  gint64 indicator;
  double value;
  FarneDay by;
  char *note;
};

extern const FarneKind farne_target_kind;

FarneTarget *farne_target_new (void);

G_END_DECLS
