/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-painter-kit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * farne_kit_body:
 * @look: a look
 *
 * Returns: the lettering of names and plain text
 */
FarneLettering
farne_kit_body (const FarneLook *look)
{
  return (FarneLettering) { .size = look->font_size, .weight = FARNE_WEIGHT_NORMAL,
                            .colour = look->ink };
}

/**
 * farne_kit_strong:
 * @look: a look
 *
 * Returns: the lettering of figures in a row
 */
FarneLettering
farne_kit_strong (const FarneLook *look)
{
  return (FarneLettering) { .size = look->font_size, .weight = FARNE_WEIGHT_MEDIUM,
                            .colour = look->ink };
}

/**
 * farne_kit_soft:
 * @look: a look
 *
 * Returns: the lettering of units, dates and notes
 */
FarneLettering
farne_kit_soft (const FarneLook *look)
{
  return (FarneLettering) { .size = look->small_size, .weight = FARNE_WEIGHT_NORMAL,
                            .colour = look->soft_ink };
}

/**
 * farne_kit_add_text_on:
 * @scene: a scene being painted
 * @x: the centre
 * @y: the baseline
 * @lettering: how it is set, centred
 * @ground: what lies under it
 * @text: one line
 *
 * Adds a text upon an area; upon a pattern it stands on a plate of the area's fill, to be read.
 */
void
farne_kit_add_text_on (FarneScene *scene, double x, double y, const FarneLettering *lettering,
                       const FarneInk *ground, const char *text)
{
  if (ground->pattern > FARNE_PATTERN_OPEN)
    {
      FarneInk plate = farne_ink_fill (ground->fill);
      double wide = farne_scene_measure_text (scene, lettering, text).width
                    + lettering->size / 3;

      farne_scene_add_box (scene, x - wide / 2, y - lettering->size * 0.9, wide,
                           lettering->size * 1.2, 2, &plate, NULL, NULL);
    }

  farne_scene_add_text (scene, x, y, lettering, text);
}

/**
 * farne_kit_get_mark_ink:
 * @look: a look
 * @mark: a mark
 *
 * How land, a tile or a bar without a listed figure is filled: each mark has its own pattern.
 *
 * Returns: the ink
 */
FarneInk
farne_kit_get_mark_ink (const FarneLook *look, FarneMark mark)
{
  static const FarnePattern patterns[] = {
    [FARNE_MARK_LISTED] = FARNE_PATTERN_NONE,
    [FARNE_MARK_NONE_LISTED] = FARNE_PATTERN_OPEN,
    [FARNE_MARK_NOT_COVERED] = FARNE_PATTERN_HATCH,
    [FARNE_MARK_SUPPRESSED] = FARNE_PATTERN_CROSS,
    [FARNE_MARK_NO_DATA] = FARNE_PATTERN_DOTS,
  };
  gboolean is_open = mark == FARNE_MARK_NONE_LISTED;

  return (FarneInk) { .fill = is_open ? look->card : look->land,
                      .stroke = look->edge,
                      .line_width = look->space / 6,
                      .pattern = patterns[mark],
                      .pattern_colour = look->edge };
}

/**
 * farne_kit_count_words:
 * @value: how many
 * @unit: (nullable): what they are, as the series says: "people"
 *
 * Returns: (transfer full): as `867 people` or `1 person`
 */
char *
farne_kit_count_words (double value, const char *unit)
{
  g_autofree char *text = farne_number_to_text (value, 0);

  if (value == 1 && g_strcmp0 (unit, "people") == 0)
    return g_strdup (_("1 person"));
  if (value == 1 && g_strcmp0 (unit, "children") == 0)
    return g_strdup (_("1 child"));

  return unit ? g_strdup_printf ("%s %s", text, unit) : g_steal_pointer (&text);
}

/**
 * farne_kit_figure_words:
 * @value: how many
 * @mark: what stands behind it
 * @unit: (nullable): what they are
 *
 * Returns: (transfer full): as `867 people`, or the words of the mark
 */
char *
farne_kit_figure_words (double value, FarneMark mark, const char *unit)
{
  return mark == FARNE_MARK_LISTED ? farne_kit_count_words (value, unit)
                                   : g_strdup (farne_mark_get_words (mark));
}

/**
 * farne_kit_figure_text:
 * @value: how many
 * @mark: what stands behind it
 *
 * Returns: (transfer full): as `867`, or the words of the mark
 */
char *
farne_kit_figure_text (double value, FarneMark mark)
{
  return farne_kit_figure_words (value, mark, NULL);
}

/**
 * farne_kit_get_unit:
 * @figures: figures
 *
 * Returns: (transfer none): what their series counts, as "people"
 */
const char *
farne_kit_get_unit (FarneFigures *figures)
{
  FarneSeries *series = farne_figures_get_series (figures);

  return series && series->unit ? series->unit : _("people");
}

/**
 * farne_kit_get_day:
 * @figures: figures
 *
 * Returns: the day their view asks for, else the last they speak of, or %FARNE_DAY_NONE
 */
FarneDay
farne_kit_get_day (FarneFigures *figures)
{
  FarneDay at = farne_figures_get_view (figures)->at;
  guint n;
  const FarneDay *days = farne_figures_get_days (figures, &n);

  for (guint i = 0; i < n; i++)
    if (days[i] == at)
      return at;

  return n > 0 ? days[n - 1] : FARNE_DAY_NONE;
}

/* "Home Office, Supported asylum seekers by local authority, published 23 February 2017". */
static char *
write_source (FarneRelease *release)
{
  g_autofree char *published = farne_day_to_text (release->published);
  const char *title = release->title ? release->title : release->file_name;
  gboolean has_publisher = release->publisher && *release->publisher
                           && !g_str_has_prefix (title ? title : "", release->publisher);
  g_autofree char *named = has_publisher ? g_strdup_printf ("%s, %s", release->publisher, title)
                                         : g_strdup (title);

  if (release->published == FARNE_DAY_NONE)
    return g_steal_pointer (&named);

  /* Translators: a release, then a day */
  return g_strdup_printf (_("%s, published %s"), named, published);
}

/* The releases that answered at a day, or at any day, each once, in order. */
static GPtrArray *
list_releases (FarneFigures *figures, FarneDay day)
{
  GPtrArray *all = farne_figures_get_releases (figures);
  GPtrArray *used = g_ptr_array_new ();

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);

      if (figure->release < 0 || (day != FARNE_DAY_NONE && figure->day != day))
        continue;
      if (!g_ptr_array_find (used, g_ptr_array_index (all, figure->release), NULL))
        g_ptr_array_add (used, g_ptr_array_index (all, figure->release));
    }

  return used;
}

/* One or two are named; of more, the last and how many: the Data page tells them all. */
static char *
write_sources (GPtrArray *releases)
{
  g_autofree char *last = write_source (g_ptr_array_index (releases, releases->len - 1));
  g_autofree char *first = write_source (g_ptr_array_index (releases, 0));

  if (releases->len == 1)
    return g_steal_pointer (&last);
  if (releases->len == 2)
    return g_strdup_printf ("%s; %s", first, last);

  /* Translators: a number of releases, then the last of them */
  return g_strdup_printf (_("%u releases, the last: %s"), releases->len, last);
}

/**
 * farne_kit_set_foot:
 * @scene: a scene being painted
 * @figures: what it shows
 * @day: the day it shows, or %FARNE_DAY_NONE for all of them
 *
 * Puts as-at and sources under a scene.
 */
void
farne_kit_set_foot (FarneScene *scene, FarneFigures *figures, FarneDay day)
{
  g_autoptr (GPtrArray) releases = list_releases (figures, day);
  FarneDay at = day != FARNE_DAY_NONE ? day : farne_kit_get_day (figures);
  g_autofree char *as_at = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *foot = NULL;

  if (at == FARNE_DAY_NONE)
    return;

  as_at = farne_day_to_text (at);
  sources = releases->len > 0 ? write_sources (releases) : NULL;

  if (sources == NULL)
    /* Translators: %s is a day */
    foot = g_strdup_printf (_("As at %s."), as_at);
  else
    /* Translators: a day and the sources of a figure */
    foot = g_strdup_printf (_("As at %s. Source: %s."), as_at, sources);

  farne_scene_set_foot (scene, foot);
}

/**
 * farne_kit_tell_chosen:
 * @scene: a scene being painted, with its foot
 * @rates: what it shows
 *
 * Says under a scene which limit and residents its rates are measured against, where that was
 * chosen by hand.
 */
void
farne_kit_tell_chosen (FarneScene *scene, FarneRates *rates)
{
  const char *foot = farne_scene_get_foot (scene);
  g_autofree char *both = NULL;

  if (!farne_rates_are_chosen (rates))
    return;

  both = foot != NULL ? g_strdup_printf ("%s %s", foot, farne_rates_get_note (rates))
                      : g_strdup (farne_rates_get_note (rates));
  farne_scene_set_foot (scene, both);
}

/**
 * farne_kit_invite:
 * @width: the room there is
 * @height: the room there is
 * @look: the look
 * @title: what would be answered
 * @text: why there is nothing to show, and what to do
 * @handling: how careful one must be
 *
 * What a painter paints where there is nothing to paint.
 *
 * Returns: (transfer full): a scene that says so
 */
FarneScene *
farne_kit_invite (double width, double height, const FarneLook *look, const char *title,
                  const char *text, FarneHandling handling)
{
  double most = MIN (width, look->font_size * 26);
  FarneLettering lettering = farne_kit_body (look);
  double least = look->font_size * 6;
  FarneScene *scene = farne_scene_new (width, MAX (height, least), look, title, handling);
  FarneExtent extent;

  lettering.colour = look->soft_ink;
  lettering.width = most;
  lettering.align = FARNE_ALIGN_CENTRE;
  extent = farne_lettering_measure (&lettering, look->font, text, TRUE);
  farne_scene_add_paragraph (scene, width / 2, (MAX (height, least) - extent.height) / 2,
                             &lettering, text);
  farne_scene_set_summary (scene, text);
  farne_scene_set_headers (scene, (const char *[]) { title, NULL });

  return scene;
}

/**
 * farne_kit_find_scale:
 * @most: the largest value
 * @n_steps: how many steps an axis has above zero
 *
 * Finds an axis that ends at or little above @most, whose steps are round and whole numbers.
 *
 * Returns: the length of one step
 */
double
farne_kit_find_scale (double most, guint n_steps)
{
  const double steps[] = { 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double wanted = MAX (most, n_steps) / n_steps;
  double power = pow (10, floor (log10 (wanted)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= wanted * (1 - 1e-9) && fmod (steps[i] * power, 1) == 0)
      return steps[i] * power;

  return 10 * power;
}

/**
 * farne_kit_add_note:
 * @scene: a drawing
 * @note: (nullable): what must be known of it
 * @look: its look
 * @width: its width
 * @height: its height
 *
 * Writes a note at the foot of a drawing, in as many lines as it needs.
 *
 * Returns: the height that is left above it
 */
double
farne_kit_add_note (FarneScene *scene, const char *note, const FarneLook *look, double width,
                    double height)
{
  FarneLettering soft = farne_kit_soft (look);
  FarneExtent line, all;

  if (note == NULL)
    return height;

  line = farne_scene_measure_text (scene, &soft, note);
  soft.width = width;
  if (line.width <= width)
    {
      farne_scene_add_text (scene, 0, height - soft.size * 0.3, &soft, note);
      return height - soft.size * 1.3 - look->space;
    }
  all = farne_lettering_measure (&soft, look->font, note, TRUE);
  farne_scene_add_paragraph (scene, 0, height - all.height, &soft, note);
  return height - all.height - look->space;
}
