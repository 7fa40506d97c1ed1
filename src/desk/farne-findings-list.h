/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-problems.h"
#include "facts/farne-handled.h"
#include "model/farne-release.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FINDINGS_LIST (farne_findings_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneFindingsList, farne_findings_list, FARNE, FINDINGS_LIST, GObject)

/* What was found in the file of a release, with the release's own handling: it quotes rows. A FarneHandled. */
FarneFindingsList *farne_findings_list_new    (FarneRelease *release, FarneProblems *problems);
char              *farne_findings_list_to_csv (FarneFindingsList *self);

G_END_DECLS
