/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ACCOMMODATION_SECTION (farne_accommodation_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneAccommodationSection, farne_accommodation_section, FARNE, ACCOMMODATION_SECTION, FarneRecordSection)

/* The page of contracts, properties, protocol cases, complaints and inspections. */

G_END_DECLS
