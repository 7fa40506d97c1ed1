/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_NO_RECOURSE (farne_no_recourse_get_type ())
G_DECLARE_FINAL_TYPE (FarneNoRecourse, farne_no_recourse, FARNE, NO_RECOURSE, FarneRecord)

/**
 * FarneNoRecourse:
 * @authority: authority, by its code
 * @from: from; ends with @to
 * @to: to
 * @households: households
 * @people: people
 * @cost: cost, in pence
 * @source: source
 * @note: note
 *
 * People without recourse to public funds whom an authority supports in a period: counts, never
 * cases.
 */
struct _FarneNoRecourse
{
  FarneRecord parent_instance;

  char *authority;
  FarneDay from;
  FarneDay to;
  gint64 households;
  gint64 people;
  gint64 cost;
  char *source;
  char *note;
};

extern const FarneKind farne_no_recourse_kind;

FarneNoRecourse *farne_no_recourse_new (void);

G_END_DECLS
