/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PARTICIPATION (farne_participation_get_type ())
G_DECLARE_FINAL_TYPE (FarneParticipation, farne_participation, FARNE, PARTICIPATION, FarneRecord)

/**
 * FarneParticipation:
 * @programme: programme, a `programme` by its id
 * @authority: authority, by its code
 * @status: status: `taking_part`, `agreed`, `considering`, `declined`, `excused`
 * @from: from; ends with @to
 * @to: to
 * @review: review on
 * @decision: decision behind it, a `decision` by its id
 * @note: note
 *
 * How an authority takes part in a programme, from a day on.
 */
struct _FarneParticipation
{
  FarneRecord parent_instance;

  gint64 programme;
  char *authority;
  char *status;
  FarneDay from;
  FarneDay to;
  FarneDay review;
  gint64 decision;
  char *note;
};

extern const FarneKind farne_participation_kind;

FarneParticipation *farne_participation_new (void);

G_END_DECLS
