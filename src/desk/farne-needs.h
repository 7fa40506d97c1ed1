/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-need.h"
#include "model/farne-action.h"

G_BEGIN_DECLS

/* "Needs me" as a whole, and each part of it. */
GPtrArray *farne_desk_list_needs          (FarneDesk *desk, FarneDay by);
void       farne_needs_sort               (GPtrArray *needs);
guint      farne_desk_count_late          (GPtrArray *needs, const char *section);
guint      farne_desk_count_meetings_since (FarneDesk *desk, FarneAction *action);

void       farne_needs_figures            (FarneDesk *desk, FarneDay by, GPtrArray *needs);
void       farne_needs_boards             (FarneDesk *desk, FarneDay by, GPtrArray *needs);
void       farne_needs_programme          (FarneDesk *desk, FarneDay by, GPtrArray *needs);
void       farne_needs_communications     (FarneDesk *desk, FarneDay by, GPtrArray *needs);
void       farne_needs_property           (FarneDesk *desk, FarneDay by, GPtrArray *needs);
void       farne_needs_resettle           (FarneDesk *desk, FarneDay by, GPtrArray *needs);

G_END_DECLS
