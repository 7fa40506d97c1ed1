/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-subscriber.h"

#include <glib/gi18n-lib.h>

static const char *const consent_choices[] = { "given", "withdrawn", "not_asked", NULL };
static const char *const consent_labels[] = { N_("Given"), N_("Withdrawn"), N_("Not asked yet"),
  NULL };

static const FarneField fields[] = {
  { "person", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneSubscriber, person), N_("Person"),
    .required = TRUE, .target = "person" },
  { "audience", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneSubscriber, audience),
    N_("Audience"), .required = TRUE, .target = "audience" },
  { "consent", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneSubscriber, consent), N_("Consent"),
    .required = TRUE, .choices = consent_choices, .choice_labels = consent_labels },
  { "consent_on", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneSubscriber, consent_on),
    N_("Consent given on"),
    .needed_by = "consent=given" },
  { "how", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneSubscriber, how), N_("How"), .searched = TRUE },
};

const FarneKind farne_subscriber_kind = {
  .name = "subscriber",
  .label = N_("Subscriber"),
  .label_plural = N_("Subscribers"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "consent",
  .subtitle = "person audience",
  .section = "communications",
  .order = "audience",
  .same = "person audience",
  .get_type = farne_subscriber_get_type,
};

/**
 * farne_subscriber_new:
 *
 * Makes an empty record that isn't in any file: subscriber.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneSubscriber, farne_subscriber, farne_subscriber_kind, NULL)
