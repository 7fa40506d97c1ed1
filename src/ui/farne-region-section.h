/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_REGION_SECTION (farne_region_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneRegionSection, farne_region_section, FARNE, REGION_SECTION, FarneSection)

G_END_DECLS
