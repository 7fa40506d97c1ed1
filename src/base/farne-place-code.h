/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean farne_area_code_is_valid (const char *code);
char    *farne_area_code_tidy     (const char *text);

char    *farne_postcode_tidy       (const char *text);
char    *farne_postcode_get_sector (const char *postcode);
char    *farne_sector_tidy         (const char *text);

G_END_DECLS
