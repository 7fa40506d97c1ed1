/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-programme.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "resettlement", "children", "sponsorship", "other",
  NULL };
static const char *const sort_labels[] = { N_("Resettlement"), N_("Children"), N_("Sponsorship"),
  N_("Other"), NULL };

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProgramme, name), N_("Name"),
    .required = TRUE, .searched = TRUE },
  { "short_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProgramme, short_name),
    N_("Short name"), .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneProgramme, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "national_commitment", FARNE_FIELD_COUNT,
    G_STRUCT_OFFSET (FarneProgramme, national_commitment), N_("National commitment"),
    .has_min = TRUE, .min = 0, .help = N_("People, in the whole country.") },
  { "commitment_by", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProgramme, commitment_by),
    N_("Committed by") },
  { "national_pledged", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProgramme, national_pledged),
    N_("Pledged nationally"), .has_min = TRUE, .min = 0 },
  { "national_arrived", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProgramme, national_arrived),
    N_("Arrived nationally"), .has_min = TRUE, .min = 0 },
  { "national_as_at", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProgramme, national_as_at),
    N_("National figures as at") },
  { "schemes", FARNE_FIELD_TEXTS, G_STRUCT_OFFSET (FarneProgramme, schemes),
    N_("Schemes in releases"), .searched = TRUE,
    .help = N_("As published figures name them, separated by semicolons.") },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProgramme, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProgramme, to), N_("To") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProgramme, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneProgramme, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_programme_kind = {
  .name = "programme",
  .label = N_("Programme"),
  .label_plural = N_("Programmes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "sort from",
  .section = "resettlement",
  .order = "from",
  .same = "name",
  .get_type = farne_programme_get_type,
};

/**
 * farne_programme_new:
 *
 * Makes an empty record that isn't in any file: programme.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneProgramme, farne_programme, farne_programme_kind, NULL)
