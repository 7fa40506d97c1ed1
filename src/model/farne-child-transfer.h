/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CHILD_TRANSFER (farne_child_transfer_get_type ())
G_DECLARE_FINAL_TYPE (FarneChildTransfer, farne_child_transfer, FARNE, CHILD_TRANSFER, FarneRecord)

/**
 * FarneChildTransfer:
 * @reference: reference
 * @programme: programme, a `programme` by its id
 * @age: age
 * @from_area: from, by its code
 * @from_place: from elsewhere
 * @to_area: to, by its code
 * @referred: referred on
 * @answer_due: answer due
 * @accepted: accepted on
 * @refused: refused on
 * @moved: moved on
 * @reason: reason
 * @note: note
 *
 * One child's transfer: a reference, never a name.
 */
struct _FarneChildTransfer
{
  FarneRecord parent_instance;

  char *reference;
  gint64 programme;
  gint64 age;
  char *from_area;
  char *from_place;
  char *to_area;
  FarneDay referred;
  FarneDay answer_due;
  FarneDay accepted;
  FarneDay refused;
  FarneDay moved;
  char *reason;
  char *note;
};

extern const FarneKind farne_child_transfer_kind;

FarneChildTransfer *farne_child_transfer_new (void);

G_END_DECLS
