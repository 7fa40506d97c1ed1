/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneRecordEvent:
 * @when: microseconds since 1970-01-01 UTC
 * @who: the user
 * @what: the step of the history it was part of
 * @action: `do`, `undo` or `redo`
 * @before: (nullable): the record with what it had before in @fields; %NULL if it was made then
 * @after: (nullable): the same with what it had afterwards; %NULL if it was deleted then
 * @fields: (element-type FarneField): the fields that changed
 *
 * What happened to one record at one time.
 */
typedef struct
{
  gint64 when;
  char *who;
  char *what;
  char *action;
  FarneRecord *before;
  FarneRecord *after;
  GPtrArray *fields;
} FarneRecordEvent;

void farne_record_event_free (FarneRecordEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRecordEvent, farne_record_event_free)

GPtrArray *farne_store_get_record_history (FarneStore *self, FarneRecord *record, guint most, GError **error);

G_END_DECLS
