/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DISPERSAL_TARGET (farne_dispersal_target_get_type ())
G_DECLARE_FINAL_TYPE (FarneDispersalTarget, farne_dispersal_target, FARNE, DISPERSAL_TARGET, FarneRecord)

/**
 * FarneDispersalTarget:
 * @title: target
 * @by: by
 * @set_on: set on
 * @authorities: authorities to take part
 * @source: source
 * @note: note
 *
 * A day by which authorities are to take part in dispersal.
 */
struct _FarneDispersalTarget
{
  FarneRecord parent_instance;

  char *title;
  FarneDay by;
  FarneDay set_on;
  gint64 authorities;
  char *source;
  char *note;
};

extern const FarneKind farne_dispersal_target_kind;

FarneDispersalTarget *farne_dispersal_target_new (void);

G_END_DECLS
