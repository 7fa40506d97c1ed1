/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* One part of a whole. */
typedef struct
{
  char *name;
  double value;
  FarneMark mark;
} Part;

typedef struct
{
  FarneScene *scene;
  FarneFigures *figures;
  const FarneLook *look;
  GArray *parts;
  double total;
  double most;
  double width;
  double row_height;
  double name_width;
  double figure_width;
  double share_width;
} Bars;

static void
clear_part (gpointer part)
{
  g_free (((Part *) part)->name);
}

static char *
write_name (FarneFigures *figures, const FarneFigure *figure)
{
  char **by = farne_figures_get_view (figures)->by;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; by && by[i]; i++)
    g_ptr_array_add (texts, (char *) farne_figures_get_values (figures, i)[figure->by[i]]);
  if (texts->len == 0)
    g_ptr_array_add (texts, ((FarneArea *) g_ptr_array_index (farne_figures_get_areas (figures),
                                                              figure->area))->name);

  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" · ", (char **) texts->pdata);
}

static Part *
find_part (Bars *bars, const char *name)
{
  for (guint i = 0; i < bars->parts->len; i++)
    if (g_str_equal (g_array_index (bars->parts, Part, i).name, name))
      return &g_array_index (bars->parts, Part, i);

  return NULL;
}

/* The same breakdown in several areas is one part; a value outweighs a mark. */
static void
add_figure (Bars *bars, const FarneFigure *figure)
{
  g_autofree char *name = write_name (bars->figures, figure);
  gboolean counted = figure->mark == FARNE_MARK_LISTED;
  Part *part = find_part (bars, name);

  if (part == NULL)
    {
      Part fresh = { g_steal_pointer (&name), 0, figure->mark };

      g_array_append_val (bars->parts, fresh);
      part = &g_array_index (bars->parts, Part, bars->parts->len - 1);
    }

  part->mark = MIN (part->mark, figure->mark);
  part->value += counted ? figure->value : 0;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;

  if (one->mark != other->mark)
    return one->mark < other->mark ? -1 : 1;
  if (one->value != other->value)
    return one->value < other->value ? 1 : -1;

  return strcmp (one->name, other->name);
}

/* What is none listed has nothing to show among parts; what is not covered is said. */
static void
drop_empty (GArray *parts)
{
  for (guint i = parts->len; i-- > 0;)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->mark == FARNE_MARK_NONE_LISTED
          || (part->mark == FARNE_MARK_LISTED && part->value == 0))
        g_array_remove_index (parts, i);
    }
}

static void
list_parts (Bars *bars, FarneDay day)
{
  for (guint i = 0; i < farne_figures_get_n (bars->figures); i++)
    if (farne_figures_get (bars->figures, i)->day == day)
      add_figure (bars, farne_figures_get (bars->figures, i));

  drop_empty (bars->parts);
  g_array_sort (bars->parts, compare_parts);

  for (guint i = 0; i < bars->parts->len; i++)
    {
      bars->total += g_array_index (bars->parts, Part, i).value;
      bars->most = MAX (bars->most, g_array_index (bars->parts, Part, i).value);
    }
}

static char *
write_share (const Bars *bars, const Part *part)
{
  return part->mark == FARNE_MARK_LISTED && bars->total > 0
           ? farne_number_to_percent (part->value / bars->total, 1)
           : g_strdup ("");
}

static void
set_columns (Bars *bars)
{
  FarneLettering body = farne_kit_body (bars->look);
  FarneLettering strong = farne_kit_strong (bars->look);

  for (guint i = 0; i < bars->parts->len; i++)
    {
      const Part *part = &g_array_index (bars->parts, Part, i);
      g_autofree char *figure = farne_kit_figure_text (part->value, part->mark);
      g_autofree char *share = write_share (bars, part);

      bars->name_width = MAX (bars->name_width,
                              farne_scene_measure_text (bars->scene, &body, part->name).width);
      bars->figure_width = MAX (bars->figure_width,
                                farne_scene_measure_text (bars->scene, &strong, figure).width);
      bars->share_width = MAX (bars->share_width,
                               farne_scene_measure_text (bars->scene, &body, share).width);
    }

  bars->name_width = MIN (ceil (bars->name_width) + 1, bars->width * 0.56);
}

static void
add_texts (Bars *bars, const Part *part, double baseline)
{
  FarneLettering name = farne_kit_body (bars->look);
  FarneLettering figure = part->mark == FARNE_MARK_LISTED ? farne_kit_strong (bars->look)
                                                          : farne_kit_soft (bars->look);
  FarneLettering share = farne_kit_body (bars->look);
  g_autofree char *value = farne_kit_figure_text (part->value, part->mark);
  g_autofree char *percent = write_share (bars, part);
  double figure_end = bars->width - bars->share_width - 2 * bars->look->space;

  name.width = bars->name_width;
  figure.align = share.align = FARNE_ALIGN_END;
  share.colour = bars->look->soft_ink;
  farne_scene_add_text (bars->scene, 0, baseline, &name, part->name);
  farne_scene_add_text (bars->scene, figure_end, baseline, &figure, value);
  farne_scene_add_text (bars->scene, bars->width, baseline, &share, percent);
}

static void
add_bar (Bars *bars, const Part *part, double y)
{
  const FarneLook *look = bars->look;
  double x = bars->name_width + 2 * look->space;
  double room = bars->width - bars->share_width - bars->figure_width - 4 * look->space - x;
  double high = round (look->font_size);
  double top = y + (bars->row_height - high) / 2;
  FarneInk ink = part->mark == FARNE_MARK_LISTED ? farne_ink_fill (look->accent)
                                                 : farne_kit_get_mark_ink (look, part->mark);
  double wide = part->mark == FARNE_MARK_LISTED && bars->most > 0
                  ? MAX (room * part->value / bars->most, 2)
                  : look->font_size * 2;

  if (room >= look->font_size * 2)
    farne_scene_add_box (bars->scene, x, top, wide, high, look->space / 2, &ink, NULL, NULL);
}

static void
add_part (Bars *bars, guint index)
{
  const Part *part = &g_array_index (bars->parts, Part, index);
  const char *unit = farne_kit_get_unit (bars->figures);
  double y = index * bars->row_height;
  FarneInk nothing = { 0 };
  g_autofree char *said = farne_kit_figure_words (part->value, part->mark, unit);
  g_autofree char *share = write_share (bars, part);
  g_autofree char *words = *share ? g_strdup_printf (_("%s: %s, %s"), part->name, said, share)
                                  : g_strdup_printf (_("%s: %s"), part->name, said);

  add_bar (bars, part, y);
  add_texts (bars, part, y + bars->row_height / 2 + bars->look->font_size * 0.36);
  farne_scene_add_box (bars->scene, 0, y, bars->width, bars->row_height, bars->look->space / 2,
                       &nothing, part->name, words);
}

static void
add_table (Bars *bars)
{
  farne_scene_set_headers (bars->scene, (const char *[]) { _("Part"), _("People"), _("Share"),
                                                           NULL });

  for (guint i = 0; i < bars->parts->len; i++)
    {
      const Part *part = &g_array_index (bars->parts, Part, i);
      g_autofree char *figure = farne_kit_figure_text (part->value, part->mark);
      g_autofree char *share = write_share (bars, part);

      farne_scene_add_row (bars->scene, part->name,
                           (const char *[]) { part->name, figure, share, NULL });
    }
}

static void
add_all (Bars *bars, double height)
{
  double natural = bars->look->font_size * 2.05;
  double least = bars->look->font_size * 1.45;
  guint n = bars->parts->len;
  g_autofree char *summary = NULL;

  bars->row_height = height > 0 ? CLAMP (height / n, least, natural) : natural;
  farne_scene_set_size (bars->scene, bars->width, n * bars->row_height);
  set_columns (bars);
  for (guint i = 0; i < n; i++)
    add_part (bars, i);
  add_table (bars);

  /* Translators: title, then the largest part with its figure */
  summary = g_strdup_printf (_("%s. Most: %s."), farne_scene_get_title (bars->scene),
                             farne_scene_get_mark (bars->scene, 0)->words);
  farne_scene_set_summary (bars->scene, summary);
}

/**
 * farne_paint_bars:
 * @composition: figures broken down by one dimension or more
 * @width: the room there is
 * @height: the room there is; the scene grows where rows need more; 0 for the natural height
 * @look: a look
 *
 * What a figure is made of: a bar from zero for each part, the largest first, with its share. Keys
 * are the names of the parts.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_bars (FarneFigures *composition, double width, double height, const FarneLook *look)
{
  FarneHandling handling = farne_handled_get_handling (FARNE_HANDLED (composition));
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  Bars bars = { .figures = composition, .look = look, .parts = parts, .width = width };
  const char *title = _("Who is counted");
  FarneDay day = farne_kit_get_day (composition);

  g_array_set_clear_func (parts, clear_part);
  list_parts (&bars, day);
  if (parts->len == 0)
    return farne_kit_invite (width, height, look, title,
                             _("Nobody is listed on this day, so there is nothing to divide."),
                             handling);

  bars.scene = farne_scene_new (width, height, look, title, handling);
  add_all (&bars, height);
  farne_kit_set_foot (bars.scene, composition, day);

  return bars.scene;
}
