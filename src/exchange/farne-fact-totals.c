/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-fact-totals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"

typedef struct
{
  guint row;
  char *column;
  char *key;
  gint64 value;
} Total;

struct _FarneFactTotals
{
  GArray *totals;
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

static char *
make_key (const char *measure, const char *day, const char *region)
{
  return g_strjoin ("\t", measure, day, region, NULL);
}

/* "*Total North East" is of the North East, "Total" of all. */
static char *
fold_region (const char *label)
{
  g_autofree char *folded = farne_text_fold (label);
  const char *region = folded[0] == '*' ? folded + 1 : folded;

  region += g_str_has_prefix (region, "grand ") ? strlen ("grand ") : 0;
  region += g_str_has_prefix (region, "total") ? strlen ("total") : 0;
  return g_str_equal (region, "all") ? g_strdup ("") : g_strstrip (g_strdup (region));
}

/**
 * farne_fact_totals_add:
 * @self: totals
 * @row: the row of the total
 * @column: the column of the figure
 * @measure: the series
 * @day: the day
 * @label: the words of the total
 * @value: the figure
 *
 * Notes a total.
 */
void
farne_fact_totals_add (FarneFactTotals *self,
                       guint            row,
                       const char      *column,
                       const char      *measure,
                       FarneDay         day,
                       const char      *label,
                       gint64           value)
{
  g_autofree char *iso = farne_day_to_iso (day);
  g_autofree char *region = fold_region (label);
  Total total = { row, g_strdup (column), make_key (measure, iso, region), value };

  g_array_append_val (self->totals, total);
}

static void
add_to (GHashTable *sums, char *key, gint64 value)
{
  gint64 *sum = g_hash_table_lookup (sums, key);

  if (sum == NULL)
    {
      sum = g_new0 (gint64, 1);
      g_hash_table_insert (sums, g_strdup (key), sum);
    }
  *sum += value;
  g_free (key);
}

/* Sums by series, day and region, and by series and day. */
static GHashTable *
sum_facts (FarneFacts *facts)
{
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const FarneColumn *measures = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);
  const FarneColumn *days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  const FarneColumn *areas = farne_facts_find_column (facts, FARNE_COLUMN_AREA);

  for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
    {
      const char *measure = farne_facts_get_text (facts, measures, row);
      const char *day = farne_facts_get_text (facts, days, row);
      const char *area = areas != NULL ? farne_facts_get_text (facts, areas, row) : "";
      const char *tab = strrchr (area, '\t');
      g_autofree char *region = fold_region (tab != NULL ? tab + 1 : "");
      FarneMark mark;
      gint64 value = farne_facts_get_value (facts, row, &mark);

      if (!FARNE_MARK_HAS_VALUE (mark))
        continue;
      add_to (sums, make_key (measure, day, ""), value);
      if (region[0] != '\0')
        add_to (sums, make_key (measure, day, region), value);
    }
  return sums;
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

/**
 * farne_fact_totals_check:
 * @self: totals
 * @facts: the rows
 * @sheet: the sheet, for the findings
 * @problems: where a total that is not the sum is told
 *
 * Compares the totals with the sums of the rows. A total of a region that has no rows is passed
 * over.
 */
void
farne_fact_totals_check (FarneFactTotals *self,
                         FarneFacts      *facts,
                         const char      *sheet,
                         FarneProblems   *problems)
{
  g_autoptr (GHashTable) sums = self->totals->len > 0 ? sum_facts (facts) : NULL;

  for (guint i = 0; i < self->totals->len; i++)
    {
      const Total *total = &g_array_index (self->totals, Total, i);
      const gint64 *sum = g_hash_table_lookup (sums, total->key);

      if (sum != NULL && *sum != total->value)
        farne_fact_totals_report (total->row, total->column, total->value, *sum, sheet, problems);
    }
}
