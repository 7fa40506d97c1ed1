/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-document.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "business_plan", "annual_report", "analysis",
  "protocol", "paper", "minutes", "letter", "other", NULL };
static const char *const sort_labels[] = { N_("Business plan"), N_("Annual report"),
  N_("Analysis"), N_("Protocol"), N_("Paper"), N_("Minutes"), N_("Letter"), N_("Other"), NULL };

static const char *const status_choices[] = { "draft", "consultation", "agreed", "superseded", NULL
  };
static const char *const status_labels[] = { N_("Draft"), N_("Out for comment"), N_("Agreed"),
  N_("Superseded"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDocument, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneDocument, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "version", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDocument, version), N_("Version") },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDocument, day), N_("Date") },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneDocument, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "draft" },
  { "comments_by", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDocument, comments_by),
    N_("Comments by"),
    .not_before = "day" },
  { "agreed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDocument, agreed), N_("Agreed on"),
    .not_before = "day" },
  { "review", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDocument, review), N_("Review on"),
    .not_before = "day" },
  { "supersedes", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDocument, supersedes),
    N_("Takes the place of"), .target = "document" },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDocument, body), N_("Board or group"),
    .target = "body" },
  { "file_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDocument, file_name), N_("File name"),
    .searched = TRUE },
  { "media_type", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDocument, media_type),
    N_("Type of file") },
  { "size", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneDocument, size), N_("Size"), .has_min = TRUE,
    .min = 0, .help = N_("In bytes.") },
  { "content", FARNE_FIELD_SEGMENT, G_STRUCT_OFFSET (FarneDocument, content), N_("Content") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneDocument, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_document_kind = {
  .name = "document",
  .label = N_("Document"),
  .label_plural = N_("Documents"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "sort version",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_document_get_type,
};

/**
 * farne_document_new:
 *
 * Makes an empty record that isn't in any file: document.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneDocument, farne_document, farne_document_kind, NULL)
