/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-tariff.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "person", "adult", "child", NULL };
static const char *const sort_labels[] = { N_("Each person"), N_("Each adult"), N_("Each child"),
  NULL };

static const char *const per_choices[] = { "year", "week", "day", "once", NULL };
static const char *const per_labels[] = { N_("Year"), N_("Week"), N_("Day"), N_("Once"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTariff, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneTariff, programme), N_("Programme"),
    .required = TRUE, .target = "programme" },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneTariff, sort), N_("For"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "year", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneTariff, year), N_("Year since arrival"),
    .has_min = TRUE, .min = 1, .max = 5, .help = N_("1 for the first twelve months.") },
  { "amount", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneTariff, amount), N_("Amount"),
    .required = TRUE, .has_min = TRUE, .min = 0 },
  { "per", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneTariff, per), N_("Per"), .required = TRUE,
    .choices = per_choices, .choice_labels = per_labels, .initial = "year" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneTariff, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneTariff, to), N_("To") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTariff, source), N_("Source"),
    .required = TRUE, .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneTariff, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_tariff_kind = {
  .name = "tariff",
  .label = N_("Tariff"),
  .label_plural = N_("Tariffs"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "programme amount",
  .section = "resettlement",
  .order = "programme, from, year",
  .get_type = farne_tariff_get_type,
};

/**
 * farne_tariff_new:
 *
 * Makes an empty record that isn't in any file: tariff.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneTariff, farne_tariff, farne_tariff_kind, NULL)
