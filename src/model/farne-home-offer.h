/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_HOME_OFFER (farne_home_offer_get_type ())
G_DECLARE_FINAL_TYPE (FarneHomeOffer, farne_home_offer, FARNE, HOME_OFFER, FarneRecord)

/**
 * FarneHomeOffer:
 * @reference: reference
 * @authority: authority, by its code
 * @programme: programme, a `programme` by its id
 * @address: address
 * @postcode: postcode
 * @bedrooms: bedrooms
 * @sleeps: sleeps
 * @step_free: whether it is so: step-free
 * @adaptations: adaptations
 * @adaptation_cost: cost of adaptations, in pence
 * @available: empty from; ends with @taken
 * @taken: taken on
 * @daily_cost: cost a day empty, in pence
 * @household: household, a `household` by its id
 * @status: status: `offered`, `matched`, `taken`, `withdrawn`
 * @note: note
 *
 * A home that an authority offers to a resettled household, with what it costs until it is filled.
 */
struct _FarneHomeOffer
{
  FarneRecord parent_instance;

  char *reference;
  char *authority;
  gint64 programme;
  char *address;
  char *postcode;
  gint64 bedrooms;
  gint64 sleeps;
  gboolean step_free;
  char *adaptations;
  gint64 adaptation_cost;
  FarneDay available;
  FarneDay taken;
  gint64 daily_cost;
  gint64 household;
  char *status;
  char *note;
};

extern const FarneKind farne_home_offer_kind;

FarneHomeOffer *farne_home_offer_new (void);

G_END_DECLS
