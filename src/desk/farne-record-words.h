/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_WORDS (farne_record_words_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordWords, farne_record_words, FARNE, RECORD_WORDS, GObject)

/* How the records of a desk are told to people. Titles of what is referred to are asked for once. */
FarneRecordWords *farne_desk_get_record_words     (FarneDesk *desk);
char             *farne_record_words_get_field    (FarneRecordWords *self, FarneRecord *record, const FarneField *field);
char             *farne_record_words_get_title    (FarneRecordWords *self, FarneRecord *record);
char             *farne_record_words_get_subtitle (FarneRecordWords *self, FarneRecord *record, gboolean team);
void              farne_record_words_tell         (FarneRecordWords *self, FarneRecord *record, gboolean team, const char *told, char **title, char **subtitle);
const char       *farne_record_words_find_title   (FarneRecordWords *self, const FarneKind *kind, gint64 id);
gboolean          farne_record_words_gather       (FarneRecordWords *self, const FarneKind *kind, GError **error);

char             *farne_desk_describe_field       (FarneDesk *desk, FarneRecord *record, const FarneField *field);
char             *farne_desk_describe             (FarneDesk *desk, gpointer record, const char *name);
char             *farne_desk_describe_value       (FarneDesk *desk, const FarneKind *kind, const FarneField *field, const char *value);

G_END_DECLS
