/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rota.h"
#include "desk/farne-desk.h"

G_BEGIN_DECLS

/**
 * FarneCared:
 * @area: the authority
 * @children: residents aged 0 to 17, or 0 where they aren't known
 * @cared: unaccompanied children it cares for
 * @told_on: the day it told their number, or %FARNE_DAY_NONE if it never did
 * @n_refused: turns refused since a child was last taken anywhere
 * @is_exempt: whether it is exempt from the rota
 * @review: when that is reviewed, or %FARNE_DAY_NONE
 * @reason: (nullable): why
 *
 * How an authority stands with unaccompanied children.
 */
typedef struct
{
  FarneArea *area;
  double children;
  guint cared;
  FarneDay told_on;
  guint n_refused;
  gboolean is_exempt;
  FarneDay review;
  char *reason;
} FarneCared;

/* The published series of children who came under the National Transfer Scheme. */
#define FARNE_TRANSFERS_IN "nts-in"

GArray *farne_desk_list_cared      (FarneDesk *desk, GError **error);
double  farne_desk_get_child_share (FarneDesk *desk);

G_END_DECLS
