/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TRAINEE (farne_trainee_get_type ())
G_DECLARE_FINAL_TYPE (FarneTrainee, farne_trainee, FARNE, TRAINEE, FarneRecord)

/**
 * FarneTrainee:
 * @name: who
 * @training: training session, a `training` by its id
 * @person: person, a `person` by its id
 * @organisation: organisation, a `organisation` by its id
 * @member: whether it is so: council member
 * @came: whether it is so: came
 * @score: score
 * @feedback: feedback
 *
 * Somebody booked on a training session; whether they came, and what they said.
 */
struct _FarneTrainee
{
  FarneRecord parent_instance;

  char *name;
  gint64 training;
  gint64 person;
  gint64 organisation;
  gboolean member;
  gboolean came;
  gint64 score;
  char *feedback;
};

extern const FarneKind farne_trainee_kind;

FarneTrainee *farne_trainee_new (void);

G_END_DECLS
