/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-error.h"
#include "desk/farne-releases.h"
#include "store/farne-backup.h"
#include "store/farne-journal.h"

/**
 * farne_desk_list_releases:
 * @self: a desk
 *
 * The releases in the file, in the order they came in.
 *
 * Returns: (transfer full) (element-type FarneRelease): the releases, or %NULL with @error
 */
GPtrArray *
farne_desk_list_releases (FarneDesk *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  return farne_store_list (farne_desk_get_store (self), &farne_release_kind, "imported", error);
}

static gboolean
answers_to (FarneRelease *release, const char *text)
{
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (release)));

  return g_str_equal (id, text) || g_strcmp0 (release->file_name, text) == 0
         || g_strcmp0 (release->title, text) == 0
         || (strlen (text) >= 8 && release->sha256 != NULL
             && g_str_has_prefix (release->sha256, text));
}

static FarneRelease *
fail_release (const char *text, guint n_found, GError **error)
{
  if (n_found > 1)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There are %u releases “%s”; name the one you mean by its number, as “farne "
                   "releases” lists them."), n_found, text);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There is no release “%s”; “farne releases” lists those there are."), text);
  return NULL;
}

/**
 * farne_desk_find_release:
 * @self: a desk
 * @text: its number, its file's name, its title, or the first eight or more characters of its hash
 *
 * Finds a release by what a person may call it.
 *
 * Returns: (transfer full): the release, or %NULL with %FARNE_ERROR_NOT_FOUND
 */
FarneRelease *
farne_desk_find_release (FarneDesk *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) releases = farne_desk_list_releases (self, error);
  FarneRelease *found = NULL;
  guint n_found = 0;

  if (releases == NULL)
    return NULL;
  for (guint i = 0; i < releases->len; i++)
    if (answers_to (g_ptr_array_index (releases, i), text))
      {
        found = g_ptr_array_index (releases, i);
        n_found++;
      }
  return n_found == 1 ? g_object_ref (found) : fail_release (text, n_found, error);
}

/**
 * farne_desk_get_problems:
 * @self: a desk
 * @release: a release
 *
 * What was found in its file when it was read.
 *
 * Returns: (transfer full): the findings, empty where there were none, or %NULL with @error
 */
FarneProblems *
farne_desk_get_problems (FarneDesk *self, FarneRelease *release, GError **error)
{
  g_autoptr (GBytes) segment = NULL;

  if (release->problems_segment == NULL)
    return farne_problems_new ();
  segment = farne_store_get_segment (farne_desk_get_store (self), release->problems_segment, error);
  return segment == NULL ? NULL : farne_problems_decode (segment, error);
}

/* Saves a changed copy of a release as one step. */
static gboolean
save_step (FarneDesk *self, FarneRelease *copy, const char *what, GError **error)
{
  FarneStore *store = farne_desk_get_store (self);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (farne_store_save (store, FARNE_RECORD (copy), error) && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);
  return FALSE;
}

static FarneRelease *
copy_release (FarneRelease *release)
{
  return FARNE_RELEASE (farne_record_dup (FARNE_RECORD (release)));
}

/**
 * farne_desk_withdraw_release:
 * @self: a desk
 * @release: a release
 * @withdraw: whether to hide its figures, or show them again
 *
 * Withdraws a release, or brings it back.
 *
 * Returns: whether it is saved
 */
gboolean
farne_desk_withdraw_release (FarneDesk    *self,
                             FarneRelease *release,
                             gboolean      withdraw,
                             GError      **error)
{
  g_autoptr (FarneRelease) copy = copy_release (release);
  g_autofree char *what = g_strdup_printf (withdraw ? _("Withdraw %s") : _("Bring back %s"),
                                           farne_record_get_title (FARNE_RECORD (release)));

  if (release->withdrawn == withdraw)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
                   withdraw ? _("“%s” is withdrawn already.") : _("“%s” is not withdrawn."),
                   farne_record_get_title (FARNE_RECORD (release)));
      return FALSE;
    }
  copy->withdrawn = withdraw;
  return save_step (self, copy, what, error);
}

/**
 * farne_desk_supersede_release:
 * @self: a desk
 * @release: a release
 * @older: the release it takes the place of
 *
 * Says that one release revises another.
 *
 * Returns: whether it is saved
 */
gboolean
farne_desk_supersede_release (FarneDesk    *self,
                              FarneRelease *release,
                              FarneRelease *older,
                              GError      **error)
{
  g_autoptr (FarneRelease) copy = copy_release (release);
  g_autofree char *what =
    g_strdup_printf (_("Supersede by %s"), farne_record_get_title (FARNE_RECORD (release)));

  copy->supersedes = farne_record_get_id (FARNE_RECORD (older));
  return save_step (self, copy, what, error);
}

/**
 * farne_desk_erase_release:
 * @self: a desk
 * @release: a release
 *
 * Erases what a release holds, what undo would bring back of it, and the backups that hold it, in
 * whose place a new one is made. A tombstone stays: that it was here, from which file, and that it
 * was erased.
 *
 * Returns: whether it is erased
 */
gboolean
farne_desk_erase_release (FarneDesk *self, FarneRelease *release, GError **error)
{
  FarneStore *store = farne_desk_get_store (self);
  g_autoptr (FarneRelease) copy = copy_release (release);
  g_autofree char *what =
    g_strdup_printf (_("Erase %s"), farne_record_get_title (FARNE_RECORD (release)));

  copy->erased = TRUE;
  copy->withdrawn = TRUE;
  g_clear_pointer (&copy->segment, g_free);
  g_clear_pointer (&copy->problems_segment, g_free);
  return save_step (self, copy, what, error)
         && farne_store_seal (store, error)
         && farne_store_compact (store, error)
         && farne_store_drop_from_backups (store, release->segment, error)
         && farne_store_drop_from_backups (store, release->problems_segment, error);
}
