/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/farne-meeting.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MEETING_PAGE (farne_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneMeetingPage, farne_meeting_page, FARNE, MEETING_PAGE, GtkWidget)

/* A meeting as it runs: who is there, agenda with what is said, decisions and actions, typed once and
 * kept at once. */
GtkWidget *farne_meeting_page_new (FarneContext *context, FarneMeeting *meeting);

/* One item of the agenda with the text of what was said; keeps it while it is typed. */
GtkWidget *farne_agenda_row_new   (FarneContext *context, FarneRecord *item);

G_END_DECLS
