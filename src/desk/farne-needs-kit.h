/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-need.h"

G_BEGIN_DECLS

/* What those share that collect needs. */
GPtrArray  *farne_needs_query     (FarneDesk *desk, const FarneKind *kind, ...) G_GNUC_NULL_TERMINATED;
double      farne_needs_get_rule  (FarneDesk *desk, const char *rule, double otherwise);
char       *farne_needs_dup_title (FarneDesk *desk, const FarneKind *kind, gint64 id);
FarneNeed  *farne_needs_add       (GPtrArray *needs, FarneRecord *record, const char *title, const char *why, FarneDay due, gboolean is_late);
gboolean    farne_needs_add_due   (GPtrArray *needs, FarneDesk *desk, FarneDay by, FarneRecord *record, const char *title, FarneDay due);
char       *farne_needs_title_at  (FarneDesk *desk, const char *title, const char *area);
char       *farne_needs_tell_due  (FarneDay due, FarneDay today);

G_END_DECLS
