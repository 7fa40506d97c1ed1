/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ESCALATION (farne_escalation_get_type ())
G_DECLARE_FINAL_TYPE (FarneEscalation, farne_escalation, FARNE, ESCALATION, FarneRecord)

/**
 * FarneEscalation:
 * @issue: issue, a `issue` by its id
 * @rung: rung: `local`, `partnership`, `home_office`, `minister`
 * @day: taken there on
 * @addressee: to
 * @due: answer due
 * @answered: answered on
 * @answer: answer
 *
 * One step of an issue up the ladder, with its answer.
 */
struct _FarneEscalation
{
  FarneRecord parent_instance;

  gint64 issue;
  char *rung;
  FarneDay day;
  char *addressee;
  FarneDay due;
  FarneDay answered;
  char *answer;
};

extern const FarneKind farne_escalation_kind;

FarneEscalation *farne_escalation_new (void);

G_END_DECLS
