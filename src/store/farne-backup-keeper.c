/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-backup-keeper.h"

#include "store/farne-backup-private.h"

#define LOOKS_EVERY 300 /* seconds */

struct _FarneBackupKeeper
{
  GObject parent_instance;

  FarneStore *store;
  gint64 age;
  guint look_id;
  gboolean changed;
  gboolean at_it;
};

/**
 * FarneBackupKeeper:
 *
 * Makes backups while a file is open: on a thread and a connection of its own, whenever something has
 * changed and the last backup is old enough. Emits "failed" with what went wrong, and tries again.
 */
G_DEFINE_FINAL_TYPE (FarneBackupKeeper, farne_backup_keeper, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
make_on_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (FarneDatabase) database = farne_database_open (path, FARNE_DATABASE_READ, &error);

  if (database != NULL && farne_backup_make (database, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  FarneBackupKeeper *self = FARNE_BACKUP_KEEPER (object);
  g_autoptr (GError) error = NULL;

  self->at_it = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    return;

  self->changed = TRUE;
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static gboolean
look_cb (gpointer user_data)
{
  farne_backup_keeper_look (user_data);

  return G_SOURCE_CONTINUE;
}

static void
changed_cb (FarneBackupKeeper *self)
{
  self->changed = TRUE;
}

static void
farne_backup_keeper_dispose (GObject *object)
{
  FarneBackupKeeper *self = FARNE_BACKUP_KEEPER (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (farne_backup_keeper_parent_class)->dispose (object);
}

static void
farne_backup_keeper_class_init (FarneBackupKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = farne_backup_keeper_dispose;

  signals[FAILED] = g_signal_new ("failed", FARNE_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
farne_backup_keeper_init (FarneBackupKeeper *self)
{
  self->look_id = g_timeout_add_seconds (LOOKS_EVERY, look_cb, self);
}

/**
 * farne_backup_keeper_new:
 * @store: a store
 * @age: how old the last backup may get, in microseconds
 *
 * Looks after the backups of a file until it is let go of.
 *
 * Returns: (transfer full): the keeper
 */
FarneBackupKeeper *
farne_backup_keeper_new (FarneStore *store, gint64 age)
{
  FarneBackupKeeper *self = g_object_new (FARNE_TYPE_BACKUP_KEEPER, NULL);

  self->store = g_object_ref (store);
  self->age = age;
  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * farne_backup_keeper_look:
 * @self: a keeper
 *
 * Starts a backup if something has changed and the last one is old enough. Done of itself every few
 * minutes.
 */
void
farne_backup_keeper_look (FarneBackupKeeper *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FARNE_IS_BACKUP_KEEPER (self));

  if (self->at_it || !self->changed || !farne_store_is_writable (self->store) ||
      farne_store_get_backup_age (self->store) < self->age)
    return;

  self->changed = FALSE;
  self->at_it = TRUE;
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_task_data (task, g_strdup (farne_store_get_path (self->store)), g_free);
  g_task_run_in_thread (task, make_on_thread);
}

/**
 * farne_backup_keeper_is_at_it:
 * @self: a keeper
 *
 * Tells whether a backup is being made.
 *
 * Returns: whether one is
 */
gboolean
farne_backup_keeper_is_at_it (FarneBackupKeeper *self)
{
  g_return_val_if_fail (FARNE_IS_BACKUP_KEEPER (self), FALSE);

  return self->at_it;
}
