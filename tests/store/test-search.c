/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include "model/farne-term.h"
#include "store/farne-record-query.h"
#include "store/farne-search.h"
#include "store/farne-store-query.h"

static FarneTerm *
make_term (const char *name, const char *meaning)
{
  FarneTerm *term = farne_term_new ();

  g_object_set (term, "term", name, "meaning", meaning, NULL);
  return term;
}

static char *
search (FarneStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = farne_store_search (store, text, 20, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", ((FarneHit *) hits->pdata[i])->title);

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
fill (FarneStore *store)
{
  static const char *const terms[][2] = {
    { "Section 95", "Support while a claim is decided" },
    { "Dispersal", "Homes away from London, for those on section 95" },
    { "Naïveté of café owners", "Nothing; it has accents" },
    { "Cluster limit", "One person in 200, of the O'Neil & Sons “rule”" },
  };
  g_autoptr (FarneArea) area = make_area ("E06000001", "Hartlepool");

  begin (store, "Fill");
  save (store, area);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (FarneTerm) term = make_term (terms[i][0], terms[i][1]);

      save (store, term);
    }
  commit (store);
}

static void
assert_cases (FarneStore *store)
{
  static const char *const cases[][2] = {
    { "", "" },
    { " \t — ·", "" },
    { "h", "Hartlepool|Dispersal|Naïveté of café owners" },
    { "hartl", "Hartlepool" },
    { "E060000", "Hartlepool" },
    { "sect", "Section 95|Dispersal" },
    { "95 section", "Section 95|Dispersal" },
    { "section 9", "Section 95|Dispersal" },
    { "CAFE naivete", "Naïveté of café owners" },
    { "o'neil", "Cluster limit" },
    { "\"rule\"", "Cluster limit" },
    { "rule* OR section", "" },
    { "title : (", "" },
    { "imit", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = search (store, cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      if (g_str_equal (cases[i][0], "h"))
        g_assert_true (g_str_has_prefix (found, "Hartlepool|"));
      else
        g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneStore) reader = NULL;

  fill (store);
  assert_cases (store);
  reader = farne_store_open (fixture->path, FARNE_STORE_READ_ONLY, NULL);
  assert_cases (reader);
}

static void
test_hits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GPtrArray) hits = NULL;
  FarneHit *hit;

  fill (store);
  hits = farne_store_search (store, "london", 5, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->kind == &farne_term_kind);
  g_assert_cmpstr (hit->snippet, ==, "Homes away from London, for those on section 95");
  g_assert_false (hit->restricted);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = farne_store_search (store, "dispersal", 5, NULL);
  hit = hits->pdata[0];
  g_assert_cmpstr (hit->snippet, ==, "");
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = farne_store_search (store, "s", 2, NULL);
  g_assert_cmpuint (hits->len, ==, 2);
}

static void
run_on_file (const char *path, const char *script)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, script, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* An index that is missing, or made from other field tables, is made anew; a reader makes its own. */
static void
test_made_anew (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE derived SET signature = 'other'; DELETE FROM search",
    "DROP TABLE search; DROP TABLE derived",
    "DROP TABLE search; DROP TABLE search_row; DROP TABLE derived; DROP INDEX derived_code_area",
  };
  g_autoptr (FarneStore) store = create (fixture);

  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (FarneStore) reader = NULL;

      g_assert_true (farne_store_close (store, NULL));
      g_clear_object (&store);
      run_on_file (fixture->path, damages[i]);
      reader = farne_store_open (fixture->path, FARNE_STORE_READ_ONLY, NULL);
      assert_cases (reader);
      assert_cases (reader);
      g_assert_true (farne_store_close (reader, NULL));
      store = open_again (fixture->path);
      assert_cases (store);
      assert_sound (store);
    }
}

static const char *const words[] = { "albert", "albion", "bede", "bell", "cleveland", "clever", "al" };

static char *
make_words (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    g_string_append_printf (text, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static gboolean
has_word (const char *text, const char *start)
{
  g_auto (GStrv) all = g_strsplit (text, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_has_prefix (all[i], start))
      return TRUE;

  return FALSE;
}

/* Search finds as many as a look at every record does. */
static void
assert_as_scan (FarneStore *store, const char *start)
{
  g_autoptr (GPtrArray) terms = farne_store_list (store, &farne_term_kind, NULL, NULL);
  g_autoptr (GPtrArray) hits = farne_store_search (store, start, 1000, NULL);
  guint n = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      FarneTerm *term = terms->pdata[i];

      if (has_word (term->term, start) || has_word (term->meaning, start))
        n++;
    }
  g_assert_cmpuint (hits->len, ==, n);
}

/* Up to five that come one after the other, with a gap where one goes again in the same step. */
static void
save_several (FarneStore *store, GRand *rand)
{
  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    {
      g_autofree char *name = make_words (rand);
      g_autofree char *meaning = make_words (rand);
      g_autoptr (FarneTerm) fresh = make_term (name, meaning);

      save (store, fresh);
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_assert_true (farne_store_delete (store, FARNE_RECORD (fresh), NULL));
    }
}

static void
make_any_step (FarneStore *store, GRand *rand)
{
  g_autoptr (GPtrArray) terms = farne_store_list (store, &farne_term_kind, NULL, NULL);
  g_autofree char *meaning = make_words (rand);
  const int what = g_rand_int_range (rand, 0, 5);
  FarneRecord *known = terms->len > 0
                         ? terms->pdata[g_rand_int_range (rand, 0, (int) terms->len)] : NULL;

  if (what == 0 && farne_store_undo (store, NULL, NULL))
    return;
  if (what == 1 && farne_store_redo (store, NULL, NULL))
    return;
  begin (store, "Step");
  if (what == 2 && known != NULL)
    g_assert_true (farne_store_delete (store, known, NULL));
  else if (what == 3 && known != NULL)
    {
      g_object_set (known, "meaning", meaning, NULL);
      save (store, known);
    }
  else
    save_several (store, rand);
  commit (store);
}

static void
test_any_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint step = 0; step < 300; step++)
    {
      make_any_step (store, rand);
      assert_as_scan (store, words[step % G_N_ELEMENTS (words)]);
      assert_as_scan (store, "cle");
    }
  assert_sound (store);
}

static gboolean
file_holds (const char *path, const char *word)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (gsize i = 0; i + strlen (word) <= size; i++)
    if (memcmp (content + i, word, strlen (word)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_text (const FarneField *field)
{
  return field->type == FARNE_FIELD_TEXT || field->type == FARNE_FIELD_NOTE ||
         field->type == FARNE_FIELD_TEXTS;
}

/* A hit says that it is restricted exactly if what was found, or what it shows, is. */
static void
check_field (FarneStore *store, const FarneKind *kind, const FarneField *field, GRand *rand)
{
  static guint n = 0;
  const FarneField *title = farne_kind_find_field (kind, kind->title);
  g_autofree char *word = g_strdup_printf ("qx%u", ++n);
  g_autoptr (FarneRecord) record = save_whole (store, kind, rand);
  g_autoptr (GPtrArray) hits = NULL;
  FarneHit *hit;

  farne_record_put_text (record, field, word);
  save_alone (store, record, "Word");
  hits = farne_store_search (store, word, 5, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->kind == kind);
  g_assert_cmpint (hit->id, ==, farne_record_get_id (record));
  g_assert_true (hit->restricted == (kind->restricted || title->restricted || field->restricted));
  if (title->searched)
    g_assert_cmpstr (hit->title, ==, farne_record_get_title (record));
  g_assert_nonnull (strstr (field == title ? hit->title : hit->snippet, word));
}

static void
test_every_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      if (kinds[i]->fields[j].searched && is_text (&kinds[i]->fields[j]) &&
          !g_str_equal (kinds[i]->fields[j].name, "code"))
        {
          g_test_message ("%s.%s", kinds[i]->name, kinds[i]->fields[j].name);
          check_field (store, kinds[i], &kinds[i]->fields[j], rand);
        }
}

/* A hit among others; NULL if the record isn't found. */
static FarneHit *
find_hit (GPtrArray *hits, FarneRecord *record)
{
  for (guint i = 0; i < hits->len; i++)
    {
      FarneHit *hit = hits->pdata[i];

      if (hit->kind == farne_record_get_kind (record) && hit->id == farne_record_get_id (record))
        return hit;
    }

  return NULL;
}

/* By search over everything, and in the list of the kind: either finds it or neither does. */
static void
assert_found (FarneStore *store, FarneRecord *record, const char *text, gboolean found)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (farne_record_get_kind (record));
  g_autoptr (GPtrArray) hits = farne_store_search (store, text, 50, NULL);
  g_autoptr (GPtrArray) records = NULL;
  gboolean listed = FALSE;

  farne_record_query_set_text (query, text);
  records = farne_store_query (store, query, NULL);
  for (guint i = 0; i < records->len; i++)
    listed = listed || farne_record_get_id (records->pdata[i]) == farne_record_get_id (record);
  g_assert_true ((find_hit (hits, record) != NULL) == found);
  g_assert_true (listed == found);
}

/* What a field of a record leads to, with a word of its own for a title; NULL where none can bear it. */
static FarneRecord *
make_named_end (FarneStore *store, const FarneField *field, const char *word, GRand *rand)
{
  const FarneKind *target =
    field->type == FARNE_FIELD_AREA ? &farne_area_kind : farne_kinds_find (field->target);
  const FarneField *title = farne_kind_find_field (target, target->title);
  FarneRecord *end;

  if (!title->searched)
    return NULL;
  end = save_whole (store, target, rand);
  farne_record_put_text (end, title, word);
  save_alone (store, end, "Name");

  return end;
}

static void
lead_to (FarneRecord *record, const FarneField *field, FarneRecord *end)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (end));

  if (field->type == FARNE_FIELD_AREA)
    farne_record_put_text (record, field, FARNE_AREA (end)->code);
  else
    g_assert_true (farne_record_set_text (record, field, id, NULL));
}

/* Follows the name of what a record refers to: changed, undone, done again. */
static void
check_around (FarneStore *store, const FarneKind *kind, const FarneField *field, GRand *rand)
{
  static guint n = 0;
  g_autofree char *word = g_strdup_printf ("qy%u", ++n);
  g_autofree char *other = g_strdup_printf ("qz%u", n);
  g_autoptr (FarneRecord) record = save_whole (store, kind, rand);
  g_autoptr (FarneRecord) end = make_named_end (store, field, word, rand);
  g_autoptr (GPtrArray) problems = NULL;
  const FarneField *title;

  if (end == NULL)
    return;
  lead_to (record, field, end);
  problems = farne_record_check (record);
  if (farne_problems_stop (problems))
    return;
  save_alone (store, record, "Lead");
  assert_found (store, record, word, TRUE);
  title = farne_kind_find_field (farne_record_get_kind (end), farne_record_get_kind (end)->title);
  farne_record_put_text (end, title, other);
  save_alone (store, end, "Rename");
  assert_found (store, record, word, FALSE);
  assert_found (store, record, other, TRUE);
  undo (store);
  assert_found (store, record, word, TRUE);
  assert_found (store, record, other, FALSE);
  g_assert_true (farne_store_redo (store, NULL, NULL));
  assert_found (store, record, other, TRUE);
}

static gboolean
leads (const FarneField *field)
{
  return field->type == FARNE_FIELD_AREA ||
         (field->target != NULL && farne_kinds_find (field->target) != NULL);
}

static void
test_around (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; kinds[i]->section != NULL && j < kinds[i]->n_fields; j++)
      if (leads (&kinds[i]->fields[j]))
        {
          g_test_message ("%s.%s", kinds[i]->name, kinds[i]->fields[j].name);
          check_around (store, kinds[i], &kinds[i]->fields[j], rand);
        }
}

/* Words of the kind, of an area and of the text together; each choice by its words. */
static void
test_mixed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E08000037", "Gateshead");
  g_autoptr (FarneTerm) term = make_term ("Pledge", "What Gateshead promised");
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (FarneRecord) pledge = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  FarneHit *hit;

  save_alone (store, area, "Area");
  save_alone (store, term, "Term");
  pledge = save_whole (store, farne_kinds_find ("pledge"), rand);
  g_object_set (pledge, "authority", "E08000037", "note", "by letter", NULL);
  save_alone (store, pledge, "Pledge");
  assert_found (store, pledge, "pledge gateshead", TRUE);
  assert_found (store, pledge, "gates lett", TRUE);
  assert_found (store, pledge, "E08000037", TRUE);
  assert_found (store, pledge, "gateshead telegram", FALSE);
  hits = farne_store_search (store, "pledge gates", 20, NULL);
  g_assert_cmpstr (((FarneHit *) hits->pdata[0])->title, ==, "Pledge");
  hit = find_hit (hits, pledge);
  g_assert_cmpstr (hit->title, ==, "Gateshead");
  g_assert_false (hit->restricted);
}

/* What leads to a hit by a field for the team alone makes the hit one for the team. */
static void
test_around_is_guarded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (FarneRecord) household = save_whole (store, farne_kinds_find ("household"), rand);
  g_autoptr (FarneRecord) offer = save_whole (store, farne_kinds_find ("home_offer"), rand);
  g_autoptr (GPtrArray) hits = NULL;
  gint64 id = farne_record_get_id (household);

  g_object_set (household, "reference", "Quetzal", NULL);
  g_object_set (offer, "household", id, NULL);
  save_alone (store, household, "Household");
  save_alone (store, offer, "Offer");
  hits = farne_store_search (store, "quetzal", 20, NULL);
  g_assert_true (find_hit (hits, offer)->restricted);
  g_clear_pointer (&hits, g_ptr_array_unref);
  g_object_set (offer, "reference", "Quetzal", NULL);
  save_alone (store, offer, "Offer");
  hits = farne_store_search (store, "quetzal", 20, NULL);
  g_assert_false (find_hit (hits, offer)->restricted);
}

/* What was deleted and can't be undone is in no corner of the file. */
static void
test_deleted_words_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneTerm) term = make_term ("Zebrafinch", "Quaggamussel");

  fill (store);
  save_alone (store, term, "Add");
  begin (store, "Delete");
  g_assert_true (farne_store_delete (store, FARNE_RECORD (term), NULL));
  commit (store);
  g_assert_true (farne_store_close (store, NULL));
  g_assert_true (file_holds (fixture->path, "quaggamussel"));
  g_clear_object (&store);
  store = open_again (fixture->path);
  g_assert_true (farne_store_seal (store, NULL));
  g_assert_true (farne_store_close (store, NULL));
  g_assert_false (file_holds (fixture->path, "ebrafinch"));
  g_assert_false (file_holds (fixture->path, "uaggamussel"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/search/cases", test_cases);
  ADD ("/search/hits", test_hits);
  ADD ("/search/made-anew", test_made_anew);
  ADD ("/search/every-field", test_every_field);
  ADD ("/search/any-steps", test_any_steps);
  ADD ("/search/around", test_around);
  ADD ("/search/mixed", test_mixed);
  ADD ("/search/around-is-guarded", test_around_is_guarded);
  ADD ("/search/deleted-words-go", test_deleted_words_go);

  return g_test_run ();
}
