/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_COMPOSITION (farne_composition_get_type ())
G_DECLARE_FINAL_TYPE (FarneComposition, farne_composition, FARNE, COMPOSITION, FarneRecord)

/**
 * FarneComposition:
 * @authority: authority, by its code
 * @party: party
 * @seats: seats
 * @from: from; ends with @to
 * @to: to
 * @source: source
 *
 * How many seats a party holds on a council, from a day on.
 */
struct _FarneComposition
{
  FarneRecord parent_instance;

  char *authority;
  char *party;
  gint64 seats;
  FarneDay from;
  FarneDay to;
  char *source;
};

extern const FarneKind farne_composition_kind;

FarneComposition *farne_composition_new (void);

G_END_DECLS
