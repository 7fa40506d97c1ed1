/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

static guint
score (const FarneHeader *header)
{
  return farne_layout_has (header, FARNE_INPUT_DATE)
                 && farne_layout_has (header, FARNE_INPUT_SCHEME)
                 && farne_layout_has (header, FARNE_INPUT_VALUE)
                 && (farne_layout_has (header, FARNE_INPUT_NAME)
                     || farne_layout_has (header, FARNE_INPUT_CODE))
             ? 100
             : 0;
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = {
    FARNE_INPUT_DATE,   FARNE_INPUT_CODE,   FARNE_INPUT_NAME,
    FARNE_INPUT_REGION, FARNE_INPUT_SCHEME,
  };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));

  farne_plan_add_value (self, farne_header_find (header, FARNE_INPUT_VALUE), "resettled",
                        FARNE_DAY_NONE);
  return self;
}

const FarneLayout farne_layout_resettlement = {
  .name = "resettlement",
  .title = N_("People resettled by local authority (Res_D01)"),
  .publisher = "Home Office",
  .covers_all = TRUE,
  .score = score,
  .plan = plan,
};
