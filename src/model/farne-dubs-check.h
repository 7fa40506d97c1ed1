/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DUBS_CHECK (farne_dubs_check_get_type ())
G_DECLARE_FINAL_TYPE (FarneDubsCheck, farne_dubs_check, FARNE, DUBS_CHECK, FarneRecord)

/**
 * FarneDubsCheck:
 * @reference: reference
 * @child_transfer: transfer, a `child_transfer` by its id
 * @under_18: whether it is so: under 18
 * @unaccompanied: whether it is so: unaccompanied
 * @in_europe: whether it is so: in France, Greece or Italy before 20 March 2016
 * @family_looked_for: whether it is so: family links looked for first
 * @best_interests: whether it is so: transfer is in the child's best interests
 * @checks_done: whether it is so: identity and security checks done
 * @checked: checked on
 * @checked_by: checked by, a `person` by its id
 * @note: note
 *
 * The criteria of the Dubs amendment for one child, point by point.
 */
struct _FarneDubsCheck
{
  FarneRecord parent_instance;

  char *reference;
  gint64 child_transfer;
  gboolean under_18;
  gboolean unaccompanied;
  gboolean in_europe;
  gboolean family_looked_for;
  gboolean best_interests;
  gboolean checks_done;
  FarneDay checked;
  gint64 checked_by;
  char *note;
};

extern const FarneKind farne_dubs_check_kind;

FarneDubsCheck *farne_dubs_check_new (void);

G_END_DECLS
