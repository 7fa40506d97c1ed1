/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-database.h"
#include "store/farne-lock.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneStore:
 * @path: the file, without links
 * @mode: how it was opened
 * @database: the connection; %NULL once closed
 * @lock: the right to write
 * @session: records the open transaction; %NULL between transactions
 * @what: what the open transaction does
 * @copy: which copy of its origin the file is: the high bits of new ids
 * @last_number: the low bits of the last id dealt out, here or in the file
 * @is_number_stale: whether the file doesn't know @last_number yet
 * @created: when the file was made
 * @version: of the file
 * @is_changed: whether there was a transaction since the file was opened
 *
 * The parts of a store that its files share.
 */
struct _FarneStore
{
  GObject parent_instance;

  char *path;
  FarneStoreMode mode;
  FarneDatabase *database;
  FarneLock *lock;
  sqlite3_session *session;
  char *what;
  gint64 copy;
  gint64 last_number;
  gboolean is_number_stale;
  gint64 created;
  gint64 version;
  gboolean is_changed;
};

/**
 * FarneChange:
 * @op: `SQLITE_INSERT`, `SQLITE_UPDATE` or `SQLITE_DELETE`
 * @id: the record
 *
 * What happened to one record.
 */
typedef struct
{
  int op;
  gint64 id;
} FarneChange;

/* What a changeset holds: an array of FarneChange for each table (of ids 0 for settings). */
typedef struct
{
  GHashTable *tables;
  guint n_changes;
} FarneNotice;

FarneNotice *farne_notice_new  (int size, void *changeset);
void         farne_notice_free (FarneNotice *notice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneNotice, farne_notice_free)

void     farne_store_notify          (FarneStore *self, FarneNotice *notice);
gboolean farne_store_check_writable  (FarneStore *self, GError **error);
gboolean farne_store_check_step      (FarneStore *self, GError **error);
gboolean farne_store_begin_quietly   (FarneStore *self, GError **error);
gboolean farne_store_add_entry (FarneStore *self, const char *what, const char *action, gint64 of,
                                guint n_changes, gconstpointer changeset, int size, GError **error);
gboolean farne_store_set_top         (FarneStore *self, gint64 entry, GError **error);

G_END_DECLS
