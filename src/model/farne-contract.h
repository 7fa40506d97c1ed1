/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CONTRACT (farne_contract_get_type ())
G_DECLARE_FINAL_TYPE (FarneContract, farne_contract, FARNE, CONTRACT, FarneRecord)

/**
 * FarneContract:
 * @title: title
 * @reference: reference
 * @customer: customer, a `organisation` by its id
 * @provider: provider, a `organisation` by its id
 * @from: from; ends with @to
 * @to: to
 * @value: value, in pence
 * @note: note
 *
 * A contract for accommodation and support.
 */
struct _FarneContract
{
  FarneRecord parent_instance;

  char *title;
  char *reference;
  gint64 customer;
  gint64 provider;
  FarneDay from;
  FarneDay to;
  gint64 value;
  char *note;
};

extern const FarneKind farne_contract_kind;

FarneContract *farne_contract_new (void);

G_END_DECLS
