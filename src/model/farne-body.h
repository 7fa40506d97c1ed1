/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_BODY (farne_body_get_type ())
G_DECLARE_FINAL_TYPE (FarneBody, farne_body, FARNE, BODY, FarneRecord)

/**
 * FarneBody:
 * @name: name
 * @short_name: short name
 * @sort: kind: `board`, `group`, `task_group`, `network`, `forum`
 * @parent: reports to, a `body` by its id
 * @terms_of_reference: terms of reference
 * @meets: meets
 * @quorum: quorum
 * @political_balance: whether it is so: politically balanced
 * @geographical_balance: whether it is so: geographically balanced
 * @from: from; ends with @to
 * @to: to
 * @note: note
 *
 * A board, group, network or forum with its terms of reference.
 */
struct _FarneBody
{
  FarneRecord parent_instance;

  char *name;
  char *short_name;
  char *sort;
  gint64 parent;
  char *terms_of_reference;
  char *meets;
  gint64 quorum;
  gboolean political_balance;
  gboolean geographical_balance;
  FarneDay from;
  FarneDay to;
  char *note;
};

extern const FarneKind farne_body_kind;

FarneBody *farne_body_new (void);

G_END_DECLS
