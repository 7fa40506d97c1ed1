/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * FARNE_APPLICATION_ID:
 *
 * What SQLite's header of a desk file says it is: "FARN".
 */
#define FARNE_APPLICATION_ID 0x4641524e

/**
 * FarneDatabaseMode:
 * @FARNE_DATABASE_READ: read, beside a writer if there is one
 * @FARNE_DATABASE_WRITE: read and write
 * @FARNE_DATABASE_IMMUTABLE: read a file that nobody can change, leaving nothing beside it
 *
 * How to connect.
 */
typedef enum
{
  FARNE_DATABASE_READ,
  FARNE_DATABASE_WRITE,
  FARNE_DATABASE_IMMUTABLE,
} FarneDatabaseMode;

/**
 * FarneDatabase:
 * @db: the connection
 * @path: the file
 * @statements: prepared statements by their SQL
 *
 * A connection to a desk file. Only the store's own files use it.
 */
typedef struct
{
  sqlite3 *db;
  char *path;
  GHashTable *statements;
} FarneDatabase;

/* A prepared statement on loan; given back (reset) when it goes out of scope. */
typedef sqlite3_stmt FarneStatement;

void farne_statement_reset (FarneStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneStatement, farne_statement_reset)

FarneDatabase  *farne_database_open       (const char *path, FarneDatabaseMode mode, GError **error);
void            farne_database_free       (FarneDatabase *self);
gboolean        farne_database_close      (FarneDatabase *self, GError **error);
gboolean        farne_database_fail       (FarneDatabase *self, int code, GError **error);
FarneStatement *farne_database_prepare    (FarneDatabase *self, const char *sql, GError **error);
FarneStatement *farne_database_query      (FarneDatabase *self, const char *name, GError **error);
gboolean        farne_database_run        (FarneDatabase *self, const char *name, GError **error);
gboolean        farne_database_run_one    (FarneDatabase *self, const char *name, GError **error);
gboolean        farne_database_run_script (FarneDatabase *self, const char *script, GError **error);
gboolean        farne_database_get_number (FarneDatabase *self, const char *name, gint64 *number, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneDatabase, farne_database_free)

void            farne_statement_bind      (FarneStatement *statement, const char *format, ...);
gboolean        farne_statement_next      (FarneStatement *statement, GError **error);
gboolean        farne_statement_run       (FarneStatement *statement, GError **error);
gboolean        farne_statement_ended     (GError **local, GError **error);
char           *farne_statement_dup_text  (FarneStatement *statement, int column);

G_END_DECLS
