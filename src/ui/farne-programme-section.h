/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROGRAMME_SECTION (farne_programme_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneProgrammeSection, farne_programme_section, FARNE, PROGRAMME_SECTION, FarneRecordSection)

/* The page of the year's work: priorities, outcomes, issues and good practice. */

G_END_DECLS
