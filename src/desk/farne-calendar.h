/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

GPtrArray *farne_desk_list_calendar (FarneDesk *desk);
gboolean   farne_door_calendar      (FarneDesk *desk, const char *path, GError **error);

G_END_DECLS
