/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_AUDIENCE (farne_audience_get_type ())
G_DECLARE_FINAL_TYPE (FarneAudience, farne_audience, FARNE, AUDIENCE, FarneRecord)

/**
 * FarneAudience:
 * @name: name
 * @wording: who they are
 *
 * People who are told the same things: a mailing list.
 */
struct _FarneAudience
{
  FarneRecord parent_instance;

  char *name;
  char *wording;
};

extern const FarneKind farne_audience_kind;

FarneAudience *farne_audience_new (void);

G_END_DECLS
