/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-issue.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "barrier", "trend", "gap", NULL };
static const char *const sort_labels[] = { N_("Barrier"), N_("Trend"), N_("Gap in service"), NULL
  };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIssue, title), N_("Issue"), .required = TRUE,
    .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneIssue, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "topic", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIssue, topic), N_("Topic"), .searched = TRUE,
    .help = N_("A few words that like issues share, as: emergency payments.") },
  { "raised", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneIssue, raised), N_("Raised on"),
    .required = TRUE, .initial = "today" },
  { "raised_by", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIssue, raised_by), N_("Raised by"),
    .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneIssue, authority), N_("Authority") },
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIssue, meeting), N_("Born in"),
    .target = "meeting" },
  { "detail", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneIssue, detail), N_("Detail"),
    .searched = TRUE },
  { "answer", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneIssue, answer), N_("Answer"),
    .searched = TRUE },
  { "closed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneIssue, closed), N_("Closed on"),
    .not_before = "raised" },
};

const FarneKind farne_issue_kind = {
  .name = "issue",
  .label = N_("Issue"),
  .label_plural = N_("Issues"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "sort raised",
  .section = "programme",
  .order = "raised desc",
  .get_type = farne_issue_get_type,
};

/**
 * farne_issue_new:
 *
 * Makes an empty record that isn't in any file: issue.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneIssue, farne_issue, farne_issue_kind, NULL)
