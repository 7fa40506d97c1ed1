/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ROLE (farne_role_get_type ())
G_DECLARE_FINAL_TYPE (FarneRole, farne_role, FARNE, ROLE, FarneRecord)

/**
 * FarneRole:
 * @title: title
 * @sort: kind: `lead_officer`, `lead_member`, `chief_executive`, `leader`, `mayor`, `chair`,
 *   `vice_chair`, `officer`, `contact`
 * @holder: holder, a `person` by its id
 * @organisation: organisation, a `organisation` by its id
 * @authority: authority, by its code
 * @body: board or group, a `body` by its id
 * @from: from; ends with @to
 * @to: to
 * @note: note
 *
 * An office with a term: lead officer or lead member of an authority, chair of a board. Without a
 * holder it is vacant.
 */
struct _FarneRole
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  gint64 holder;
  gint64 organisation;
  char *authority;
  gint64 body;
  FarneDay from;
  FarneDay to;
  char *note;
};

extern const FarneKind farne_role_kind;

FarneRole *farne_role_new (void);

G_END_DECLS
