/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-balance.h"
#include "analysis/farne-seat-rules.h"
#include "desk/farne-desk.h"
#include "model/farne-body.h"

G_BEGIN_DECLS

/**
 * FarneBoard:
 * @body: the board or group
 * @seats: (element-type FarneSeat): its seats that hold today, those who vote first, by rule
 * @n_vacant: how many of them nobody holds
 * @findings: (element-type FarneSeatFinding): what is wrong with its seats, or soon will be
 * @political: (nullable): its parties beside the councils' composition, if it is to be balanced so
 * @geographical: (nullable): its places beside the number of authorities in each, if it is to be
 *   balanced so
 *
 * A board on the desk's day.
 */
typedef struct
{
  FarneBody *body;
  GPtrArray *seats;
  guint n_vacant;
  GPtrArray *findings;
  FarneBalance *political;
  FarneBalance *geographical;
} FarneBoard;

FarneBoard *farne_board_new          (FarneDesk *desk, FarneBody *body);
void        farne_board_free         (FarneBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBoard, farne_board_free)

GPtrArray  *farne_desk_list_boards   (FarneDesk *desk);
char       *farne_board_tell_balance (const FarneBalance *balance);

G_END_DECLS
