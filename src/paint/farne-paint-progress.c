/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* Where the columns lie; the note goes where there is no room for it. */
typedef struct
{
  FarneScene *scene;
  const FarneBars *progress;
  const FarneLook *look;
  double width;
  double row_height;
  double name_width;
  double bar_x;
  double bar_width;
  double text_end;
  double most;
  gboolean has_notes;
} Bars;

static const FarneBarsRow *
get_row (const Bars *bars, guint i)
{
  return &g_array_index (bars->progress->rows, FarneBarsRow, i);
}

static double
measure (Bars *bars, gsize field, const FarneLettering *lettering)
{
  double widest = 0;

  for (guint i = 0; i < bars->progress->rows->len; i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, get_row (bars, i), field);

      if (text != NULL)
        widest = MAX (widest, farne_scene_measure_text (bars->scene, lettering, text).width);
    }

  return ceil (widest) + 1;
}

static void
set_columns (Bars *bars)
{
  FarneLettering body = farne_kit_body (bars->look), strong = farne_kit_strong (bars->look);
  FarneLettering soft = farne_kit_soft (bars->look);
  const double gap = bars->look->space * 2;
  const double text = measure (bars, G_STRUCT_OFFSET (FarneBarsRow, text), &strong);
  const double note = measure (bars, G_STRUCT_OFFSET (FarneBarsRow, note), &soft);
  const double name = measure (bars, G_STRUCT_OFFSET (FarneBarsRow, name), &body);

  bars->name_width = MIN (name, bars->width * 0.34);
  bars->bar_x = bars->name_width + gap;
  bars->has_notes = bars->width - bars->bar_x - text - note - 2 * gap >= bars->look->font_size * 8;
  bars->text_end = bars->width - (bars->has_notes && note > 1 ? note + gap : 0);
  bars->bar_width = MAX (bars->text_end - text - gap - bars->bar_x, bars->look->space);
}

/* All bars have one scale: that of the greatest number. */
static void
set_scale (Bars *bars)
{
  for (guint i = 0; i < bars->progress->rows->len; i++)
    bars->most = MAX (bars->most, MAX (get_row (bars, i)->done, get_row (bars, i)->target));
}

static void
add_bar (Bars *bars, const FarneBarsRow *row, double y)
{
  const FarneLook *look = bars->look;
  const double high = round (look->font_size);
  const double top = y + (bars->row_height - high) / 2;
  const double scale = bars->most > 0 ? bars->bar_width / bars->most : 0;
  FarneInk track = farne_ink_fill (look->track);
  FarneInk open = farne_ink_stroke (look->warning, look->space / 4);
  FarneInk bar = farne_ink_fill (row->warning && row->done > row->target ? look->warning
                                                                         : look->accent);

  if (row->target > 0)
    farne_scene_add_box (bars->scene, bars->bar_x, top, MAX (row->target * scale, 2), high,
                         look->space / 2, row->warning && row->done <= 0 ? &open : &track, NULL, NULL);
  if (row->done > 0)
    farne_scene_add_box (bars->scene, bars->bar_x, top, MAX (row->done * scale, 2), high,
                         look->space / 2, &bar, NULL, NULL);
}

static void
add_texts (Bars *bars, const FarneBarsRow *row, double baseline)
{
  FarneLettering name = farne_kit_body (bars->look), text = farne_kit_strong (bars->look);
  FarneLettering note = farne_kit_soft (bars->look);

  name.width = bars->name_width;
  text.align = note.align = FARNE_ALIGN_END;
  if (row->warning)
    text.colour = note.colour = bars->look->warning;
  farne_scene_add_text (bars->scene, 0, baseline, &name, row->name);
  farne_scene_add_text (bars->scene, bars->text_end, baseline, &text, row->text);
  if (bars->has_notes && row->note != NULL)
    farne_scene_add_text (bars->scene, bars->width, baseline, &note, row->note);
}

/* Where nothing is to be reached, no number stands. */
static char *
write_target (const FarneBarsRow *row)
{
  if (row->target == 0)
    return g_strdup ("");
  return farne_number_to_text (row->target, row->target == floor (row->target) ? 0 : 1);
}

static void
add_row (Bars *bars, guint index)
{
  const FarneBarsRow *row = get_row (bars, index);
  const double y = index * bars->row_height;
  const double baseline = y + bars->row_height / 2 + bars->look->font_size * 0.36;
  g_autofree char *done = farne_number_to_text (row->done, row->done == floor (row->done) ? 0 : 1);
  g_autofree char *target = write_target (row);
  FarneInk nothing = { 0 };

  add_bar (bars, row, y);
  add_texts (bars, row, baseline);
  farne_scene_add_box (bars->scene, 0, y, bars->width, bars->row_height, bars->look->space / 2,
                       &nothing, row->key, row->words);
  farne_scene_add_row (bars->scene, row->key,
                       (const char *[]) { row->name, done, target, row->note ? row->note : "", NULL });
}

/**
 * farne_paint_progress:
 * @progress: how far several have come
 * @width: the room there is
 * @look: a look
 *
 * A bar for each on a track as long as its target, all on one scale: name, bar, both numbers, a note.
 * A target that must be seen to and of which nothing is reached is drawn as an open track in the
 * warning. Keys are those of the rows.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_progress (const FarneBars *progress, double width, const FarneLook *look)
{
  const guint n = progress->rows->len;
  Bars bars = { .progress = progress, .look = look, .width = width,
                .row_height = look->font_size * 2.05 };
  g_autofree char *summary = NULL;

  bars.scene = farne_scene_new (width, MAX (n, 1) * bars.row_height, look, progress->title,
                                progress->handling);
  farne_scene_set_headers (bars.scene, (const char *[]) { _("Name"), progress->done_label,
                                                          progress->target_label, _("Note"), NULL });
  set_columns (&bars);
  set_scale (&bars);
  for (guint i = 0; i < n; i++)
    add_row (&bars, i);

  /* Translators: a title, a number of bars */
  summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u bar.", "%s: %u bars.", n),
                             progress->title, n);
  farne_scene_set_summary (bars.scene, summary);

  return bars.scene;
}
