/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "model/farne-meeting.h"

G_BEGIN_DECLS

FarneMeeting *farne_desk_find_previous_meeting (FarneDesk *desk, FarneMeeting *meeting);
GPtrArray    *farne_desk_list_agenda           (FarneDesk *desk, FarneMeeting *meeting);
GPtrArray    *farne_desk_list_open_actions     (FarneDesk *desk, FarneMeeting *meeting);
GPtrArray    *farne_desk_list_expected         (FarneDesk *desk, FarneMeeting *meeting);
gboolean      farne_desk_carry_agenda          (FarneDesk *desk, FarneMeeting *meeting, GError **error);
gboolean      farne_desk_keep                  (FarneDesk *desk, const char *what, FarneRecord *record, GError **error);

G_END_DECLS
