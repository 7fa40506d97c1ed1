/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Tells by its content which format a file has. */
GType farne_workbook_format_tell (int fd, gint64 size, const char *file_name, GError **error);

G_END_DECLS
