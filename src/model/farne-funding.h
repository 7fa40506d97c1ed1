/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FUNDING (farne_funding_get_type ())
G_DECLARE_FINAL_TYPE (FarneFunding, farne_funding, FARNE, FUNDING, FarneRecord)

/**
 * FarneFunding:
 * @title: title
 * @sort: kind: `grant`, `bid`
 * @funder: funder, a `organisation` by its id
 * @status: status: `planned`, `submitted`, `awarded`, `refused`, `closed`
 * @budget: budget, in pence
 * @spent: spent, in pence
 * @from: from; ends with @to
 * @to: to
 * @bid_due: bid due
 * @report_due: report due
 * @reported: reported on
 * @note: note
 *
 * The partnership's own grants and bids: budget, spent, report due.
 */
struct _FarneFunding
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  gint64 funder;
  char *status;
  gint64 budget;
  gint64 spent;
  FarneDay from;
  FarneDay to;
  FarneDay bid_due;
  FarneDay report_due;
  FarneDay reported;
  char *note;
};

extern const FarneKind farne_funding_kind;

FarneFunding *farne_funding_new (void);

G_END_DECLS
