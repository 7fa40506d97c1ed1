/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-agenda-item.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneAgendaItem, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAgendaItem, meeting), N_("Meeting"),
    .required = TRUE, .target = "meeting" },
  { "position", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneAgendaItem, position), N_("Position"),
    .has_min = TRUE, .min = 1 },
  { "standing", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneAgendaItem, standing),
    N_("Standing item"), .help = N_("Carried over to the next agenda.") },
  { "presenter", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAgendaItem, presenter),
    N_("Presented by"), .target = "person" },
  { "paper", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAgendaItem, paper), N_("Paper"),
    .target = "document" },
  { "discussion", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneAgendaItem, discussion),
    N_("What was said"), .searched = TRUE },
  { "carried_from", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAgendaItem, carried_from),
    N_("Carried over from"), .target = "agenda_item" },
};

const FarneKind farne_agenda_item_kind = {
  .name = "agenda_item",
  .label = N_("Agenda item"),
  .label_plural = N_("Agenda items"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "meeting",
  .section = "partnership",
  .order = "meeting, position",
  .get_type = farne_agenda_item_get_type,
};

/**
 * farne_agenda_item_new:
 *
 * Makes an empty record that isn't in any file: agenda item.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneAgendaItem, farne_agenda_item, farne_agenda_item_kind, NULL)
