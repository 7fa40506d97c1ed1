/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-series.h"

#include <glib/gi18n-lib.h>

static const char *const natures[] = { "stock", "flow", NULL };
static const char *const nature_labels[] = { N_("As at a day"), N_("Over a period"), NULL };

static const FarneField fields[] = {
  { "code", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeries, code), N_("Code"), .required = TRUE,
    .searched = TRUE },
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeries, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "unit", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeries, unit), N_("Unit"), .required = TRUE },
  { "nature", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneSeries, nature), N_("Nature"),
    .required = TRUE, .choices = natures, .choice_labels = nature_labels },
  { "period_months", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneSeries, period_months),
    N_("Months of one period"), .has_min = TRUE, .min = 0 },
  { "lag_days", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneSeries, lag_days),
    N_("Usual days to publication"), .has_min = TRUE, .min = 0 },
  { "publisher", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeries, publisher), N_("Publisher") },
  { "default_filter", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneSeries, default_filter),
    N_("Counted by default") },
};

const FarneKind farne_series_kind = {
  .name = "series",
  .label = N_("Series"),
  .label_plural = N_("Series"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .get_type = farne_series_get_type,
};

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneSeries *self = FARNE_SERIES (record);

  if (g_strcmp0 (self->nature, "flow") == 0 && self->period_months < 1)
    g_ptr_array_add (problems, farne_problem_new (
                                 farne_kind_find_field (&farne_series_kind, "period_months"), TRUE,
                                 _("A series over a period needs the months of one period.")));
}

/**
 * farne_series_new:
 *
 * Makes an empty series that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneSeries, farne_series, farne_series_kind, check)
