/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ACTION (farne_action_get_type ())
G_DECLARE_FINAL_TYPE (FarneAction, farne_action, FARNE, ACTION, FarneRecord)

/**
 * FarneAction:
 * @title: action
 * @owner: owner, a `person` by its id
 * @organisation: organisation, a `organisation` by its id
 * @authority: authority, by its code
 * @meeting: born in, a `meeting` by its id
 * @agenda_item: agenda item, a `agenda_item` by its id
 * @raised: raised on
 * @due: due
 * @done: done on
 * @dropped: dropped on
 * @outcome: what came of it
 *
 * Something that somebody is to do by a day.
 */
struct _FarneAction
{
  FarneRecord parent_instance;

  char *title;
  gint64 owner;
  gint64 organisation;
  char *authority;
  gint64 meeting;
  gint64 agenda_item;
  FarneDay raised;
  FarneDay due;
  FarneDay done;
  FarneDay dropped;
  char *outcome;
};

extern const FarneKind farne_action_kind;

FarneAction *farne_action_new (void);

G_END_DECLS
