/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DISPERSAL_SECTION (farne_dispersal_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneDispersalSection, farne_dispersal_section, FARNE, DISPERSAL_SECTION, FarneRecordSection)

/* The page of dispersal of people who are supported: status by authority, decisions, leaving support. */

G_END_DECLS
