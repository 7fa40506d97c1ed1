/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-term.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "term", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTerm, term), N_("Term"), .required = TRUE,
    .searched = TRUE },
  { "abbreviation", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTerm, abbreviation),
    N_("Abbreviation"), .searched = TRUE },
  { "meaning", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneTerm, meaning), N_("Meaning"),
    .required = TRUE, .searched = TRUE },
  { "older_terms", FARNE_FIELD_TEXTS, G_STRUCT_OFFSET (FarneTerm, older_terms),
    N_("In older papers"), .searched = TRUE },
};

const FarneKind farne_term_kind = {
  .name = "term",
  .label = N_("Term"),
  .label_plural = N_("Glossary"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "term",
  .section = "communications",
  .get_type = farne_term_get_type,
};

/**
 * farne_term_new:
 *
 * Makes an empty term that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneTerm, farne_term, farne_term_kind, NULL)
