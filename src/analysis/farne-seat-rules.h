/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-area.h"
#include "model/farne-dispersal-status.h"
#include "model/farne-seat.h"

G_BEGIN_DECLS

/**
 * FarneSeatFinding:
 * @seat: (nullable): the seat it is about
 * @title: what it is about: a seat or an authority
 * @why: what is the matter
 * @due: when it is due or was, or %FARNE_DAY_NONE
 * @is_late: whether something is wrong now, rather than coming up
 *
 * Something about the seats of a board that needs to be seen to.
 */
typedef struct
{
  FarneSeat *seat;
  char *title;
  char *why;
  FarneDay due;
  gboolean is_late;
} FarneSeatFinding;

void       farne_seat_finding_free (FarneSeatFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneSeatFinding, farne_seat_finding_free)

gboolean   farne_seat_is_current   (FarneSeat *seat, FarneDay on);
GPtrArray *farne_seat_rules_check  (GPtrArray *seats, GPtrArray *authorities, GPtrArray *statuses, FarneDay on, guint notice);

G_END_DECLS
