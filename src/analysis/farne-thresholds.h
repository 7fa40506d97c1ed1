/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-threshold.h"

G_BEGIN_DECLS

#define FARNE_THRESHOLD_CLUSTER_LIMIT "cluster-limit"
#define FARNE_THRESHOLD_CHILDREN "child-threshold"
#define FARNE_THRESHOLD_NOTICE "notice-period"
#define FARNE_THRESHOLD_JUMP "jump-band"

#define FARNE_TYPE_THRESHOLDS (farne_thresholds_get_type ())
G_DECLARE_FINAL_TYPE (FarneThresholds, farne_thresholds, FARNE, THRESHOLDS, GObject)

FarneThresholds *farne_thresholds_new  (GPtrArray *thresholds);
FarneThreshold  *farne_thresholds_find (FarneThresholds *self, const char *rule, FarneDay on);

G_END_DECLS
