/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_STORE (farne_store_get_type ())
G_DECLARE_FINAL_TYPE (FarneStore, farne_store, FARNE, STORE, GObject)

/**
 * FarneStoreMode:
 * @FARNE_STORE_READ_ONLY: read; allowed while another holds the file
 * @FARNE_STORE_WRITE: read and write; takes the writer's lock
 *
 * How to open a desk file.
 */
typedef enum
{
  FARNE_STORE_READ_ONLY,
  FARNE_STORE_WRITE,
} FarneStoreMode;

FarneStore *farne_store_create (const char *path, GError **error);
FarneStore *farne_store_open   (const char *path, FarneStoreMode mode, GError **error);
gboolean    farne_store_close  (FarneStore *self, GError **error);
const char *farne_store_get_path (FarneStore *self);
gboolean    farne_store_is_writable (FarneStore *self);

/* Records. Every write lies between begin and commit: one changeset, one undo step, one notice. */
gboolean     farne_store_begin    (FarneStore *self, const char *what, GError **error);
gboolean     farne_store_commit   (FarneStore *self, GError **error);
void         farne_store_rollback (FarneStore *self);
gboolean     farne_store_save     (FarneStore *self, FarneRecord *record, GError **error);
gboolean     farne_store_delete   (FarneStore *self, FarneRecord *record, GError **error);
FarneRecord *farne_store_get      (FarneStore *self, const FarneKind *kind, gint64 id, GError **error);
FarneRecord *farne_store_find     (FarneStore *self, const FarneKind *kind, const char *field, const char *value, GError **error);
GPtrArray   *farne_store_list     (FarneStore *self, const FarneKind *kind, const char *order_by, GError **error);

/* An id for a record that others are to refer to before it is saved. */
gint64       farne_store_deal_id      (FarneStore *self);

/* The id of a record of a region pack, from what names it there: the same in every file. */
gint64       farne_store_id_for_code (const FarneKind *kind, const char *code);

/* Segments: large immutable content, outside the journal, by SHA-256. */
char   *farne_store_put_segment (FarneStore *self, GBytes *content, GError **error);
GBytes *farne_store_get_segment (FarneStore *self, const char *sha256, GError **error);

/* Settings of the file (recorded: a change is an undo step of its own when made outside one). */
char    *farne_store_get_setting (FarneStore *self, const char *name);
gboolean farne_store_set_setting (FarneStore *self, const char *name, const char *value, GError **error);

/* Append-only: what was exported, shown, printed or refused; never undone, never changed. */
gboolean farne_store_audit (FarneStore *self, const char *event, const char *what, JsonNode *details, GError **error);

G_END_DECLS
