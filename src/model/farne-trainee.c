/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-trainee.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTrainee, name), N_("Who"), .required = TRUE,
    .searched = TRUE, .help = N_("A person, or how many from where.") },
  { "training", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneTrainee, training),
    N_("Training session"), .required = TRUE, .target = "training" },
  { "person", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneTrainee, person), N_("Person"),
    .target = "person" },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneTrainee, organisation),
    N_("Organisation"), .target = "organisation" },
  { "member", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneTrainee, member), N_("Council member") },
  { "came", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneTrainee, came), N_("Came") },
  { "score", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneTrainee, score), N_("Score"),
    .has_min = TRUE, .min = 1, .max = 5 },
  { "feedback", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneTrainee, feedback), N_("Feedback"),
    .searched = TRUE },
};

const FarneKind farne_trainee_kind = {
  .name = "trainee",
  .label = N_("Training place"),
  .label_plural = N_("Training places"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "training came",
  .section = "communications",
  .order = "training, name",
  .same = "training name",
  .get_type = farne_trainee_get_type,
};

/**
 * farne_trainee_new:
 *
 * Makes an empty record that isn't in any file: training place.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneTrainee, farne_trainee, farne_trainee_kind, NULL)
