/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-fact-totals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "facts/farne-bytes.h"

/* Of what a total is, where it is not of a region by its name. */
#define ALL ""
#define UNTOLD "\001"

typedef struct
{
  guint row;
  char *column;
  guint32 fixed; /* the dimensions of which it has one value, a bit for each */
  char *key;     /* series, day, region, and those values */
  gint64 value;
} Total;

/* What the rows of a total come to. */
typedef struct
{
  gint64 people;
  guint n_unknown;
} Sum;

/* The facts as they are summed. */
typedef struct
{
  FarneFacts *facts;
  const FarneColumn *measures;
  const FarneColumn *days;
  const FarneColumn *areas;
  char **regions;   /* of each area of the dictionary, folded, or "" */
  char **countries; /* the first letter of its code behind the mark, or NULL */
} Parts;

struct _FarneFactTotals
{
  GArray *totals;
  guint n_unchecked;
};

static void
clear_total (gpointer data)
{
  Total *total = data;

  g_free (total->column);
  g_free (total->key);
}

/**
 * farne_fact_totals_new:
 *
 * Makes an empty list of totals.
 *
 * Returns: (transfer full): it
 */
FarneFactTotals *
farne_fact_totals_new (void)
{
  FarneFactTotals *self = g_new0 (FarneFactTotals, 1);

  self->totals = g_array_new (FALSE, FALSE, sizeof (Total));
  g_array_set_clear_func (self->totals, clear_total);
  return self;
}

/**
 * farne_fact_totals_free:
 * @self: totals
 *
 * Frees them.
 */
void
farne_fact_totals_free (FarneFactTotals *self)
{
  g_array_unref (self->totals);
  g_free (self);
}

/* "*Total North East" is of the North East, "Total" of all. */
static char *
fold_region (const char *label)
{
  g_autofree char *folded = farne_text_fold (label);
  const char *region = folded[0] == '*' ? folded + 1 : folded;

  region += g_str_has_prefix (region, "grand ") ? strlen ("grand ") : 0;
  region += g_str_has_prefix (region, "total") ? strlen ("total") : 0;
  return g_str_equal (region, "all") ? g_strdup (ALL) : g_strstrip (g_strdup (region));
}

/* Countries are told by their codes (https://geoportal.statistics.gov.uk). */
static char *
find_country (const char *code)
{
  if (g_str_has_prefix (code, "K02"))
    return g_strdup (ALL);
  if (code[0] != '\0' && g_str_has_prefix (code + 1, "92"))
    return g_strdup_printf (UNTOLD "%c", code[0]);
  return code[0] == 'K' ? g_strdup (UNTOLD) : NULL;
}

/* A total stands beside the region's name, or bears it; one that has a code has its own name. */
static char *
find_region (const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "\t", 3);
  g_autofree char *name = fold_region (parts[1]);
  gboolean coded = farne_area_code_is_valid (parts[0]);
  char *country = coded ? find_country (parts[0]) : NULL;

  if (country != NULL)
    return country;
  if (parts[2][0] != '\0' && (!coded || name[0] == '\0'))
    return fold_region (parts[2]);
  return coded && name[0] == '\0' ? g_strdup (UNTOLD) : g_steal_pointer (&name);
}

/**
 * farne_fact_totals_add:
 * @self: totals
 * @row: the row of the total
 * @column: the column of the figure
 * @measure: the series
 * @day: the day
 * @place: code, name and region of the row, separated by tabs
 * @values: (array): for each dimension the value that the total is of, or %NULL for all
 * @people: the figure
 *
 * Notes a total.
 */
void
farne_fact_totals_add (FarneFactTotals   *self,
                       guint              row,
                       const char        *column,
                       const char        *measure,
                       FarneDay           day,
                       const char        *place,
                       const char *const *values,
                       gint64             people)
{
  g_autofree char *iso = farne_day_to_iso (day);
  g_autofree char *region = find_region (place);
  g_autoptr (GString) key = g_string_new (NULL);
  Total total = { .row = row, .column = g_strdup (column), .value = people };

  g_string_append_printf (key, "%s\t%s\t%s", measure, iso, region);
  for (guint i = 0; farne_dimensions_get_all ()[i] != NULL; i++)
    if (values[i] != NULL)
      {
        total.fixed |= 1u << i;
        g_string_append_printf (key, "\t%s", values[i]);
      }
  total.key = g_strdup (key->str);
  g_array_append_val (self->totals, total);
}

static void
add_to (GHashTable *sums, const Parts *parts, guint row, const char *region, const char *values)
{
  g_autofree char *key
      = g_strconcat (farne_facts_get_text (parts->facts, parts->measures, row), "\t",
                     farne_facts_get_text (parts->facts, parts->days, row), "\t", region, values,
                     NULL);
  Sum *sum = g_hash_table_lookup (sums, key);
  FarneMark mark;
  gint64 people = farne_facts_get_value (parts->facts, row, &mark);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      g_hash_table_insert (sums, g_steal_pointer (&key), sum);
    }
  sum->people += FARNE_MARK_HAS_VALUE (mark) ? people : 0;
  sum->n_unknown += !FARNE_MARK_HAS_VALUE (mark);
}

static void
write_values (const Parts *parts, guint row, guint32 fixed, GString *values)
{
  const char *const *dimensions = farne_dimensions_get_all ();

  g_string_truncate (values, 0);
  for (guint i = 0; dimensions[i] != NULL; i++)
    if ((fixed & 1u << i) != 0)
      {
        const FarneColumn *column = farne_facts_find_column (parts->facts, dimensions[i]);

        g_string_append_printf (values, "\t%s", farne_facts_get_text (parts->facts, column, row));
      }
}

/* Sums by series and day, and by region and country as well, for some values of dimensions. */
static GHashTable *
sum_facts (const Parts *parts, guint32 fixed)
{
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint row = 0; row < farne_facts_get_n_rows (parts->facts); row++)
    {
      guint area = parts->areas != NULL ? farne_number_at (parts->areas->codes, parts->areas->width, row)
                                        : 0;
      const char *region = parts->areas != NULL ? parts->regions[area] : ALL;
      const char *country = parts->areas != NULL ? parts->countries[area] : NULL;

      write_values (parts, row, fixed, values);
      add_to (sums, parts, row, ALL, values->str);
      if (region[0] != '\0')
        add_to (sums, parts, row, region, values->str);
      if (country != NULL)
        add_to (sums, parts, row, country, values->str);
    }
  return sums;
}

/* The region as the row says; where it does not, ours, for the areas that lie in it. */
static char *
find_own_region (FarneAreas *areas, const FarneLabelMatch *match, const char *label)
{
  const char *tab = strrchr (label, '\t');
  g_autofree char *region = fold_region (tab != NULL ? tab + 1 : "");
  FarneArea *own = match != NULL ? farne_areas_get_region (areas) : NULL;

  if (region[0] != '\0' || own == NULL || match->area == NULL
      || !farne_areas_contains (areas, own, match->area))
    return g_steal_pointer (&region);
  return farne_text_fold (own->name);
}

static void
parts_init (Parts *parts, FarneFacts *facts, FarneAreas *areas)
{
  guint n;
  g_autofree FarneLabelMatch *matches = NULL;

  parts->facts = facts;
  parts->measures = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);
  parts->days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  parts->areas = farne_facts_find_column (facts, FARNE_COLUMN_AREA);
  n = parts->areas != NULL ? parts->areas->n_values : 0;
  parts->regions = g_new0 (char *, n + 1);
  parts->countries = g_new0 (char *, n + 1);
  if (areas != NULL && n > 0)
    matches = farne_areas_match_labels (areas, (const char *const *) parts->areas->values, n,
                                        FARNE_DAY_NONE);
  for (guint i = 0; i < n; i++)
    {
      const char *label = parts->areas->values[i];

      parts->regions[i] = find_own_region (areas, matches != NULL ? &matches[i] : NULL, label);
      if (g_ascii_isalpha (label[0]) && g_ascii_isdigit (label[1]))
        parts->countries[i] = g_strdup_printf (UNTOLD "%c", label[0]);
    }
}

static void
parts_clear (Parts *parts)
{
  guint n = parts->areas != NULL ? parts->areas->n_values : 0;

  for (guint i = 0; i < n; i++)
    {
      g_free (parts->regions[i]);
      g_free (parts->countries[i]);
    }
  g_free (parts->regions);
  g_free (parts->countries);
}

/**
 * farne_fact_totals_report:
 * @row: the row of a total
 * @column: (nullable): the column of its figure
 * @value: the figure
 * @sum: what its rows come to
 * @sheet: the sheet
 * @problems: takes the finding
 *
 * Tells that a total is not the sum of its rows.
 */
void
farne_fact_totals_report (guint row, const char *column, gint64 value, gint64 sum,
                          const char *sheet, FarneProblems *problems)
{
  g_autofree char *content = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autofree char *reason = g_strdup_printf (
    _("The total given here differs from the sum of its rows, %" G_GINT64_FORMAT ". The rows are "
      "kept; ask the publisher which is right."), sum);

  farne_problems_add (problems, FARNE_FINDING_WARNING, sheet, row, column, content, reason);
}

/* Where counties stand beside their districts, sums would count people twice. */
static gboolean
has_two_tiers (const Parts *parts)
{
  static const char *const entities[] = { "E07", "E10", "E08", "E11" };
  gboolean met[G_N_ELEMENTS (entities)] = { FALSE };

  for (guint i = 0; parts->areas != NULL && i < parts->areas->n_values; i++)
    for (guint j = 0; j < G_N_ELEMENTS (entities); j++)
      met[j] |= g_str_has_prefix (parts->areas->values[i], entities[j]);
  return (met[0] && met[1]) || (met[2] && met[3]);
}

static void
check_total (FarneFactTotals *self, const Total *total, const Sum *sum, const char *sheet,
             FarneProblems *problems)
{
  gboolean differs = sum != NULL && (sum->n_unknown > 0 ? total->value < sum->people
                                                        : total->value != sum->people);

  self->n_unchecked += sum == NULL;
  if (differs)
    farne_fact_totals_report (total->row, total->column, total->value, sum->people, sheet,
                              problems);
}

static void
check_all (FarneFactTotals *self, const Parts *parts, const char *sheet, FarneProblems *problems)
{
  g_autoptr (GHashTable) by_fixed
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  gboolean is_twofold = has_two_tiers (parts);

  for (guint i = 0; i < self->totals->len; i++)
    {
      const Total *total = &g_array_index (self->totals, Total, i);
      gpointer fixed = GUINT_TO_POINTER (total->fixed);
      GHashTable *sums = g_hash_table_lookup (by_fixed, fixed);

      if (sums == NULL && !is_twofold)
        g_hash_table_insert (by_fixed, fixed, sums = sum_facts (parts, total->fixed));
      check_total (self, total, sums != NULL ? g_hash_table_lookup (sums, total->key) : NULL, sheet,
                   problems);
    }
}

/**
 * farne_fact_totals_check:
 * @self: totals
 * @facts: the rows
 * @areas: (nullable): the places of the desk file, for rows that name no region
 * @sheet: the sheet, for the findings
 * @problems: where a total that is not the sum is told
 *
 * Compares every total with the sum of its rows: those of its region or country, and of the values
 * that it has itself. Parts that are withheld or could not be read make a sum the least that a total
 * can be. Totals whose rows the file does not tell, or tells twice, are counted.
 */
void
farne_fact_totals_check (FarneFactTotals *self,
                         FarneFacts      *facts,
                         FarneAreas      *areas,
                         const char      *sheet,
                         FarneProblems   *problems)
{
  g_autofree char *content = NULL;
  Parts parts;

  if (self->totals->len == 0)
    return;
  parts_init (&parts, facts, areas);
  check_all (self, &parts, sheet, problems);
  parts_clear (&parts);
  if (self->n_unchecked == 0)
    return;
  content = g_strdup_printf ("%u", self->n_unchecked);
  farne_problems_add (problems, FARNE_FINDING_WARNING, sheet, 0, NULL, content,
                      _("So many figures are totals that can't be compared with the rows of this "
                        "file; they were passed over."));
}
