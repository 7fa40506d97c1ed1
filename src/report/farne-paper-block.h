/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-scene.h"

G_BEGIN_DECLS

/**
 * FarnePaperBlock:
 * @tag: the PDF tag of its text: `H1`, `H2` or `P`; %NULL for figures
 * @text: a text, with @lettering
 * @lettering: how the text is set
 * @scenes: the figures side by side, the second may be %NULL
 * @titled: whether the figures have their titles above and their feet below
 * @highlight: (nullable): the key of the marks set off
 * @from: where in the figure this piece begins, where it is cut over pages
 * @until: where it ends; 0 for its end
 * @page: the page it stands on
 * @y: its top
 * @before: space above it, unless it is the first of its page
 *
 * A piece of a paper. For this room only.
 */
typedef struct
{
  const char *tag;
  char *text;
  FarneLettering lettering;
  FarneScene *scenes[2];
  gboolean titled;
  char *highlight;
  double from;
  double until;
  guint page;
  double y;
  double before;
} FarnePaperBlock;

void   farne_paper_block_clear       (gpointer block);
double farne_paper_block_get_height  (const FarnePaperBlock *self);
double farne_paper_block_get_above   (const FarnePaperBlock *self);
double farne_paper_block_find_cut    (const FarnePaperBlock *self, double room);
void   farne_paper_block_draw        (const FarnePaperBlock *self, cairo_t *cr);

G_END_DECLS
