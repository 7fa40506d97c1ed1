/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PLEDGE (farne_pledge_get_type ())
G_DECLARE_FINAL_TYPE (FarnePledge, farne_pledge, FARNE, PLEDGE, FarneRecord)

/**
 * FarnePledge:
 * @programme: programme, a `programme` by its id
 * @authority: authority, by its code
 * @people: people
 * @households: households
 * @made: made on
 * @by: to arrive by
 * @decision: decision behind it, a `decision` by its id
 * @source: source
 * @note: note
 *
 * What an authority has pledged to a programme.
 */
struct _FarnePledge
{
  FarneRecord parent_instance;

  gint64 programme;
  char *authority;
  gint64 people;
  gint64 households;
  FarneDay made;
  FarneDay by;
  gint64 decision;
  char *source;
  char *note;
};

extern const FarneKind farne_pledge_kind;

FarnePledge *farne_pledge_new (void);

G_END_DECLS
