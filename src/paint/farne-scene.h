/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "facts/farne-handled.h"
#include "paint/farne-ink.h"
#include "paint/farne-lettering.h"

G_BEGIN_DECLS

/**
 * FarneSceneMark:
 * @key: what it stands for (an area's code, a day), or %NULL where there is nothing to open
 * @words: what it says to someone who can't see it ("Stockton-on-Tees: 867 people, 1 : 225")
 * @x: left of its bounds
 * @y: top of its bounds
 * @width: of its bounds
 * @height: of its bounds
 *
 * A mark that answers: hover tells, click opens, keyboard walks.
 */
typedef struct
{
  const char *key;
  const char *words;
  double x;
  double y;
  double width;
  double height;
} FarneSceneMark;

#define FARNE_TYPE_SCENE (farne_scene_get_type ())
G_DECLARE_FINAL_TYPE (FarneScene, farne_scene, FARNE, SCENE, GObject)

/*
 * A drawing: shapes and texts in order, marks among them, and the same as a table. Drawing, hit
 * testing, words and the table twin all read it. A painter builds it; then it is immutable. It lays
 * no ground and draws neither its title nor its foot (as-at and sources): the card around it does,
 * be it a widget, a picture or a page. A FarneHandled.
 */
FarneScene      *farne_scene_new          (double width, double height, const FarneLook *look, const char *title, FarneHandling handling);
double           farne_scene_get_width    (FarneScene *self);
double           farne_scene_get_height   (FarneScene *self);
const FarneLook *farne_scene_get_look     (FarneScene *self);
const char      *farne_scene_get_title    (FarneScene *self);
char            *farne_scene_get_summary  (FarneScene *self);
const char      *farne_scene_get_foot     (FarneScene *self);
void             farne_scene_draw         (FarneScene *self, cairo_t *cr, const char *highlight);
void             farne_scene_draw_tagged  (FarneScene *self, cairo_t *cr, const char *highlight, double from, double until);
gboolean         farne_scene_is_table     (FarneScene *self);

guint                 farne_scene_get_n_marks (FarneScene *self);
const FarneSceneMark *farne_scene_get_mark    (FarneScene *self, guint index);
int                   farne_scene_pick        (FarneScene *self, double x, double y);
int                   farne_scene_find        (FarneScene *self, const char *key);
int                   farne_scene_walk        (FarneScene *self, int from, int dx, int dy);

/* The table twin: a header row and rows of text; column 0 names the row. */
guint       farne_scene_get_n_columns (FarneScene *self);
guint       farne_scene_get_n_rows    (FarneScene *self);
const char *farne_scene_get_header    (FarneScene *self, guint column);
const char *farne_scene_get_cell      (FarneScene *self, guint row, guint column);
const char *farne_scene_get_row_key   (FarneScene *self, guint row);

/* For painters. What has words becomes a mark. */
void        farne_scene_set_size      (FarneScene *self, double width, double height);
void        farne_scene_set_summary   (FarneScene *self, const char *summary);
void        farne_scene_set_foot      (FarneScene *self, const char *foot);
void        farne_scene_add_path      (FarneScene *self, const cairo_path_t *path, const FarneInk *ink, const char *key, const char *words);
void        farne_scene_add_box       (FarneScene *self, double x, double y, double width, double height, double radius, const FarneInk *ink, const char *key, const char *words);
void        farne_scene_add_line      (FarneScene *self, const double *xy, guint n_points, const FarneInk *ink, const char *key, const char *words);
void        farne_scene_add_text      (FarneScene *self, double x, double y, const FarneLettering *lettering, const char *text);
void        farne_scene_make_cell     (FarneScene *self, guint row, gboolean is_header);
double      farne_scene_add_paragraph (FarneScene *self, double x, double y, const FarneLettering *lettering, const char *text);
FarneExtent farne_scene_measure_text  (FarneScene *self, const FarneLettering *lettering, const char *text);
void        farne_scene_add_scene     (FarneScene *self, FarneScene *other, double x, double y);
void        farne_scene_set_headers   (FarneScene *self, const char *const *headers);
void        farne_scene_add_row       (FarneScene *self, const char *key, const char *const *cells);

G_END_DECLS
