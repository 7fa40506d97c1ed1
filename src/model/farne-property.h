/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROPERTY (farne_property_get_type ())
G_DECLARE_FINAL_TYPE (FarneProperty, farne_property, FARNE, PROPERTY, FarneRecord)

/**
 * FarneProperty:
 * @reference: reference
 * @address: address
 * @postcode: postcode
 * @authority: authority, by its code
 * @ward: ward, by its code
 * @sector: postcode sector, by its code
 * @sort: type: `house`, `flat`, `hostel`, `initial`, `hotel`, `other`
 * @bed_spaces: bed spaces
 * @occupied: occupied
 * @provider: provider, a `organisation` by its id
 * @subcontractor: subcontractor, a `organisation` by its id
 * @status: status: `proposed`, `active`, `closed`, `withdrawn`
 * @from: in use from; ends with @to
 * @to: in use until
 * @first_listed: first listed
 * @last_listed: last listed
 * @easting: easting
 * @northing: northing
 * @note: note
 *
 * A house or flat used for asylum accommodation, from the provider's quarterly list.
 */
struct _FarneProperty
{
  FarneRecord parent_instance;

  char *reference;
  char *address;
  char *postcode;
  char *authority;
  char *ward;
  char *sector;
  char *sort;
  gint64 bed_spaces;
  gint64 occupied;
  gint64 provider;
  gint64 subcontractor;
  char *status;
  FarneDay from;
  FarneDay to;
  FarneDay first_listed;
  FarneDay last_listed;
  gint64 easting;
  gint64 northing;
  char *note;
};

extern const FarneKind farne_property_kind;

FarneProperty *farne_property_new (void);

G_END_DECLS
