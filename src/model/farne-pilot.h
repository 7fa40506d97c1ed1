/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PILOT (farne_pilot_get_type ())
G_DECLARE_FINAL_TYPE (FarnePilot, farne_pilot, FARNE, PILOT, FarneRecord)

/**
 * FarnePilot:
 * @title: title
 * @programme: programme, a `programme` by its id
 * @partners: partners, ids of `organisation`
 * @authority: authority, by its code
 * @aims: aims
 * @from: from; ends with @to
 * @to: to
 * @budget: budget, in pence
 * @results: results
 * @lessons: what was learnt
 *
 * A pilot or project, with its aims, its results and what was learnt.
 */
struct _FarnePilot
{
  FarneRecord parent_instance;

  char *title;
  gint64 programme;
  char *partners;
  char *authority;
  char *aims;
  FarneDay from;
  FarneDay to;
  gint64 budget;
  char *results;
  char *lessons;
};

extern const FarneKind farne_pilot_kind;

FarnePilot *farne_pilot_new (void);

G_END_DECLS
