/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-gazetteer.h"

G_BEGIN_DECLS

typedef struct _FarneRecordReader FarneRecordReader;

/* Fields of records from text as people write it: what lies behind names is found. */
FarneRecordReader *farne_record_reader_new         (FarneDesk *desk);
void               farne_record_reader_free        (FarneRecordReader *self);
gboolean           farne_record_reader_set         (FarneRecordReader *self, FarneRecord *record, const FarneField *field, const char *text, GError **error);
gboolean           farne_record_reader_set_initial (FarneRecordReader *self, FarneRecord *record, GError **error);
void               farne_record_reader_know        (FarneRecordReader *self, const FarneKind *kind, const char *title, gint64 told_id, gint64 id);
FarneGazetteer    *farne_record_reader_peek_gazetteer (FarneRecordReader *self);
gboolean           farne_record_reader_find        (FarneRecordReader *self, const FarneKind *kind, const char *text, gint64 *id, GError **error);
char              *farne_record_reader_write       (FarneRecordReader *self, FarneRecord *record, const FarneField *field);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRecordReader, farne_record_reader_free)
const char *farne_record_reader_cut_label (const FarneField *field, const char *message);

G_END_DECLS
