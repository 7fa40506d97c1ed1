/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-table.h"

G_BEGIN_DECLS

/* How records get into a list from spreadsheets, and out of it. */
void farne_record_exchange_import (FarneRecordTable *table);
void farne_record_exchange_take   (FarneRecordTable *table, GFile *file);
void farne_record_exchange_paste  (FarneRecordTable *table);
void farne_record_exchange_export (FarneRecordTable *table);
void farne_record_exchange_accept_drops (FarneRecordTable *table);

G_END_DECLS
