/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-release.h"
#include "report/farne-paper.h"

G_BEGIN_DECLS

/* The list of releases on paper: what each is, of which days, from whom, and how it came in. */
FarnePaper *farne_releases_paper_new (GPtrArray *releases, FarneDay today, const char *partnership);

G_END_DECLS
