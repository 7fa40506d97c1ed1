/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "desk/farne-releases.h"

/**
 * farne_desk_open_to_read:
 * @path: a desk file
 *
 * Opens a desk file to read from it, whoever else has it open; what leaves is entered in its ledger
 * all the same. A file of an older version is brought up to date.
 *
 * Returns: (transfer full): the desk, or %NULL with @error
 */
FarneDesk *
farne_desk_open_to_read (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  FarneDesk *desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, &local);

  if (desk == NULL && g_error_matches (local, FARNE_ERROR, FARNE_ERROR_READ_ONLY))
    return farne_desk_open (path, FARNE_STORE_WRITE, error);
  if (desk == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return desk;
}

/**
 * farne_release_take_step:
 * @words: a desk file, and what a release in it is called
 * @step: what to do with it
 *
 * Opens a desk file to change one of its releases.
 *
 * Returns: whether it is done
 */
gboolean
farne_release_take_step (char **words, FarneReleaseStep step, GError **error)
{
  g_autoptr (FarneDesk) desk = farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  g_autoptr (FarneRelease) release =
    desk == NULL ? NULL : farne_desk_find_release (desk, words[1], error);

  return release != NULL && step (desk, release, error)
         && farne_store_close (farne_desk_get_store (desk), error);
}
