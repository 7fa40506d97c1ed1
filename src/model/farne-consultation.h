/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CONSULTATION (farne_consultation_get_type ())
G_DECLARE_FINAL_TYPE (FarneConsultation, farne_consultation, FARNE, CONSULTATION, FarneRecord)

/**
 * FarneConsultation:
 * @protocol_case: protocol case, a `protocol_case` by its id
 * @consultee: consultee: `authority`, `police`, `health`, `education`, `fire`, `other`
 * @organisation: organisation, a `organisation` by its id
 * @asked: asked on
 * @due: due
 * @answered: answered on
 * @view: view: `support`, `no_objection`, `concerns`, `objects`
 * @reasons: reasons
 *
 * One consultee's part in a protocol case: asked, due, answered, with reasons.
 */
struct _FarneConsultation
{
  FarneRecord parent_instance;

  gint64 protocol_case;
  char *consultee;
  gint64 organisation;
  FarneDay asked;
  FarneDay due;
  FarneDay answered;
  char *view;
  char *reasons;
};

extern const FarneKind farne_consultation_kind;

FarneConsultation *farne_consultation_new (void);

G_END_DECLS
