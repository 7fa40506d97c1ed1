/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PLACES_SECTION (farne_places_section_get_type ())
G_DECLARE_FINAL_TYPE (FarnePlacesSection, farne_places_section, FARNE, PLACES_SECTION, FarneSection)

G_END_DECLS
