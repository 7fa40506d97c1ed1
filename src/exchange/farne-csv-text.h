/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of CSV that we write, which no spreadsheet takes for a formula. */
void     farne_csv_append_text   (GString *csv, const char *text);
void     farne_csv_append_plain  (GString *csv, const char *number);
void     farne_csv_end_row       (GString *csv);
char    *farne_csv_guard         (const char *text);
char    *farne_csv_unguard       (const char *text);
gboolean farne_csv_is_guarded    (const char *text, gsize length);

G_END_DECLS
