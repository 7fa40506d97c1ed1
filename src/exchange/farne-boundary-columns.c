/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-place-code.h"

/* Years of two digits up to here are of this century. */
#define CENTURY 2000

/*
 * How the Office for National Statistics names columns: the kind of area, the year and CD or NM, as
 * in "WD22CD". The first fitting stem counts, so longer ones stand first.
 */
static const struct
{
  const char *stem;
  const char *level;
} stems[] = {
  { "CTYUA", "authority" }, { "AUTHORITY", "authority" }, { "PARENT", "authority" },
  { "UTLA", "authority" },  { "LTLA", "authority" },      { "LAD", "authority" },
  { "CTY", "authority" },   { "WARD", "ward" },           { "SECTOR", "sector" },
  { "WD", "ward" },         { "RGN", "region" },          { "AREA", NULL },
  { "GSS", NULL },          { "LA", "authority" },        { "UA", "authority" },
  { "", NULL },
};

/* The letter and two digits with which GSS codes of wards start (Code History Database). */
static const char *const ward_prefixes[] = { "E05", "W05", "S13", "N08" };

typedef struct
{
  const char *level;
  int year;
  gboolean is_code;
  gboolean is_name;
} Header;

static gboolean
is_one_of (const char *text, const char *a, const char *b)
{
  return strcmp (text, a) == 0 || strcmp (text, b) == 0;
}

/* What a column's name says of itself. */
static Header
read_header (const char *name)
{
  g_autofree char *upper = g_ascii_strup (name, -1);
  Header header = { NULL };
  const char *rest;
  guint i = 0;

  g_strdelimit (upper, "_ -.", ' ');
  while (!g_str_has_prefix (upper, stems[i].stem))
    i++;
  header.level = stems[i].level;
  for (rest = upper + strlen (stems[i].stem); *rest == ' '; rest++)
    ;
  while (g_ascii_isdigit (*rest))
    header.year = header.year * 10 + g_ascii_digit_value (*rest++);
  while (*rest == ' ')
    rest++;
  header.year = header.year > 0 && header.year < 100 ? header.year + CENTURY : header.year;
  header.is_code = is_one_of (rest, "CD", "CODE");
  header.is_name = is_one_of (rest, "NM", "NAME");

  return header;
}

static gboolean
is_code (const char *text)
{
  g_autofree char *sector = NULL;

  if (farne_area_code_is_valid (text))
    return TRUE;
  sector = farne_sector_tidy (text);
  return sector != NULL;
}

/* How many different codes a column has; 0 where most of its texts are none. */
static guint
count_codes (const FarneBoundaryTable *table, int column)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < table->features->len; i++)
    {
      const char *text = farne_boundary_feature_get (table->features->pdata[i], column);

      if (is_code (text))
        {
          g_hash_table_add (codes, (gpointer) text);
          n++;
        }
    }

  return n * 2 > table->features->len ? g_hash_table_size (codes) : 0;
}

static int
find_column (const FarneBoundaryTable *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_ascii_strcasecmp (table->columns->pdata[i], name) == 0)
      return (int) i;

  return -1;
}

/* The column with the most different codes; of equals, one whose name says that it is of codes. */
static int
find_codes (const FarneBoundaryTable *table)
{
  guint most = 0;
  int found = -1;

  for (guint i = 0; i < table->columns->len; i++)
    {
      Header header = read_header (table->columns->pdata[i]);
      guint score = 2 * count_codes (table, (int) i);

      score += score > 0 && header.is_code ? 1 : 0;
      if (score > most)
        {
          most = score;
          found = (int) i;
        }
    }

  return found;
}

/* Names stand in the column that is called like the column of codes; else in any of names. */
static int
find_names (const FarneBoundaryTable *table, int code)
{
  Header ours = read_header (table->columns->pdata[code]);
  int found = -1;

  for (guint i = 0; i < table->columns->len; i++)
    {
      Header header = read_header (table->columns->pdata[i]);

      if (!header.is_name)
        continue;
      if (g_strcmp0 (header.level, ours.level) == 0 && header.year == ours.year)
        return (int) i;
      found = found < 0 ? (int) i : found;
    }

  return found;
}

static int
find_parents (const FarneBoundaryTable *table, int code)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      Header header = read_header (table->columns->pdata[i]);

      if ((int) i != code && g_strcmp0 (header.level, "authority") == 0 && !header.is_name
          && count_codes (table, (int) i) > 0)
        return (int) i;
    }

  return -1;
}

static gboolean
is_ward_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ward_prefixes); i++)
    if (g_str_has_prefix (code, ward_prefixes[i]))
      return TRUE;

  return FALSE;
}

/* Codes tell wards and postcode sectors apart from the rest. */
static const char *
tell_level (const FarneBoundaryTable *table, int code)
{
  guint n_wards = 0;
  guint n_sectors = 0;

  for (guint i = 0; i < table->features->len; i++)
    {
      const char *text = farne_boundary_feature_get (table->features->pdata[i], code);
      g_autofree char *sector = farne_sector_tidy (text);

      n_wards += is_ward_code (text) ? 1 : 0;
      n_sectors += sector != NULL ? 1 : 0;
    }
  if (n_wards * 2 > table->features->len)
    return "ward";
  if (n_sectors * 2 > table->features->len)
    return "sector";

  return read_header (table->columns->pdata[code]).level;
}

static int
find_year (const FarneBoundaryTable *table, int code)
{
  int year = read_header (table->columns->pdata[code]).year;

  for (guint i = 0; year == 0 && i < table->columns->len; i++)
    {
      Header header = read_header (table->columns->pdata[i]);

      if (header.is_code || header.is_name)
        year = header.year;
    }

  return year;
}

static gboolean
fail (const FarneBoundaryTable *table, const char *wanted, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) table->columns->pdata[i]);
  if (wanted != NULL)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("The layer “%s” has no column “%s”; it has: %s."), table->layer, wanted,
                 list->str);
  else if (table->columns->len == 0)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("The layer “%s” holds no shapes that name an area. Get the file again from where it "
                   "was published, or choose another."), table->layer);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("No column of the layer “%s” holds codes of areas; it has: %s. Choose a file "
                   "with GSS codes or postcode sectors."), table->layer, list->str);
  return FALSE;
}

/* A column asked for by name must be there. */
static gboolean
look_up (const FarneBoundaryTable *table, const char *wanted, int *column, GError **error)
{
  *column = wanted != NULL ? find_column (table, wanted) : -1;

  return wanted == NULL || *column >= 0 || fail (table, wanted, error);
}

/**
 * farne_boundary_columns_find:
 * @columns: (out): which column is what
 * @table: a layer as read
 * @options: columns that were named
 * @error: return location for %FARNE_ERROR_UNREADABLE or, for a column named and not there,
 *   %FARNE_ERROR_NOT_FOUND
 *
 * Tells the columns by their names ("WD22CD", "WD22NM", "LAD", "areacd") and what stands in them.
 *
 * Returns: whether there is a column of codes
 */
gboolean
farne_boundary_columns_find (FarneBoundaryColumns       *columns,
                             const FarneBoundaryTable   *table,
                             const FarneBoundaryOptions *options,
                             GError                    **error)
{
  if (!look_up (table, options->code_column, &columns->code, error)
      || !look_up (table, options->name_column, &columns->name, error)
      || !look_up (table, options->parent_column, &columns->parent, error))
    return FALSE;

  if (columns->code < 0)
    columns->code = find_codes (table);
  if (columns->code < 0)
    return fail (table, NULL, error);
  if (columns->name < 0)
    columns->name = find_names (table, columns->code);
  if (columns->parent < 0)
    columns->parent = find_parents (table, columns->code);
  columns->level = tell_level (table, columns->code);
  columns->year = find_year (table, columns->code);

  return TRUE;
}
