/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FarneFileDigest FarneFileDigest;

/* The SHA-256 of an open file, computed on a thread of its own while the file is read. */
FarneFileDigest *farne_file_digest_new  (int fd, gint64 size);
const char      *farne_file_digest_get  (FarneFileDigest *self);
void             farne_file_digest_free (FarneFileDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFileDigest, farne_file_digest_free)

G_END_DECLS
