/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FarneZip FarneZip;
typedef struct _FarneZipStream FarneZipStream;

/* A zip archive, read as a stream, with limits against files that unpack without end. */
FarneZip       *farne_zip_open         (int fd, gint64 size, const char *file_name, GError **error);
void            farne_zip_free         (FarneZip *self);
gboolean        farne_zip_has          (FarneZip *self, const char *name);
gint64          farne_zip_get_size     (FarneZip *self, const char *name);
GBytes         *farne_zip_load         (FarneZip *self, const char *name, gsize most, GError **error);
FarneZipStream *farne_zip_stream_new   (FarneZip *self, const char *name, GError **error);
gssize          farne_zip_stream_read  (FarneZipStream *stream, void *buffer, gsize size, GError **error);
double          farne_zip_stream_done  (FarneZipStream *stream);
void            farne_zip_stream_free  (FarneZipStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneZip, farne_zip_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneZipStream, farne_zip_stream_free)

G_END_DECLS
