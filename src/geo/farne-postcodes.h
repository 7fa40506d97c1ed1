/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FarnePostcodePlace:
 * @easting: metres on the National Grid; 0 with @northing where the directory gives no position
 * @northing: metres
 * @authority: the code of the authority as the directory has it; "" for none
 * @ward: the code of the ward as the directory has it; "" for none
 *
 * Where a postcode is. Codes are those of the directory's own vintage.
 */
typedef struct
{
  gint32 easting;
  gint32 northing;
  const char *authority;
  const char *ward;
} FarnePostcodePlace;

#define FARNE_TYPE_POSTCODES (farne_postcodes_get_type ())
G_DECLARE_FINAL_TYPE (FarnePostcodes, farne_postcodes, FARNE, POSTCODES, GObject)

/* A directory of postcodes with the place of each. Immutable. */
FarnePostcodes *farne_postcodes_decode (GBytes *segment, GError **error);
guint           farne_postcodes_get_n  (FarnePostcodes *self);
gboolean        farne_postcodes_find   (FarnePostcodes *self, guint64 key, FarnePostcodePlace *place);

G_END_DECLS
