/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/farne-paper-block.h"

#include "paint/farne-scene-head.h"
#include "report/farne-paper.h"

/**
 * farne_paper_block_clear:
 * @block: a block
 *
 * Frees what it holds.
 */
void
farne_paper_block_clear (gpointer block)
{
  FarnePaperBlock *self = block;

  g_free (self->text);
  g_free (self->highlight);
  g_clear_object (&self->scenes[0]);
  g_clear_object (&self->scenes[1]);
}

static const FarneLook *
get_look (void)
{
  return farne_look_get_paper ();
}

static double
get_room (const FarnePaperBlock *self)
{
  return self->scenes[1] ? FARNE_PAPER_HALF : FARNE_PAPER_ROOM;
}

static FarneLettering
get_title_lettering (const FarnePaperBlock *self)
{
  return (FarneLettering) { .size = get_look ()->title_size, .weight = FARNE_WEIGHT_BOLD,
                            .colour = get_look ()->ink, .width = get_room (self) };
}

static double
measure (const FarneLettering *lettering, const char *text)
{
  return farne_lettering_measure (lettering, get_look ()->font, text, TRUE).height;
}

static double
get_until (const FarnePaperBlock *self, FarneScene *scene)
{
  return self->until > 0 ? self->until : farne_scene_get_height (scene);
}

/* Titles stand over the first piece of a figure, feet under its last. */
static gboolean
has_title (const FarnePaperBlock *self)
{
  return self->titled && self->from <= 0;
}

static const char *
get_foot (const FarnePaperBlock *self, guint index)
{
  FarneScene *scene = self->scenes[index];

  return scene && self->titled && self->until <= 0 ? farne_scene_get_foot (scene) : NULL;
}

/* What two figures say alike is said once, below both. */
static gboolean
shares_foot (const FarnePaperBlock *self)
{
  return get_foot (self, 1) && g_strcmp0 (get_foot (self, 0), get_foot (self, 1)) == 0;
}

static FarneLettering
get_foot_lettering (const FarnePaperBlock *self)
{
  return (FarneLettering) { .size = get_look ()->small_size, .weight = FARNE_WEIGHT_NORMAL,
                            .colour = get_look ()->soft_ink,
                            .width = shares_foot (self) ? FARNE_PAPER_ROOM : get_room (self) };
}

/* Pieces of a table after the first name its columns again. */
static double
get_repeated (const FarnePaperBlock *self)
{
  return self->from > 0 && self->scenes[0] ? farne_scene_get_head (self->scenes[0]) : 0;
}

/**
 * farne_paper_block_get_above:
 * @self: a block
 *
 * Returns: how much of its height is taken by its titles, or by what names its columns again
 */
double
farne_paper_block_get_above (const FarnePaperBlock *self)
{
  FarneLettering title = get_title_lettering (self);
  double above = 0;

  for (guint i = 0; i < 2 && has_title (self); i++)
    if (self->scenes[i])
      above = MAX (above, measure (&title, farne_scene_get_title (self->scenes[i])));

  return above > 0 ? above + get_look ()->space * 2 : get_repeated (self);
}

static double
get_scenes_height (const FarnePaperBlock *self)
{
  double height = 0;

  for (guint i = 0; i < 2; i++)
    if (self->scenes[i])
      height = MAX (height, get_until (self, self->scenes[i]) - self->from);

  return height;
}

static double
get_below (const FarnePaperBlock *self)
{
  FarneLettering foot = get_foot_lettering (self);
  double below = 0;

  for (guint i = 0; i < 2; i++)
    if (get_foot (self, i))
      below = MAX (below, measure (&foot, get_foot (self, i)));

  return below > 0 ? below + get_look ()->space * 1.5 : 0;
}

/**
 * farne_paper_block_get_height:
 * @self: a block
 *
 * Returns: its height, in points, without the space before it
 */
double
farne_paper_block_get_height (const FarnePaperBlock *self)
{
  if (self->text)
    return measure (&self->lettering, self->text);

  return farne_paper_block_get_above (self) + get_scenes_height (self) + get_below (self);
}

/* Whether a line across the figure at @y runs through none of its marks. */
static gboolean
is_clear (FarneScene *scene, double y)
{
  for (guint i = 0; i < farne_scene_get_n_marks (scene); i++)
    {
      const FarneSceneMark *mark = farne_scene_get_mark (scene, i);

      if (mark->y + 0.5 < y && mark->y + mark->height - 0.5 > y)
        return FALSE;
    }

  return TRUE;
}

/**
 * farne_paper_block_find_cut:
 * @self: a block with one figure
 * @room: the room left on the page, without titles
 *
 * Where a figure that is too high for a page may be cut: below the last row that fits.
 *
 * Returns: the place in the figure, or 0 where there is none
 */
double
farne_paper_block_find_cut (const FarnePaperBlock *self, double room)
{
  FarneScene *scene = self->scenes[0];
  double best = 0;

  for (guint i = 0; i < farne_scene_get_n_marks (scene); i++)
    {
      const FarneSceneMark *mark = farne_scene_get_mark (scene, i);
      double end = mark->y + mark->height;

      if (end > self->from + 1 && end <= self->from + room && end > best && is_clear (scene, end))
        best = end;
    }

  return best;
}

static void
draw_text (const FarneLettering *lettering, const char *tag, const char *text, cairo_t *cr,
           double x, double y)
{
  FarneExtent extent = farne_lettering_measure (lettering, get_look ()->font, text, TRUE);

  cairo_tag_begin (cr, tag, NULL);
  farne_lettering_show (lettering, get_look ()->font, text, TRUE, cr, x, y + extent.baseline);
  cairo_tag_end (cr, tag);
}

static void
draw_figure (const FarnePaperBlock *self, FarneScene *scene, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y - self->from);
  farne_scene_draw_tagged (scene, cr, self->highlight, self->from, get_until (self, scene));
  cairo_restore (cr);
}

static void
draw_scene (const FarnePaperBlock *self, guint index, cairo_t *cr)
{
  FarneScene *scene = self->scenes[index];
  FarneLettering title = get_title_lettering (self);
  FarneLettering foot = get_foot_lettering (self);
  double x = FARNE_PAPER_MARGIN + index * (FARNE_PAPER_HALF + FARNE_PAPER_GAP);
  double y = self->y;

  if (has_title (self))
    draw_text (&title, "H2", farne_scene_get_title (scene), cr, x, y);

  y += farne_paper_block_get_above (self);
  draw_figure (self, scene, cr, x, y);
  y += get_scenes_height (self) + get_look ()->space * 1.5;

  /* A common foot is drawn when both figures are. */
  if (get_foot (self, index) && !shares_foot (self))
    draw_text (&foot, "P", get_foot (self, index), cr, x, y);
  else if (index == 1 && shares_foot (self))
    draw_text (&foot, "P", get_foot (self, 1), cr, FARNE_PAPER_MARGIN, y);
}

/**
 * farne_paper_block_draw:
 * @self: a block with its place
 * @cr: the page, from its top left
 *
 * Draws it, tagged for readers.
 */
void
farne_paper_block_draw (const FarnePaperBlock *self, cairo_t *cr)
{
  if (self->text)
    draw_text (&self->lettering, self->tag, self->text, cr, FARNE_PAPER_MARGIN, self->y);

  for (guint i = 0; i < 2; i++)
    if (self->scenes[i])
      draw_scene (self, i, cr);
}
