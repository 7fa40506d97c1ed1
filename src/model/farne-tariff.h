/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TARIFF (farne_tariff_get_type ())
G_DECLARE_FINAL_TYPE (FarneTariff, farne_tariff, FARNE, TARIFF, FarneRecord)

/**
 * FarneTariff:
 * @title: title
 * @programme: programme, a `programme` by its id
 * @sort: for: `person`, `adult`, `child`
 * @year: year since arrival
 * @amount: amount, in pence
 * @per: per: `year`, `week`, `day`, `once`
 * @from: from; ends with @to
 * @to: to
 * @source: source
 * @note: note
 *
 * What is paid for a person under a programme in a year since arrival, from a day on.
 */
struct _FarneTariff
{
  FarneRecord parent_instance;

  char *title;
  gint64 programme;
  char *sort;
  gint64 year;
  gint64 amount;
  char *per;
  FarneDay from;
  FarneDay to;
  char *source;
  char *note;
};

extern const FarneKind farne_tariff_kind;

FarneTariff *farne_tariff_new (void);

G_END_DECLS
