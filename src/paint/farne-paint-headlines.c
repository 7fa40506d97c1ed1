/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  GPtrArray *headlines;
  guint columns;
  double gap;
  double card;
  double pad;
} Cards;

static void
set_columns (Cards *cards, double width)
{
  double least = cards->look->font_size * 9.6;
  guint n = cards->headlines->len;
  guint fit = MAX (1, (guint) floor ((width + cards->gap) / (least + cards->gap)));
  guint lines = (n + fit - 1) / fit;

  cards->columns = (n + lines - 1) / lines;
  cards->card = (width - cards->gap * (cards->columns - 1)) / cards->columns;
}

static FarneLettering
get_label (const Cards *cards)
{
  FarneLettering label = farne_kit_strong (cards->look);

  label.width = cards->card - 2 * cards->pad;
  return label;
}

static FarneLettering
get_comparison (const Cards *cards)
{
  FarneLettering comparison = farne_kit_soft (cards->look);

  comparison.width = cards->card - 2 * cards->pad;
  return comparison;
}

static double
measure_below (const Cards *cards, const FarneHeadline *headline)
{
  FarneLettering label = get_label (cards);
  FarneLettering comparison = get_comparison (cards);
  const char *font = cards->look->font;
  double high = farne_lettering_measure (&label, font, headline->label, TRUE).height;

  if (headline->comparison)
    high += farne_lettering_measure (&comparison, font, headline->comparison, TRUE).height
            + cards->look->space * 0.6;

  return high;
}

static double
measure_line (const Cards *cards, guint first)
{
  double below = 0;

  for (guint i = first; i < MIN (first + cards->columns, cards->headlines->len); i++)
    below = MAX (below, measure_below (cards, g_ptr_array_index (cards->headlines, i)));

  return below + cards->look->figure_size * 1.25 + 2 * cards->pad * 0.8;
}

static FarneLettering
get_figure (const Cards *cards, const FarneHeadline *headline)
{
  FarneLettering figure = { .size = cards->look->figure_size, .weight = FARNE_WEIGHT_HEAVY,
                            .colour = headline->warning ? cards->look->warning
                                                        : cards->look->ink };
  double most = cards->card - 2 * cards->pad;
  double wide = farne_scene_measure_text (cards->scene, &figure, headline->figure).width;

  if (wide > most)
    figure.size *= most / wide;

  return figure;
}

static void
add_card (Cards *cards, const FarneHeadline *headline, double x, double y, double height)
{
  const FarneLook *look = cards->look;
  FarneInk frame = { .fill = look->card, .stroke = look->line, .line_width = look->space / 6 };
  FarneLettering figure = get_figure (cards, headline);
  FarneLettering label = get_label (cards);
  FarneLettering comparison = get_comparison (cards);
  double top = y + cards->pad * 0.8;
  g_autofree char *words = g_strdup_printf (headline->comparison ? "%s %s; %s" : "%s %s",
                                            headline->figure, headline->label,
                                            headline->comparison);

  farne_scene_add_box (cards->scene, x + 0.5, y + 0.5, cards->card - 1, height - 1, look->space * 2,
                       &frame, headline->key, words);
  farne_scene_add_text (cards->scene, x + cards->pad, top + look->figure_size * 0.9, &figure,
                        headline->figure);
  top += look->figure_size * 1.25;
  top += farne_scene_add_paragraph (cards->scene, x + cards->pad, top, &label, headline->label);
  if (headline->comparison)
    farne_scene_add_paragraph (cards->scene, x + cards->pad, top + look->space * 0.6, &comparison,
                               headline->comparison);
}

static void
add_table (Cards *cards)
{
  farne_scene_set_headers (cards->scene, (const char *[]) { _("What"), _("Figure"), _("Compared"),
                                                            NULL });

  for (guint i = 0; i < cards->headlines->len; i++)
    {
      const FarneHeadline *headline = g_ptr_array_index (cards->headlines, i);

      farne_scene_add_row (cards->scene, headline->key,
                           (const char *[]) { headline->label, headline->figure,
                                              headline->comparison ? headline->comparison : "",
                                              NULL });
    }
}

static void
add_summary (Cards *cards)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < farne_scene_get_n_marks (cards->scene); i++)
    g_string_append_printf (text, "%s%s.", i > 0 ? " " : "",
                            farne_scene_get_mark (cards->scene, i)->words);

  farne_scene_set_summary (cards->scene, text->str);
}

static void
add_all (Cards *cards, double width)
{
  double y = 0;

  set_columns (cards, width);
  for (guint i = 0; i < cards->headlines->len; i += cards->columns)
    {
      double height = measure_line (cards, i);

      for (guint j = i; j < MIN (i + cards->columns, cards->headlines->len); j++)
        add_card (cards, g_ptr_array_index (cards->headlines, j),
                  (j - i) * (cards->card + cards->gap), y, height);
      y += height + cards->gap;
    }

  farne_scene_set_size (cards->scene, width, y - cards->gap);
  add_table (cards);
  add_summary (cards);
}

/**
 * farne_paint_headlines:
 * @headlines: (element-type FarneHeadline): figures
 * @handling: how careful one must be with them
 * @width: the room there is
 * @look: a look
 *
 * A row of cards, more rows where it is narrow: the figure, what it counts, how it compares. Keys
 * are those of the headlines.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_headlines (GPtrArray *headlines, FarneHandling handling, double width,
                       const FarneLook *look)
{
  const char *title = _("At a glance");
  Cards cards = { .look = look, .headlines = headlines, .gap = look->space * 2.3,
                  .pad = look->space * 2.5 };

  if (headlines->len == 0)
    return farne_kit_invite (width, 0, look, title,
                             _("No figures are known yet. Import this month’s figures, or drop the "
                               "file here."), handling);

  cards.scene = farne_scene_new (width, 0, look, title, handling);
  add_all (&cards, width);

  return cards.scene;
}
