/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums over the partnership's records: pledges, tariffs, homes, children. */
#include "analysis/farne-child-funding.h"
#include "analysis/farne-home-fit.h"
#include "analysis/farne-pledge-sums.h"
#include "analysis/farne-tariff-ledger.h"

#include "base/farne-money.h"

/* A record of a kind from "field=value" texts. */
static gpointer
make (const FarneKind *kind, ...)
{
  FarneRecord *record = farne_record_new (kind);
  va_list texts;

  va_start (texts, kind);
  for (const char *text = va_arg (texts, const char *); text; text = va_arg (texts, const char *))
    {
      g_auto (GStrv) parts = g_strsplit (text, "=", 2);
      g_autoptr (GError) error = NULL;

      farne_record_set_text (record, farne_kind_find_field (kind, parts[0]), parts[1], &error);
      g_assert_no_error (error);
    }
  va_end (texts);

  return record;
}

static GPtrArray *
list (gpointer first, ...)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  va_list more;

  va_start (more, first);
  for (gpointer record = first; record != NULL; record = va_arg (more, gpointer))
    g_ptr_array_add (records, record);
  va_end (more);

  return records;
}

#define ARRIVAL(day, people, ...) \
  make (&farne_arrival_kind, "programme=1", "authority=E08000037", "day=" day, "people=" people, \
        ##__VA_ARGS__, NULL)
#define TARIFF(...) make (&farne_tariff_kind, "programme=1", ##__VA_ARGS__, NULL)
#define YEARS                                                                        \
  TARIFF ("sort=person", "year=1", "amount=8520", "per=year"),                       \
    TARIFF ("sort=person", "year=2", "amount=5000", "per=year", "from=2016-01-01")

static GArray *
sum (GPtrArray *tariffs, GPtrArray *arrivals, GPtrArray *households, GPtrArray *claims,
     FarneDay by)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return farne_tariff_ledger_sum (tariffs, arrivals, households != NULL ? households : none,
                                  claims != NULL ? claims : none, by);
}

static const FarneLedgerLine *
find (GArray *lines, int year)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, FarneLedgerLine, i).financial_year == year)
      return &g_array_index (lines, FarneLedgerLine, i);

  return NULL;
}

static void
test_months (void)
{
  g_autoptr (GPtrArray) tariffs = list (YEARS, NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2015-11-24", "2"), NULL);
  g_autoptr (GArray) lines = sum (tariffs, arrivals, NULL, NULL, farne_day_new (2017, 11, 23));

  /* Five months begin by March 2016, from 24 November; seven of the first year in the next. */
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpint (find (lines, 2015)->person_months, ==, 10);
  g_assert_cmpint (find (lines, 2015)->entitled, ==, 2 * 852000 * 5 / 12);
  g_assert_cmpint (find (lines, 2016)->person_months, ==, 24);
  g_assert_cmpint (find (lines, 2015)->entitled + find (lines, 2016)->entitled
                   + find (lines, 2017)->entitled, ==, 2 * (852000 + 500000));
  g_assert_cmpint (find (lines, 2017)->people, ==, 2);
}

static void
test_to_the_penny (void)
{
  g_autoptr (GPtrArray) tariffs = list (TARIFF ("sort=person", "year=1", "amount=0.07", "per=year"),
                                        NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2016-01-31", "1"), NULL);
  g_autoptr (GArray) lines = sum (tariffs, arrivals, NULL, NULL, farne_day_new (2017, 1, 30));
  gint64 whole = 0;

  for (guint i = 0; i < lines->len; i++)
    whole += g_array_index (lines, FarneLedgerLine, i).entitled;
  g_assert_cmpint (whole, ==, 7);
  g_assert_cmpint (find (lines, 2015)->person_months, ==, 3);
}

static void
test_so_far (void)
{
  g_autoptr (GPtrArray) tariffs = list (TARIFF ("sort=person", "year=1", "amount=1200", "per=year"),
                                        NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2016-05-10", "1"), NULL);
  g_autoptr (GArray) before = sum (tariffs, arrivals, NULL, NULL, farne_day_new (2016, 6, 9));
  g_autoptr (GArray) after = sum (tariffs, arrivals, NULL, NULL, farne_day_new (2016, 6, 10));

  g_assert_cmpint (find (before, 2016)->entitled, ==, 10000);
  g_assert_cmpint (find (after, 2016)->entitled, ==, 20000);
}

static void
test_dated_tariffs (void)
{
  g_autoptr (GPtrArray) tariffs
    = list (TARIFF ("sort=person", "year=1", "amount=1200", "per=year", "to=2016-07-14"),
            TARIFF ("sort=person", "year=1", "amount=2400", "per=year", "from=2016-09-01"), NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2016-06-15", "1"), NULL);
  g_autoptr (GArray) lines = sum (tariffs, arrivals, NULL, NULL, farne_day_new (2016, 9, 30));
  const FarneLedgerLine *line = find (lines, 2016);
  g_autofree char *why = farne_ledger_line_explain (line);

  /* June by the old one, July and August by none, September by the new. */
  g_assert_cmpint (line->entitled, ==, 10000 + 20000);
  g_assert_cmpuint (line->unpriced_months, ==, 2);
  g_assert_cmpstr (why, ==, "1 people, 4 months together; no tariff is known for 2 of them.");
}

static void
test_other_tariffs (void)
{
  g_autoptr (GPtrArray) tariffs
    = list (TARIFF ("sort=child", "amount=100", "per=week"), TARIFF ("sort=adult", "amount=10", "per=day"),
            TARIFF ("sort=person", "amount=500", "per=once"), NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2016-06-01", "3", "household=9"),
                                         ARRIVAL ("2016-06-01", "5"), NULL);
  g_autoptr (GPtrArray) households = list (make (&farne_household_kind, "people=3", "adults=1",
                                                 "children=2", NULL), NULL);
  g_autoptr (GArray) lines = NULL;

  farne_record_set_id (g_ptr_array_index (households, 0), 9);
  lines = sum (tariffs, arrivals, households, NULL, farne_day_new (2016, 6, 30));
  /* Thirty days of June; the five without a household get the single payment alone. */
  g_assert_cmpint (find (lines, 2016)->entitled, ==, 2 * 10000 * 30 / 7 + 1000 * 30 + 8 * 50000);
  g_assert_cmpuint (find (lines, 2016)->unpriced_months, ==, 5);
}

static void
test_claims (void)
{
  g_autoptr (GPtrArray) tariffs = list (YEARS, NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2016-04-01", "1"), NULL);
  g_autoptr (GPtrArray) claims
    = list (make (&farne_claim_kind, "programme=1", "authority=E08000037", "financial_year=2016",
                  "claimed=5000", "received=4500", "due=2017-04-30", NULL),
            make (&farne_claim_kind, "programme=1", "authority=E08000037", "financial_year=2016",
                  "claimed=3520", "due=2017-05-31", NULL), NULL);
  g_autoptr (GArray) lines = sum (tariffs, arrivals, NULL, claims, farne_day_new (2017, 3, 31));
  const FarneLedgerLine *line = find (lines, 2016);

  g_assert_cmpint (line->entitled, ==, 852000);
  g_assert_cmpint (line->claimed, ==, 852000);
  g_assert_cmpint (line->received, ==, 450000);
  g_assert_cmpint (line->outstanding, ==, 402000);
  g_assert_cmpint (line->earliest_due, ==, farne_day_new (2017, 5, 31));
}

static void
test_pledges (void)
{
  g_autoptr (GPtrArray) pledges
    = list (make (&farne_pledge_kind, "programme=1", "authority=E08000037", "people=330",
                  "made=2015-10-06", "by=2020-05-31", NULL),
            make (&farne_pledge_kind, "programme=1", "authority=E08000024", "people=300",
                  "made=2016-03-16", NULL),
            make (&farne_pledge_kind, "programme=1", "authority=E08000024", "people=90",
                  "made=2018-03-16", NULL), NULL);
  g_autoptr (GPtrArray) arrivals = list (ARRIVAL ("2015-11-24", "50"), ARRIVAL ("2016-02-16", "12"),
                                         ARRIVAL ("2017-04-26", "9"), NULL);
  g_autoptr (GArray) all = farne_pledge_sums_new (pledges, arrivals, FALSE,
                                                  farne_day_new (2017, 4, 10));
  g_autoptr (GArray) years = farne_pledge_sums_new (pledges, arrivals, TRUE,
                                                    farne_day_new (2017, 4, 10));
  gint64 pledged, arrived;

  /* The pledge without an arrival stands first. */
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (g_array_index (all, FarnePledgeSum, 0).authority, ==, "E08000024");
  g_assert_true (farne_pledge_sum_is_unmet (&g_array_index (all, FarnePledgeSum, 0)));
  g_assert_false (farne_pledge_sum_is_unmet (&g_array_index (all, FarnePledgeSum, 1)));
  g_assert_cmpint (g_array_index (all, FarnePledgeSum, 1).by, ==, farne_day_new (2020, 5, 31));
  farne_pledge_sums_total (all, 0, NULL, 0, &pledged, &arrived);
  g_assert_cmpint (pledged, ==, 630);
  g_assert_cmpint (arrived, ==, 62);
  farne_pledge_sums_total (years, 1, "E08000037", 2016, &pledged, &arrived);
  g_assert_cmpint (pledged, ==, 0);
  g_assert_cmpint (arrived, ==, 12);
}

#define HOME(...) make (&farne_home_offer_kind, "authority=E08000037", ##__VA_ARGS__, NULL)

static char *
join_misfits (FarneHousehold *household, FarneHomeOffer *offer)
{
  g_autoptr (GPtrArray) misfits = farne_home_fit_list_misfits (household, offer);

  g_ptr_array_add (misfits, NULL);
  return g_strjoinv ("; ", (char **) misfits->pdata);
}

static void
test_fit (void)
{
  g_autoptr (FarneHousehold) household = make (&farne_household_kind, "people=6", "bedrooms=4",
                                               "step_free=yes", "authority=E08000037", NULL);
  g_autoptr (FarneHomeOffer) good = HOME ("sleeps=6", "bedrooms=4", "step_free=yes");
  g_autoptr (FarneHomeOffer) poor = HOME ("sleeps=5", "bedrooms=3", "household=77");
  g_autofree char *nothing = join_misfits (household, good);
  g_autofree char *much = join_misfits (household, poor);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (much, ==, "6 people, but it sleeps 5; needs 4 bedrooms, has 3; needs step-free "
                             "access, which is not told; is matched with another household");
}

static void
test_void (void)
{
  g_autoptr (FarneHomeOffer) waiting = HOME ("available=2017-03-20", "daily_cost=21");
  g_autoptr (FarneHomeOffer) taken = HOME ("available=2017-03-20", "taken=2017-03-25");
  g_autoptr (FarneHomeOffer) ahead = HOME ("available=2017-05-01", "daily_cost=21");
  const FarneDay today = farne_day_new (2017, 4, 10);

  g_assert_cmpint (farne_home_fit_count_void (waiting, today), ==, 22);
  g_assert_cmpint (farne_home_fit_price_void (waiting, today), ==, 22 * 2100);
  g_assert_cmpint (farne_home_fit_count_void (taken, today), ==, 5);
  g_assert_cmpint (farne_home_fit_price_void (taken, today), ==, 0);
  g_assert_cmpint (farne_home_fit_count_void (ahead, today), ==, 0);
}

static void
test_funding (void)
{
  g_autoptr (GPtrArray) costs
    = list (make (&farne_child_cost_kind, "authority=E06000047", "financial_year=2016", "children=4",
                  "days=600", "cost=85200", NULL),
            make (&farne_child_cost_kind, "authority=E06000001", "financial_year=2016", "days=730",
                  "cost=50000", NULL), NULL);
  g_autoptr (GPtrArray) grants
    = list (make (&farne_child_grant_kind, "sort=daily_rate", "amount=95", "day=2016-04-01", NULL),
            make (&farne_child_grant_kind, "sort=daily_rate", "amount=100", "day=2016-04-01",
                  "authority=E06000001", "until=2016-09-29", NULL),
            make (&farne_child_grant_kind, "sort=grant", "amount=9500", "day=2016-11-01",
                  "authority=E06000047", NULL),
            make (&farne_child_grant_kind, "sort=grant", "amount=9500", "day=2017-04-01",
                  "authority=E06000047", NULL),
            make (&farne_child_grant_kind, "sort=bid", "amount=60000", "day=2017-03-01",
                  "authority=E06000047", NULL), NULL);
  g_autoptr (GArray) lines = farne_child_funding_sum (costs, grants);
  const FarneChildFunding *first = &g_array_index (lines, FarneChildFunding, 0);
  const FarneChildFunding *second = &g_array_index (lines, FarneChildFunding, 1);

  g_assert_cmpstr (first->authority, ==, "E06000047");
  g_assert_cmpint (first->daily, ==, 600 * 9500);
  g_assert_cmpint (first->grants, ==, 950000);
  g_assert_cmpint (first->gap, ==, 8520000 - 600 * 9500 - 950000);
  /* 182 days of the year at £100, 183 at £95, two children throughout. */
  g_assert_cmpint (second->daily, ==, 2 * (182 * 10000 + 183 * 9500));
  g_assert_cmpint (second->gap, <, 0);
}

static void
test_money (void)
{
  g_autofree char *whole = farne_money_to_text (852000);
  g_autofree char *pence = farne_money_to_text (-1250);
  g_autofree char *exact = farne_money_to_column_text (-852000, TRUE);

  g_assert_cmpstr (whole, ==, "£8,520");
  g_assert_cmpstr (pence, ==, "−£12.50");
  g_assert_cmpstr (exact, ==, "−£8,520.00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resettlement/tariffs-by-month", test_months);
  g_test_add_func ("/resettlement/tariffs-to-the-penny", test_to_the_penny);
  g_test_add_func ("/resettlement/tariffs-so-far", test_so_far);
  g_test_add_func ("/resettlement/dated-tariffs", test_dated_tariffs);
  g_test_add_func ("/resettlement/other-tariffs", test_other_tariffs);
  g_test_add_func ("/resettlement/claims", test_claims);
  g_test_add_func ("/resettlement/pledges", test_pledges);
  g_test_add_func ("/resettlement/fit", test_fit);
  g_test_add_func ("/resettlement/void-days", test_void);
  g_test_add_func ("/resettlement/children-funding", test_funding);
  g_test_add_func ("/resettlement/money", test_money);

  return g_test_run ();
}
