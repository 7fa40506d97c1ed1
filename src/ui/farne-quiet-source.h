/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define FARNE_TYPE_QUIET_SOURCE (farne_quiet_source_get_type ())
G_DECLARE_FINAL_TYPE (FarneQuietSource, farne_quiet_source, FARNE, QUIET_SOURCE, ShumateMapSource)

/* A map without tiles: it only says how the world is projected. */
ShumateMapSource *farne_quiet_source_new (void);

G_END_DECLS
