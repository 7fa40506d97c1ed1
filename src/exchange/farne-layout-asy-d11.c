/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

/* Both editions of Asy_D11 and tables made from it: they differ in order and headers alone. */
static guint
score (const FarneHeader *header)
{
  return farne_layout_has (header, FARNE_INPUT_DATE)
                 && farne_layout_has (header, FARNE_INPUT_SUPPORT)
                 && farne_layout_has (header, FARNE_INPUT_ACCOMMODATION)
                 && farne_layout_has (header, FARNE_INPUT_VALUE)
                 && farne_layout_has (header, FARNE_INPUT_NAME)
                 && !farne_header_tells_detail (header)
             ? 100
             : 0;
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = {
    FARNE_INPUT_DATE,    FARNE_INPUT_CODE,          FARNE_INPUT_NAME, FARNE_INPUT_REGION,
    FARNE_INPUT_SUPPORT, FARNE_INPUT_ACCOMMODATION,
  };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));

  farne_plan_add_value (self, farne_header_find (header, FARNE_INPUT_VALUE), "supported",
                        FARNE_DAY_NONE);
  return self;
}

const FarneLayout farne_layout_asy_d11 = {
  .name = "asy-d11",
  .title = N_("Supported asylum seekers by local authority (Asy_D11)"),
  .publisher = "Home Office",
  .covers_all = TRUE,
  .score = score,
  .plan = plan,
};
