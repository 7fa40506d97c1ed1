/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-boundaries.h"

#include <glib/gi18n-lib.h>

#include "model/farne-area.h"

static const char *const qualities[] = { "schematic", "synthetic", "official", NULL };
static const char *const quality_labels[] = { N_("Schematic"), N_("Made up"), N_("Official"),
                                              NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBoundaries, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "level", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneBoundaries, level), N_("Level"),
    .required = TRUE, .choices = farne_area_levels, .choice_labels = farne_area_level_labels },
  { "vintage", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneBoundaries, vintage),
    N_("As they were on") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBoundaries, source), N_("Source"),
    .searched = TRUE },
  { "file_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBoundaries, file_name), N_("File") },
  { "sha256", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBoundaries, sha256),
    N_("SHA-256 of the file") },
  { "segment", FARNE_FIELD_SEGMENT, G_STRUCT_OFFSET (FarneBoundaries, segment), N_("Shapes"),
    .required = TRUE },
  { "quality", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneBoundaries, quality), N_("Quality"),
    .required = TRUE, .choices = qualities, .choice_labels = quality_labels },
  { "imported", FARNE_FIELD_TIME, G_STRUCT_OFFSET (FarneBoundaries, imported), N_("Imported") },
  { "attribution", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBoundaries, attribution),
    N_("Attribution") },
};

const FarneKind farne_boundaries_kind = {
  .name = "boundaries",
  .label = N_("Boundaries"),
  .label_plural = N_("Boundaries"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .get_type = farne_boundaries_get_type,
};

/**
 * farne_boundaries_new:
 *
 * Makes an empty boundaries that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneBoundaries, farne_boundaries, farne_boundaries_kind, NULL)
