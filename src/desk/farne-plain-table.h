/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarnePlainTable:
 * @name: the file's own name, for messages
 * @headers: the names in the first row
 * @rows: (element-type GStrv): the other rows, each as long as @headers
 *
 * A small CSV file of ours, read whole.
 */
typedef struct
{
  char *name;
  char **headers;
  GPtrArray *rows;
} FarnePlainTable;

FarnePlainTable *farne_plain_table_read     (const char *path, GError **error);
void             farne_plain_table_free     (FarnePlainTable *table);
const char      *farne_plain_table_get      (const FarnePlainTable *table, guint row, const char *column);
gboolean         farne_plain_table_get_day  (const FarnePlainTable *table, guint row, const char *column, FarneDay *day, GError **error);
gboolean         farne_plain_table_get_number (const FarnePlainTable *table, guint row, const char *column, double *value, GError **error);
gboolean         farne_plain_table_require  (const FarnePlainTable *table, const char *const *columns, GError **error);
void             farne_plain_table_prefix_error (const FarnePlainTable *table, guint row, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePlainTable, farne_plain_table_free)

G_END_DECLS
