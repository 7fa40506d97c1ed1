/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

/* Records that are written outside the window: checked, kept in one step, or refused. */
GPtrArray *farne_desk_check_record (FarneDesk *desk, FarneRecord *record);
char      *farne_desk_describe_step (FarneDesk *desk, FarneRecord *record);
gboolean   farne_desk_put_record   (FarneDesk *desk, FarneRecord *record, GPtrArray *warnings, GError **error);
gboolean   farne_desk_keep_record  (FarneDesk *desk, FarneRecord *record, GPtrArray *warnings, GError **error);
char      *farne_desk_name_record  (FarneDesk *desk, FarneRecord *record);
char      *farne_problems_to_line  (GPtrArray *problems, gboolean errors);

G_END_DECLS
