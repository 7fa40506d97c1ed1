/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-child-grant.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "grant", "daily_rate", "bid", NULL };
static const char *const sort_labels[] = { N_("Grant"), N_("Daily rate"), N_("Bid"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildGrant, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneChildGrant, authority),
    N_("Authority") },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneChildGrant, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "amount", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneChildGrant, amount), N_("Amount"),
    .required = TRUE, .has_min = TRUE, .min = 0,
    .help = N_("Of a daily rate: for one child and day.") },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildGrant, day), N_("Date"), .required = TRUE,
    .period_end = "until" },
  { "until", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildGrant, until), N_("Until") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildGrant, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneChildGrant, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_child_grant_kind = {
  .name = "child_grant",
  .label = N_("Grant for children"),
  .label_plural = N_("Grants for children"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "authority amount",
  .section = "children",
  .order = "day desc",
  .get_type = farne_child_grant_get_type,
};

/**
 * farne_child_grant_new:
 *
 * Makes an empty record that isn't in any file: grant for children.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneChildGrant, farne_child_grant, farne_child_grant_kind, NULL)
