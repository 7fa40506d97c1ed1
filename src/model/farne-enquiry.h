/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ENQUIRY (farne_enquiry_get_type ())
G_DECLARE_FINAL_TYPE (FarneEnquiry, farne_enquiry, FARNE, ENQUIRY, FarneRecord)

/**
 * FarneEnquiry:
 * @title: subject
 * @received: received on
 * @asker: from: `public`, `council`, `voluntary`, `health`, `education`, `other`
 * @authority: authority, by its code
 * @need: need
 * @service: sent on to, a `service` by its id
 * @due: answer due
 * @answered: answered on
 * @note: note
 *
 * A question that came to the partnership, and where it was sent on to.
 */
struct _FarneEnquiry
{
  FarneRecord parent_instance;

  char *title;
  FarneDay received;
  char *asker;
  char *authority;
  char *need;
  gint64 service;
  FarneDay due;
  FarneDay answered;
  char *note;
};

extern const FarneKind farne_enquiry_kind;

FarneEnquiry *farne_enquiry_new (void);

G_END_DECLS
