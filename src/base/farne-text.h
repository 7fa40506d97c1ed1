/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *farne_text_fold         (const char *text);
char    *farne_text_tidy         (const char *text);
char    *farne_text_without_notes (const char *text);
gboolean farne_text_same         (const char *a, const char *b);
int      farne_text_compare      (const char *a, const char *b);
gboolean farne_text_has_word     (const char *folded, const char *word);
char    *farne_text_digest       (gconstpointer data, gsize size);

G_END_DECLS
