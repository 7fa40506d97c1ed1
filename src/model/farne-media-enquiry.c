/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-media-enquiry.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMediaEnquiry, title), N_("Subject"),
    .required = TRUE, .searched = TRUE },
  { "outlet", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMediaEnquiry, outlet), N_("From"),
    .required = TRUE, .searched = TRUE },
  { "received", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMediaEnquiry, received), N_("Received on"),
    .required = TRUE, .initial = "today" },
  { "deadline", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMediaEnquiry, deadline), N_("Deadline"),
    .required = TRUE,
    .not_before = "received" },
  { "deadline_time", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneMediaEnquiry, deadline_time),
    N_("Deadline at") },
  { "asked", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneMediaEnquiry, asked), N_("Question"),
    .searched = TRUE },
  { "line", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneMediaEnquiry, line), N_("Agreed line"),
    .searched = TRUE },
  { "agreed_by", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMediaEnquiry, agreed_by),
    N_("Agreed by"), .target = "person" },
  { "agreed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMediaEnquiry, agreed), N_("Agreed on"),
    .not_before = "received" },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMediaEnquiry, answered),
    N_("Answered on"),
    .not_before = "received" },
};

const FarneKind farne_media_enquiry_kind = {
  .name = "media_enquiry",
  .label = N_("Media enquiry"),
  .label_plural = N_("Media enquiries"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "outlet deadline",
  .section = "communications",
  .order = "received desc",
  .get_type = farne_media_enquiry_get_type,
};

/**
 * farne_media_enquiry_new:
 *
 * Makes an empty record that isn't in any file: media enquiry.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneMediaEnquiry, farne_media_enquiry, farne_media_enquiry_kind, NULL)
