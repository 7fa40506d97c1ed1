/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-door.h"
#include "desk/farne-import-job.h"

G_BEGIN_DECLS

/* What is told of a release or a file, and not as figures: through the same door. */
char     *farne_door_rejects  (FarneDesk *desk, FarneRelease *release, GError **error);
gboolean  farne_door_findings (FarneDesk *desk, FarneRelease *release, FarneProblems *problems, const char *path, GError **error);
char     *farne_door_moves    (FarneDesk *desk, FarneRelease *release, FarneRelease *other, GError **error);
JsonNode *farne_door_preview  (FarneImportJob *job, guint most);

G_END_DECLS
