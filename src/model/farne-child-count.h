/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CHILD_COUNT (farne_child_count_get_type ())
G_DECLARE_FINAL_TYPE (FarneChildCount, farne_child_count, FARNE, CHILD_COUNT, FarneRecord)

/**
 * FarneChildCount:
 * @authority: authority, by its code
 * @day: as at
 * @children: children
 * @source: source
 * @note: note
 *
 * How many unaccompanied children an authority says that it looks after on a day.
 */
struct _FarneChildCount
{
  FarneRecord parent_instance;

  char *authority;
  FarneDay day;
  gint64 children;
  char *source;
  char *note;
};

extern const FarneKind farne_child_count_kind;

FarneChildCount *farne_child_count_new (void);

G_END_DECLS
