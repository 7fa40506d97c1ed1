/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

#define N_COLUMNS 6

typedef struct
{
  FarneScene *scene;
  FarneFigures *figures;
  FarneRates *rates;
  const FarneLook *look;
  double width;
  double row_height;
  double ends[N_COLUMNS];
} Table;

static void
write_headers (const char **headers)
{
  headers[0] = _("Area");
  headers[1] = _("People");
  headers[2] = _("Share");
  headers[3] = _("Residents");
  headers[4] = _("To each person");
  headers[5] = _("Room");
  headers[N_COLUMNS] = NULL;
}

static char *
write_ratio (const FarneRate *rate)
{
  if (rate->mark == FARNE_MARK_LISTED && rate->population > 0)
    return farne_number_to_ratio (rate->ratio);

  return g_strdup ("");
}

/* The texts of a row, NULL-terminated. */
static char **
write_rate (const FarneRate *rate)
{
  gboolean counted = FARNE_MARK_HAS_VALUE (rate->mark);
  gboolean known = rate->population > 0;
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  cells[0] = g_strdup (rate->area->name);
  cells[1] = farne_kit_figure_text (rate->people, rate->mark);
  cells[2] = counted ? farne_number_to_percent (rate->share, 1) : g_strdup ("");
  cells[3] = known ? farne_number_to_text (rate->population, 0) : g_strdup ("");
  cells[4] = write_ratio (rate);
  cells[5] = counted && known ? farne_number_to_text (rate->headroom, 0) : g_strdup ("");

  return cells;
}

static void
add_rule (Table *table, double y, gboolean firm)
{
  const double xy[] = { 0, y, table->width, y };
  FarneInk line = farne_ink_stroke (firm ? table->look->edge : table->look->line,
                                    table->look->space / 8);

  farne_scene_add_line (table->scene, xy, 2, &line, NULL, NULL);
}

/* Names take what the figures leave; figures stand in equal columns, ranged right. */
static void
set_columns (Table *table)
{
  double first = MIN (table->width * 0.34, table->look->font_size * 15);

  for (guint i = 0; i < N_COLUMNS; i++)
    table->ends[i] = first + (table->width - first) * i / (N_COLUMNS - 1);
}

static void
add_cells (Table *table, const char *const *cells, double y, const FarneLettering *lettering)
{
  double baseline = y + table->row_height / 2 + table->look->font_size * 0.36;
  double column = table->ends[1] - table->ends[0];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      FarneLettering cell = *lettering;

      cell.align = i == 0 ? FARNE_ALIGN_START : FARNE_ALIGN_END;
      cell.width = (i == 0 ? table->ends[0] : column) - table->look->space;
      farne_scene_add_text (table->scene, i == 0 ? 0 : table->ends[i], baseline, &cell, cells[i]);
    }
}

static char *
write_words (Table *table, char **cells, const FarneRate *rate)
{
  g_autofree char *people = farne_kit_figure_words (rate->people, rate->mark,
                                                    farne_kit_get_unit (table->figures));

  if (rate->mark == FARNE_MARK_LISTED && rate->population > 0)
    /* Translators: area, people, share, ratio */
    return g_strdup_printf (_("%s: %s, %s of all, %s"), cells[0], people, cells[2], cells[4]);

  return g_strdup_printf (_("%s: %s"), cells[0], people);
}

static void
add_row (Table *table, const FarneRate *rate, double y)
{
  g_auto (GStrv) cells = write_rate (rate);
  g_autofree char *words = write_words (table, cells, rate);
  FarneLettering body = farne_kit_body (table->look);
  FarneInk nothing = { 0 };

  if (rate->population > 0 && FARNE_MARK_HAS_VALUE (rate->mark) && rate->headroom < 0)
    body.colour = table->look->warning;

  add_cells (table, (const char *const *) cells, y, &body);
  add_rule (table, y + table->row_height, FALSE);
  farne_scene_add_box (table->scene, 0, y, table->width, table->row_height, 0, &nothing,
                       rate->area->code, words);
  farne_scene_add_row (table->scene, rate->area->code, (const char *const *) cells);
}

static void
add_whole (Table *table, double y)
{
  const FarneRate *whole = farne_rates_get_whole (table->rates);
  FarneLettering strong = farne_kit_strong (table->look);
  g_auto (GStrv) cells = NULL;

  if (whole == NULL || whole->area == NULL)
    return;

  cells = write_rate (whole);
  add_cells (table, (const char *const *) cells, y, &strong);
}

static void
add_all (Table *table)
{
  const char *headers[N_COLUMNS + 1];
  FarneLettering soft = farne_kit_soft (table->look);
  guint n = farne_rates_get_n (table->rates);
  g_autofree char *summary = NULL;

  write_headers (headers);
  farne_scene_set_headers (table->scene, headers);
  set_columns (table);
  add_cells (table, headers, 0, &soft);
  add_rule (table, table->row_height, TRUE);
  for (guint i = 0; i < n; i++)
    add_row (table, farne_rates_get (table->rates, i), (i + 1) * table->row_height);
  add_whole (table, (n + 1) * table->row_height);
  farne_scene_set_size (table->scene, table->width, (n + 2) * table->row_height);

  summary = g_strdup_printf (_("%s: a table of %u areas."), farne_scene_get_title (table->scene),
                             n);
  farne_scene_set_summary (table->scene, summary);
}

/**
 * farne_paint_table:
 * @figures: counts of areas
 * @rates: the same against their residents
 * @width: the room there is
 * @look: a look
 *
 * A table of areas in the order of the rates: people, share, residents, residents to each person,
 * room; the whole at its foot. Keys are area codes.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_table (FarneFigures *figures, FarneRates *rates, double width, const FarneLook *look)
{
  FarneHandling handling = farne_handled_get_handling (FARNE_HANDLED (figures));
  FarneSeries *series = farne_figures_get_series (figures);
  const char *title = series && series->name ? series->name : _("Figures");
  Table table = { .figures = figures, .rates = rates, .look = look, .width = width,
                  .row_height = look->font_size * 1.9 };

  if (farne_rates_get_n (rates) == 0)
    return farne_kit_invite (width, 0, look, title, _("No figures are known for this day."),
                             handling);

  table.scene = farne_scene_new (width, 0, look, title, handling);
  add_all (&table);
  farne_kit_set_foot (table.scene, figures, farne_kit_get_day (figures));

  return table.scene;
}
