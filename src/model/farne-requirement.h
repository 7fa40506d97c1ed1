/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_REQUIREMENT (farne_requirement_get_type ())
G_DECLARE_FINAL_TYPE (FarneRequirement, farne_requirement, FARNE, REQUIREMENT, FarneRecord)

/**
 * FarneRequirement:
 * @title: requirement
 * @contract: contract, a `contract` by its id
 * @measure: measured by
 * @target: target
 * @unit: unit
 * @better: better is: `higher`, `lower`
 * @note: note
 *
 * What a contract asks for, as it can be measured.
 */
struct _FarneRequirement
{
  FarneRecord parent_instance;

  char *title;
  gint64 contract;
  char *measure;
  double target;
  char *unit;
  char *better;
  char *note;
};

extern const FarneKind farne_requirement_kind;

FarneRequirement *farne_requirement_new (void);

G_END_DECLS
