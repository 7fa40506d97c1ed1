/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

gboolean farne_desk_type_field   (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text, GError **error);
void     farne_desk_fill_initial (FarneDesk *desk, FarneRecord *record);

G_END_DECLS
