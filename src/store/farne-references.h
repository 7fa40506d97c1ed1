/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

void farne_record_turn_reference (FarneRecord *record, const FarneField *field, gint64 from, gint64 to);
void farne_record_join_list      (FarneRecord *record, FarneRecord *other, const FarneField *field);

G_END_DECLS
