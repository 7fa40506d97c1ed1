/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-digest.h"

G_BEGIN_DECLS

/* What those share that work out digests. For this room only. */
FarneDigestPart *farne_digest_add_part   (GPtrArray *parts, FarneDesk *desk, const char *title);
GPtrArray       *farne_digest_list       (FarneDesk *desk, const FarneKind *kind, GError **error);
FarneFigures    *farne_digest_ask_sum    (FarneDesk *desk, const char *measure, const char *const *by);
const char      *farne_digest_name_area  (FarneDesk *desk, const char *code);
const char      *farne_digest_name       (GPtrArray *records, gint64 id);
const char      *farne_digest_name_programme (GPtrArray *programmes, gint64 id);
void             farne_digest_spell_programme (FarneDigestPart *part, GPtrArray *programmes, gint64 id);
char            *farne_digest_key        (gpointer record);
char            *farne_digest_year_text  (int financial_year);
char            *farne_digest_day_text   (FarneDay day);
GPtrArray       *farne_digest_list_programmes (FarneDesk *desk);
FarneDigestChoice *farne_digest_choice_new (gint64 value, const char *title);

extern const FarneDigest farne_dispersal_digest;
extern const FarneDigest farne_move_on_digest;
extern const FarneDigest farne_contracts_digest;
extern const FarneDigest farne_pledges_digest;
extern const FarneDigest farne_tariffs_digest;
extern const FarneDigest farne_planner_digest;
extern const FarneDigest farne_rota_digest;
extern const FarneDigest farne_children_digest;
extern const FarneDigest farne_funding_digest;
extern const FarneDigest farne_communications_digest;
extern const FarneDigest farne_calendar_digest;

G_END_DECLS
