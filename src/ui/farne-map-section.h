/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MAP_SECTION (farne_map_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneMapSection, farne_map_section, FARNE, MAP_SECTION, FarneSection)

G_END_DECLS
