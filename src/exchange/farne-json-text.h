/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON where a table or boundaries were looked for: whether it is whole, and where it is not. */
gboolean farne_json_text_is_one     (const char *text, gsize length);
gboolean farne_json_text_check      (const char *text, gsize length, const char *file_name, GError **error);
gboolean farne_json_text_check_file (const char *path, GError **error);

G_END_DECLS
