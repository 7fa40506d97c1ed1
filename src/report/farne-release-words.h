/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-release.h"

G_BEGIN_DECLS

/* A release in words: the closures that its list, its details and dialogs share. */
char *farne_release_describe      (FarneRelease *release);
char *farne_release_describe_days (FarneRelease *release);
char *farne_release_describe_size (FarneRelease *release);
char *farne_release_describe_published (FarneRelease *release);

G_END_DECLS
