/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_EVIDENCE (farne_evidence_get_type ())
G_DECLARE_FINAL_TYPE (FarneEvidence, farne_evidence, FARNE, EVIDENCE, FarneRecord)

/**
 * FarneEvidence:
 * @title: title
 * @outcome: national outcome, a `outcome` by its id
 * @indicator: indicator, a `indicator` by its id
 * @priority: priority, a `priority` by its id
 * @day: date
 * @authority: authority, by its code
 * @document: document, a `document` by its id
 * @wording: what it shows
 *
 * Something that shows what was done for a national outcome.
 */
struct _FarneEvidence
{
  FarneRecord parent_instance;

  char *title;
  gint64 outcome;
  gint64 indicator;
  gint64 priority;
  FarneDay day;
  char *authority;
  gint64 document;
  char *wording;
};

extern const FarneKind farne_evidence_kind;

FarneEvidence *farne_evidence_new (void);

G_END_DECLS
