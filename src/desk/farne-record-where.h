/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-record-reader.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

gboolean farne_record_reader_add_where (FarneRecordReader *self, FarneRecordQuery *query, const char *where, GError **error);

G_END_DECLS
