/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-postcode-directory.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePostcodeDirectory, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "vintage", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePostcodeDirectory, vintage),
    N_("As they were on") },
  { "n_postcodes", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarnePostcodeDirectory, n_postcodes),
    N_("Postcodes"), .has_min = TRUE, .min = 0 },
  { "file_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePostcodeDirectory, file_name),
    N_("File") },
  { "sha256", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePostcodeDirectory, sha256),
    N_("SHA-256 of the file") },
  { "segment", FARNE_FIELD_SEGMENT, G_STRUCT_OFFSET (FarnePostcodeDirectory, segment),
    N_("Places"), .required = TRUE },
  { "imported", FARNE_FIELD_TIME, G_STRUCT_OFFSET (FarnePostcodeDirectory, imported),
    N_("Imported") },
  { "attribution", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePostcodeDirectory, attribution),
    N_("Attribution") },
};

const FarneKind farne_postcode_directory_kind = {
  .name = "postcode_directory",
  .label = N_("Postcode directory"),
  .label_plural = N_("Postcode directories"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .get_type = farne_postcode_directory_get_type,
};

/**
 * farne_postcode_directory_new:
 *
 * Makes an empty postcode directory that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePostcodeDirectory, farne_postcode_directory, farne_postcode_directory_kind,
                   NULL)
