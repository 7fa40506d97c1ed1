/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* Names take at most so much of the width. */
#define MOST_OF_WIDTH 0.34
/* Where there is less room than this, in sizes of letters, no words stand behind the bands. */
#define ROOM_FOR_WORDS 45
/* Years are named no closer than this, in sizes of small letters. */
#define YEAR_ROOM 4

typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  const FarneBandChart *chart;
  double width;
  double left;
  double right;
  double top;
  double row_height;
} Bands;

static double
get_x (const Bands *self, FarneDay day)
{
  double part = (double) (day - self->chart->from) / MAX (self->chart->to - self->chart->from, 1);

  return self->left + CLAMP (part, 0, 1) * (self->right - self->left);
}

static FarneInk
get_ink (const FarneLook *look, FarneBandTone tone)
{
  FarneInk ink = { 0 };

  switch (tone)
    {
    case FARNE_BAND_STRONG:
      return farne_ink_fill (look->accent);
    case FARNE_BAND_WARNING:
      return farne_ink_fill (look->warning);
    case FARNE_BAND_SOFT:
      ink = farne_ink_fill (look->track);
      ink.pattern = FARNE_PATTERN_HATCH;
      ink.pattern_colour = look->accent;
      return ink;
    case FARNE_BAND_OPEN:
    default:
      return farne_ink_stroke (look->edge, look->space / 8);
    }
}

static char *
write_period (const FarneBand *band)
{
  g_autofree char *from = band->from == FARNE_DAY_NONE ? NULL : farne_day_to_text (band->from);
  g_autofree char *to = band->to == FARNE_DAY_NONE ? NULL : farne_day_to_text (band->to);

  if (from != NULL && to != NULL && band->from != band->to)
    /* Translators: two days */
    return g_strdup_printf (_("%s to %s"), from, to);
  if (from != NULL && to != NULL)
    return g_steal_pointer (&from);
  if (from != NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("since %s"), from);
  /* Translators: %s is a day */
  return to != NULL ? g_strdup_printf (_("until %s"), to) : g_strdup (_("at all times"));
}

static void
measure_names (Bands *self)
{
  FarneLettering body = farne_kit_body (self->look);
  double widest = 0;

  for (guint i = 0; i < self->chart->rows->len; i++)
    widest = MAX (widest, farne_scene_measure_text (self->scene, &body,
                            g_array_index (self->chart->rows, FarneBandRow, i).name).width);
  self->left = MIN (ceil (widest) + 1, self->width * MOST_OF_WIDTH) + 2 * self->look->space;
}

/* What holds on the day of the desk; else what comes next, else what was last. */
static const char *
get_words (const Bands *self, const FarneBandRow *row)
{
  const char *words = "";

  for (guint i = 0; i < row->bands->len; i++)
    {
      const FarneBand *band = &g_array_index (row->bands, FarneBand, i);

      words = band->words;
      if (band->to == FARNE_DAY_NONE || band->to >= self->chart->on)
        break;
    }
  return words;
}

static void
measure_words (Bands *self)
{
  FarneLettering soft = farne_kit_soft (self->look);
  double widest = 0;

  self->right = self->width;
  if (self->width < self->look->font_size * ROOM_FOR_WORDS)
    return;
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const FarneBandRow *row = &g_array_index (self->chart->rows, FarneBandRow, i);

      widest = MAX (widest, farne_scene_measure_text (self->scene, &soft,
                                                      get_words (self, row)).width);
    }
  self->right -= MIN (ceil (widest) + 1, self->width * MOST_OF_WIDTH) + 2 * self->look->space;
}

/* A day alone is a point, wide enough to be seen. */
static void
add_band (Bands *self, const FarneBandRow *row, const FarneBand *band, double y)
{
  double high = round (self->look->font_size);
  double top = y + (self->row_height - high) / 2;
  FarneDay to = band->to == FARNE_DAY_NONE ? self->chart->to : band->to;
  double x = get_x (self, band->from == FARNE_DAY_NONE ? self->chart->from : band->from);
  double end = get_x (self, MIN (to + 1, self->chart->to));
  FarneInk ink = get_ink (self->look, band->tone);
  g_autofree char *period = write_period (band);
  /* Translators: a row's name, what holds, and when */
  g_autofree char *words = g_strdup_printf (_("%s: %s, %s"), row->name, band->words, period);

  if (end - x < high)
    farne_scene_add_box (self->scene, CLAMP (x - high / 2, self->left, self->right - high), top, high,
                         high, high / 2, &ink, row->key, words);
  else
    farne_scene_add_box (self->scene, x, top, end - x, high, self->look->space / 2, &ink, row->key,
                         words);
}

static void
add_table_row (Bands *self, const FarneBandRow *row, const FarneBand *band)
{
  g_autofree char *period = band == NULL ? g_strdup ("") : write_period (band);

  farne_scene_add_row (self->scene, row->key,
                       (const char *[]) { row->name, band == NULL ? _("nothing known") : band->words,
                                          period, NULL });
}

static void
add_row (Bands *self, guint index)
{
  const FarneBandRow *row = &g_array_index (self->chart->rows, FarneBandRow, index);
  double y = self->top + index * self->row_height;
  double baseline = y + self->row_height / 2 + self->look->font_size * 0.36;
  FarneLettering name = farne_kit_body (self->look);
  FarneLettering words = farne_kit_soft (self->look);

  name.width = self->left - 2 * self->look->space;
  farne_scene_add_text (self->scene, 0, baseline, &name, row->name);
  if (self->right < self->width)
    {
      words.width = self->width - self->right - 2 * self->look->space;
      farne_scene_add_text (self->scene, self->right + 2 * self->look->space, baseline, &words,
                            get_words (self, row));
    }
  for (guint i = 0; i < row->bands->len; i++)
    {
      add_band (self, row, &g_array_index (row->bands, FarneBand, i), y);
      add_table_row (self, row, &g_array_index (row->bands, FarneBand, i));
    }
  if (row->bands->len == 0)
    add_table_row (self, row, NULL);
}

static double
get_bottom (const Bands *self)
{
  return self->top + self->chart->rows->len * self->row_height;
}

/* A line and a name for each year, or for every so many where they would stand too close. */
static void
add_years (Bands *self)
{
  FarneLettering soft = farne_kit_soft (self->look);
  FarneInk line = farne_ink_stroke (self->look->line, self->look->space / 8);
  double days = MAX (self->chart->to - self->chart->from, 1);
  double year_width = 365.25 / days * (self->right - self->left);
  int step = MAX (1, (int) ceil (self->look->small_size * YEAR_ROOM / MAX (year_width, 0.01)));
  int year, month, day;

  farne_day_get_ymd (self->chart->from, &year, &month, &day);
  for (year += month > 1 || day > 1; farne_day_new (year, 1, 1) <= self->chart->to; year += step)
    {
      double x = get_x (self, farne_day_new (year, 1, 1));
      const double xy[] = { x, self->top - self->look->space / 2, x, get_bottom (self) };
      g_autofree char *text = g_strdup_printf ("%d", year);

      farne_scene_add_line (self->scene, xy, 2, &line, NULL, NULL);
      if (x + self->look->small_size * 2.5 <= self->right)
        farne_scene_add_text (self->scene, x + self->look->space / 2, self->look->small_size, &soft,
                              text);
    }
}

static void
add_today (Bands *self)
{
  double x = get_x (self, self->chart->on);
  const double xy[] = { x, self->top - self->look->space / 2, x, get_bottom (self) };
  FarneInk line = farne_ink_stroke (self->look->ink, self->look->space / 6);
  FarneLettering soft = farne_kit_soft (self->look);
  g_autofree char *day = NULL;

  if (self->chart->on < self->chart->from || self->chart->on > self->chart->to)
    return;
  line.dashed = TRUE;
  day = farne_day_to_short_text (self->chart->on);
  soft.align = x > self->width * 0.8 ? FARNE_ALIGN_END : FARNE_ALIGN_CENTRE;
  farne_scene_add_line (self->scene, xy, 2, &line, NULL, NULL);
  farne_scene_add_text (self->scene, x, get_bottom (self) + self->look->small_size * 1.3, &soft, day);
}

/**
 * farne_paint_bands:
 * @chart: the chart
 * @width: the room there is
 * @look: a look
 *
 * Times as bands over a line of years: the history of dispersal by authority, the milestones of a
 * contract. Behind each row stands in words what holds on the day that is marked, where there is
 * room. Keys are the rows' own.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_bands (const FarneBandChart *chart, double width, const FarneLook *look)
{
  Bands self = { .look = look, .chart = chart, .width = width };

  if (chart->rows->len == 0)
    return farne_kit_invite (width, 0, look, chart->title, _("Nothing is on record yet."),
                             chart->handling);
  self.scene = farne_scene_new (width, 1, look, chart->title, chart->handling);
  self.top = look->small_size * 1.7;
  self.row_height = look->font_size * 1.9;
  farne_scene_set_headers (self.scene, (const char *[]) { _("What"), _("How it stood"), _("When"),
                                                          NULL });
  farne_scene_set_size (self.scene, width, get_bottom (&self) + look->small_size * 1.8);
  measure_names (&self);
  measure_words (&self);
  add_years (&self);
  for (guint i = 0; i < chart->rows->len; i++)
    add_row (&self, i);
  add_today (&self);
  farne_scene_set_summary (self.scene, chart->title);
  return self.scene;
}
