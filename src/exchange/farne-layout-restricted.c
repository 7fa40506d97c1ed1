/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

static gboolean
has_place (const FarneHeader *header)
{
  return farne_layout_has (header, FARNE_INPUT_NAME) || farne_layout_has (header, FARNE_INPUT_CODE)
         || farne_layout_has (header, FARNE_INPUT_SECTOR);
}

static guint
score (const FarneHeader *header)
{
  return farne_layout_has (header, FARNE_INPUT_DATE) && farne_layout_has (header, FARNE_INPUT_VALUE)
                 && farne_header_tells_detail (header) && has_place (header)
           ? 90 : 0;
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = {
    FARNE_INPUT_DATE,    FARNE_INPUT_CODE,          FARNE_INPUT_NAME,
    FARNE_INPUT_REGION,  FARNE_INPUT_WARD_CODE,     FARNE_INPUT_WARD,
    FARNE_INPUT_SECTOR,  FARNE_INPUT_NATIONALITY,   FARNE_INPUT_AGE,
    FARNE_INPUT_SEX,     FARNE_INPUT_HOUSEHOLD,     FARNE_INPUT_SUPPORT,
    FARNE_INPUT_ACCOMMODATION,
  };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));

  farne_plan_add_value (self, farne_header_find (header, FARNE_INPUT_VALUE), "supported",
                        FARNE_DAY_NONE);
  return self;
}

const FarneLayout farne_layout_restricted_monthly = {
  .name = "restricted-monthly",
  .title = N_("Restricted monthly counts of supported asylum seekers"),
  .publisher = "Home Office",
  .restricted = TRUE,
  .score = score,
  .plan = plan,
};
