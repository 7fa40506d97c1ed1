/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PARTNERSHIP (farne_partnership_get_type ())
G_DECLARE_FINAL_TYPE (FarnePartnership, farne_partnership, FARNE, PARTNERSHIP, FarneRecord)

/**
 * FarnePartnership:
 * @name: its name
 * @short_name: its initials
 * @host: the council or body that hosts it
 * @funder: who pays for it
 * @region: the code of the area it serves
 * @pack: the region pack it was made from
 * @since: since when
 * The partnership itself: one record a file.
 */
struct _FarnePartnership
{
  FarneRecord parent_instance;

  char *name;
  char *short_name;
  char *host;
  char *funder;
  char *region;
  char *pack;
  FarneDay since;
};

extern const FarneKind farne_partnership_kind;

FarnePartnership *farne_partnership_new (void);

G_END_DECLS
