/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 farne_postcode_pack   (const char *text, gsize length);
char   *farne_postcode_unpack (guint64 key);

G_END_DECLS
