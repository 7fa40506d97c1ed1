/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CHILD_GRANT (farne_child_grant_get_type ())
G_DECLARE_FINAL_TYPE (FarneChildGrant, farne_child_grant, FARNE, CHILD_GRANT, FarneRecord)

/**
 * FarneChildGrant:
 * @title: title
 * @authority: authority, by its code
 * @sort: kind: `grant`, `daily_rate`, `bid`
 * @amount: amount, in pence
 * @day: date; ends with @until
 * @until: until
 * @source: source
 * @note: note
 *
 * A grant or daily rate paid to an authority for unaccompanied children.
 */
struct _FarneChildGrant
{
  FarneRecord parent_instance;

  char *title;
  char *authority;
  char *sort;
  gint64 amount;
  FarneDay day;
  FarneDay until;
  char *source;
  char *note;
};

extern const FarneKind farne_child_grant_kind;

FarneChildGrant *farne_child_grant_new (void);

G_END_DECLS
