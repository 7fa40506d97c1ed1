/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CHILDREN_SECTION (farne_children_section_get_type ())
G_DECLARE_FINAL_TYPE (FarneChildrenSection, farne_children_section, FARNE, CHILDREN_SECTION, FarneRecordSection)

/* The page of looked-after children who came alone: transfers, turns and what they cost. */

G_END_DECLS
