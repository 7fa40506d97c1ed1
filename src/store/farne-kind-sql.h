/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"
#include "store/farne-database.h"

G_BEGIN_DECLS

/**
 * FarneKindSql:
 * @get: one record, by id
 * @list: all records, without an order
 * @save: a new or a known record: id and fields, in their order
 * @drop: one record, by id
 *
 * The SQL of a kind of record, made from its field table.
 */
typedef struct
{
  char *get;
  char *list;
  char *save;
  char *drop;
} FarneKindSql;

const FarneKindSql *farne_kind_sql_get      (const FarneKind *kind);
char               *farne_kind_sql_columns  (const FarneKind *kind);
char               *farne_kind_sql_order    (const FarneKind *kind, const char *order_by, GError **error);
char               *farne_kind_sql_find     (const FarneKind *kind, const FarneField *field);
char               *farne_kind_sql_segments (const FarneKind *kind, const FarneField *field);
const char         *farne_field_get_sql_type (const FarneField *field);

void                farne_record_bind       (FarneRecord *record, FarneStatement *statement);
void                farne_field_bind        (FarneRecord *record, const FarneField *field, FarneStatement *statement, int index);
void                farne_field_read        (FarneRecord *record, const FarneField *field, FarneStatement *statement, int column);
FarneRecord        *farne_record_read       (const FarneKind *kind, FarneStatement *statement);

const char *const  *farne_recorded_tables_get (void);

G_END_DECLS
