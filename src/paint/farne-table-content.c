/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-table-content.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painter-kit.h"

static void
clear_row (gpointer row)
{
  FarneTableRow *it = row;

  g_free (it->key);
  g_free (it->words);
  g_strfreev (it->cells);
}

static FarneTableContent *
create (void)
{
  FarneTableContent *self = g_new0 (FarneTableContent, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (FarneTableRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * farne_table_content_add:
 * @self: what a table says
 * @key: (nullable): what the row stands for
 * @words: the row in words
 * @warning: whether it tells of something to see to
 * @cells: (array zero-terminated=1): a text for every column
 *
 * Adds a row.
 */
void
farne_table_content_add (FarneTableContent *self, const char *key, const char *words,
                         gboolean warning, const char *const *cells)
{
  FarneTableRow row = { g_strdup (key), g_strdup (words), g_strdupv ((char **) cells), warning };

  g_return_if_fail (g_strv_length (row.cells) == g_strv_length (self->headers));

  g_array_append_val (self->rows, row);
}

/**
 * farne_table_content_set_whole:
 * @self: what a table says
 * @cells: (array zero-terminated=1): a text for every column
 *
 * Sets the last line, for the whole.
 */
void
farne_table_content_set_whole (FarneTableContent *self, const char *const *cells)
{
  g_return_if_fail (g_strv_length ((char **) cells) == g_strv_length (self->headers));

  g_clear_pointer (&self->whole, g_strfreev);
  self->whole = g_strdupv ((char **) cells);
}

/**
 * farne_table_content_free:
 * @self: (transfer full): what a table says
 *
 * Frees it.
 */
void
farne_table_content_free (FarneTableContent *self)
{
  g_strfreev (self->headers);
  g_array_unref (self->rows);
  g_strfreev (self->whole);
  g_free (self);
}

/**
 * farne_table_content_new:
 * @headers: (array zero-terminated=1): what the columns hold
 * @n_texts: how many columns, from the first, hold words; the others hold numbers
 *
 * A table without rows, which farne_table_content_take_row() adds.
 *
 * Returns: (transfer full): what the table says
 */
FarneTableContent *
farne_table_content_new (const char *const *headers, guint n_texts)
{
  FarneTableContent *self = create ();

  self->headers = g_strdupv ((char **) headers);
  self->n_texts = n_texts;
  return self;
}

/**
 * farne_table_content_take_row:
 * @self: what a table says
 * @key: (nullable): what the row is about
 * @cells: (transfer full) (array zero-terminated=1): a text for every column
 *
 * Adds a row; in words it is its cells, one after another.
 */
void
farne_table_content_take_row (FarneTableContent *self, const char *key, char **cells)
{
  FarneTableRow row = { .key = g_strdup (key), .cells = cells, .words = g_strjoinv (", ", cells) };

  g_return_if_fail (g_strv_length (cells) == g_strv_length (self->headers));

  g_array_append_val (self->rows, row);
}

/**
 * farne_table_content_new_twin:
 * @scene: a drawing
 *
 * The same as a drawing says, to be painted as a table under it.
 *
 * Returns: (transfer full): what the table says
 */
FarneTableContent *
farne_table_content_new_twin (FarneScene *scene)
{
  FarneTableContent *self = create ();
  guint n_columns = farne_scene_get_n_columns (scene);

  self->n_texts = 1;
  self->headers = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->headers[i] = g_strdup (farne_scene_get_header (scene, i));

  for (guint row = 0; row < farne_scene_get_n_rows (scene); row++)
    {
      char **cells = g_new0 (char *, n_columns + 1);

      for (guint i = 0; i < n_columns; i++)
        cells[i] = g_strdup (farne_scene_get_cell (scene, row, i));
      farne_table_content_take_row (self, farne_scene_get_row_key (scene, row), cells);
    }

  return self;
}

/* "People" over a column of people, whatever the series counts. */
static char *
write_unit (FarneFigures *figures)
{
  const char *unit = farne_kit_get_unit (figures);
  g_autofree char *first = g_utf8_substring (unit, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (unit), NULL);
}

static char **
write_rate (const FarneRate *rate)
{
  gboolean counted = FARNE_MARK_HAS_VALUE (rate->mark);
  gboolean known = rate->population > 0;
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (rate->area->name));
  g_ptr_array_add (cells, farne_kit_figure_text (rate->people, rate->mark));
  g_ptr_array_add (cells, counted ? farne_number_to_percent (rate->share, 1) : g_strdup (""));
  g_ptr_array_add (cells, known ? farne_number_to_text (rate->population, 0) : g_strdup (""));
  g_ptr_array_add (cells, rate->mark == FARNE_MARK_LISTED && known
                            ? farne_number_to_ratio (rate->ratio) : g_strdup (""));
  g_ptr_array_add (cells, counted && known ? farne_number_to_text (rate->headroom, 0)
                                           : g_strdup (""));
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static char *
write_rate_words (FarneFigures *figures, const FarneRate *rate, char **cells)
{
  g_autofree char *people = farne_kit_figure_words (rate->people, rate->mark,
                                                    farne_kit_get_unit (figures));

  if (rate->mark == FARNE_MARK_LISTED && rate->population > 0)
    /* Translators: area, people, share, ratio */
    return g_strdup_printf (_("%s: %s, %s of all, %s"), cells[0], people, cells[2], cells[4]);

  return g_strdup_printf (_("%s: %s"), cells[0], people);
}

/**
 * farne_table_content_new_rates:
 * @figures: counts of areas
 * @rates: the same against their residents
 *
 * People, share, residents, residents to each person and room of each area, and of the whole.
 *
 * Returns: (transfer full): what the table says
 */
FarneTableContent *
farne_table_content_new_rates (FarneFigures *figures, FarneRates *rates)
{
  FarneTableContent *self = create ();
  const FarneRate *whole = farne_rates_get_whole (rates);
  g_autofree char *unit = write_unit (figures);
  const char *headers[] = { _("Area"), unit, _("Share"), _("Residents"), _("To each person"),
                            _("Room"), NULL };

  self->headers = g_strdupv ((char **) headers);
  self->n_texts = 1;

  for (guint i = 0; i < farne_rates_get_n (rates); i++)
    {
      const FarneRate *rate = farne_rates_get (rates, i);
      FarneTableRow row = { .key = g_strdup (rate->area->code), .cells = write_rate (rate) };

      row.words = write_rate_words (figures, rate, row.cells);
      row.warning = FARNE_MARK_HAS_VALUE (rate->mark) && rate->population > 0
                    && rate->headroom < 0;
      g_array_append_val (self->rows, row);
    }

  if (whole && whole->area)
    self->whole = write_rate (whole);

  return self;
}

/* A sum over areas of which some are not known says so beside its name. */
static char *
write_name (FarneFigures *figures, const FarneFigure *figure)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);

  if (figure->covered >= figure->asked || figure->asked < 2
      || !FARNE_MARK_HAS_VALUE (figure->mark))
    return g_strdup (area->name);

  /* Translators: an area, how many of its parts are covered, of how many */
  return g_strdup_printf (_("%s (%u of %u areas covered)"), area->name, figure->covered,
                          figure->asked);
}

/* The area, the day where there are several, each dimension, then the figure. */
static char **
write_figure (FarneFigures *figures, const FarneFigure *figure, gboolean with_day)
{
  char **by = farne_figures_get_view (figures)->by;
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, write_name (figures, figure));
  if (with_day)
    g_ptr_array_add (cells, farne_day_to_text (figure->day));
  for (guint i = 0; by && by[i]; i++)
    g_ptr_array_add (cells, g_strdup (farne_figures_get_values (figures, i)[figure->by[i]]));
  g_ptr_array_add (cells, farne_kit_figure_text (figure->value, figure->mark));
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static char **
write_headers (FarneFigures *figures, gboolean with_day)
{
  char **by = farne_figures_get_view (figures)->by;
  GPtrArray *headers = g_ptr_array_new ();

  g_ptr_array_add (headers, g_strdup (_("Area")));
  if (with_day)
    g_ptr_array_add (headers, g_strdup (_("Day")));
  for (guint i = 0; by && by[i]; i++)
    g_ptr_array_add (headers, g_strdup (farne_dimension_get_label (by[i])));
  g_ptr_array_add (headers, write_unit (figures));
  g_ptr_array_add (headers, NULL);

  return (char **) g_ptr_array_free (headers, FALSE);
}

static char *
write_figure_words (FarneFigures *figures, const FarneFigure *figure, char **cells, guint n_texts)
{
  g_autofree char *said = farne_kit_figure_words (figure->value, figure->mark,
                                                  farne_kit_get_unit (figures));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *named = NULL;

  for (guint i = 0; i < n_texts; i++)
    g_ptr_array_add (texts, cells[i]);
  g_ptr_array_add (texts, NULL);
  named = g_strjoinv (", ", (char **) texts->pdata);

  return g_strdup_printf (_("%s: %s"), named, said);
}

static FarneTableRow
create_row (FarneFigures *figures, const FarneFigure *figure, gboolean with_day, guint n_texts)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);
  g_autofree char *day = farne_day_to_iso (figure->day);
  FarneTableRow row = { .cells = write_figure (figures, figure, with_day) };

  row.key = with_day ? g_strdup_printf ("%s@%s", area->code, day) : g_strdup (area->code);
  row.words = write_figure_words (figures, figure, row.cells, n_texts);
  return row;
}

/**
 * farne_table_content_new_figures:
 * @figures: figures of any shape
 *
 * Each cell of the figures as a row: area, day where there are several, each dimension, the figure.
 *
 * Returns: (transfer full): what the table says
 */
FarneTableContent *
farne_table_content_new_figures (FarneFigures *figures)
{
  FarneTableContent *self = create ();
  gboolean with_day;
  guint n_days;

  farne_figures_get_days (figures, &n_days);
  with_day = n_days > 1;
  self->headers = write_headers (figures, with_day);
  self->n_texts = g_strv_length (self->headers) - 1;

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      FarneTableRow row = create_row (figures, farne_figures_get (figures, i), with_day,
                                      self->n_texts);

      g_array_append_val (self->rows, row);
    }

  return self;
}
