/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DISPERSAL_STATUS (farne_dispersal_status_get_type ())
G_DECLARE_FINAL_TYPE (FarneDispersalStatus, farne_dispersal_status, FARNE, DISPERSAL_STATUS, FarneRecord)

/**
 * FarneDispersalStatus:
 * @authority: authority, by its code
 * @status: status: `not_taking_part`, `agreed_no_date`, `agreed`, `taking_part`,
 *   `replacement_only`, `ceased`
 * @from: from; ends with @to
 * @to: to
 * @starts: starts on
 * @reason: reason
 * @decision: decision behind it, a `decision` by its id
 * @source: source
 *
 * How an authority takes part in dispersal, from a day on.
 */
struct _FarneDispersalStatus
{
  FarneRecord parent_instance;

  char *authority;
  char *status;
  FarneDay from;
  FarneDay to;
  FarneDay starts;
  char *reason;
  gint64 decision;
  char *source;
};

extern const FarneKind farne_dispersal_status_kind;

FarneDispersalStatus *farne_dispersal_status_new (void);

G_END_DECLS
