/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-milestone.h"
#include "paint/farne-band-rows.h"

G_BEGIN_DECLS

/* The milestones of contracts on a day: planned, reached, or passed and not reached. */
FarneDay        farne_milestone_get_end    (FarneMilestone *milestone);
gboolean        farne_milestone_is_overdue (FarneMilestone *milestone, FarneDay on);
const char     *farne_milestone_say        (FarneMilestone *milestone, FarneDay on);
FarneBandChart *farne_milestones_chart     (GPtrArray *milestones, FarneDay on);

G_END_DECLS
