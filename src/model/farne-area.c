/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-area.h"

#include <glib/gi18n-lib.h>

const char *const farne_area_levels[] = {
  "region", "subregion", "authority", "district", "ward", "sector", NULL,
};
const char *const farne_area_level_labels[] = {
  N_("Region"),
  N_("Sub-region"),
  N_("Authority"),
  N_("District"),
  N_("Ward"),
  N_("Postcode sector"),
  NULL,
};

static const FarneField fields[] = {
  { "code", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneArea, code), N_("Code"), .required = TRUE,
    .searched = TRUE },
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneArea, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "short_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneArea, short_name), N_("Short name"),
    .searched = TRUE },
  { "level", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneArea, level), N_("Level"), .required = TRUE,
    .choices = farne_area_levels, .choice_labels = farne_area_level_labels },
  { "parent", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneArea, parent), N_("Lies in") },
  { "retired_codes", FARNE_FIELD_TEXTS, G_STRUCT_OFFSET (FarneArea, retired_codes),
    N_("Retired codes"), .searched = TRUE },
  { "other_names", FARNE_FIELD_TEXTS, G_STRUCT_OFFSET (FarneArea, other_names), N_("Other names"),
    .searched = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneArea, from), N_("From"), .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneArea, to), N_("To") },
  { "tile_column", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneArea, tile_column),
    N_("Column in the tile map"), .has_min = TRUE, .min = 0 },
  { "tile_row", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneArea, tile_row),
    N_("Row in the tile map"), .has_min = TRUE, .min = 0 },
  { "approximate", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneArea, approximate), N_("Approximate") },
  { "synthetic", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneArea, synthetic), N_("Made up") },
  { "share", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneArea, share),
    N_("Share of it in the area it lies in"), .has_min = TRUE, .min = 0, .max = 1 },
};

const FarneKind farne_area_kind = {
  .name = "area",
  .label = N_("Area"),
  .label_plural = N_("Areas"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .get_type = farne_area_get_type,
};

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneArea *self = FARNE_AREA (record);

  if (self->code != NULL && *self->code != '\0' && !farne_area_code_has_shape (self->code))
    g_ptr_array_add (problems,
                     farne_problem_new (farne_kind_find_field (&farne_area_kind, "code"), TRUE,
                                        _("“%s” is not the code of an area."), self->code));
  if (self->code != NULL && g_strcmp0 (self->code, self->parent) == 0)
    g_ptr_array_add (problems,
                     farne_problem_new (farne_kind_find_field (&farne_area_kind, "parent"), TRUE,
                                        _("%s can’t lie in itself."), self->code));
}

/**
 * farne_area_new:
 *
 * Makes an empty area that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneArea, farne_area, farne_area_kind, check)
