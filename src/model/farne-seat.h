/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SEAT (farne_seat_get_type ())
G_DECLARE_FINAL_TYPE (FarneSeat, farne_seat, FARNE, SEAT, FarneRecord)

/**
 * FarneSeat:
 * @title: title
 * @body: board or group, a `body` by its id
 * @rule: rule: `nominated`, `portfolio`, `co_opted`, `officer`, `adviser`
 * @portfolio: portfolio
 * @authority: authority, by its code
 * @organisation: organisation, a `organisation` by its id
 * @holder: holder, a `person` by its id
 * @party: party
 * @voting: whether it is so: votes
 * @from: from; ends with @to
 * @to: to
 * @note: note
 *
 * A place on a board, with the rule that says who may fill it. Without a holder it is vacant.
 */
struct _FarneSeat
{
  FarneRecord parent_instance;

  char *title;
  gint64 body;
  char *rule;
  char *portfolio;
  char *authority;
  gint64 organisation;
  gint64 holder;
  char *party;
  gboolean voting;
  FarneDay from;
  FarneDay to;
  char *note;
};

extern const FarneKind farne_seat_kind;

FarneSeat *farne_seat_new (void);

G_END_DECLS
