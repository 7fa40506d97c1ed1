/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MEDIA_ENQUIRY (farne_media_enquiry_get_type ())
G_DECLARE_FINAL_TYPE (FarneMediaEnquiry, farne_media_enquiry, FARNE, MEDIA_ENQUIRY, FarneRecord)

/**
 * FarneMediaEnquiry:
 * @title: subject
 * @outlet: from
 * @received: received on
 * @deadline: deadline
 * @deadline_time: deadline at
 * @asked: question
 * @line: agreed line
 * @agreed_by: agreed by, a `person` by its id
 * @agreed: agreed on
 * @answered: answered on
 *
 * A question from the media, with its deadline and the agreed line.
 */
struct _FarneMediaEnquiry
{
  FarneRecord parent_instance;

  char *title;
  char *outlet;
  FarneDay received;
  FarneDay deadline;
  char *deadline_time;
  char *asked;
  char *line;
  gint64 agreed_by;
  FarneDay agreed;
  FarneDay answered;
};

extern const FarneKind farne_media_enquiry_kind;

FarneMediaEnquiry *farne_media_enquiry_new (void);

G_END_DECLS
