/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-person.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerson, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePerson, organisation),
    N_("Organisation"), .target = "organisation" },
  { "job_title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerson, job_title), N_("Job title"),
    .searched = TRUE },
  { "email", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerson, email), N_("E-mail"), .searched = TRUE,
    .restricted = TRUE, .help = N_("At work only.") },
  { "phone", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerson, phone), N_("Telephone"),
    .restricted = TRUE, .help = N_("At work only.") },
  { "left", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePerson, left), N_("Left on") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePerson, note), N_("Note"), .searched = TRUE,
    .restricted = TRUE },
};

const FarneKind farne_person_kind = {
  .name = "person",
  .label = N_("Person"),
  .label_plural = N_("People"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "job_title organisation",
  .section = "partnership",
  .order = "name",
  .same = "name organisation",
  .get_type = farne_person_get_type,
};

/**
 * farne_person_new:
 *
 * Makes an empty record that isn't in any file: person.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePerson, farne_person, farne_person_kind, NULL)
