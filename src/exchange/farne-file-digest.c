/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-file-digest.h"

#include <unistd.h>

#define CHUNK (256 * 1024)

struct _FarneFileDigest
{
  int fd;
  gint64 size;
  gint stopped;
  GThread *thread;
  char *digest;
};

static gpointer
compute (gpointer data)
{
  FarneFileDigest *self = data;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gint64 done = 0;

  while (done < self->size && !g_atomic_int_get (&self->stopped))
    {
      gssize got = pread (self->fd, chunk, MIN (CHUNK, self->size - done), done);

      if (got <= 0)
        break;
      g_checksum_update (checksum, chunk, got);
      done += got;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * farne_file_digest_new:
 * @fd: an open file, which must stay open until the digest is freed; its position is not used
 * @size: bytes to read
 *
 * Begins to compute the SHA-256 of a file. Small files are done at once.
 *
 * Returns: (transfer full): the digest
 */
FarneFileDigest *
farne_file_digest_new (int fd, gint64 size)
{
  FarneFileDigest *self = g_new0 (FarneFileDigest, 1);

  self->fd = fd;
  self->size = size;
  if (size <= CHUNK)
    self->digest = compute (self);
  else
    self->thread = g_thread_new ("farne-digest", compute, self);
  return self;
}

/**
 * farne_file_digest_get:
 * @self: a digest
 *
 * Waits until the whole file is read.
 *
 * Returns: 64 hexadecimal digits, lower case
 */
const char *
farne_file_digest_get (FarneFileDigest *self)
{
  if (self->digest == NULL)
    self->digest = g_thread_join (g_steal_pointer (&self->thread));
  return self->digest;
}

/**
 * farne_file_digest_free:
 * @self: a digest
 *
 * Stops computing, if it still does, and frees it.
 */
void
farne_file_digest_free (FarneFileDigest *self)
{
  g_atomic_int_set (&self->stopped, 1);
  farne_file_digest_get (self);
  g_free (self->digest);
  g_free (self);
}
