/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-good-practice.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneGoodPractice, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "topic", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneGoodPractice, topic), N_("Topic"),
    .searched = TRUE },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneGoodPractice, organisation),
    N_("From"), .target = "organisation" },
  { "found", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneGoodPractice, found), N_("Found on"),
    .initial = "today" },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneGoodPractice, wording), N_("What it is"),
    .searched = TRUE },
  { "used", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneGoodPractice, used),
    N_("What came of it here"), .searched = TRUE },
  { "website", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneGoodPractice, website), N_("Website") },
};

const FarneKind farne_good_practice_kind = {
  .name = "good_practice",
  .label = N_("Good practice"),
  .label_plural = N_("Good practice"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "topic",
  .section = "programme",
  .order = "title",
  .get_type = farne_good_practice_get_type,
};

/**
 * farne_good_practice_new:
 *
 * Makes an empty record that isn't in any file: good practice.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneGoodPractice, farne_good_practice, farne_good_practice_kind, NULL)
