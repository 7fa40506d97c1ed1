/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

/**
 * FarneMatch:
 * @FARNE_MATCH_EQUALS: `=`: the field has the value; texts are compared folded; a list holds it; an
 *   area is named by code or name
 * @FARNE_MATCH_NOT: `!=`: it has another, or none
 * @FARNE_MATCH_LESS: `<`: less, earlier or before in the alphabet; never an unset field
 * @FARNE_MATCH_AT_MOST: `<=`
 * @FARNE_MATCH_MORE: `>`: more, later or behind in the alphabet
 * @FARNE_MATCH_AT_LEAST: `>=`
 * @FARNE_MATCH_CONTAINS: `~`: the folded text stands in it; for a reference in the title, for an
 *   area in code or name, for a choice in its words
 * @FARNE_MATCH_ONE_OF: `=a|b|c`: it has one of the values
 * @FARNE_MATCH_SET: `is set`
 * @FARNE_MATCH_UNSET: `is unset`
 *
 * How a filter compares.
 */
typedef enum
{
  FARNE_MATCH_EQUALS,
  FARNE_MATCH_NOT,
  FARNE_MATCH_LESS,
  FARNE_MATCH_AT_MOST,
  FARNE_MATCH_MORE,
  FARNE_MATCH_AT_LEAST,
  FARNE_MATCH_CONTAINS,
  FARNE_MATCH_ONE_OF,
  FARNE_MATCH_SET,
  FARNE_MATCH_UNSET,
} FarneMatch;

/**
 * FarneRecordFilter:
 * @field: the field
 * @match: how it is compared
 * @values: (array zero-terminated=1): with what: texts as farne_record_set_text() reads them, a day
 *   also as `today`, `today+7` or `today-30`; empty for "is set" and "is unset"
 *
 * One condition of a query.
 */
typedef struct
{
  const FarneField *field;
  FarneMatch match;
  char **values;
} FarneRecordFilter;

/**
 * FarneRecordOrder:
 * @field: the field
 * @descends: whether the greatest comes first
 *
 * One level of the order of a query.
 */
typedef struct
{
  const FarneField *field;
  gboolean descends;
} FarneRecordOrder;

/**
 * FarneRecordQuery:
 * @kind: the kind
 * @filters: (element-type FarneRecordFilter): conditions that all hold
 * @text: (nullable): words that are found in each record, see farne_store_search()
 * @orders: (element-type FarneRecordOrder): the order; the kind's own if empty
 * @group: (nullable): the field that records are grouped by, ordered by it first
 * @today: what `today` means
 *
 * A question to the records of one kind: what a list shows and a saved view keeps. Read the members;
 * change them by the functions.
 */
typedef struct
{
  const FarneKind *kind;
  GPtrArray *filters;
  char *text;
  GArray *orders;
  const FarneField *group;
  FarneDay today;
} FarneRecordQuery;

/**
 * FarneWhereReader:
 * @field: a field
 * @value: what was typed to compare it with
 * @data: of the caller
 * @error: return location for an error
 *
 * Reads a value as people write it.
 *
 * Returns: (transfer full): the value as the field keeps it, or %NULL with @error
 */
typedef char *(*FarneWhereReader) (const FarneField *field, const char *value, gpointer data, GError **error);

#define FARNE_TYPE_RECORD_QUERY (farne_record_query_get_type ())
GType farne_record_query_get_type (void);

FarneRecordQuery *farne_record_query_new        (const FarneKind *kind);
FarneRecordQuery *farne_record_query_copy       (const FarneRecordQuery *self);
void              farne_record_query_free       (FarneRecordQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRecordQuery, farne_record_query_free)

gboolean          farne_record_query_add_filter (FarneRecordQuery *self, const FarneField *field, FarneMatch match, const char *const *values, GError **error);
gboolean          farne_record_query_add_where  (FarneRecordQuery *self, const char *where, GError **error);
gboolean          farne_record_query_read_where (FarneRecordQuery *self, const char *where, FarneWhereReader reader, gpointer data, GError **error);
gboolean          farne_record_query_set_order  (FarneRecordQuery *self, const char *order, GError **error);
void              farne_record_query_set_text   (FarneRecordQuery *self, const char *text);
void              farne_record_query_set_group  (FarneRecordQuery *self, const FarneField *field);
void              farne_record_query_set_today  (FarneRecordQuery *self, FarneDay today);

char             *farne_record_filter_to_text   (const FarneRecordFilter *filter);
char             *farne_record_query_get_order  (const FarneRecordQuery *self);
char             *farne_record_query_to_text    (const FarneRecordQuery *self);
FarneRecordQuery *farne_record_query_parse      (const FarneKind *kind, const char *text, GError **error);

gboolean          farne_match_fits              (FarneMatch match, const FarneField *field);
gboolean          farne_match_read_day          (const char *text, FarneDay today, FarneDay *day);

G_END_DECLS
