/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/farne-links.h"
#include "store/farne-record-list.h"
#include "store/farne-search.h"
#include "store/farne-store-query.h"

/* What lists and search cost over many records: bench-records [HOW MANY]. Prints milliseconds. */

static const char *const streets[] = { "Albert", "Bede", "Cleveland", "Durham", "Eldon", "Foss" };
static const char *const ways[] = { "Road", "Street", "Terrace", "Close", "Avenue", "Court", "View" };

#define N_EDITS 10000

static gint64 started;

static void
start (void)
{
  started = g_get_monotonic_time ();
}

static double
stop (void)
{
  return (double) (g_get_monotonic_time () - started) / 1000;
}

static void
tell (const char *what, double ms)
{
  g_print ("%9.2f ms  %s\n", ms, what);
}

static void
add_place (FarneStore *store, guint i, GRand *rand)
{
  g_autofree char *name = g_strdup_printf ("%u %s%c %s", i % 300 + 1,
                                           streets[g_rand_int_range (rand, 0, 6)],
                                           'a' + (char) g_rand_int_range (rand, 0, 26),
                                           ways[g_rand_int_range (rand, 0, 7)]);
  g_autofree char *code = g_strdup_printf ("P-%u", i);
  g_autofree char *other = g_strdup_printf ("Town %u; Ward %u; Contract C%u", i % 97, i % 400, i % 9);
  g_autoptr (FarneArea) area = make_area (code, name);

  g_object_set (area, "other-names", other, "level", "ward", "parent", "E06000001", NULL);
  area->tile_row = i % 1000;
  save (store, area);
}

static void
fill (FarneStore *store, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  start ();
  begin (store, "Fill");
  for (guint i = 0; i < n; i++)
    add_place (store, i, rand);
  tell ("save all", stop ());
  commit (store);
  tell ("save all and commit, with the index", stop ());
}

static FarneRecordQuery *
make_query (const char *text)
{
  return farne_record_query_parse (&farne_area_kind, text, NULL);
}

static void
measure_lists (FarneStore *store)
{
  static const char *const queries[] = {
    "", "order name", "order parent, tile_row desc", "where name~bede", "text durham",
    "where tile_row<10\norder name",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (FarneRecordQuery) query = make_query (queries[i]);
      g_autoptr (FarneRecordList) list = NULL;
      g_autofree char *what = g_strdup_printf ("load list “%s”", queries[i]);

      start ();
      list = farne_record_list_new_for_query (store, query);
      tell (g_strdelimit (what, "\n", ' '), stop ());
    }
}

/* A page is what a window shows at once. */
static void
measure_scroll (FarneStore *store)
{
  g_autoptr (FarneRecordList) list = farne_record_list_new (store, &farne_area_kind, "name");
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  double worst = 0;

  for (guint page = 0; page + 60 < n; page += 60)
    {
      start ();
      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (FarneRecord) record = g_list_model_get_item (G_LIST_MODEL (list), page + i);
          g_autofree char *id G_GNUC_UNUSED = g_strdup (farne_record_get_title (record));
        }
      worst = MAX (worst, stop ());
    }
  tell ("scroll all, the worst page of 60", worst);
}

static void
measure_edits (FarneStore *store)
{
  g_autoptr (FarneRecordList) list = farne_record_list_new (store, &farne_area_kind, "name");
  double worst = 0, all = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (FarneRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i * 900 % 90000);
      g_autoptr (FarneRecord) copy = record != NULL ? farne_record_dup (record) : NULL;
      g_autofree char *name = g_strdup_printf ("%u Moved Street", i);

      if (copy == NULL)
        break;
      g_object_set (copy, "name", name, NULL);
      start ();
      save_alone (store, copy, "Move");
      all += stop ();
      worst = MAX (worst, stop ());
    }
  tell ("an edit that moves a row, the middling", all / 100);
  tell ("an edit that moves a row, the worst", worst);
}

static void
measure_search (FarneStore *store)
{
  static const char *const texts[] = { "12 durhama street", "town 96 ward", "contract c1", "c", "zzz" };
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize length = 1; length <= strlen (texts[i]); length++)
      {
        g_autofree char *typed = g_strndup (texts[i], length);
        g_autoptr (GPtrArray) hits = NULL;
        double ms;

        start ();
        hits = farne_store_search (store, typed, 30, NULL);
        ms = stop ();
        if (ms > 20)
          tell (typed, ms);
        worst = MAX (worst, ms);
      }
  tell ("search while typing, the worst key", worst);
}

static void
measure_links (FarneStore *store)
{
  g_autoptr (FarneArea) area = make_area ("E06000001", "Hartlepool");
  g_autoptr (GPtrArray) links = NULL;

  save_alone (store, area, "Add");
  start ();
  links = farne_store_get_links (store, FARNE_RECORD (area), 20, NULL);
  tell ("links of an area that all lie in", stop ());
}

/* What the records say before and after an edit: the plainest journal there could be. */
static gsize
get_length (FarneArea *area)
{
  g_autoptr (JsonNode) node = farne_record_to_json (FARNE_RECORD (area));
  g_autofree char *text = json_to_string (node, FALSE);

  return strlen (text);
}

static double
read_journal_size (FarneStore *store)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  double size;

  g_assert_cmpint (sqlite3_open_v2 (farne_store_get_path (store), &db, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT TOTAL (LENGTH (changeset)) FROM journal", -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  size = sqlite3_column_double (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return size;
}

/* Each edit a step of its own, as somebody types. */
static void
measure_journal (FarneStore *store)
{
  g_autoptr (FarneArea) area = make_area ("E06000002", "Middlesbrough");
  double before, peer = 0;

  save_alone (store, area, "Add");
  before = read_journal_size (store);
  start ();
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u Edited Street", i);

      peer += get_length (area);
      g_object_set (area, "name", name, NULL);
      save_alone (store, area, "Edit");
      peer += get_length (area);
    }
  tell ("10,000 edits, each a step of its own", stop ());
  g_print ("%9.2f KiB journal of 10,000 edits\n", (read_journal_size (store) - before) / 1024);
  g_print ("%9.2f KiB as text before and after\n", peer / 1024);
}

int
main (int argc, char *argv[])
{
  Fixture fixture;
  const guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 100000;

  set_up (&fixture, NULL);
  {
    g_autoptr (FarneStore) store = create (&fixture);

    fill (store, n);
    measure_lists (store);
    measure_scroll (store);
    measure_edits (store);
    measure_search (store);
    measure_links (store);
    measure_journal (store);
  }
  tear_down (&fixture, NULL);

  return 0;
}
