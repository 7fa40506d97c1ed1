/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-case-facts.h"
#include "report/farne-paper.h"

G_BEGIN_DECLS

/* One page for the consultees of a protocol case. */
FarnePaper *farne_evidence_sheet_new (const FarneCaseFacts *facts, const char *partnership, gboolean made_up);

G_END_DECLS
