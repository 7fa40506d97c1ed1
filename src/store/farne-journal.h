/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneJournalEntry:
 * @id: its number, in order of time
 * @what: what was done, for people ("Import asylum-support.ods")
 * @who: the user
 * @when: microseconds since 1970-01-01 UTC
 * @action: `do`, `undo` or `redo`
 * @of: for undo and redo, the entry concerned; otherwise 0
 * @n_changes: rows changed
 * @undone: whether it is undone now
 *
 * One step of the history.
 */
typedef struct
{
  gint64 id;
  char *what;
  char *who;
  gint64 when;
  char *action;
  gint64 of;
  guint n_changes;
  gboolean undone;
} FarneJournalEntry;

/**
 * FarneAuditEntry:
 * @id: its number, in order of time
 * @when: microseconds since 1970-01-01 UTC
 * @who: the user
 * @event: the kind of event, as `export` or `refusal`
 * @what: what happened, for people
 * @details: (nullable): more, as JSON
 *
 * One row of the ledger of what went out.
 */
typedef struct
{
  gint64 id;
  gint64 when;
  char *who;
  char *event;
  char *what;
  char *details;
} FarneAuditEntry;

/**
 * FARNE_JOURNAL_BUDGET:
 *
 * How much of a file its journal may take, in bytes: changesets, and the content that only they still
 * point to. What lies further back can no longer be undone.
 */
#define FARNE_JOURNAL_BUDGET (64 * 1024 * 1024)

void farne_journal_entry_free (FarneJournalEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneJournalEntry, farne_journal_entry_free)

void farne_audit_entry_free (FarneAuditEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneAuditEntry, farne_audit_entry_free)

gboolean   farne_store_undo          (FarneStore *self, char **what, GError **error);
gboolean   farne_store_redo          (FarneStore *self, char **what, GError **error);
char      *farne_store_peek_undo     (FarneStore *self);
char      *farne_store_peek_redo     (FarneStore *self);
GPtrArray *farne_store_get_history   (FarneStore *self, guint most, GError **error);
GPtrArray *farne_store_get_audit     (FarneStore *self, guint most, GError **error);
gboolean   farne_store_compact       (FarneStore *self, GError **error);
gboolean   farne_store_seal          (FarneStore *self, GError **error);

G_END_DECLS
