/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_PAGE (farne_record_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordPage, farne_record_page, FARNE, RECORD_PAGE, GtkWidget)

/*
 * One record to be read: its facts, what it is linked to, whether it may be there twice, and what was
 * done to it. Lies in a #FarneRecordTrail, which goes back from it and edits it.
 */
GtkWidget *farne_record_page_new  (FarneContext *context);
void       farne_record_page_show (FarneRecordPage *self, FarneRecord *record);

/* Parts of it, for hand-made pages. */
GtkWidget *farne_record_facts_new (FarneDesk *desk, FarneRecord *record);
gboolean   farne_box_fill_links   (GtkWidget *box, FarneContext *context, FarneRecord *record);
GtkWidget *farne_record_history_new (FarneContext *context, FarneRecord *record);

G_END_DECLS
