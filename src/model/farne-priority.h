/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PRIORITY (farne_priority_get_type ())
G_DECLARE_FINAL_TYPE (FarnePriority, farne_priority, FARNE, PRIORITY, FarneRecord)

/**
 * FarnePriority:
 * @title: priority
 * @work_year: work programme, a `work_year` by its id
 * @position: position
 * @outcome: national outcome, a `outcome` by its id
 * @wording: wording
 * @lead: lead, a `person` by its id
 * @due: due
 * @rating: rating: `not_started`, `green`, `amber`, `red`, `done`
 * @progress: progress
 *
 * A priority of a year's work programme.
 */
struct _FarnePriority
{
  FarneRecord parent_instance;

  char *title;
  gint64 work_year;
  gint64 position;
  gint64 outcome;
  char *wording;
  gint64 lead;
  FarneDay due;
  char *rating;
  char *progress;
};

extern const FarneKind farne_priority_kind;

FarnePriority *farne_priority_new (void);

G_END_DECLS
