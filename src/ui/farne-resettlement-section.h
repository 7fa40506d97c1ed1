/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RESETTLEMENT_SECTION (farne_resettlement_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneResettlementSection, farne_resettlement_section, FARNE, RESETTLEMENT_SECTION, FarneRecordSection)

/* The page of programmes, pledges, households, flights, homes and tariffs. */

G_END_DECLS
