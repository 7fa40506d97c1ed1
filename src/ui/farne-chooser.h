/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FarneChosenFunc:
 * @file: a file the user chose
 * @user_data: as given
 *
 * Takes a file that was chosen; called once for each.
 */
typedef void (*FarneChosenFunc) (GFile *file, gpointer user_data);

/**
 * FarneFileKind:
 * @name: the translated name of a kind of file
 * @patterns: its patterns, separated by spaces
 *
 * A kind of file to choose among.
 */
typedef struct
{
  const char *name;
  const char *patterns;
} FarneFileKind;

void farne_choose_to_open (GtkWidget *widget, const char *title, const FarneFileKind *kinds,
                           gboolean several, FarneChosenFunc func, gpointer user_data);
void farne_choose_to_save (GtkWidget *widget, const char *title, const FarneFileKind *kinds,
                           const char *name, FarneChosenFunc func, gpointer user_data);

G_END_DECLS
