/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-scene.h"

G_BEGIN_DECLS

typedef struct
{
  cairo_path_t path;
  FarneInk ink;
  gboolean is_line;
} FarneSceneShape;

typedef struct
{
  char *text;
  FarneLettering lettering;
  gboolean wrap;
} FarneSceneText;

/*
 * A shape or a text, shared between a scene and those it is nested in, and where it lies. A text may
 * be a cell of a table; @row is from 1 then.
 */
typedef struct
{
  double x;
  double y;
  FarneSceneShape *shape;
  FarneSceneText *text;
  guint row;
  gboolean is_header;
} FarneSceneItem;

typedef struct
{
  char *key;
  char **cells;
} FarneSceneRow;

struct _FarneScene
{
  GObject parent_instance;

  double width;
  double height;
  double head;
  const FarneLook *look;
  char *title;
  char *summary;
  char *foot;
  FarneHandling handling;
  GArray *items;
  GArray *marks;
  GArray *mark_items;
  char **headers;
  GArray *rows;
  cairo_t *scratch;
};

/* Makes the shape of @item the current path of @cr. */
void farne_scene_trace_item (const FarneSceneItem *item, cairo_t *cr);
void farne_scene_draw_item  (FarneScene *self, const FarneSceneItem *item, cairo_t *cr);
void farne_scene_draw_marks (FarneScene *self, cairo_t *cr, const char *highlight);

G_END_DECLS
