/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneRotaPlace:
 * @code: the authority's code
 * @name: its name
 * @children: residents aged 0 to 17; 0 where they are not known
 * @cared: unaccompanied children it already cares for, those taken on the rota among them
 * @n_refused: turns it refused or was passed over since a child was last taken by any authority
 * @is_exempt: whether it is exempt now
 * @review: the day its exemption is reviewed, or %FARNE_DAY_NONE
 * @reason: (nullable): why it is exempt
 *
 * An authority that may be asked to take a child.
 */
typedef struct
{
  const char *code;
  const char *name;
  double children;
  guint cared;
  guint n_refused;
  gboolean is_exempt;
  FarneDay review;
  const char *reason;
} FarneRotaPlace;

/**
 * FarneRotaStanding:
 * @place: which of the places
 * @turn: 1 for the authority whose turn it is, 2 for the one behind; 0 for one that stands aside
 * @share: its share of the children of those that take part, from 0 to 1
 * @fair: the children it would care for if the next were already shared out by @share
 * @owed: @fair less those it cares for: the more, the sooner its turn
 * @why: its place in a sentence
 *
 * Where an authority stands on the rota.
 */
typedef struct
{
  guint place;
  guint turn;
  double share;
  double fair;
  double owed;
  char *why;
} FarneRotaStanding;

GArray *farne_rota_order (const FarneRotaPlace *places, guint n_places, double threshold, FarneDay today);

G_END_DECLS
