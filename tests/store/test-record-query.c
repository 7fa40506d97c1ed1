/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include "store/farne-record-list.h"
#include "store/farne-store-query.h"

static void
add_area (FarneStore *store, const char *code, const char *name, const char *level,
          const char *parent, gint64 row, const char *from)
{
  g_autoptr (FarneArea) area = make_area (code, name);

  g_object_set (area, "level", level, "parent", parent, NULL);
  if (row >= 0)
    g_object_set (area, "tile-row", row, NULL);
  if (from != NULL)
    farne_record_set_text (FARNE_RECORD (area), farne_kind_find_field (&farne_area_kind, "from"),
                           from, NULL);
  save (store, area);
}

static void
fill (FarneStore *store)
{
  begin (store, "Fill");
  add_area (store, "E12000001", "North East", "region", NULL, -1, NULL);
  add_area (store, "E06000001", "Hartlepool", "authority", "E12000001", 0, "2009-04-01");
  add_area (store, "E06000002", "Middlesbrough", "authority", "E12000001", 3, NULL);
  add_area (store, "E06000047", "County Durham", "authority", "E12000001", 10, "1974-04-01");
  add_area (store, "E05000001", "Évora | West", "ward", "E06000001", -1, "2017-04-10");
  commit (store);
}

static FarneRecordQuery *
make_query (const char *text)
{
  g_autoptr (GError) error = NULL;
  FarneRecordQuery *query = farne_record_query_parse (&farne_area_kind, text, &error);

  g_assert_no_error (error);
  farne_record_query_set_today (query, farne_day_new (2017, 4, 10));
  return query;
}

static char *
ask (FarneStore *store, const FarneRecordQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = farne_store_query (store, query, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpint (farne_store_count (store, query, NULL), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = g_utf8_normalize (FARNE_AREA (records->pdata[i])->name, -1,
                                                G_NORMALIZE_NFD);

      g_string_append_c (names, *name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* North East, Hartlepool, Middlesbrough, County Durham, Évora by their first letters. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "", "NHMCE" },
    { "where level=authority\norder name", "CHM" },
    { "where level=Ward", "E" },
    { "where level=ward|region", "NE" },
    { "where level!=authority", "NE" },
    { "where level~auth", "HMC" },
    { "where level~post", "" },
    { "where parent=E06000001", "E" },
    { "where parent=hartlepool", "E" },
    { "where parent!=hartlepool", "NHMC" },
    { "where parent~north", "HMC" },
    { "where parent is set\norder parent, name desc", "EMHC" },
    { "where parent is unset", "N" },
    { "where parent=", "N" },
    { "where tile_row<10", "HM" },
    { "where tile_row<=10\norder tile_row desc", "CMH" },
    { "where tile_row>0", "MC" },
    { "where tile_row>=3", "MC" },
    { "where tile_row!=0", "NMCE" },
    { "where tile_row is unset", "NE" },
    { "where from<2009-04-01", "C" },
    { "where from<=1 April 2009", "HC" },
    { "where from>=today", "E" },
    { "where from<today+1", "HCE" },
    { "where from>today-1", "E" },
    { "where from~1974", "C" },
    { "where name=COUNTY DURHAM", "C" },
    { "where name=evora  west", "" },
    { "where name=evora \\| west", "E" },
    { "where name~EVORA", "E" },
    { "where name~%", "" },
    { "where name<i", "HC" },
    { "where approximate=no", "NHMCE" },
    { "where approximate=yes", "" },
    { "text durh", "C" },
    { "text E06000", "HMCE" },
    { "text east\nwhere level=authority", "HMC" },
    { "order level, name\ngroup parent", "NECHM" },
  };
  g_autoptr (FarneStore) store = create (fixture);

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneRecordQuery) query = make_query (cases[i][0]);
      g_autofree char *names = ask (store, query);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (names, ==, cases[i][1]);
    }
}

static void
test_text_is_kept (void)
{
  static const char *const texts[] = {
    "",
    "where level=authority|ward\nwhere from<=today-30\nwhere name~a\\|b\\\\c\\nd\nwhere parent is set\n"
    "where name is unset\nwhere tile_row>=3\nwhere name!=x\ntext some words\norder from desc, name\n"
    "group level\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (FarneRecordQuery) query = make_query (texts[i]);
      g_autoptr (FarneRecordQuery) copy = farne_record_query_copy (query);
      g_autofree char *text = farne_record_query_to_text (copy);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_mistakes (void)
{
  static const char *const cases[][2] = {
    { "where colour=red", "“colour”" },
    { "where name", "is unset" },
    { "where name is blue", "is unset" },
    { "where level=county", "choices" },
    { "where tile_row=many", "whole number" },
    { "where from<soon", "date" },
    { "where approximate>no", "compared" },
    { "where name~", "no value" },
    { "where name<a|b", "behind “=”" },
    { "order colour", "“colour”" },
    { "order name up", "“name up”" },
    { "group colour", "“colour”" },
    { "wher name=a", "no part" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i][0]);
      g_assert_null (farne_record_query_parse (&farne_area_kind, cases[i][0], &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i][1]));
    }
}

static void
test_count_by (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRecordQuery) query = make_query ("where level!=ward");
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  fill (store);
  counts = farne_store_count_by (store, query, farne_kind_find_field (&farne_area_kind, "parent"), NULL);
  for (guint i = 0; i < counts->len; i++)
    {
      FarneGroupCount *count = counts->pdata[i];

      g_string_append_printf (text, "%s:%d ", count->value, (int) count->n);
    }
  g_assert_cmpstr (text->str, ==, ":1 E12000001:3 ");
}

static void
assert_list (FarneStore *store, FarneRecordList *list)
{
  g_autoptr (GPtrArray) records = farne_store_query (store, farne_record_list_get_query (list), NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (FarneRecord) shown = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (farne_record_list_get_id (list, i), ==, farne_record_get_id (records->pdata[i]));
      g_assert_true (farne_record_equal (shown, records->pdata[i]));
    }
}

static void
change_any (FarneStore *store, FarneRecordList *all, GRand *rand)
{
  static const char *const names[] = { "Éa", "b", "B", "a", "c", "ab", "é" };
  static const char *const levels[] = { "ward", "authority", "region" };
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (all));
  g_autoptr (FarneArea) area = make_area ("E06000001", names[g_rand_int_range (rand, 0, 7)]);
  const int digit = g_rand_int_range (rand, 1, 6);
  g_autofree char *parent = g_strdup_printf ("E0600000%d", digit % 5 + 1);

  if (n > 0 && g_rand_boolean (rand))
    farne_record_set_id (FARNE_RECORD (area), farne_record_list_get_id (all, g_rand_int_range (rand, 0, (int) n)));
  g_object_set (area, "level", levels[g_rand_int_range (rand, 0, 3)], "parent", parent, NULL);
  area->code[8] = (char) ('0' + digit);
  area->tile_row = g_rand_int_range (rand, 0, 3);
  area->share = g_rand_int_range (rand, 0, 3) * 0.25;
  if (farne_record_get_id (FARNE_RECORD (area)) != 0 && g_rand_int_range (rand, 0, 4) == 0)
    g_assert_true (farne_store_delete (store, FARNE_RECORD (area), NULL));
  else
    save (store, area);
}

/* A list over any query holds, after any step, what the query gives. */
static void
test_lists_follow (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "order name", "where level=ward\norder tile_row desc, name", "order share desc, tile_row\ngroup level",
    "where name~a\norder parent desc", "text a", "where parent~a\norder name desc",
  };
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (FarneRecordList) all = farne_record_list_new (store, &farne_area_kind, NULL);
  FarneRecordList *lists[G_N_ELEMENTS (queries)];

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (FarneRecordQuery) query = make_query (queries[i]);

      lists[i] = farne_record_list_new_for_query (store, query);
    }
  for (guint step = 0; step < 150; step++)
    {
      if (step % 7 == 6)
        g_assert_true (farne_store_undo (store, NULL, NULL));
      else if (step % 7 != 0 || !farne_store_redo (store, NULL, NULL))
        {
          begin (store, "Step");
          for (int n = step == 50 ? 60 : g_rand_int_range (rand, 1, 4); n > 0; n--)
            change_any (store, all, rand);
          commit (store);
        }
      for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
        assert_list (store, lists[i]);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (all)), >, 20);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    g_object_unref (lists[i]);
}

static void
test_other_query (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRecordQuery) query = make_query ("where level=ward");
  g_autoptr (FarneRecordList) list = NULL;
  guint position = 99;

  fill (store);
  list = farne_record_list_new (store, &farne_area_kind, "name");
  g_assert_true (farne_record_list_find (list, farne_record_list_get_id (list, 2), &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (farne_record_list_find (list, 1, NULL));
  g_assert_true (farne_record_list_set_query (list, query, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  assert_list (store, list);
}

/* Whether a record answers a query of one condition, also once that was written and read back. */
static gboolean
answers (FarneStore *store, FarneRecord *record, const FarneField *field, FarneMatch match,
         const char *value)
{
  const char *const values[] = { value, NULL };
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (farne_record_get_kind (record));
  g_autoptr (FarneRecordQuery) again = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  farne_record_query_add_filter (query, field, match, values, &error);
  g_assert_no_error (error);
  text = farne_record_query_to_text (query);
  again = farne_record_query_parse (query->kind, text, &error);
  g_assert_no_error (error);
  records = farne_store_query (store, again, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    if (farne_record_get_id (records->pdata[i]) == farne_record_get_id (record))
      return TRUE;

  return FALSE;
}

static void
check_matches (FarneStore *store, FarneRecord *record, const FarneField *field)
{
  static const struct
  {
    FarneMatch match;
    gboolean answers;
  } cases[] = {
    { FARNE_MATCH_EQUALS, TRUE },   { FARNE_MATCH_NOT, FALSE },  { FARNE_MATCH_LESS, FALSE },
    { FARNE_MATCH_AT_MOST, TRUE },  { FARNE_MATCH_MORE, FALSE }, { FARNE_MATCH_AT_LEAST, TRUE },
    { FARNE_MATCH_ONE_OF, TRUE },
  };
  g_autofree char *value = farne_record_get_text (record, field);
  const gboolean has = farne_record_has (record, field);

  g_assert_true (answers (store, record, field, FARNE_MATCH_SET, NULL) == has);
  g_assert_true (answers (store, record, field, FARNE_MATCH_UNSET, NULL) == !has);
  for (guint i = 0; has && i < G_N_ELEMENTS (cases); i++)
    if (farne_match_fits (cases[i].match, field) &&
        (field->type != FARNE_FIELD_REFERENCES || strchr (value, ' ') == NULL))
      {
        g_test_message ("%s %u “%s”", field->name, cases[i].match, value);
        g_assert_true (answers (store, record, field, cases[i].match, value) == cases[i].answers);
      }
  if (has && farne_field_get_storage (field) == FARNE_STORAGE_TEXT && field->target == NULL &&
      farne_match_fits (FARNE_MATCH_CONTAINS, field))
    g_assert_true (answers (store, record, field, FARNE_MATCH_CONTAINS, value));
}

/* Every field of every kind can be asked for, and what a record holds finds it. */
static void
test_every_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint round = 0; round < 3; round++)
      {
        g_autoptr (FarneRecord) record = save_whole (store, kinds[i], rand);

        for (guint j = 0; j < kinds[i]->n_fields; j++)
          check_matches (store, record, &kinds[i]->fields[j]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/record-query/answers", test_answers);
  g_test_add_func ("/record-query/text-is-kept", test_text_is_kept);
  g_test_add_func ("/record-query/mistakes", test_mistakes);
  ADD ("/record-query/every-field", test_every_field);
  ADD ("/record-query/count-by", test_count_by);
  ADD ("/record-query/lists-follow", test_lists_follow);
  ADD ("/record-query/other-query", test_other_query);

  return g_test_run ();
}
