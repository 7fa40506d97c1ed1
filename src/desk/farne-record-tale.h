/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

char *farne_record_tale_tell (FarneDesk *desk, FarneRecord *record, GPtrArray *fields, gboolean team, gboolean json, GError **error);

G_END_DECLS
