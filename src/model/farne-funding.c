/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-funding.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "grant", "bid", NULL };
static const char *const sort_labels[] = { N_("Grant"), N_("Bid"), NULL };

static const char *const status_choices[] = { "planned", "submitted", "awarded", "refused",
  "closed", NULL };
static const char *const status_labels[] = { N_("Planned"), N_("Submitted"), N_("Awarded"),
  N_("Refused"), N_("Closed"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneFunding, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneFunding, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "funder", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneFunding, funder), N_("Funder"),
    .target = "organisation" },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneFunding, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "planned" },
  { "budget", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneFunding, budget), N_("Budget"),
    .has_min = TRUE, .min = 0 },
  { "spent", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneFunding, spent), N_("Spent"),
    .has_min = TRUE, .min = 0,
    .at_most = "budget" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFunding, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFunding, to), N_("To") },
  { "bid_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFunding, bid_due), N_("Bid due") },
  { "report_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFunding, report_due), N_("Report due") },
  { "reported", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFunding, reported), N_("Reported on"),
    .not_before = "from" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneFunding, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_funding_kind = {
  .name = "funding",
  .label = N_("Grant or bid"),
  .label_plural = N_("Grants and bids"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "funder status",
  .section = "programme",
  .order = "from desc",
  .get_type = farne_funding_get_type,
};

/**
 * farne_funding_new:
 *
 * Makes an empty record that isn't in any file: grant or bid.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneFunding, farne_funding, farne_funding_kind, NULL)
