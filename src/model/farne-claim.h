/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CLAIM (farne_claim_get_type ())
G_DECLARE_FINAL_TYPE (FarneClaim, farne_claim, FARNE, CLAIM, FarneRecord)

/**
 * FarneClaim:
 * @reference: reference
 * @programme: programme, a `programme` by its id
 * @authority: authority, by its code
 * @financial_year: financial year
 * @claimed: claimed, in pence
 * @claimed_on: claimed on
 * @due: claim due
 * @received: received, in pence
 * @received_on: received on
 * @note: note
 *
 * What an authority has claimed under a tariff for a financial year, and what it received.
 */
struct _FarneClaim
{
  FarneRecord parent_instance;

  char *reference;
  gint64 programme;
  char *authority;
  gint64 financial_year;
  gint64 claimed;
  FarneDay claimed_on;
  FarneDay due;
  gint64 received;
  FarneDay received_on;
  char *note;
};

extern const FarneKind farne_claim_kind;

FarneClaim *farne_claim_new (void);

G_END_DECLS
