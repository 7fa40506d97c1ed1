/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-child-transfer.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildTransfer, reference),
    N_("Reference"), .required = TRUE, .searched = TRUE },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneChildTransfer, programme),
    N_("Programme"), .target = "programme" },
  { "age", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneChildTransfer, age), N_("Age"),
    .has_min = TRUE, .min = 0, .max = 17 },
  { "from_area", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneChildTransfer, from_area), N_("From") },
  { "from_place", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildTransfer, from_place),
    N_("From elsewhere"), .searched = TRUE, .help = N_("As: France.") },
  { "to_area", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneChildTransfer, to_area), N_("To") },
  { "referred", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildTransfer, referred),
    N_("Referred on"), .required = TRUE, .initial = "today" },
  { "answer_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildTransfer, answer_due),
    N_("Answer due"),
    .not_before = "referred" },
  { "accepted", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildTransfer, accepted),
    N_("Accepted on"),
    .not_before = "referred", .needed_by = "moved" },
  { "refused", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildTransfer, refused), N_("Refused on"),
    .not_before = "referred", .not_with = "accepted" },
  { "moved", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildTransfer, moved), N_("Moved on"),
    .not_before = "accepted", .not_with = "refused" },
  { "reason", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneChildTransfer, reason), N_("Reason"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneChildTransfer, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_child_transfer_kind = {
  .name = "child_transfer",
  .label = N_("Transfer of a child"),
  .label_plural = N_("Transfers of children"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "to_area referred",
  .section = "children",
  .order = "referred desc",
  .same = "reference",
  .restricted = TRUE,
  .get_type = farne_child_transfer_get_type,
};

/**
 * farne_child_transfer_new:
 *
 * Makes an empty record that isn't in any file: transfer of a child.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneChildTransfer, farne_child_transfer, farne_child_transfer_kind, NULL)
