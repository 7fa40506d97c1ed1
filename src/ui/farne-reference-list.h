/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_REFERENCE_LIST (farne_reference_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneReferenceList, farne_reference_list, FARNE, REFERENCE_LIST, GtkWidget)

/* Several records as chips, and a picker for one more. Emits "changed". */
GtkWidget *farne_reference_list_new     (FarneContext *context, const FarneKind *kind, const char *label);
void       farne_reference_list_set_ids (FarneReferenceList *self, const char *ids);
char      *farne_reference_list_get_ids (FarneReferenceList *self);

G_END_DECLS
