/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-tariff-ledger.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"

#define MONTHS_A_YEAR 12
#define YEARS 5

typedef struct
{
  GPtrArray *tariffs;
  GPtrArray *households;
  FarneDay by;
  GArray *lines;
} Ledger;

/* A month since an arrival: the n-th, counted from 0, from its first day to its last. */
typedef struct
{
  guint index;
  FarneDay first;
  FarneDay last;
} Month;

static FarneLedgerLine *
find_line (Ledger *ledger, gint64 programme, const char *authority, int year)
{
  FarneLedgerLine fresh = { .programme = programme, .authority = authority, .financial_year = year,
                            .earliest_due = FARNE_DAY_NONE };

  for (guint i = 0; i < ledger->lines->len; i++)
    {
      FarneLedgerLine *line = &g_array_index (ledger->lines, FarneLedgerLine, i);

      if (line->programme == programme && line->financial_year == year
          && g_strcmp0 (line->authority, authority) == 0)
        return line;
    }
  g_array_append_val (ledger->lines, fresh);

  return &g_array_index (ledger->lines, FarneLedgerLine, ledger->lines->len - 1);
}

static FarneHousehold *
find_household (Ledger *ledger, gint64 id)
{
  for (guint i = 0; id != 0 && i < ledger->households->len; i++)
    if (farne_record_get_id (g_ptr_array_index (ledger->households, i)) == id)
      return g_ptr_array_index (ledger->households, i);

  return NULL;
}

static gboolean
has (gpointer record, const char *name)
{
  return farne_record_has (record, farne_kind_find_field (farne_record_get_kind (record), name));
}

/* How many of an arrival a tariff is for: adults and children only where the household tells. */
static gint64
count_heads (Ledger *ledger, FarneTariff *tariff, FarneArrival *arrival)
{
  FarneHousehold *household;

  if (g_str_equal (tariff->sort, "person"))
    return arrival->people;

  household = find_household (ledger, arrival->household);
  if (household == NULL || !has (household, g_str_equal (tariff->sort, "adult") ? "adults" : "children"))
    return 0;

  return g_str_equal (tariff->sort, "adult") ? household->adults : household->children;
}

static gboolean
fits (FarneTariff *tariff, FarneArrival *arrival, const Month *month)
{
  const gint64 year = month->index / MONTHS_A_YEAR + 1;

  return tariff->programme == arrival->programme && (!has (tariff, "year") || tariff->year == year)
         && farne_day_within (month->first, tariff->from, tariff->to);
}

/*
 * The part of a month. Twelve parts of a year's amount sum to it to the penny, as each is the
 * difference of two rounded sums.
 */
static gint64
price_month (FarneTariff *tariff, gint64 heads, const Month *month)
{
  const gint64 whole = tariff->amount * heads;
  const gint64 n = month->index % MONTHS_A_YEAR;
  const gint64 days = month->last - month->first + 1;

  if (g_str_equal (tariff->per, "year"))
    return whole * (n + 1) / MONTHS_A_YEAR - whole * n / MONTHS_A_YEAR;
  if (g_str_equal (tariff->per, "week"))
    return whole * days / 7;
  if (g_str_equal (tariff->per, "day"))
    return whole * days;

  return n == 0 && (has (tariff, "year") || month->index == 0) ? whole : 0;
}

static void
add_month (Ledger *ledger, FarneArrival *arrival, const Month *month, FarneLedgerLine *line)
{
  gboolean priced = FALSE;

  for (guint i = 0; i < ledger->tariffs->len; i++)
    {
      FarneTariff *tariff = g_ptr_array_index (ledger->tariffs, i);
      const gint64 heads = fits (tariff, arrival, month) ? count_heads (ledger, tariff, arrival) : 0;

      if (heads == 0)
        continue;
      line->entitled += price_month (tariff, heads, month);
      priced = priced || !g_str_equal (tariff->per, "once");
    }
  line->person_months += arrival->people;
  if (!priced)
    line->unpriced_months += arrival->people;
}

/* Each month since the arrival, in the financial year in which it begins. */
static void
add_arrival (Ledger *ledger, FarneArrival *arrival)
{
  int told = G_MININT;

  for (guint i = 0; i < YEARS * MONTHS_A_YEAR; i++)
    {
      const Month month = { i, farne_day_add_months (arrival->day, i),
                            farne_day_add_months (arrival->day, i + 1) - 1 };
      const int year = farne_day_financial_year (month.first);
      FarneLedgerLine *line;

      if (month.first > ledger->by)
        return;
      line = find_line (ledger, arrival->programme, arrival->authority, year);
      add_month (ledger, arrival, &month, line);
      line->people += year != told ? arrival->people : 0;
      told = year;
    }
}

static void
add_claim (Ledger *ledger, FarneClaim *claim)
{
  FarneLedgerLine *line = find_line (ledger, claim->programme, claim->authority,
                                     (int) claim->financial_year);

  line->is_claimed = TRUE;
  line->claimed += claim->claimed;
  line->received += claim->received;
  if (!has (claim, "received") && claim->due != FARNE_DAY_NONE
      && (line->earliest_due == FARNE_DAY_NONE || claim->due < line->earliest_due))
    line->earliest_due = claim->due;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FarneLedgerLine *one = a, *other = b;

  if (one->financial_year != other->financial_year)
    return other->financial_year - one->financial_year;
  if (one->outstanding != other->outstanding)
    return one->outstanding > other->outstanding ? -1 : 1;
  if (one->programme != other->programme)
    return one->programme < other->programme ? -1 : 1;

  return g_strcmp0 (one->authority, other->authority);
}

/**
 * farne_tariff_ledger_sum:
 * @tariffs: (element-type FarneTariff): what is paid, dated
 * @arrivals: (element-type FarneArrival): who arrived where and when; must outlive what is returned
 * @households: (element-type FarneHousehold): who of them are adults and children
 * @claims: (element-type FarneClaim): what was claimed and received; must outlive what is returned
 * @by: months that begin later don't count
 *
 * What each authority is entitled to by financial year (from 1 April) under each programme, in
 * pence. The rules, month-exact:
 *
 * - A person's first month begins on the day of arrival, each next one on that day of the next month;
 *   after an arrival on the last day of a month, on the last day of each. Twelve of them are a year since arrival; five years
 *   count at most.
 * - A month belongs wholly to the financial year in which it begins, and is paid by the tariffs of
 *   the programme and of the year since arrival that hold on its first day.
 * - A yearly amount is paid in twelve equal parts that sum to it to the penny; a weekly amount for the
 *   days of the month over seven; a daily one for each day; one paid once with the first month.
 * - A tariff for adults or children counts only arrivals whose household says how many there are.
 * - A month without any tariff counts as a month, is paid nothing, and is told apart.
 *
 * Year one of the Syrian programme was £8,520 a person, as told in April 2017; each tariff record
 * names its source.
 *
 * Returns: (transfer full) (element-type FarneLedgerLine): the lines, the latest year and the most
 *   outstanding first
 */
GArray *
farne_tariff_ledger_sum (GPtrArray *tariffs, GPtrArray *arrivals, GPtrArray *households,
                         GPtrArray *claims, FarneDay by)
{
  Ledger ledger = { tariffs, households, by, g_array_new (FALSE, TRUE, sizeof (FarneLedgerLine)) };

  for (guint i = 0; i < arrivals->len; i++)
    add_arrival (&ledger, g_ptr_array_index (arrivals, i));
  for (guint i = 0; i < claims->len; i++)
    add_claim (&ledger, g_ptr_array_index (claims, i));
  for (guint i = 0; i < ledger.lines->len; i++)
    {
      FarneLedgerLine *line = &g_array_index (ledger.lines, FarneLedgerLine, i);

      line->outstanding = line->entitled - line->received;
    }
  g_array_sort (ledger.lines, compare);

  return ledger.lines;
}

/**
 * farne_ledger_line_explain:
 * @line: a line of the ledger
 *
 * Where its entitlement comes from, in a sentence.
 *
 * Returns: (transfer full): the sentence
 */
char *
farne_ledger_line_explain (const FarneLedgerLine *line)
{
  g_autofree char *people = farne_number_to_text (line->people, 0);
  g_autofree char *months = farne_number_to_text (line->person_months, 0);
  g_autofree char *unpriced = farne_number_to_text (line->unpriced_months, 0);

  if (line->person_months == 0)
    return g_strdup (_("Nobody who arrived has a month in this year."));
  if (line->unpriced_months > 0)
    /* Translators: people, their months together, months without a tariff */
    return g_strdup_printf (_("%s people, %s months together; no tariff is known for %s of them."),
                            people, months, unpriced);

  return g_strdup_printf (_("%s people, %s months together."), people, months);
}
