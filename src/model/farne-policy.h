/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_POLICY (farne_policy_get_type ())
G_DECLARE_FINAL_TYPE (FarnePolicy, farne_policy, FARNE, POLICY, FarneRecord)

/**
 * FarnePolicy:
 * @title: title
 * @sort: kind: `law`, `policy`, `guidance`, `funding`, `consultation`
 * @day: announced on
 * @effective: in force from
 * @affected: who is affected
 * @wording: what changes
 * @response_due: response due
 * @responded: responded on
 * @response: our response
 * @replied: reply on
 * @reply: reply
 * @website: website
 *
 * A change in law or policy, whom it affects, our response and the reply.
 */
struct _FarnePolicy
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  FarneDay day;
  FarneDay effective;
  char *affected;
  char *wording;
  FarneDay response_due;
  FarneDay responded;
  char *response;
  FarneDay replied;
  char *reply;
  char *website;
};

extern const FarneKind farne_policy_kind;

FarnePolicy *farne_policy_new (void);

G_END_DECLS
