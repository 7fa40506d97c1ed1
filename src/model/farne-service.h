/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SERVICE (farne_service_get_type ())
G_DECLARE_FINAL_TYPE (FarneService, farne_service, FARNE, SERVICE, FarneRecord)

/**
 * FarneService:
 * @name: name
 * @organisation: organisation, a `organisation` by its id
 * @authority: authority, by its code
 * @needs: needs it meets
 * @address: address
 * @phone: telephone
 * @email: e-mail
 * @website: website
 * @hours: hours
 * @checked: checked on
 * @note: note
 *
 * A service that people can be sent on to, by place and need.
 */
struct _FarneService
{
  FarneRecord parent_instance;

  char *name;
  gint64 organisation;
  char *authority;
  char *needs;
  char *address;
  char *phone;
  char *email;
  char *website;
  char *hours;
  FarneDay checked;
  char *note;
};

extern const FarneKind farne_service_kind;

FarneService *farne_service_new (void);

G_END_DECLS
