/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WARNING_LIST (farne_warning_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneWarningList, farne_warning_list, FARNE, WARNING_LIST, GtkBox)

/* What a rule wonders about in a record: each is kept with a reason, which the ledger remembers. */
void     farne_warning_list_show         (FarneWarningList *self, FarneStore *store, FarneRecord *record, GPtrArray *problems);
gboolean farne_warning_list_focus_unkept (FarneWarningList *self);
void     farne_warning_list_keep         (FarneWarningList *self, FarneStore *store, FarneRecord *record);

G_END_DECLS
