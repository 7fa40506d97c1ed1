/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FarneTextStream:
 * @bytes: what is read and not yet taken; a newline that is not part of the text stands behind it
 * @length: how many bytes
 * @at_end: whether the file ends with them
 * @plain: whether all of them are ASCII
 *
 * A text file as a window that moves over its bytes. UTF-16 with a byte-order mark becomes UTF-8.
 */
typedef struct
{
  char *bytes;
  gsize length;
  gboolean at_end;
  gboolean plain;

  /*< private >*/
  int fd;
  gint64 position;
  char *buffer;
  gsize size;
  int wide; /* 0, or 'L' and 'B' for little- and big-endian UTF-16 */
} FarneTextStream;

FarneTextStream *farne_text_stream_new   (int fd);
void             farne_text_stream_free  (FarneTextStream *self);
gboolean         farne_text_stream_more  (FarneTextStream *self, GError **error);
void             farne_text_stream_take  (FarneTextStream *self, gsize length);
char            *farne_text_from_windows (const char *text, gsize length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneTextStream, farne_text_stream_free)

G_END_DECLS
