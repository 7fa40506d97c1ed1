/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/farne-error.h"

/*
 * The right to write to a file: flock() on a sidecar, which the system takes back however its
 * holder ends. The sidecar is removed by its holder, so one that was just locked may no longer be
 * the one in the folder: then it is taken again.
 */
struct _FarneLock
{
  char *path;
  int fd;
};

static gboolean
is_in_folder (const char *path, int fd)
{
  struct stat here, there;

  return fstat (fd, &here) == 0 && stat (path, &there) == 0 && here.st_ino == there.st_ino &&
         here.st_dev == there.st_dev;
}

/* A locked descriptor, or -1 with errno. */
static int
open_locked (const char *sidecar)
{
  int fd = g_open (sidecar, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      int code = errno;

      close (fd);
      errno = code;
      return -1;
    }

  return fd;
}

static void
set_refused (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (code == EWOULDBLOCK)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED,
                 _("“%s” is open in another window or being written by a command. "
                   "Close that first; until then it can only be read."),
                 name);
  else if (code == EACCES || code == EPERM || code == EROFS)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY,
                 _("The folder of “%s” can’t be written to. Save a copy elsewhere and open that."),
                 name);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("“%s” can’t be locked: %s."), name,
                 g_strerror (code));
}

/**
 * farne_lock_acquire:
 * @path: the file to write to
 * @error: return location for an error
 *
 * Takes the right to write to a file, without waiting.
 *
 * Errors: %FARNE_ERROR_LOCKED if someone has it, %FARNE_ERROR_READ_ONLY if nobody can.
 *
 * Returns: (transfer full): the lock
 */
FarneLock *
farne_lock_acquire (const char *path, GError **error)
{
  g_autofree char *sidecar = g_strconcat (path, "-lock", NULL);
  FarneLock *self;
  int fd;

  while ((fd = open_locked (sidecar)) >= 0 && !is_in_folder (sidecar, fd))
    close (fd);
  if (fd < 0)
    {
      set_refused (path, errno, error);
      return NULL;
    }

  self = g_new0 (FarneLock, 1);
  self->path = g_steal_pointer (&sidecar);
  self->fd = fd;

  return self;
}

/**
 * farne_lock_release:
 * @self: (transfer full): a lock
 *
 * Gives the right back.
 */
void
farne_lock_release (FarneLock *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
