/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

/**
 * FarneColumns:
 *
 * The columns of a table of records, and the order that their headers ask for.
 */
typedef struct _FarneColumns FarneColumns;

FarneColumns *farne_columns_new        (FarneDesk *desk, const FarneKind *kind, GtkColumnView *view);
void          farne_columns_free       (FarneColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneColumns, farne_columns_free)

char        **farne_columns_choose     (const FarneKind *kind);
void          farne_columns_show       (FarneColumns *self, const char *const *names);
char        **farne_columns_get        (FarneColumns *self);
GPtrArray    *farne_columns_list_fields (FarneColumns *self);
void          farne_columns_sort       (FarneColumns *self, const char *order);
char         *farne_columns_read_order (FarneColumns *self);
gboolean      farne_columns_find_row   (FarneColumns *self, double x, double y, guint *position);

G_END_DECLS
