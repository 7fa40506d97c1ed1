/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PARTNERSHIP_SECTION (farne_partnership_section_get_type ())
G_DECLARE_FINAL_TYPE (FarnePartnershipSection, farne_partnership_section, FARNE, PARTNERSHIP_SECTION, FarneRecordSection)

/* The page of organisations, people and their roles, boards and their meetings. */

G_END_DECLS
