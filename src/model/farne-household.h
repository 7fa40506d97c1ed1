/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_HOUSEHOLD (farne_household_get_type ())
G_DECLARE_FINAL_TYPE (FarneHousehold, farne_household, FARNE, HOUSEHOLD, FarneRecord)

/**
 * FarneHousehold:
 * @reference: reference
 * @programme: programme, a `programme` by its id
 * @people: people
 * @adults: adults
 * @children: children
 * @bedrooms: bedrooms needed
 * @step_free: whether it is so: needs step-free access
 * @school_places: school places
 * @needs: other needs
 * @authority: authority, by its code
 * @flight: flight, a `flight` by its id
 * @ready: ready to travel
 * @status: status: `referred`, `matched`, `travelling`, `arrived`, `withdrawn`
 * @note: note
 *
 * A household to be resettled: a reference, never a name.
 */
struct _FarneHousehold
{
  FarneRecord parent_instance;

  char *reference;
  gint64 programme;
  gint64 people;
  gint64 adults;
  gint64 children;
  gint64 bedrooms;
  gboolean step_free;
  gint64 school_places;
  char *needs;
  char *authority;
  gint64 flight;
  FarneDay ready;
  char *status;
  char *note;
};

extern const FarneKind farne_household_kind;

FarneHousehold *farne_household_new (void);

G_END_DECLS
