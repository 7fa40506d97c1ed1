/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* One line of the gauges, as text. */
typedef struct
{
  const FarneRate *rate;
  const char *name;
  FarneMark mark;
  double part; /* of the limit used, 1 at the limit */
  char *ratio;
  char *people;
  char *room;
  const char *status; /* how it takes part in dispersal, or nothing */
  const char *short_status; /* the same, as it is drawn */
  char *words;
} Row;

/* Where the columns lie; those without room have no width. */
typedef struct
{
  FarneScene *scene;
  FarneRates *rates;
  const FarneLook *look;
  GArray *rows;
  double width;
  double top;
  double row_height;
  double name_width;
  double status_x;
  double bar_x;
  double bar_width;
  double limit_x;
  double ratio_x;
  double people_end;
  double room_end;
  gboolean has_people;
  gboolean has_room;
  gboolean has_status;
} Gauges;

static void
clear_row (gpointer row)
{
  Row *it = row;

  g_free (it->ratio);
  g_free (it->people);
  g_free (it->room);
  g_free (it->words);
}

static char *
write_room (double headroom)
{
  g_autofree char *over = farne_number_to_text (-headroom, 0);

  /* Translators: people above the limit */
  return headroom < 0 ? g_strdup_printf (_("%s over"), over) : farne_number_to_text (headroom, 0);
}

static char *
write_figures (const Row *row, const char *unit)
{
  const FarneRate *rate = row->rate;
  g_autofree char *people = farne_kit_figure_words (rate->people, rate->mark, unit);
  g_autofree char *limit = farne_number_to_ratio (rate->limit);
  g_autofree char *room = farne_number_to_text (fabs (rate->headroom), 0);

  if (!FARNE_MARK_HAS_VALUE (rate->mark) || rate->population <= 0)
    /* Translators: an area, then its people or why there is no figure */
    return g_strdup_printf (_("%s: %s"), rate->area->name, people);
  if (rate->mark == FARNE_MARK_NONE_LISTED)
    /* Translators: an area, "none listed", a number of people, the limit as 1 : 200 */
    return g_strdup_printf (_("%s: %s; room for %s before the limit of %s"), rate->area->name,
                            people, room, limit);

  return g_strdup_printf (rate->headroom < 0
                            /* Translators: area, people, ratio, people over, limit */
                            ? _("%s: %s, %s; %s over the limit of %s")
                            : _("%s: %s, %s; room for %s before the limit of %s"),
                          rate->area->name, people, row->ratio, room, limit);
}

static char *
write_words (const Row *row, const char *unit)
{
  g_autofree char *figures = write_figures (row, unit);

  /* Translators: an area's figures in words, then how it takes part in dispersal */
  return *row->status == '\0' ? g_steal_pointer (&figures)
                              : g_strdup_printf (_("%s. Dispersal: %s"), figures, row->status);
}

static void
add_row (Gauges *gauges, const FarneRate *rate, const char *unit)
{
  gboolean counted = FARNE_MARK_HAS_VALUE (rate->mark);
  gboolean known = counted && rate->population > 0;
  Row row = { .rate = rate, .name = rate->area->name,
              .status = rate->status != NULL ? rate->status : "",
              .short_status = rate->short_status != NULL ? rate->short_status : "",
              .mark = counted && !known ? FARNE_MARK_NO_DATA : rate->mark };

  row.part = known ? rate->people * rate->limit / rate->population : 0;
  row.ratio = row.mark == FARNE_MARK_LISTED ? farne_number_to_ratio (rate->ratio)
              : counted && !known           ? g_strdup (_("no residents"))
                                            : g_strdup (farne_mark_get_words (rate->mark));
  row.people = counted ? farne_number_to_text (rate->people, 0) : g_strdup ("");
  row.room = known ? write_room (rate->headroom) : g_strdup ("");
  row.words = write_words (&row, unit);
  g_array_append_val (gauges->rows, row);
}

static void
list_rows (Gauges *gauges)
{
  g_autoptr (GPtrArray) ordered = farne_rates_by_pressure (gauges->rates);
  const char *unit = farne_kit_get_unit (farne_rates_get_figures (gauges->rates));

  for (guint i = 0; i < ordered->len; i++)
    add_row (gauges, g_ptr_array_index (ordered, i), unit);
}

static double
measure (Gauges *gauges, gsize field, gboolean strong, const char *header)
{
  FarneLettering body = strong ? farne_kit_strong (gauges->look) : farne_kit_body (gauges->look);
  FarneLettering soft = farne_kit_soft (gauges->look);
  double widest = farne_scene_measure_text (gauges->scene, &soft, header).width;

  for (guint i = 0; i < gauges->rows->len; i++)
    {
      const Row *row = &g_array_index (gauges->rows, Row, i);

      widest = MAX (widest, farne_scene_measure_text (gauges->scene, &body,
                              G_STRUCT_MEMBER (char *, row, field)).width);
    }

  return ceil (widest);
}

/* Small, as they are no figures; soft, but where an area is out of the usual. */
static FarneLettering
get_status_lettering (const Gauges *gauges, const Row *row)
{
  FarneLettering status = farne_kit_soft (gauges->look);

  if (row->rate->stands_out)
    {
      status.colour = gauges->look->ink;
      status.weight = FARNE_WEIGHT_MEDIUM;
    }
  return status;
}

/* Nothing where no area has one. */
static double
measure_status (Gauges *gauges)
{
  FarneLettering soft = farne_kit_soft (gauges->look);
  double widest = 0;

  for (guint i = 0; i < gauges->rows->len; i++)
    {
      const Row *row = &g_array_index (gauges->rows, Row, i);
      FarneLettering status = get_status_lettering (gauges, row);

      widest = MAX (widest, farne_scene_measure_text (gauges->scene, &status,
                                                      row->short_status).width);
    }
  if (widest == 0)
    return 0;

  return ceil (MAX (widest, farne_scene_measure_text (gauges->scene, &soft, _("dispersal")).width))
         + 2 * gauges->look->space;
}

static double
measure_names (Gauges *gauges)
{
  FarneLettering body = farne_kit_body (gauges->look);
  double widest = 0;

  for (guint i = 0; i < gauges->rows->len; i++)
    widest = MAX (widest, farne_scene_measure_text (gauges->scene, &body,
                            g_array_index (gauges->rows, Row, i).name).width);

  return ceil (widest) + 1;
}

static void
use_short_names (Gauges *gauges)
{
  for (guint i = 0; i < gauges->rows->len; i++)
    {
      Row *row = &g_array_index (gauges->rows, Row, i);
      const char *brief = row->rate->area->short_name;

      if (brief && *brief)
        row->name = brief;
    }
}

/* Names, status, bar, ratio, people, room; where the bar would be too short, people goes, then
 * the status, then room. */
static void
set_columns (Gauges *gauges)
{
  double space = gauges->look->space;
  double least = gauges->look->font_size * 7;
  double ratio = measure (gauges, G_STRUCT_OFFSET (Row, ratio), TRUE, "");
  double people = measure (gauges, G_STRUCT_OFFSET (Row, people), FALSE, _("people")) + 3 * space;
  double room = measure (gauges, G_STRUCT_OFFSET (Row, room), TRUE, _("room")) + 3 * space;
  double status = measure_status (gauges);
  double fixed;

  if (measure_names (gauges) > gauges->width * 0.36)
    use_short_names (gauges);
  gauges->name_width = MIN (measure_names (gauges), gauges->width * 0.36);
  gauges->status_x = gauges->name_width + 2 * space;
  fixed = gauges->status_x + 2 * space + ratio;
  gauges->has_people = gauges->width - fixed - status - people - room >= least;
  gauges->has_status = status > 0 && gauges->width - fixed - status - room >= least;
  gauges->bar_x = gauges->status_x + (gauges->has_status ? status : 0);
  fixed = gauges->bar_x + 2 * space + ratio;
  gauges->has_room = gauges->width - fixed - (gauges->has_people ? people : 0) - room >= least * 0.7;
  gauges->room_end = gauges->width;
  gauges->people_end = gauges->has_room ? gauges->width - room : gauges->width;
  gauges->ratio_x = gauges->people_end - (gauges->has_people ? people : 0) - ratio;
  gauges->bar_width = MAX (gauges->ratio_x - 2 * space - gauges->bar_x, space);
}

static void
set_scale (Gauges *gauges)
{
  double most = 1;

  for (guint i = 0; i < gauges->rows->len; i++)
    most = MAX (most, g_array_index (gauges->rows, Row, i).part);

  gauges->limit_x = gauges->bar_x + gauges->bar_width / most;
}

static void
set_rows (Gauges *gauges, double height)
{
  const FarneLook *look = gauges->look;
  double foot = look->small_size * 1.7;
  double natural = look->font_size * 2.05;
  guint n = gauges->rows->len;

  gauges->top = look->small_size * 1.5;
  gauges->row_height = natural;
  if (height > 0)
    gauges->row_height = CLAMP ((height - gauges->top - foot) / n, look->font_size * 1.45, natural);

  farne_scene_set_size (gauges->scene, gauges->width, gauges->top + n * gauges->row_height + foot);
}

static void
add_headers (Gauges *gauges)
{
  FarneLettering soft = farne_kit_soft (gauges->look);
  double y = gauges->look->small_size;

  if (gauges->has_status)
    farne_scene_add_text (gauges->scene, gauges->status_x, y, &soft, _("dispersal"));
  farne_scene_add_text (gauges->scene, gauges->ratio_x, y, &soft, _("residents"));
  soft.align = FARNE_ALIGN_END;
  if (gauges->has_people)
    farne_scene_add_text (gauges->scene, gauges->people_end, y, &soft, _("people"));
  if (gauges->has_room)
    farne_scene_add_text (gauges->scene, gauges->room_end, y, &soft, _("room"));
}

static void
add_bar (Gauges *gauges, const Row *row, double y)
{
  const FarneLook *look = gauges->look;
  double high = round (look->font_size);
  double top = y + (gauges->row_height - high) / 2;
  FarneInk track = farne_ink_fill (look->track);
  FarneInk bar = farne_ink_fill (row->part > 1 ? look->warning : look->accent);
  double wide = row->part * (gauges->limit_x - gauges->bar_x);

  if (row->mark != FARNE_MARK_LISTED)
    track = farne_kit_get_mark_ink (look, row->mark);

  farne_scene_add_box (gauges->scene, gauges->bar_x, top, gauges->limit_x - gauges->bar_x, high,
                       look->space / 2, &track, NULL, NULL);
  if (row->part > 0)
    farne_scene_add_box (gauges->scene, gauges->bar_x, top, MAX (wide, 2), high, look->space / 2,
                         &bar, NULL, NULL);
}

static void
add_row_texts (Gauges *gauges, const Row *row, double baseline)
{
  const FarneLook *look = gauges->look;
  gboolean listed = row->mark == FARNE_MARK_LISTED;
  FarneLettering name = farne_kit_body (look);
  FarneLettering ratio = listed ? farne_kit_strong (look) : farne_kit_soft (look);
  FarneLettering people = farne_kit_body (look);
  FarneLettering room = farne_kit_strong (look);
  FarneLettering status = get_status_lettering (gauges, row);

  name.width = gauges->name_width;
  people.colour = look->soft_ink;
  people.align = room.align = FARNE_ALIGN_END;
  if (row->part > 1)
    ratio.colour = room.colour = look->warning;

  farne_scene_add_text (gauges->scene, 0, baseline, &name, row->name);
  if (gauges->has_status)
    farne_scene_add_text (gauges->scene, gauges->status_x, baseline, &status,
                          row->short_status);
  farne_scene_add_text (gauges->scene, gauges->ratio_x, baseline, &ratio, row->ratio);
  if (gauges->has_people)
    farne_scene_add_text (gauges->scene, gauges->people_end, baseline, &people, row->people);
  if (gauges->has_room)
    farne_scene_add_text (gauges->scene, gauges->room_end, baseline, &room, row->room);
}

static void
add_gauge (Gauges *gauges, guint index)
{
  const Row *row = &g_array_index (gauges->rows, Row, index);
  double y = gauges->top + index * gauges->row_height;
  double baseline = y + gauges->row_height / 2 + gauges->look->font_size * 0.36;
  FarneInk nothing = { 0 };

  add_bar (gauges, row, y);
  add_row_texts (gauges, row, baseline);
  farne_scene_add_box (gauges->scene, 0, y, gauges->width, gauges->row_height,
                       gauges->look->space / 2, &nothing, row->rate->area->code, row->words);
}

static void
add_limit (Gauges *gauges)
{
  const FarneLook *look = gauges->look;
  const FarneRate *first = g_array_index (gauges->rows, Row, 0).rate;
  double bottom = gauges->top + gauges->rows->len * gauges->row_height;
  const double xy[] = { gauges->limit_x, gauges->top - look->space / 2, gauges->limit_x, bottom };
  FarneInk line = farne_ink_stroke (look->warning, look->space / 4);
  FarneLettering name = farne_kit_soft (look);
  g_autofree char *text = farne_number_to_ratio (first->limit);
  g_autofree char *said = g_strdup_printf (_("limit %s"), text);

  line.dashed = TRUE;
  name.weight = FARNE_WEIGHT_MEDIUM;
  name.colour = look->warning;
  name.align = FARNE_ALIGN_CENTRE;
  farne_scene_add_line (gauges->scene, xy, 2, &line, NULL, NULL);
  farne_scene_add_text (gauges->scene, gauges->limit_x, bottom + look->small_size * 1.3, &name,
                        said);
}

static void
add_table (Gauges *gauges)
{
  farne_scene_set_headers (gauges->scene, (const char *[]) { _("Area"), _("Residents to each person"),
                                                             _("People"), _("Room"), _("Residents"),
                                                             _("Residents of"), _("Dispersal"), NULL });

  for (guint i = 0; i < gauges->rows->len; i++)
    {
      const Row *row = &g_array_index (gauges->rows, Row, i);
      gboolean known = row->rate->population > 0;
      g_autofree char *residents = known ? farne_number_to_text (row->rate->population, 0)
                                         : g_strdup ("");
      g_autofree char *vintage = known ? farne_day_to_text (row->rate->vintage) : g_strdup ("");

      farne_scene_add_row (gauges->scene, row->rate->area->code,
                           (const char *[]) { row->rate->area->name, row->ratio, row->people,
                                              row->room, residents, vintage, row->status, NULL });
    }
}

static void
add_words (Gauges *gauges, FarneDay day)
{
  const Row *first = &g_array_index (gauges->rows, Row, 0);
  g_autofree char *summary = g_strdup_printf (_("%s. Nearest the limit is %s."),
                                              farne_scene_get_title (gauges->scene), first->words);

  farne_scene_set_summary (gauges->scene, summary);
  farne_kit_set_foot (gauges->scene, farne_rates_get_figures (gauges->rates), day);
  farne_kit_tell_chosen (gauges->scene, gauges->rates);
}

/**
 * farne_paint_gauges:
 * @rates: rates of areas
 * @width: the room there is
 * @height: the room there is; rows draw closer together, and the scene grows where that does not
 *   do; 0 for the natural height
 * @look: a look
 *
 * Each area's way to the cluster limit, the nearest first: name, bar to the dashed line, 1 : N,
 * people, and the room left. Over the limit is told in the warning. Keys are area codes.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_gauges (FarneRates *rates, double width, double height, const FarneLook *look)
{
  FarneFigures *figures = farne_rates_get_figures (rates);
  FarneHandling handling = farne_handled_get_handling (FARNE_HANDLED (figures));
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  Gauges gauges = { .rates = rates, .look = look, .rows = rows, .width = width };
  const char *title = _("Against the cluster limit");

  if (farne_rates_get_n (rates) == 0)
    return farne_kit_invite (width, height, look, title,
                             _("No figures are known yet. Import this month’s figures, or drop the "
                               "file here."), handling);

  g_array_set_clear_func (rows, clear_row);
  gauges.scene = farne_scene_new (width, height, look, title, handling);
  list_rows (&gauges);
  set_rows (&gauges, height);
  set_columns (&gauges);
  set_scale (&gauges);
  add_headers (&gauges);
  for (guint i = 0; i < rows->len; i++)
    add_gauge (&gauges, i);
  add_limit (&gauges);
  add_table (&gauges);
  add_words (&gauges, farne_kit_get_day (figures));

  return gauges.scene;
}
