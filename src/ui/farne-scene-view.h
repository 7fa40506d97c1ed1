/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/farne-scene.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneScenePainter:
 * @width: the width there is
 * @height: the height there is; 0 for what the content needs
 * @look: the look
 * @user_data: as given
 *
 * Paints a scene to fit.
 *
 * Returns: (transfer full) (nullable): the scene
 */
typedef FarneScene *(*FarneScenePainter) (double           width,
                                          double           height,
                                          const FarneLook *look,
                                          gpointer         user_data);

#define FARNE_TYPE_SCENE_VIEW (farne_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (FarneSceneView, farne_scene_view, FARNE, SCENE_VIEW, GtkWidget)

/*
 * Shows a scene at its size: hover and arrow keys tell, click and Enter emit "activated" with the
 * mark's key, the menu gives the table twin and the ways out.
 */
GtkWidget  *farne_scene_view_new         (void);
void        farne_scene_view_set_context (FarneSceneView *self, FarneContext *context);
void        farne_scene_view_set_painter (FarneSceneView    *self,
                                          FarneScenePainter  painter,
                                          gpointer           user_data,
                                          GDestroyNotify     destroy);
void        farne_scene_view_set_view    (FarneSceneView *self, const FarneView *view);
const FarneView *farne_scene_view_get_view (FarneSceneView *self);
FarneContext *farne_scene_view_get_context (FarneSceneView *self);
FarneScene *farne_scene_view_get_scene   (FarneSceneView *self);
FarneScene *farne_scene_view_paint       (FarneSceneView *self, const FarneLook *look);

G_END_DECLS
