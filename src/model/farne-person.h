/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PERSON (farne_person_get_type ())
G_DECLARE_FINAL_TYPE (FarnePerson, farne_person, FARNE, PERSON, FarneRecord)

/**
 * FarnePerson:
 * @name: name
 * @organisation: organisation, a `organisation` by its id
 * @job_title: job title
 * @email: e-mail
 * @phone: telephone
 * @left: left on
 * @note: note
 *
 * Somebody the partnership works with: work contact details only.
 */
struct _FarnePerson
{
  FarneRecord parent_instance;

  char *name;
  gint64 organisation;
  char *job_title;
  char *email;
  char *phone;
  FarneDay left;
  char *note;
};

extern const FarneKind farne_person_kind;

FarnePerson *farne_person_new (void);

G_END_DECLS
