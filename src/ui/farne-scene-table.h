/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/farne-scene.h"

G_BEGIN_DECLS

/* The table twin of a scene, in a window of its own or as a list to put on a card. */
GtkWidget *farne_scene_table_new      (GtkWidget *widget, FarneScene *scene);
GtkWidget *farne_scene_table_new_list (FarneScene *scene, guint most);

G_END_DECLS
