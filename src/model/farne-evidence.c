/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-evidence.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEvidence, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "outcome", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvidence, outcome),
    N_("National outcome"), .required = TRUE, .target = "outcome" },
  { "indicator", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvidence, indicator),
    N_("Indicator"), .target = "indicator" },
  { "priority", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvidence, priority), N_("Priority"),
    .target = "priority" },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEvidence, day), N_("Date"), .required = TRUE,
    .initial = "today" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneEvidence, authority), N_("Authority") },
  { "document", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvidence, document), N_("Document"),
    .target = "document" },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneEvidence, wording), N_("What it shows"),
    .searched = TRUE },
};

const FarneKind farne_evidence_kind = {
  .name = "evidence",
  .label = N_("Evidence"),
  .label_plural = N_("Evidence"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "outcome day",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_evidence_get_type,
};

/**
 * farne_evidence_new:
 *
 * Makes an empty record that isn't in any file: evidence.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneEvidence, farne_evidence, farne_evidence_kind, NULL)
