/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-card.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneReportFill:
 * @box: an empty box for the cards
 * @context: what the pages share
 *
 * Writes a report on what the desk holds now.
 */
typedef void (*FarneReportFill) (GtkWidget *box, FarneContext *context);

#define FARNE_TYPE_REPORT_VIEW (farne_report_view_get_type ())
G_DECLARE_FINAL_TYPE (FarneReportView, farne_report_view, FARNE, REPORT_VIEW, GtkWidget)

/* A hand-made view that reads as a report: cards one below the other, written anew when seen after a change. */
GtkWidget *farne_report_view_new   (FarneContext *context, FarneReportFill fill);

GtkWidget *farne_report_add_card   (GtkWidget *box, const char *title, const char *detail);
GtkWidget *farne_report_add_row    (GtkWidget *card, FarneRecord *record, const char *text, const char *detail, const char *tag, gboolean warn);
void       farne_report_add_heading (GtkWidget *card, const char *text);
void       farne_report_add_text   (GtkWidget *card, const char *text);

G_END_DECLS
