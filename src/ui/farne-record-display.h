/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

char       *farne_record_display      (FarneDesk *desk, FarneRecord *record, const FarneField *field);
char       *farne_record_display_value (FarneDesk *desk, const FarneKind *kind, const FarneField *field, const char *value);

G_END_DECLS
