/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/farne-scene.h"

G_BEGIN_DECLS

GdkTexture *farne_scene_texture_new (FarneScene *scene, int scale, const char *highlight, const FarneColour *ground);

G_END_DECLS
