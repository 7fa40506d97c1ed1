/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"
#include "paint/farne-scene-head.h"

/* A column of words is never narrower than so many letters. */
#define LEAST_LETTERS 4
/* Enough to find a width to far less than a point. */
#define HALVINGS 24

typedef struct
{
  FarneScene *scene;
  const FarneTableContent *content;
  const FarneLook *look;
  double width;
  double row_height;
  double y;
  guint n_columns;
  double *starts;
  double *widths;
  double *least; /* widths that break no word */
} Table;

static void
add_rule (Table *table, double y, gboolean firm)
{
  const double xy[] = { 0, y, table->width, y };
  FarneInk line = farne_ink_stroke (firm ? table->look->edge : table->look->line,
                                    table->look->space / 8);

  farne_scene_add_line (table->scene, xy, 2, &line, NULL, NULL);
}

static double
measure_text (Table *table, const FarneLettering *lettering, const char *text)
{
  return farne_scene_measure_text (table->scene, lettering, text).width;
}

static double
measure_longest_word (Table *table, const FarneLettering *lettering, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const double wide = measure_text (table, lettering, words[i]);

      widest = MAX (widest, wide);
    }

  return widest;
}

static double
measure (Table *table, const FarneLettering *lettering, const char *text, gboolean word)
{
  return word ? measure_longest_word (table, lettering, text)
              : measure_text (table, lettering, text);
}

static double
measure_cells (Table *table, guint column, gboolean word)
{
  FarneLettering strong = farne_kit_strong (table->look);
  double widest = 0;

  for (guint i = 0; i < table->content->rows->len; i++)
    {
      char **cells = g_array_index (table->content->rows, FarneTableRow, i).cells;
      const double wide = measure (table, &strong, cells[column], word);

      widest = MAX (widest, wide);
    }
  if (table->content->whole)
    {
      const double wide = measure (table, &strong, table->content->whole[column], word);

      widest = MAX (widest, wide);
    }

  return widest;
}

static double
measure_column (Table *table, guint column)
{
  FarneLettering soft = farne_kit_soft (table->look);
  const double header = measure (table, &soft, table->content->headers[column], FALSE);
  const double cells = measure_cells (table, column, FALSE);

  return MAX (header, cells) + 1;
}

/* What a column takes without breaking a word. Numbers are never broken, only what stands above. */
static double
measure_least (Table *table, guint column)
{
  FarneLettering soft = farne_kit_soft (table->look);
  const double header = measure (table, &soft, table->content->headers[column], TRUE);
  const double cells = measure_cells (table, column, column < table->content->n_texts);

  return MAX (header, cells) + 1;
}

static double
get_narrowed (const Table *table, guint column, double most)
{
  return MIN (table->widths[column], MAX (most, table->least[column]));
}

static double
sum_narrowed (const Table *table, double most)
{
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += get_narrowed (table, i, most);

  return sum;
}

/* The widest give way first, until all of them together take no more than @room. */
static void
narrow_columns (Table *table, double room)
{
  double low = 0, high = MAX (room, 0);

  for (guint i = 0; i < HALVINGS; i++)
    {
      const double most = (low + high) / 2;

      if (sum_narrowed (table, most) > room)
        high = most;
      else
        low = most;
    }

  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = get_narrowed (table, i, low);
}

/* Where even the longest words have no room beside each other, they break. */
static void
break_words (Table *table)
{
  for (guint i = 0; i < table->content->n_texts; i++)
    table->least[i] = MIN (table->least[i], table->look->font_size * LEAST_LETTERS);
}

/* What is missing is taken from the widest columns, whose lines break then between words; then from
 * the gaps; and from the words last. Returns the gap. */
static double
fit_columns (Table *table)
{
  const guint n_gaps = table->n_columns - 1;
  const double wanted = table->look->space * 2, least = table->look->space;
  double gap = wanted;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const double wide = measure_least (table, i);

      table->least[i] = MIN (wide, table->widths[i]);
    }

  if (n_gaps > 0)
    gap = CLAMP ((table->width - sum_narrowed (table, 0)) / n_gaps, least, wanted);
  if (sum_narrowed (table, 0) + gap * n_gaps > table->width + 0.01)
    break_words (table);

  narrow_columns (table, table->width - gap * n_gaps);
  return gap;
}

/* What is left over stands between the columns. */
static void
set_columns (Table *table)
{
  double sum = 0;
  double gap;

  for (guint i = 0; i < table->n_columns; i++)
    {
      table->widths[i] = measure_column (table, i);
      sum += table->widths[i];
    }

  gap = table->n_columns > 1 ? (table->width - sum) / (table->n_columns - 1) : 0;
  if (gap < table->look->space * 2)
    gap = fit_columns (table);

  for (guint i = 1; i < table->n_columns; i++)
    table->starts[i] = table->starts[i - 1] + table->widths[i - 1] + gap;
}

/* Words as lines, the first beside the numbers. Returns what they take more than one line. */
static double
add_words (Table *table, double x, double baseline, const FarneLettering *lettering,
           const char *text)
{
  FarneLettering whole = *lettering;
  FarneExtent line, all;

  whole.width = 0;
  line = farne_scene_measure_text (table->scene, &whole, text);
  if (line.width <= lettering->width)
    {
      farne_scene_add_text (table->scene, x, baseline, lettering, text);
      return 0;
    }
  all = farne_lettering_measure (lettering, table->look->font, text, TRUE);
  farne_scene_add_paragraph (table->scene, x, baseline - all.baseline, lettering, text);

  return all.height - line.height;
}

/* Words may take several lines, and so may what stands above numbers; numbers take one. */
static double
add_cell (Table *table, guint column, gboolean is_header, double baseline,
          const FarneLettering *lettering, const char *text)
{
  const gboolean is_text = column < table->content->n_texts;
  const double width = table->widths[column];
  const double x = table->starts[column] + (is_text ? 0 : width);
  FarneLettering cell = *lettering;

  cell.width = width;
  cell.align = is_text ? FARNE_ALIGN_START : FARNE_ALIGN_END;
  if (is_text || is_header)
    return add_words (table, x, baseline, &cell, text);

  farne_scene_add_text (table->scene, x, baseline, &cell, text);
  return 0;
}

/* @first is that of the cell that names the row. Returns how high they are. */
static double
add_cells (Table *table, char **cells, guint row, const FarneLettering *first,
           const FarneLettering *lettering)
{
  double baseline = table->y + table->row_height / 2 + table->look->font_size * 0.36;
  double more = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const double lower = add_cell (table, i, row == 0, baseline, i == 0 ? first : lettering, cells[i]);

      more = MAX (more, lower);
      farne_scene_make_cell (table->scene, row + 1, row == 0);
    }

  return table->row_height + more;
}

static void
add_row (Table *table, const FarneTableRow *row, guint index)
{
  const FarneLettering body = farne_kit_body (table->look);
  FarneLettering first = body;
  FarneInk nothing = { 0 };
  double high;

  /* Its name warns; what it says stays as easy to read as all else. */
  if (row->warning)
    first.colour = table->look->warning;

  high = add_cells (table, row->cells, index, &first, &body);
  add_rule (table, table->y + high, FALSE);
  farne_scene_add_box (table->scene, 0, table->y, table->width, high, 0, &nothing, row->key,
                       row->words);
  farne_scene_add_row (table->scene, row->key, (const char *const *) row->cells);
  table->y += high;
}

static void
add_rows (Table *table)
{
  FarneLettering soft = farne_kit_soft (table->look);
  FarneLettering strong = farne_kit_strong (table->look);
  guint n = table->content->rows->len;

  set_columns (table);
  table->y = add_cells (table, table->content->headers, 0, &soft, &soft);
  add_rule (table, table->y, TRUE);
  farne_scene_set_head (table->scene, table->y);
  for (guint i = 0; i < n; i++)
    add_row (table, &g_array_index (table->content->rows, FarneTableRow, i), i + 1);
  if (table->content->whole)
    table->y += add_cells (table, table->content->whole, n + 1, &strong, &strong);

  farne_scene_set_size (table->scene, table->width, table->y + 1);
}

static void
add_all (Table *table)
{
  g_autofree double *starts = g_new0 (double, table->n_columns);
  g_autofree double *widths = g_new0 (double, table->n_columns);
  g_autofree double *least = g_new0 (double, table->n_columns);
  g_autofree char *summary = NULL;

  table->starts = starts;
  table->widths = widths;
  table->least = least;
  farne_scene_set_headers (table->scene, (const char *const *) table->content->headers);
  add_rows (table);

  /* Translators: title, number of rows */
  summary = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: a table of %u row.",
                                          "%s: a table of %u rows.", table->content->rows->len),
                             farne_scene_get_title (table->scene), table->content->rows->len);
  farne_scene_set_summary (table->scene, summary);
}

/**
 * farne_paint_list:
 * @content: what the table says
 * @title: what it is about
 * @handling: how careful one must be with it
 * @width: the room there is
 * @look: a look
 *
 * A table of words and numbers as they are, a row for each. Keys are those of the rows.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_list (const FarneTableContent *content, const char *title, FarneHandling handling,
                  double width, const FarneLook *look)
{
  Table table = { .content = content, .look = look, .width = width,
                  .row_height = look->font_size * 1.75,
                  .n_columns = g_strv_length (content->headers) };

  table.scene = farne_scene_new (width, 0, look, title, handling);
  add_all (&table);
  return table.scene;
}

/**
 * farne_paint_table:
 * @figures: figures: counts of areas, or of any shape where there are no rates
 * @rates: (nullable): the counts against residents
 * @width: the room there is
 * @look: a look
 *
 * A table of areas in the order of the rates: people, share, residents, residents to each person,
 * room; the whole at its foot. Without rates a table of the figures as they are: area, day where
 * there are several, each dimension, the figure. Keys are area codes, or `CODE@DAY`.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_table (FarneFigures *figures, FarneRates *rates, double width, const FarneLook *look)
{
  FarneHandling handling = farne_handled_get_handling (FARNE_HANDLED (figures));
  FarneSeries *series = farne_figures_get_series (figures);
  const char *title = series && series->name ? series->name : _("Figures");
  g_autoptr (FarneTableContent) content = rates ? farne_table_content_new_rates (figures, rates)
                                                : farne_table_content_new_figures (figures);
  FarneScene *scene;

  if (content->rows->len == 0)
    return farne_kit_invite (width, 0, look, title,
                             _("No figures are known for this day. Import a release that speaks of "
                               "it."), handling);

  scene = farne_paint_list (content, title, handling, width, look);
  farne_kit_set_foot (scene, figures, farne_kit_get_day (figures));
  if (rates != NULL)
    farne_kit_tell_chosen (scene, rates);

  return scene;
}
