/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FLIGHT (farne_flight_get_type ())
G_DECLARE_FINAL_TYPE (FarneFlight, farne_flight, FARNE, FLIGHT, FarneRecord)

/**
 * FarneFlight:
 * @title: flight
 * @sort: kind: `charter`, `scheduled`
 * @programme: programme, a `programme` by its id
 * @day: date
 * @lands: lands
 * @airport: airport
 * @seats: seats
 * @note: note
 *
 * A charter or scheduled flight that brings households.
 */
struct _FarneFlight
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  gint64 programme;
  FarneDay day;
  char *lands;
  char *airport;
  gint64 seats;
  char *note;
};

extern const FarneKind farne_flight_kind;

FarneFlight *farne_flight_new (void);

G_END_DECLS
