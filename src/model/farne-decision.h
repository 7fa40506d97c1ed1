/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DECISION (farne_decision_get_type ())
G_DECLARE_FINAL_TYPE (FarneDecision, farne_decision, FARNE, DECISION, FarneRecord)

/**
 * FarneDecision:
 * @title: decision
 * @day: date
 * @meeting: meeting, a `meeting` by its id
 * @agenda_item: agenda item, a `agenda_item` by its id
 * @body: board or group, a `body` by its id
 * @authority: authority, by its code
 * @wording: wording
 * @vote: vote
 *
 * What a meeting, a council or a board decided.
 */
struct _FarneDecision
{
  FarneRecord parent_instance;

  char *title;
  FarneDay day;
  gint64 meeting;
  gint64 agenda_item;
  gint64 body;
  char *authority;
  char *wording;
  char *vote;
};

extern const FarneKind farne_decision_kind;

FarneDecision *farne_decision_new (void);

G_END_DECLS
