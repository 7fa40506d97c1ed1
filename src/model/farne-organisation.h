/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ORGANISATION (farne_organisation_get_type ())
G_DECLARE_FINAL_TYPE (FarneOrganisation, farne_organisation, FARNE, ORGANISATION, FarneRecord)

/**
 * FarneOrganisation:
 * @name: name
 * @short_name: short name
 * @sort: kind: `authority`, `government`, `police`, `health`, `education`, `voluntary`,
 *   `provider`, `subcontractor`, `partnership`, `other`
 * @authority: authority, by its code
 * @parent: part of, a `organisation` by its id
 * @website: website
 * @phone: telephone
 * @email: e-mail
 * @address: address
 * @note: note
 *
 * A council, police force, health body, charity, provider or department that the partnership works
 * with.
 */
struct _FarneOrganisation
{
  FarneRecord parent_instance;

  char *name;
  char *short_name;
  char *sort;
  char *authority;
  gint64 parent;
  char *website;
  char *phone;
  char *email;
  char *address;
  char *note;
};

extern const FarneKind farne_organisation_kind;

FarneOrganisation *farne_organisation_new (void);

G_END_DECLS
