/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-database.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

/**
 * FarneCondition:
 * @sql: the condition, with a `?` for each of @values
 * @values: what is bound, in order
 *
 * A condition on the rows of a table, which goes by the name "this" in it.
 */
typedef struct
{
  GString *sql;
  GPtrArray *values;
} FarneCondition;

FarneCondition *farne_condition_new       (void);
void            farne_condition_free      (FarneCondition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneCondition, farne_condition_free)

void            farne_condition_add       (FarneCondition *self, const char *sql);
void            farne_condition_add_text  (FarneCondition *self, const char *text);
void            farne_condition_add_field (FarneCondition *self, FarneRecord *record, const FarneField *field);
void            farne_condition_take_values (FarneCondition *self, FarneCondition *other);
int             farne_condition_bind      (FarneCondition *self, FarneStatement *statement, int first);

FarneCondition *farne_query_make_condition (const FarneRecordQuery *query);
GPtrArray      *farne_query_list_keys     (const FarneRecordQuery *query, GArray **descends);
char           *farne_query_make_order    (const FarneRecordQuery *query);
char           *farne_field_make_key      (const FarneField *field);
gboolean        farne_query_depends_on    (const FarneRecordQuery *query, const char *table);

G_END_DECLS
