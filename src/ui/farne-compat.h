/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean farne_set_str            (char **place, const char *text);
void     farne_mend_accessibility (void);

G_END_DECLS
