/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

/**
 * FarneNeed:
 * @kind: the kind of the record it is about, or %NULL
 * @id: the record, or 0
 * @title: what it is about, as "Police answer on a property"
 * @why: what is the matter, as "6 days late" or "vacant"
 * @due: the day it is or was due, or %FARNE_DAY_NONE
 * @section: the name of the page of the window that it is seen to on
 * @is_late: whether it is overdue, vacant or has not arrived, rather than coming up
 *
 * Something that needs the manager.
 */
typedef struct
{
  const FarneKind *kind;
  gint64 id;
  char *title;
  char *why;
  FarneDay due;
  const char *section;
  gboolean is_late;
} FarneNeed;

FarneNeed *farne_need_new  (FarneRecord *record, const char *title, const char *why, FarneDay due, gboolean is_late);
FarneNeed *farne_need_copy (const FarneNeed *need);
void       farne_need_free (FarneNeed *need);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneNeed, farne_need_free)

G_END_DECLS
