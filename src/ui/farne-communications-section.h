/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_COMMUNICATIONS_SECTION (farne_communications_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneCommunicationsSection, farne_communications_section, FARNE, COMMUNICATIONS_SECTION, FarneRecordSection)

/* The page of audiences, items of interest, training, media and enquiries. */

G_END_DECLS
