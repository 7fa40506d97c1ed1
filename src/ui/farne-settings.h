/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GSettings *farne_settings_get            (void);
void       farne_settings_restore_window (GtkWindow *window);
void       farne_settings_keep_window    (GtkWindow *window);

G_END_DECLS
