/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-answer-time.h"
#include "analysis/farne-nearby.h"
#include "model/farne-protocol-case.h"

G_BEGIN_DECLS

/**
 * FarneCaseAnswer:
 * @who: the consultee, as "Police" or the organisation's name
 * @asked: the day they were asked
 * @due: the day the answer is due
 * @answered: the day it came, or %FARNE_DAY_NONE
 * @view: (nullable): their view, in words
 * @reasons: (nullable): their reasons
 *
 * A consultee's part in a case.
 */
typedef struct
{
  char *who;
  FarneDay asked;
  FarneDay due;
  FarneDay answered;
  char *view;
  char *reasons;
} FarneCaseAnswer;

/**
 * FarneCaseFacts:
 * @about: the case
 * @property: the property it is about
 * @place: (nullable): "Ward, Authority" in words
 * @proposer: (nullable): who proposes it
 * @room: (nullable): what the published figures say of the authority's room, in a sentence
 * @ward_room: (nullable): the bed spaces of its ward against the limit, in a sentence
 * @answers: (element-type FarneCaseAnswer): each consultee's part, in the order they were asked
 * @nearby: (element-type FarneNearby): properties within @reach, the nearest first
 * @reach: how far was looked, in metres
 * @earlier: (element-type FarneProtocolCase): earlier cases of the same property
 * @on: the day the facts are told for
 *
 * What is known of a protocol case when it is decided.
 */
typedef struct
{
  FarneProtocolCase *about;
  FarneProperty *property;
  char *place;
  char *proposer;
  char *room;
  char *ward_room;
  GArray *answers;
  GArray *nearby;
  double reach;
  GPtrArray *earlier;
  FarneDay on;
} FarneCaseFacts;

FarneCaseFacts *farne_case_facts_new       (void);
void            farne_case_facts_free      (FarneCaseFacts *self);
guint           farne_case_facts_count     (const FarneCaseFacts *self, FarneAnswerState state);
FarneDay        farne_case_facts_get_due   (const FarneCaseFacts *self, FarneDay *last);
char           *farne_case_facts_summarise (const FarneCaseFacts *self);
char           *farne_case_facts_tell_nearby (const FarneCaseFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneCaseFacts, farne_case_facts_free)

G_END_DECLS
