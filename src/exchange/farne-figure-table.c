/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-figure-table.h"

#include <math.h>

/* What cells are made from. */
typedef struct
{
  FarneFigures *figures;
  const FarneFigure *figure;
  FarneArea *area;
  const FarneRate *rate;
  const char *stamp;
} Source;

static char *
write_number (double number, gboolean known)
{
  return known && isfinite (number) ? farne_number_to_json (number) : NULL;
}

static char *
write_day (FarneDay day)
{
  return day != FARNE_DAY_NONE ? farne_day_to_iso (day) : NULL;
}

static char *
get_code (const Source *source)
{
  return g_strdup (source->area->code);
}

static char *
get_name (const Source *source)
{
  return g_strdup (source->area->name);
}

static char *
get_day (const Source *source)
{
  return write_day (source->figure->day);
}

static char *
get_value (const Source *source)
{
  return write_number (source->figure->value, FARNE_MARK_HAS_VALUE (source->figure->mark));
}

static char *
get_mark (const Source *source)
{
  return g_strdup (farne_mark_get_id (source->figure->mark));
}

static char *
get_provisional (const Source *source)
{
  return g_strdup (source->figure->provisional ? "provisional" : "final");
}

static char *
get_covered (const Source *source)
{
  return write_number (source->figure->covered, TRUE);
}

static char *
get_asked (const Source *source)
{
  return write_number (source->figure->asked, TRUE);
}

static char *
get_population (const Source *source)
{
  return source->rate != NULL
             ? write_number (source->rate->population, source->rate->population > 0)
             : NULL;
}

static char *
get_vintage (const Source *source)
{
  return source->rate != NULL && source->rate->population > 0 ? write_day (source->rate->vintage)
                                                              : NULL;
}

static gboolean
has_rate (const Source *source)
{
  return source->rate != NULL && source->rate->population > 0
         && FARNE_MARK_HAS_VALUE (source->rate->mark);
}

static char *
get_ratio (const Source *source)
{
  return has_rate (source) ? write_number (source->rate->ratio, TRUE) : NULL;
}

static char *
get_limit (const Source *source)
{
  return source->rate != NULL ? write_number (source->rate->limit, source->rate->limit > 0) : NULL;
}

static char *
get_headroom (const Source *source)
{
  return has_rate (source) ? write_number (source->rate->headroom, source->rate->limit > 0) : NULL;
}

static char *
get_release (const Source *source)
{
  GPtrArray *releases = farne_figures_get_releases (source->figures);
  FarneRecord *release;

  if (source->figure->release < 0)
    return g_strdup ("");
  release = g_ptr_array_index (releases, source->figure->release);
  return g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (release));
}

static char *
get_stamp (const Source *source)
{
  return g_strdup (source->stamp);
}

typedef struct
{
  FarneFigureColumn column;
  char *(*get) (const Source *source);
} Writer;

static const Writer place_writers[] = {
  { { "code" }, get_code },
  { { "name" }, get_name },
};
static const Writer day_writer = { { "day" }, get_day };
static const Writer value_writers[] = {
  { { "value", TRUE }, get_value },
  { { "mark" }, get_mark },
  { { "standing" }, get_provisional },
};
static const Writer coverage_writers[] = {
  { { "covered", TRUE }, get_covered },
  { { "asked", TRUE }, get_asked },
};
static const Writer rate_writers[] = {
  { { "population", TRUE }, get_population },
  { { "ratio", TRUE }, get_ratio },
  { { "headroom", TRUE }, get_headroom },
  { { "limit", TRUE }, get_limit },
  { { "vintage" }, get_vintage },
};
static const Writer release_writer = { { "release", FALSE, TRUE }, get_release };
static const Writer stamp_writer = { { "stamp" }, get_stamp };

static void
add_writers (GPtrArray *writers, const Writer *added, guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (writers, (gpointer) &added[i]);
}

/* Whether any figure is a sum over areas, of which some may not be covered. */
static gboolean
has_sums (FarneFigures *figures)
{
  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      if (farne_figures_get (figures, i)->asked > 1)
        return TRUE;
    }
  return FALSE;
}

static void
add_dimensions (FarneFigureTable *self, char **by)
{
  for (guint i = 0; by != NULL && by[i] != NULL; i++)
    {
      FarneFigureColumn column = { by[i], FALSE, FALSE };

      g_array_append_val (self->columns, column);
    }
}

static GPtrArray *
choose_writers (FarneFigures *figures, FarneRates *rates, const char *stamp)
{
  GPtrArray *writers = g_ptr_array_new ();
  guint n_days;

  farne_figures_get_days (figures, &n_days);
  if (n_days != 1)
    add_writers (writers, &day_writer, 1);
  add_writers (writers, value_writers, G_N_ELEMENTS (value_writers));
  if (has_sums (figures))
    add_writers (writers, coverage_writers, G_N_ELEMENTS (coverage_writers));
  if (rates != NULL)
    add_writers (writers, rate_writers, G_N_ELEMENTS (rate_writers));
  add_writers (writers, &release_writer, 1);
  if (stamp != NULL)
    add_writers (writers, &stamp_writer, 1);
  return writers;
}

static void
add_columns (FarneFigureTable *self, GPtrArray *writers)
{
  for (guint i = 0; i < writers->len; i++)
    g_array_append_val (self->columns, ((const Writer *) g_ptr_array_index (writers, i))->column);
}

static char **
make_row (FarneFigureTable *self, const Source *source, char **by, GPtrArray *writers)
{
  char **row = g_new0 (char *, self->columns->len + 1);
  guint cell = 0;

  for (guint i = 0; i < G_N_ELEMENTS (place_writers); i++)
    row[cell++] = place_writers[i].get (source);
  for (guint i = 0; by != NULL && by[i] != NULL; i++)
    row[cell++] = g_strdup (farne_figures_get_values (self->figures, i)[source->figure->by[i]]);
  for (guint i = 0; i < writers->len; i++)
    row[cell++] = ((const Writer *) g_ptr_array_index (writers, i))->get (source);
  return row;
}

/**
 * farne_figure_table_new_plain:
 * @name: what it is called
 *
 * Makes an empty table.
 *
 * Returns: (transfer full): the table
 */
FarneFigureTable *
farne_figure_table_new_plain (const char *name)
{
  FarneFigureTable *self = g_new0 (FarneFigureTable, 1);

  self->name = g_strdup (name);
  self->columns = g_array_new (FALSE, FALSE, sizeof (FarneFigureColumn));
  self->rows = g_ptr_array_new ();
  return self;
}

/**
 * farne_figure_table_new:
 * @cleared: cleared figures
 * @rates: (nullable): people against residents, beside them
 *
 * Makes a table of figures.
 *
 * Returns: (transfer full): the table
 */
FarneFigureTable *
farne_figure_table_new (FarneCleared *cleared, FarneRates *rates)
{
  FarneFigures *figures = FARNE_FIGURES (farne_cleared_get_content (cleared));
  FarneFigureTable *self =
    farne_figure_table_new_plain (farne_figures_get_view (figures)->measure);
  const char *stamp = farne_cleared_get_stamp (cleared);
  char **by = farne_figures_get_view (figures)->by;
  g_autoptr (GPtrArray) writers = choose_writers (figures, rates, stamp);

  self->figures = g_object_ref (figures);
  for (guint i = 0; i < G_N_ELEMENTS (place_writers); i++)
    g_array_append_val (self->columns, place_writers[i].column);
  add_dimensions (self, by);
  add_columns (self, writers);
  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);
      FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);
      Source source = { figures, figure, area, NULL, stamp };

      if (rates != NULL)
        source.rate = farne_rates_find_at (rates, area->code, figure->day);
      g_ptr_array_add (self->rows, make_row (self, &source, by, writers));
    }
  return self;
}

/**
 * farne_figure_table_free:
 * @self: a table
 *
 * Frees it.
 */
void
farne_figure_table_free (FarneFigureTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->columns->len; j++)
        g_free (row[j]);
      g_free (row);
    }
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  g_clear_object (&self->figures);
  g_free (self->name);
  g_free (self);
}

/**
 * farne_figure_table_get:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * A cell.
 *
 * Returns: (nullable): its text, or %NULL where there is nothing
 */
const char *
farne_figure_table_get (FarneFigureTable *self, guint row, guint column)
{
  return ((char **) g_ptr_array_index (self->rows, row))[column];
}
