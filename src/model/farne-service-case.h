/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SERVICE_CASE (farne_service_case_get_type ())
G_DECLARE_FINAL_TYPE (FarneServiceCase, farne_service_case, FARNE, SERVICE_CASE, FarneRecord)

/**
 * FarneServiceCase:
 * @reference: reference
 * @subject: subject
 * @sort: kind: `complaint`, `service_request`, `inspection`, `room_sharing`, `safeguarding`,
 *   `health`
 * @property: property, a `property` by its id
 * @provider: provider, a `organisation` by its id
 * @authority: authority, by its code
 * @received: received on
 * @route: route: `provider`, `subcontractor`, `home_office`, `council`, `voluntary`
 * @severity: severity: `low`, `medium`, `high`
 * @due: due
 * @answered: answered on
 * @detail: detail
 * @outcome: outcome
 *
 * A complaint, service request, inspection or concern about a property or provider, and its
 * answer.
 */
struct _FarneServiceCase
{
  FarneRecord parent_instance;

  char *reference;
  char *subject;
  char *sort;
  gint64 property;
  gint64 provider;
  char *authority;
  FarneDay received;
  char *route;
  char *severity;
  FarneDay due;
  FarneDay answered;
  char *detail;
  char *outcome;
};

extern const FarneKind farne_service_case_kind;

FarneServiceCase *farne_service_case_new (void);

G_END_DECLS
