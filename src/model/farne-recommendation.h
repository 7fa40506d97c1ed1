/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECOMMENDATION (farne_recommendation_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecommendation, farne_recommendation, FARNE, RECOMMENDATION, FarneRecord)

/**
 * FarneRecommendation:
 * @title: recommendation
 * @addressee: to
 * @made: made on
 * @meeting: meeting, a `meeting` by its id
 * @wording: wording
 * @answer_due: answer due
 * @answered: answered on
 * @status: status: `open`, `accepted`, `partly`, `refused`, `withdrawn`
 * @answer: answer
 *
 * A recommendation to government or another body, and what came back.
 */
struct _FarneRecommendation
{
  FarneRecord parent_instance;

  char *title;
  char *addressee;
  FarneDay made;
  gint64 meeting;
  char *wording;
  FarneDay answer_due;
  FarneDay answered;
  char *status;
  char *answer;
};

extern const FarneKind farne_recommendation_kind;

FarneRecommendation *farne_recommendation_new (void);

G_END_DECLS
