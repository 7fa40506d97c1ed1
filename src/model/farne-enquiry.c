/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-enquiry.h"

#include <glib/gi18n-lib.h>

static const char *const asker_choices[] = { "public", "council", "voluntary", "health",
  "education", "other", NULL };
static const char *const asker_labels[] = { N_("The public"), N_("A council"), N_("A charity"),
  N_("Health"), N_("Education"), N_("Other"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEnquiry, title), N_("Subject"),
    .required = TRUE, .searched = TRUE },
  { "received", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEnquiry, received), N_("Received on"),
    .required = TRUE, .initial = "today" },
  { "asker", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneEnquiry, asker), N_("From"),
    .choices = asker_choices, .choice_labels = asker_labels },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneEnquiry, authority), N_("Authority") },
  { "need", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEnquiry, need), N_("Need"),
    .searched = TRUE },
  { "service", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEnquiry, service), N_("Sent on to"),
    .target = "service" },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEnquiry, due), N_("Answer due"),
    .not_before = "received" },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEnquiry, answered), N_("Answered on"),
    .not_before = "received" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneEnquiry, note), N_("Note"), .searched = TRUE,
    .restricted = TRUE },
};

const FarneKind farne_enquiry_kind = {
  .name = "enquiry",
  .label = N_("Enquiry"),
  .label_plural = N_("Enquiries"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "received",
  .section = "communications",
  .order = "received desc",
  .get_type = farne_enquiry_get_type,
};

/**
 * farne_enquiry_new:
 *
 * Makes an empty record that isn't in any file: enquiry.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneEnquiry, farne_enquiry, farne_enquiry_kind, NULL)
