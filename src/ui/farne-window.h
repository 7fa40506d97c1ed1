/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WINDOW (farne_window_get_type ())
G_DECLARE_FINAL_TYPE (FarneWindow, farne_window, FARNE, WINDOW, AdwApplicationWindow)

FarneWindow  *farne_window_new          (GtkApplication *application);
void          farne_window_open_start   (FarneWindow *self);
void          farne_window_open_file    (FarneWindow *self, GFile *file, FarneStoreMode mode);
void          farne_window_open_demo    (FarneWindow *self);
void          farne_window_create_desk  (FarneWindow *self, const char *pack, const char *title);
void          farne_window_show_desk    (FarneWindow *self, FarneDesk *desk);
void          farne_window_restore      (FarneWindow *self, const char *backup, const char *path);
void          farne_window_import       (FarneWindow *self, GFile *file);
void          farne_window_take_file    (FarneWindow *self, GFile *file);
FarneContext *farne_window_get_context  (FarneWindow *self);
FarneSection *farne_window_get_section  (FarneWindow *self);
FarneSection *farne_window_show_section (FarneWindow *self, const char *name);
GMenuModel   *farne_window_get_menu     (FarneWindow *self);
void          farne_window_tell         (FarneWindow *self, const char *text, gboolean can_undo);
void          farne_window_tell_error   (FarneWindow *self, const char *title, const char *text);

G_END_DECLS
