/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ROTA_TURN (farne_rota_turn_get_type ())
G_DECLARE_FINAL_TYPE (FarneRotaTurn, farne_rota_turn, FARNE, ROTA_TURN, FarneRecord)

/**
 * FarneRotaTurn:
 * @authority: authority, by its code
 * @day: date
 * @answer: answer: `taken`, `refused`, `passed`
 * @children: children
 * @child_transfer: transfer, a `child_transfer` by its id
 * @reason: reason
 *
 * Whose turn it was to take a child, and the answer.
 */
struct _FarneRotaTurn
{
  FarneRecord parent_instance;

  char *authority;
  FarneDay day;
  char *answer;
  gint64 children;
  gint64 child_transfer;
  char *reason;
};

extern const FarneKind farne_rota_turn_kind;

FarneRotaTurn *farne_rota_turn_new (void);

G_END_DECLS
