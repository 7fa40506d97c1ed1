/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROTOCOL_CASE (farne_protocol_case_get_type ())
G_DECLARE_FINAL_TYPE (FarneProtocolCase, farne_protocol_case, FARNE, PROTOCOL_CASE, FarneRecord)

/**
 * FarneProtocolCase:
 * @reference: reference
 * @property: property, a `property` by its id
 * @authority: authority, by its code
 * @proposed: proposed on
 * @proposer: proposed by, a `organisation` by its id
 * @bed_spaces: bed spaces
 * @answer_due: answers due
 * @decision: decision: `open`, `agreed`, `agreed_conditions`, `refused`, `withdrawn`
 * @decided: decided on
 * @decided_by: decided by, a `person` by its id
 * @conditions: conditions
 * @reasons: reasons
 * @note: note
 *
 * A proposal to use a property, put to the authority, the police and others before it is used.
 */
struct _FarneProtocolCase
{
  FarneRecord parent_instance;

  char *reference;
  gint64 property;
  char *authority;
  FarneDay proposed;
  gint64 proposer;
  gint64 bed_spaces;
  FarneDay answer_due;
  char *decision;
  FarneDay decided;
  gint64 decided_by;
  char *conditions;
  char *reasons;
  char *note;
};

extern const FarneKind farne_protocol_case_kind;

FarneProtocolCase *farne_protocol_case_new (void);

G_END_DECLS
