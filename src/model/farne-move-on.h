/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MOVE_ON (farne_move_on_get_type ())
G_DECLARE_FINAL_TYPE (FarneMoveOn, farne_move_on, FARNE, MOVE_ON, FarneRecord)

/**
 * FarneMoveOn:
 * @authority: authority, by its code
 * @month: month
 * @positive: positive decisions
 * @negative: negative decisions
 * @stayed: stayed in the region
 * @departed: left the region
 * @unknown: not known
 * @source: source
 *
 * Decisions on people supported in an authority in a month, and where they went.
 */
struct _FarneMoveOn
{
  FarneRecord parent_instance;

  char *authority;
  FarneDay month;
  gint64 positive;
  gint64 negative;
  gint64 stayed;
  gint64 departed;
  gint64 unknown;
  char *source;
};

extern const FarneKind farne_move_on_kind;

FarneMoveOn *farne_move_on_new (void);

G_END_DECLS
