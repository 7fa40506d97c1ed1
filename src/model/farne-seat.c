/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-seat.h"

#include <glib/gi18n-lib.h>

static const char *const rule_choices[] = { "nominated", "portfolio", "co_opted", "officer",
  "adviser", NULL };
static const char *const rule_labels[] = { N_("Nominated by an authority"), N_("Portfolio lead"),
  N_("Co-opted"), N_("Chair or vice-chair"), N_("Adviser"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeat, title), N_("Title"), .required = TRUE,
    .searched = TRUE },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneSeat, body), N_("Board or group"),
    .required = TRUE, .target = "body" },
  { "rule", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneSeat, rule), N_("Rule"), .required = TRUE,
    .choices = rule_choices, .choice_labels = rule_labels },
  { "portfolio", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeat, portfolio), N_("Portfolio"),
    .searched = TRUE },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneSeat, authority), N_("Authority") },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneSeat, organisation),
    N_("Organisation"), .target = "organisation" },
  { "holder", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneSeat, holder), N_("Holder"),
    .target = "person", .help = N_("Leave empty while it is vacant.") },
  { "party", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSeat, party), N_("Party"), .searched = TRUE,
    .help = N_("The political group of a councillor.") },
  { "voting", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneSeat, voting), N_("Votes") },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneSeat, from), N_("From"), .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneSeat, to), N_("To"),
    .help = N_("The last day of the term.") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneSeat, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_seat_kind = {
  .name = "seat",
  .label = N_("Seat"),
  .label_plural = N_("Seats"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "body holder",
  .section = "partnership",
  .order = "body, rule, title",
  .get_type = farne_seat_get_type,
};

/**
 * farne_seat_new:
 *
 * Makes an empty record that isn't in any file: seat.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneSeat, farne_seat, farne_seat_kind, NULL)
