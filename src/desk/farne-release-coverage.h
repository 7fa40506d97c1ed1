/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-release.h"

G_BEGIN_DECLS

char   **farne_release_list_measures (FarneRelease *release);
char   **farne_release_list_common_dimensions (FarneRelease *release, FarneRelease *other);
gboolean farne_release_shares_series (FarneRelease *release, FarneRelease *other);

G_END_DECLS
