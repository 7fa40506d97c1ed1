/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneAnswerState:
 * @FARNE_ANSWER_IN_TIME: answered by the day it was due
 * @FARNE_ANSWER_CAME_LATE: answered after it
 * @FARNE_ANSWER_WAITING: not answered, not due yet
 * @FARNE_ANSWER_LATE: not answered, and overdue
 * @FARNE_ANSWER_OPEN: not answered, and no day was set
 *
 * How an answer stands.
 */
typedef enum
{
  FARNE_ANSWER_IN_TIME,
  FARNE_ANSWER_CAME_LATE,
  FARNE_ANSWER_WAITING,
  FARNE_ANSWER_LATE,
  FARNE_ANSWER_OPEN,
} FarneAnswerState;

FarneAnswerState farne_answer_judge       (FarneDay due, FarneDay answered, FarneDay on, int *n_days);
char            *farne_answer_describe    (FarneDay due, FarneDay answered, FarneDay on);

G_END_DECLS
