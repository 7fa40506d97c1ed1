/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "store/farne-backup.h"

static gboolean
list_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    farne_output_line ("%s", ((FarneBackup *) g_ptr_array_index (backups, i))->path);
  return TRUE;
}

static gboolean
run_backup (int argc, char **argv, GError **error)
{
  gboolean list = FALSE;
  const GOptionEntry entries[] = { { "list", 0, 0, G_OPTION_ARG_NONE, &list }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, 1, error);
  g_autoptr (FarneStore) store = NULL;

  if (words == NULL)
    return FALSE;
  if (list)
    return list_backups (words[0]);
  store = farne_store_open (words[0], FARNE_STORE_WRITE, error);
  return store != NULL && farne_store_back_up (store, error) && farne_store_close (store, error);
}

/* The newest backup, where none is named. */
static char *
choose_backup (const char *path, const char *named, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (named != NULL)
    return g_strdup (named);
  backups = farne_backup_list (path);
  for (guint i = 0; i < backups->len; i++)
    {
      FarneBackup *backup = g_ptr_array_index (backups, i);

      if (!backup->is_replaced)
        return g_strdup (backup->path);
    }
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, _("There is no backup of %s."), path);
  return NULL;
}

static gboolean
run_restore (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 1, 2, error);
  g_autofree char *backup = NULL;

  if (words == NULL)
    return FALSE;
  backup = choose_backup (words[0], words[1], error);
  if (backup == NULL || !farne_backup_restore (backup, words[0], error))
    return FALSE;
  farne_output_line (_("Restored from %s"), backup);
  return TRUE;
}

const FarneVerb farne_verb_backup = {
  .name = "backup",
  .usage = "FILE [--list]",
  .summary = N_("Backs a desk file up, or lists its backups, newest first."),
  .run = run_backup,
};

const FarneVerb farne_verb_restore = {
  .name = "restore",
  .usage = "FILE [BACKUP]",
  .summary = N_("Brings a desk file back from a backup: the newest, unless one is named."),
  .run = run_restore,
};
