/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"

/* Headers beyond this are kept by name but not folded: no layout has so many. */
#define MOST_FOLDED 2048

static char *
name_by_letter (guint column)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (letters, 'A' + (n - 1) % 26);
  /* Translators: a column of a spreadsheet without a header, as in "Column C" */
  return g_strdup_printf (_("Column %s"), letters->str);
}

/**
 * farne_header_new:
 * @row: the row in the sheet, from 1
 * @cells: its cells, %NULL-terminated
 *
 * Takes a row for a header.
 *
 * Returns: (transfer full): the header
 */
FarneHeader *
farne_header_new (guint row, const char *const *cells)
{
  FarneHeader *self = g_new0 (FarneHeader, 1);

  self->row = row;
  self->n = g_strv_length ((char **) cells);
  self->names = g_new0 (char *, self->n + 1);
  self->folded = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      self->names[i] = farne_text_tidy (cells[i]);
      self->folded[i] = i < MOST_FOLDED ? farne_input_fold (cells[i]) : g_strdup ("");
      if (self->names[i][0] == '\0')
        {
          g_free (self->names[i]);
          self->names[i] = name_by_letter (i);
        }
    }
  return self;
}

/**
 * farne_header_free:
 * @self: a header
 *
 * Frees it.
 */
void
farne_header_free (FarneHeader *self)
{
  g_strfreev (self->names);
  g_strfreev (self->folded);
  g_free (self);
}

/**
 * farne_header_find:
 * @self: a header
 * @input: what is looked for
 *
 * Finds the column that most surely brings an input.
 *
 * Returns: the column, from 0, or -1
 */
int
farne_header_find (const FarneHeader *self, FarneInput input)
{
  int best = G_MAXINT;
  int column = -1;

  for (guint i = 0; i < self->n; i++)
    {
      int rank = self->folded[i][0] != '\0' ? farne_input_rank (input, self->folded[i]) : -1;

      if (rank >= 0 && rank < best)
        {
          best = rank;
          column = i;
        }
    }
  return column;
}

/* Both "Column C" and "C". */
static int
find_letter (const FarneHeader *self, const char *name)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *by_letter = name_by_letter (i);
      const char *letter = strrchr (by_letter, ' ');

      if (farne_text_same (by_letter, name)
          || (letter != NULL && g_ascii_strcasecmp (letter + 1, name) == 0))
        return i;
    }
  return -1;
}

/**
 * farne_header_find_name:
 * @self: a header
 * @name: the name of a column, spelled anyhow, or its letter ("C", "Column C")
 *
 * Finds a column by its name, else by its letter.
 *
 * Returns: the column, from 0, or -1
 */
int
farne_header_find_name (const FarneHeader *self, const char *name)
{
  g_autofree char *folded = farne_input_fold (name);

  for (guint i = 0; i < self->n; i++)
    {
      if (g_str_equal (self->names[i], name))
        return i;
    }
  for (guint i = 0; i < self->n && folded[0] != '\0'; i++)
    {
      if (g_str_equal (self->folded[i], folded))
        return i;
    }
  return find_letter (self, name);
}

static gboolean
is_known (const char *folded)
{
  for (guint input = 0; input < FARNE_N_INPUTS; input++)
    if (farne_input_rank (input, folded) >= 0)
      return TRUE;

  return FALSE;
}

/**
 * farne_header_list_tellable:
 * @self: a header
 *
 * The columns as they may be told outside the desk: a table that nobody has mapped yet may be
 * restricted, and have no header row at all, so only names that are known to be names of columns
 * are told; the others go by their letter.
 *
 * Returns: (transfer full) (array zero-terminated=1): a name for each column
 */
char **
farne_header_list_tellable (const FarneHeader *self)
{
  char **names = g_new0 (char *, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    names[i] = is_known (self->folded[i]) ? g_strdup (self->names[i]) : name_by_letter (i);

  return names;
}

/**
 * farne_header_tells_detail:
 * @self: a header
 *
 * Whether the table tells of people in detail: by ward, sector, nationality, age and the like. What
 * it counts is then restricted, whatever it is read as.
 */
gboolean
farne_header_tells_detail (const FarneHeader *self)
{
  for (guint i = 0; i < self->n; i++)
    if (farne_input_names_detail (self->folded[i]))
      return TRUE;
  return FALSE;
}

/**
 * farne_header_count:
 * @self: a header
 *
 * How many inputs have a column.
 */
guint
farne_header_count (const FarneHeader *self)
{
  guint count = 0;

  for (int input = 0; input < FARNE_N_INPUTS; input++)
    count += farne_header_find (self, input) >= 0;
  return count;
}

/**
 * farne_header_sign:
 * @self: a header
 *
 * A hash by which the same header is known again, however it is cased and spaced.
 *
 * Returns: (transfer full): the signature
 */
char *
farne_header_sign (const FarneHeader *self)
{
  g_autofree char *joined = g_strjoinv ("\n", self->folded);

  return farne_text_digest (joined, strlen (joined));
}
