/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-training.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTraining, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "topic", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTraining, topic), N_("Topic"),
    .searched = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneTraining, day), N_("Date"), .required = TRUE },
  { "starts", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneTraining, starts), N_("Starts") },
  { "ends", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneTraining, ends), N_("Ends"),
    .not_before = "starts" },
  { "place", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTraining, place), N_("Place"),
    .searched = TRUE },
  { "places", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneTraining, places), N_("Places"),
    .has_min = TRUE, .min = 1 },
  { "trainer", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTraining, trainer), N_("Trainer"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneTraining, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_training_kind = {
  .name = "training",
  .label = N_("Training session"),
  .label_plural = N_("Training sessions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day place",
  .section = "communications",
  .order = "day desc",
  .get_type = farne_training_get_type,
};

/**
 * farne_training_new:
 *
 * Makes an empty record that isn't in any file: training session.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneTraining, farne_training, farne_training_kind, NULL)
