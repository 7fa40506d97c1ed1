/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-probe.h"

#include <string.h>

#include "base/farne-text.h"
#include "exchange/farne-row-shape.h"

/* How far down a header may stand. */
#define MOST_ROWS 80

/* A mapping made for the very header beats any layout. */
#define SCORE_REMEMBERED 1000

typedef struct
{
  GPtrArray *rows;
  GArray *numbers;
} Taken;

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  Taken *taken = user_data;
  char **texts = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    texts[i] = cells[i].length > 0 ? g_strndup (cells[i].text, cells[i].length) : g_strdup ("");
  g_ptr_array_add (taken->rows, texts);
  g_array_append_val (taken->numbers, row);
  return taken->rows->len < MOST_ROWS;
}

static gboolean
is_number (const char *text)
{
  return text[strspn (text, "0123456789.,-+ ")] == '\0';
}

/* A header has two cells or more, most of them words; a year may head a column. */
static gboolean
may_be_header (char **texts)
{
  guint words = 0, numbers = 0;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (texts[i][0] == '\0')
        continue;
      if (is_number (texts[i]) && strlen (texts[i]) != 4)
        numbers++;
      else
        words++;
    }
  return words >= 2 && words > numbers && texts[0][0] != '#';
}

static FarneHeaderMap *
find_header_map (const FarneHeader *header, const FarneImportOptions *options)
{
  g_autofree char *signature = NULL;

  if (options->header_maps == NULL || options->header_maps->len == 0)
    return NULL;
  signature = farne_header_sign (header);
  for (guint i = 0; i < options->header_maps->len; i++)
    {
      FarneHeaderMap *map = g_ptr_array_index (options->header_maps, i);

      if (g_strcmp0 (map->signature, signature) == 0)
        return map;
    }
  return NULL;
}

/* How well a header fits a mapping by hand: it must have all the columns. */
static guint
score_mapping (const FarneHeader *header, GHashTable *mapping)
{
  GHashTableIter iter;
  gpointer column;
  guint found = 0;

  g_hash_table_iter_init (&iter, mapping);
  while (g_hash_table_iter_next (&iter, NULL, &column))
    found += farne_header_find_name (header, column) >= 0;
  return found;
}

static void
judge_header (FarneProbe *self, FarneHeader *header, const FarneImportOptions *options,
              const FarneLayout **layout, guint *score, FarneHeaderMap **map)
{
  *layout = NULL;
  *score = 0;
  *map = NULL;
  if (farne_import_options_is_mapped (options))
    {
      *layout = &farne_layout_mapped;
      *score = score_mapping (header, options->mapping);
    }
  else if (options->layout != NULL)
    {
      *layout = farne_layout_find (options->layout);
      *score = *layout != NULL ? (*layout)->score (header) : 0;
    }
  else if ((*map = find_header_map (header, options)) != NULL)
    {
      *layout = &farne_layout_mapped;
      *score = SCORE_REMEMBERED;
    }
  else
    *layout = farne_layout_recognise (header, score);
}

/* The title: the first line of words that stands above the header alone. */
static char *
find_title (GPtrArray *rows, guint before)
{
  for (guint i = 0; i < before; i++)
    {
      char **texts = g_ptr_array_index (rows, i);

      if (texts[0] != NULL && texts[0][0] != '\0' && texts[0][0] != '#' && texts[1] == NULL)
        return farne_text_without_notes (texts[0]);
    }
  return NULL;
}

static void
keep_header (FarneProbe *self, guint index, FarneHeader *header)
{
  g_clear_pointer (&self->header, farne_header_free);
  g_free (self->title);
  self->header = header;
  self->header_index = index;
  self->title = find_title (self->rows, index);
}

/* Takes the row that fits a layout best; where none does, the one with most known columns. */
static void
find_header (FarneProbe *self, GArray *numbers, const FarneImportOptions *options)
{
  guint most_known = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **texts = g_ptr_array_index (self->rows, i);
      g_autoptr (FarneHeader) header = NULL;
      const FarneLayout *layout;
      FarneHeaderMap *map;
      guint score, known;

      if (!may_be_header (texts))
        continue;
      header = farne_header_new (g_array_index (numbers, guint, i), (const char *const *) texts);
      judge_header (self, header, options, &layout, &score, &map);
      known = farne_header_count (header);
      if (score > self->score)
        {
          self->layout = layout;
          self->score = score;
          self->header_map = map;
        }
      else if (self->score > 0 || (self->header != NULL && known <= most_known))
        continue;
      most_known = known;
      keep_header (self, i, g_steal_pointer (&header));
    }
}

static guint
get_width (FarneProbe *self)
{
  guint width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    width = MAX (width, g_strv_length (g_ptr_array_index (self->rows, i)));
  return width;
}

/* The row taken for a header, or the first, looks like the data below it. */
static gboolean
begins_with_data (FarneProbe *self)
{
  guint index = self->header != NULL ? self->header_index : 0;

  return self->score == 0 && index + 1 < self->rows->len
         && (self->header == NULL || farne_header_count (self->header) == 0)
         && farne_row_is_data (g_ptr_array_index (self->rows, index),
                               g_ptr_array_index (self->rows, index + 1));
}

/* Every row is data then; the columns go by their letters. */
static void
take_no_header (FarneProbe *self, const FarneImportOptions *options)
{
  g_auto (GStrv) blank = g_new0 (char *, get_width (self) + 1);
  FarneHeader *header;

  for (guint i = 0; i < get_width (self); i++)
    blank[i] = g_strdup ("");
  header = farne_header_new (0, (const char *const *) blank);
  judge_header (self, header, options, &self->layout, &self->score, &self->header_map);
  keep_header (self, 0, header);
  self->headless = TRUE;
}

/**
 * farne_probe_new:
 * @workbook: a workbook
 * @sheet: a sheet, from 0
 * @options: what a reader needs to know
 * @cancellable: (nullable): to cancel
 * @error: where to put an error
 *
 * Reads the first rows of a sheet and looks for a header that is known. A table that plainly begins
 * with data, or is said to, has columns that go by their letters.
 *
 * Returns: (transfer full) (nullable): what they tell, or %NULL with %FARNE_ERROR_UNREADABLE or
 *   %G_IO_ERROR_CANCELLED
 */
FarneProbe *
farne_probe_new (FarneWorkbook            *workbook,
                 guint                     sheet,
                 const FarneImportOptions *options,
                 GCancellable             *cancellable,
                 GError                  **error)
{
  g_autoptr (FarneProbe) self = g_new0 (FarneProbe, 1);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  Taken taken;

  self->sheet = sheet;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  taken = (Taken) { self->rows, numbers };
  if (!farne_workbook_read (workbook, sheet, take_row, &taken, NULL, NULL, cancellable, error))
    return NULL;
  if (options->no_header != 1)
    find_header (self, numbers, options);
  if (self->rows->len > 0
      && (options->no_header == 1 || (options->no_header < 0 && begins_with_data (self))))
    take_no_header (self, options);
  return g_steal_pointer (&self);
}

/**
 * farne_probe_free:
 * @self: a probe
 *
 * Frees it.
 */
void
farne_probe_free (FarneProbe *self)
{
  g_clear_pointer (&self->header, farne_header_free);
  g_ptr_array_unref (self->rows);
  g_free (self->title);
  g_free (self);
}

/**
 * farne_probe_list_sample:
 * @self: a probe
 * @most: how many rows at most
 *
 * Rows under the header, or the first ones where there is none.
 *
 * Returns: (transfer full) (element-type GStrv): rows
 */
GPtrArray *
farne_probe_list_sample (FarneProbe *self, guint most)
{
  GPtrArray *sample = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = self->headless ? 0 : self->header_index + 1; i < self->rows->len && sample->len < most; i++)
    g_ptr_array_add (sample, g_strdupv (g_ptr_array_index (self->rows, i)));
  return sample;
}
