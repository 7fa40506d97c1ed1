/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-recommendation.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "open", "accepted", "partly", "refused", "withdrawn",
  NULL };
static const char *const status_labels[] = { N_("Open"), N_("Accepted"), N_("Accepted in part"),
  N_("Refused"), N_("Withdrawn"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRecommendation, title), N_("Recommendation"),
    .required = TRUE, .searched = TRUE },
  { "addressee", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRecommendation, addressee), N_("To"),
    .required = TRUE, .searched = TRUE },
  { "made", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRecommendation, made), N_("Made on"),
    .required = TRUE, .initial = "today" },
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRecommendation, meeting),
    N_("Meeting"), .target = "meeting" },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRecommendation, wording), N_("Wording"),
    .searched = TRUE },
  { "answer_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRecommendation, answer_due),
    N_("Answer due"),
    .not_before = "made" },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRecommendation, answered),
    N_("Answered on"),
    .not_before = "made" },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneRecommendation, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "open" },
  { "answer", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRecommendation, answer), N_("Answer"),
    .searched = TRUE },
};

const FarneKind farne_recommendation_kind = {
  .name = "recommendation",
  .label = N_("Recommendation"),
  .label_plural = N_("Recommendations"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "addressee made",
  .section = "partnership",
  .order = "made desc",
  .get_type = farne_recommendation_get_type,
};

/**
 * farne_recommendation_new:
 *
 * Makes an empty record that isn't in any file: recommendation.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRecommendation, farne_recommendation, farne_recommendation_kind, NULL)
