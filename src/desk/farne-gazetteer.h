/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "model/farne-postcode-directory.h"

G_BEGIN_DECLS

/**
 * FarnePlaced:
 * @key: the postcode, see farne_postcode_pack()
 * @easting: metres on the National Grid; 0 with @northing where no position is known
 * @northing: metres
 * @authority: (nullable): the authority
 * @ward: (nullable): the ward
 *
 * Where a postcode is. For the sector see farne_postcode_get_sector().
 */
typedef struct
{
  guint64 key;
  gint32 easting;
  gint32 northing;
  FarneArea *authority;
  FarneArea *ward;
} FarnePlaced;

#define FARNE_TYPE_GAZETTEER (farne_gazetteer_get_type ())
G_DECLARE_FINAL_TYPE (FarneGazetteer, farne_gazetteer, FARNE, GAZETTEER, GObject)

/* The directories of postcodes of a desk over its outlines. Immutable: make another after a change. */
FarneGazetteer *farne_gazetteer_new      (FarneDesk *desk, FarneDay on, GError **error);
guint           farne_gazetteer_get_n    (FarneGazetteer *self);
gboolean        farne_gazetteer_find     (FarneGazetteer *self, const char *postcode, FarnePlaced *placed);
void            farne_gazetteer_place     (FarneGazetteer *self, FarneRecord *record, const FarneField *field);
gboolean        farne_postcode_directory_put (FarneStore *store, FarnePostcodeDirectory *directory, GBytes *segment, GError **error);

G_END_DECLS
