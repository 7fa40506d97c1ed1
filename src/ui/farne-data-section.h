/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DATA_SECTION (farne_data_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneDataSection, farne_data_section, FARNE, DATA_SECTION, FarneSection)

G_END_DECLS
