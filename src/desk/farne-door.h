/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-protect.h"
#include "desk/farne-desk.h"
#include "model/farne-protocol-case.h"

G_BEGIN_DECLS

/*
 * The way out: every file, print, clipboard and terminal output passes here. It clears, writes, and
 * enters in the ledger what went out or was refused.
 */
FarneCleared *farne_door_clear   (FarneDesk *desk, FarneHandled *content, const char *door, const char *what, GError **error);
gboolean      farne_door_picture (FarneDesk *desk, FarneScene *scene, const char *path, double scale, GError **error);
gboolean      farne_door_table   (FarneDesk *desk, const FarneView *view, const char *path, GError **error);
gboolean      farne_door_brief   (FarneDesk *desk, const FarneView *view, const char *path, GError **error);
FarneCleared *farne_door_clear_brief (FarneDesk *desk, FarneOverview *overview, const char *door, const char *what, GError **error);
gboolean      farne_door_map     (FarneDesk *desk, const FarneView *view, const char *path, double width, double height, GError **error);
/* What is restricted, for the team that asks for it: only where the ledger can say so. */
FarneCleared *farne_door_clear_for_team (FarneDesk *desk, FarneHandled *content, const char *door, const char *what, GError **error);
gboolean      farne_door_refuse  (FarneDesk *desk, const char *door, const char *what, GError **error, const char *format, ...) G_GNUC_PRINTF (5, 6);
char         *farne_door_text    (FarneDesk *desk, const FarneView *view, const char *format, GError **error); /* csv, json or text */
gboolean      farne_door_note    (FarneDesk *desk, const char *door, const char *what, GError **error);
FarneCleared *farne_door_clear_case (FarneDesk *desk, FarneHandled *content, const char *what, GError **error); /* for the consultees of a protocol case */
gboolean      farne_door_sheet   (FarneDesk *desk, FarneProtocolCase *about, const char *path, GError **error);
void          farne_door_set_policy (FarnePolicy policy); /* FARNE_POLICY_TOUR only by the tour and the screenshots */

G_END_DECLS
