/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Breaks between classes as people type them, in the window and in the terminal. */
GArray *farne_breaks_parse (const char *text, GError **error);

G_END_DECLS
