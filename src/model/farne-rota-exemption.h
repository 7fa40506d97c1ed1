/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ROTA_EXEMPTION (farne_rota_exemption_get_type ())
G_DECLARE_FINAL_TYPE (FarneRotaExemption, farne_rota_exemption, FARNE, ROTA_EXEMPTION, FarneRecord)

/**
 * FarneRotaExemption:
 * @authority: authority, by its code
 * @reason: reason
 * @from: from; ends with @to
 * @to: to
 * @review: review on
 * @decision: decision behind it, a `decision` by its id
 *
 * A time in which an authority is excused from the rota.
 */
struct _FarneRotaExemption
{
  FarneRecord parent_instance;

  char *authority;
  char *reason;
  FarneDay from;
  FarneDay to;
  FarneDay review;
  gint64 decision;
};

extern const FarneKind farne_rota_exemption_kind;

FarneRotaExemption *farne_rota_exemption_new (void);

G_END_DECLS
