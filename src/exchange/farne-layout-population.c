/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* The day of each census (Office for National Statistics); estimates are of 30 June. */
static const struct
{
  int year, month, day;
} censuses[] = { { 1991, 4, 21 }, { 2001, 4, 29 }, { 2011, 3, 27 }, { 2021, 3, 21 } };

/*
 * Wide: what the header of a column of residents may consist of, beside a year; the children's
 * words make it one of children.
 */
static const char *const population_words[] = {
  "p",        "pop",    "population", "populations", "total",    "mid",  "mye",  "year",  "census",
  "residents", "resident", "persons", "people",      "usual",    "estimate", "estimates", "bestfit",
  "best",     "fit",    "all",        "ages",        "of",       NULL,
};
static const char *const children_words[] = {
  "children", "child", "aged", "age", "under", "18", "0", "17", "to", "0to17", NULL,
};

/* One column of residents as its header tells it. */
typedef struct
{
  int year;
  gboolean census;
  gboolean named; /* by a word for residents, and not by a year alone */
  gboolean children;
} Residents;

/* Takes "mid2024" and "p2001" apart; a bare year leaves no word. */
static gboolean
take_year (const char *token, Residents *residents, char **word)
{
  gsize length = strlen (token);
  gsize digits = 0;
  int year;

  while (digits < length && g_ascii_isdigit (token[length - 1 - digits]))
    digits++;
  *word = g_strndup (token, digits == 4 ? length - 4 : length);
  if (digits != 4)
    return TRUE;
  year = atoi (token + length - 4);
  if (residents->year != 0 || year < 1981 || year > 2100)
    return FALSE;
  residents->year = year;
  return TRUE;
}

static gboolean
take_token (const char *token, Residents *residents)
{
  g_autofree char *word = NULL;

  if (!take_year (token, residents, &word))
    return FALSE;
  if (word[0] == '\0')
    return TRUE;
  residents->census |= g_str_equal (word, "census");
  if (g_strv_contains (children_words, word))
    {
      residents->children = TRUE;
      return TRUE;
    }
  residents->named = TRUE;
  return g_strv_contains (population_words, word);
}

static gboolean
read_header (const char *folded, Residents *residents)
{
  g_auto (GStrv) tokens = g_strsplit (folded, " ", -1);

  *residents = (Residents) { 0 };
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (tokens[i][0] != '\0' && !take_token (tokens[i], residents))
        return FALSE;
    }
  return residents->year != 0 && (residents->named || residents->children);
}

static FarneDay
find_day_of (int year, gboolean census)
{
  for (guint i = 0; census && i < G_N_ELEMENTS (censuses); i++)
    {
      if (censuses[i].year == year)
        return farne_day_new (year, censuses[i].month, censuses[i].day);
    }
  return farne_day_new (year, 6, 30);
}

static FarneDay
find_day (int year, const char *measure)
{
  return find_day_of (year, FALSE);
}

/* Long: the column of figures of the Department for Education's and the ONS's own tables. */
static int
find_long (const FarneHeader *header)
{
  static const char *const headers[] = { "population estimate", "population count", "population",
                                         "observation", "obs value" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      int column = farne_header_find_name (header, headers[i]);

      if (column >= 0 && farne_layout_has (header, FARNE_INPUT_YEAR))
        return column;
    }
  return -1;
}

static gboolean
has_place (const FarneHeader *header)
{
  return farne_layout_has (header, FARNE_INPUT_CODE)
         || farne_layout_has (header, FARNE_INPUT_WARD_CODE);
}

static guint
score (const FarneHeader *header)
{
  Residents residents;

  if (!has_place (header))
    return 0;
  if (find_long (header) >= 0)
    return 80;
  for (guint i = 0; i < header->n; i++)
    {
      if (read_header (header->folded[i], &residents))
        return 70;
    }
  return 0;
}

/* Long tables say in a column whom they count; others count everyone. */
static const char *
find_measure (const char *label, gpointer data)
{
  static const char *const everyone[] = { "all ages", "total", "all", "all persons", NULL };

  if (g_str_has_prefix (label, "children aged 0 to 17") || g_str_equal (label, "0 to 17")
      || g_str_equal (label, "0 17") || g_str_equal (label, "under 18"))
    return "children";
  return g_strv_contains (everyone, label) ? "population" : NULL;
}

static void
plan_long (FarnePlan *self, const FarneHeader *header)
{
  static const char *const authority[] = { "local authority", NULL };
  int level = farne_header_find_name (header, "geographic level");
  int group = farne_header_find (header, FARNE_INPUT_AGE);

  self->columns[FARNE_INPUT_YEAR] = farne_header_find (header, FARNE_INPUT_YEAR);
  self->columns[FARNE_INPUT_MEASURE] = group;
  self->find_measure = find_measure;
  self->find_day = find_day;
  if (level >= 0)
    farne_plan_add_rule (self, level, authority);
  farne_plan_add_value (self, find_long (header), group >= 0 ? NULL : "population", FARNE_DAY_NONE);
}

static void
plan_wide (FarnePlan *self, const FarneHeader *header)
{
  Residents residents;

  for (guint i = 0; i < header->n; i++)
    {
      if (read_header (header->folded[i], &residents))
        farne_plan_add_value (self, i, residents.children ? "children" : "population",
                              find_day_of (residents.year, residents.census));
    }
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = {
    FARNE_INPUT_CODE, FARNE_INPUT_NAME, FARNE_INPUT_WARD_CODE, FARNE_INPUT_WARD,
  };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));

  if (find_long (header) >= 0)
    plan_long (self, header);
  else
    plan_wide (self, header);
  return self;
}

const FarneLayout farne_layout_population = {
  .name = "population",
  .title = N_("Residents, or children, by area"),
  .publisher = "Office for National Statistics",
  .residents = TRUE,
  .score = score,
  .plan = plan,
};
