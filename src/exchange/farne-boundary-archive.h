/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A zip with boundary files in it, unpacked into a folder. */
gboolean farne_boundary_archive_has_any (const char *path, const char *const *endings);
gboolean farne_boundary_archive_unpack  (const char *path, const char *folder, const char *const *endings, GCancellable *cancellable, GError **error);

G_END_DECLS
