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
/* How much of its colour is left of what is known of later. */
#define PALE 0.4

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
  gboolean has_words;
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
    case FARNE_BAND_OUTLINED:
      return farne_ink_stroke (look->accent, look->space / 5);
    case FARNE_BAND_ENDED:
      ink = farne_ink_stroke (look->edge, look->space / 8);
      ink.pattern = FARNE_PATTERN_DOTS;
      ink.pattern_colour = look->soft_ink;
      return ink;
    case FARNE_BAND_OPEN:
    default:
      return farne_ink_fill (look->edge);
    }
}

static FarneColour
get_pale (const FarneLook *look, FarneColour colour)
{
  return colour.alpha > 0 ? farne_colour_mix (look->card, colour, PALE) : colour;
}

static FarneInk
get_pale_ink (const FarneLook *look, FarneBandTone tone)
{
  FarneInk ink = get_ink (look, tone);

  ink.fill = get_pale (look, ink.fill);
  ink.stroke = get_pale (look, ink.stroke);
  ink.pattern_colour = get_pale (look, ink.pattern_colour);
  return ink;
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

  self->has_words = self->width >= self->look->font_size * ROOM_FOR_WORDS;
  /* Without words behind it, the last year still has room for its name. */
  self->right = self->width - (self->has_words ? 0 : self->look->small_size * 2.6);
  if (!self->has_words)
    return;
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const FarneBandRow *row = &g_array_index (self->chart->rows, FarneBandRow, i);

      widest = MAX (widest, farne_scene_measure_text (self->scene, &soft,
                                                      get_words (self, row)).width);
    }
  self->right -= MIN (ceil (widest) + 1, self->width * MOST_OF_WIDTH) + 2 * self->look->space;
}

/* Where there is nothing yet, a line is enough. */
static void
add_shape (const Bands *self, double x, double y, double width, double high, FarneBandTone tone,
           const FarneInk *ink)
{
  const double thin = tone == FARNE_BAND_OPEN ? MAX (1, self->look->space / 3) : high;

  farne_scene_add_box (self->scene, x, y + (high - thin) / 2, width, thin,
                       MIN (thin, self->look->space) / 2, ink, NULL, NULL);
}

static gboolean
is_planned (const Bands *self, const FarneBand *band)
{
  return self->chart->is_history && band->from != FARNE_DAY_NONE && band->from > self->chart->on;
}

/* In a history nothing is said to hold beyond today but what is known of. */
static FarneDay
get_end (const Bands *self, const FarneBand *band)
{
  if (band->to != FARNE_DAY_NONE)
    return MIN (band->to + 1, self->chart->to);
  return self->chart->is_history && !is_planned (self, band) ? self->chart->on : self->chart->to;
}

static gboolean
is_planned_on (const Bands *self, const FarneBand *band)
{
  return self->chart->is_history && get_end (self, band) > self->chart->on + 1;
}

/* What is known of later is paler. */
static void
add_shapes (const Bands *self, const FarneBand *band, double x, double end, double top, double high)
{
  const FarneInk ink = get_ink (self->look, band->tone);
  const FarneInk pale = get_pale_ink (self->look, band->tone);
  const double today = !self->chart->is_history ? end : get_x (self, self->chart->on);

  if (x < today)
    add_shape (self, x, top, MIN (today, end) - x, high, band->tone, &ink);
  if (end > today)
    add_shape (self, MAX (x, today), top, end - MAX (x, today), high, band->tone, &pale);
}

/* A day alone is a point, wide enough to be seen; in a history times end where they end. */
static void
add_band (Bands *self, const FarneBandRow *row, const FarneBand *band, double y)
{
  double high = round (self->look->font_size);
  double top = y + (self->row_height - high) / 2;
  double x = get_x (self, band->from == FARNE_DAY_NONE ? self->chart->from : band->from);
  double end = get_x (self, get_end (self, band));
  FarneInk ink = get_ink (self->look, band->tone);
  FarneInk nothing = { 0 };
  g_autofree char *period = write_period (band);
  /* Translators: a row's name, what holds, and when */
  g_autofree char *words = g_strdup_printf (_("%s: %s, %s"), row->name, band->words, period);

  if (self->chart->is_history)
    end = MAX (end, x + self->look->space / 2);
  else if (end - x < high)
    {
      farne_scene_add_box (self->scene, CLAMP (x - high / 2, self->left, self->right - high), top,
                           high, high, high / 2, &ink, row->key, words);
      return;
    }
  add_shapes (self, band, x, end, top, high);
  farne_scene_add_box (self->scene, x, top, end - x, high, self->look->space / 2, &nothing, row->key,
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
  if (self->has_words)
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
      farne_scene_add_text (self->scene, x + self->look->space / 2, self->look->small_size, &soft, text);
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

/* ---- the key ---- */

typedef struct
{
  const char *words;
  FarneBandTone tone;
  gboolean pale;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;

  if (left->pale != right->pale)
    return left->pale - right->pale;
  return (int) left->tone - (int) right->tone;
}

static void
note_entry (GArray *entries, const Entry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (g_array_index (entries, Entry, i).words, entry->words))
      return;
  g_array_append_val (entries, *entry);
}

/* Exactly what occurs. */
static GArray *
list_entries (const Bands *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const GArray *bands = g_array_index (self->chart->rows, FarneBandRow, i).bands;

      for (guint j = 0; j < bands->len; j++)
        {
          const FarneBand *band = &g_array_index (bands, FarneBand, j);
          const Entry held = { band->words, band->tone, FALSE };
          const Entry planned = { _("planned"), FARNE_BAND_STRONG, TRUE };

          if (!is_planned (self, band))
            note_entry (entries, &held);
          if (is_planned_on (self, band))
            note_entry (entries, &planned);
        }
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* A sample and its words beside one another, in as many lines as they need; drawn from @y on, or, where
   that is below 0, only measured. */
static double
add_key (const Bands *self, double y)
{
  g_autoptr (GArray) entries = list_entries (self);
  const FarneLook *look = self->look;
  const double sample = look->font_size * 1.8, high = round (look->small_size * 0.9);
  const double line = look->small_size * 1.7;
  FarneLettering soft = farne_kit_soft (look);
  double x = 0, below = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      FarneInk ink = entry->pale ? get_pale_ink (look, entry->tone) : get_ink (look, entry->tone);
      double wide = sample + look->space
                    + ceil (farne_scene_measure_text (self->scene, &soft, entry->words).width);

      if (x > 0 && x + wide > self->width)
        {
          x = 0;
          below += line;
        }
      if (y >= 0)
        {
          add_shape (self, x, y + below, sample, high, entry->tone, &ink);
          farne_scene_add_text (self->scene, x + sample + look->space,
                                y + below + high / 2 + look->small_size * 0.36, &soft, entry->words);
        }
      x += wide + 3 * look->space;
    }
  return entries->len > 0 ? below + line : 0;
}

/**
 * farne_paint_bands:
 * @chart: the chart
 * @width: the room there is
 * @look: a look
 *
 * Times as bands over a line of years: the history of dispersal by authority, the milestones of a
 * contract. Behind each row stands in words what holds on the day that is marked, where there is
 * room; a history has a key at its foot. Keys of marks are the rows' own.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_bands (const FarneBandChart *chart, double width, const FarneLook *look)
{
  Bands self = { .look = look, .chart = chart, .width = width };
  double foot = look->small_size * 1.8;

  if (chart->rows->len == 0)
    return farne_kit_invite (width, 0, look, chart->title, _("Nothing is on record yet."),
                             chart->handling);
  self.scene = farne_scene_new (width, 1, look, chart->title, chart->handling);
  self.top = look->small_size * 1.7;
  self.row_height = look->font_size * 1.9;
  farne_scene_set_headers (self.scene, (const char *[]) { _("What"), _("How it stood"), _("When"),
                                                          NULL });
  farne_scene_set_size (self.scene, width, get_bottom (&self) + foot
                                           + (chart->is_history ? add_key (&self, -1) + look->space : 0));
  measure_names (&self);
  measure_words (&self);
  add_years (&self);
  for (guint i = 0; i < chart->rows->len; i++)
    add_row (&self, i);
  add_today (&self);
  if (chart->is_history)
    add_key (&self, get_bottom (&self) + foot + look->space);
  farne_scene_set_summary (self.scene, chart->title);
  return self.scene;
}
