/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-coverage-note.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "series", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneCoverageNote, series), N_("Series"),
    .required = TRUE },
  { "dimension", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneCoverageNote, dimension), N_("Dimension"),
     },
  { "value", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneCoverageNote, value), N_("Value") },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneCoverageNote, from), N_("From"),
    .period_end = "to", .alone = "series dimension value" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneCoverageNote, to), N_("To") },
  { "text", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneCoverageNote, text), N_("What to tell"),
    .required = TRUE, .searched = TRUE },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneCoverageNote, source), N_("Source") },
};

const FarneKind farne_coverage_note_kind = {
  .name = "coverage_note",
  .label = N_("Coverage note"),
  .label_plural = N_("Coverage notes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "text",
  .get_type = farne_coverage_note_get_type,
};

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneCoverageNote *self = FARNE_COVERAGE_NOTE (record);

  if (self->value != NULL && self->dimension == NULL)
    g_ptr_array_add (
      problems, farne_problem_new (farne_kind_find_field (&farne_coverage_note_kind, "dimension"),
                                   TRUE, _("A value needs the dimension it belongs to.")));
}

/**
 * farne_coverage_note_new:
 *
 * Makes an empty coverage note that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneCoverageNote, farne_coverage_note, farne_coverage_note_kind, check)
