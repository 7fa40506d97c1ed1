/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MILESTONE (farne_milestone_get_type ())
G_DECLARE_FINAL_TYPE (FarneMilestone, farne_milestone, FARNE, MILESTONE, FarneRecord)

/**
 * FarneMilestone:
 * @title: milestone
 * @contract: contract, a `contract` by its id
 * @programme: programme, a `programme` by its id
 * @planned: planned for
 * @until: planned until
 * @actual: reached on
 * @source: source
 * @note: note
 *
 * A step of a contract or programme with its planned and its actual day.
 */
struct _FarneMilestone
{
  FarneRecord parent_instance;

  char *title;
  gint64 contract;
  gint64 programme;
  FarneDay planned;
  FarneDay until;
  FarneDay actual;
  char *source;
  char *note;
};

extern const FarneKind farne_milestone_kind;

FarneMilestone *farne_milestone_new (void);

G_END_DECLS
