/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *header;
  const char *measure;
} transfers[] = {
  { "transfers into local authority", "nts-in" },
  { "transfers out of local authority", "nts-out" },
  { "transfers into la from port intake unit", "nts-from-port" },
};

static guint
score (const FarneHeader *header)
{
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (transfers); i++)
    found += farne_header_find_name (header, transfers[i].header) >= 0;
  return found > 0 && farne_layout_has (header, FARNE_INPUT_DATE)
                 && farne_layout_has (header, FARNE_INPUT_NAME)
           ? 100 : 0;
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = {
    FARNE_INPUT_DATE, FARNE_INPUT_CODE, FARNE_INPUT_NAME, FARNE_INPUT_REGION,
  };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));

  for (guint i = 0; i < G_N_ELEMENTS (transfers); i++)
    {
      int column = farne_header_find_name (header, transfers[i].header);

      if (column >= 0)
        farne_plan_add_value (self, column, transfers[i].measure, FARNE_DAY_NONE);
    }
  return self;
}

const FarneLayout farne_layout_nts = {
  .name = "nts",
  .title = N_("National Transfer Scheme transfers by local authority"),
  .publisher = "Home Office",
  .score = score,
  .plan = plan,
};
