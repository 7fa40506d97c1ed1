/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ARRIVAL (farne_arrival_get_type ())
G_DECLARE_FINAL_TYPE (FarneArrival, farne_arrival, FARNE, ARRIVAL, FarneRecord)

/**
 * FarneArrival:
 * @programme: programme, a `programme` by its id
 * @authority: authority, by its code
 * @day: date
 * @people: people
 * @household: household, a `household` by its id
 * @flight: flight, a `flight` by its id
 * @source: source
 * @note: note
 *
 * People who arrived in an authority under a programme on a day.
 */
struct _FarneArrival
{
  FarneRecord parent_instance;

  gint64 programme;
  char *authority;
  FarneDay day;
  gint64 people;
  gint64 household;
  gint64 flight;
  char *source;
  char *note;
};

extern const FarneKind farne_arrival_kind;

FarneArrival *farne_arrival_new (void);

G_END_DECLS
