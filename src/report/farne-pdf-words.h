/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What cairo can't say in a tagged PDF. For this room only. */
void farne_pdf_words_add (GByteArray *pdf, const char *language, const char *const *alternatives);

G_END_DECLS
