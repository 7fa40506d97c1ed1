/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-handled.h"

G_BEGIN_DECLS

/**
 * FarnePolicy:
 * @FARNE_POLICY_CLOSED: nothing restricted leaves, made up or not
 * @FARNE_POLICY_TOUR: what is made up may be pictured, stamped "made up"
 * @FARNE_POLICY_CASE: what is about one home may go to the consultees of its case
 * @FARNE_POLICY_TEAM: what is restricted goes to the partnership's own team, stamped "restricted"
 *
 * Which doors are open.
 */
typedef enum
{
  FARNE_POLICY_CLOSED,
  FARNE_POLICY_TOUR,
  FARNE_POLICY_CASE,
  FARNE_POLICY_TEAM,
} FarnePolicy;

#define FARNE_TYPE_CLEARED (farne_cleared_get_type ())
G_DECLARE_FINAL_TYPE (FarneCleared, farne_cleared, FARNE, CLEARED, GObject)

/* The one maker of #FarneCleared. Refuses with %FARNE_ERROR_RESTRICTED and a sentence that says why. */
FarneCleared *farne_protect_clear        (FarneHandled *content, FarnePolicy policy, GError **error);
gpointer      farne_cleared_get_content  (FarneCleared *self);
const char   *farne_cleared_get_stamp    (FarneCleared *self);

G_END_DECLS
