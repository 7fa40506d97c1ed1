/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SUBSCRIBER (farne_subscriber_get_type ())
G_DECLARE_FINAL_TYPE (FarneSubscriber, farne_subscriber, FARNE, SUBSCRIBER, FarneRecord)

/**
 * FarneSubscriber:
 * @person: person, a `person` by its id
 * @audience: audience, a `audience` by its id
 * @consent: consent: `given`, `withdrawn`, `not_asked`
 * @consent_on: on
 * @how: how
 *
 * A person on a mailing list, with consent and its day.
 */
struct _FarneSubscriber
{
  FarneRecord parent_instance;

  gint64 person;
  gint64 audience;
  char *consent;
  FarneDay consent_on;
  char *how;
};

extern const FarneKind farne_subscriber_kind;

FarneSubscriber *farne_subscriber_new (void);

G_END_DECLS
