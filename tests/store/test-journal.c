/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#define N_STEPS 60

static void
test_undo_redo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (FarneRecord) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *next = NULL;

  g_assert_null (farne_store_peek_undo (store));
  g_assert_false (farne_store_undo (store, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  save_alone (store, area, "Add Darlington");
  g_object_set (area, "name", "Borough of Darlington", NULL);
  save_alone (store, area, "Rename Darlington");
  next = farne_store_peek_undo (store);
  g_assert_cmpstr (next, ==, "Rename Darlington");

  g_assert_true (farne_store_undo (store, &what, &error));
  g_assert_cmpstr (what, ==, "Rename Darlington");
  found = farne_store_find (store, &farne_area_kind, "code", "E06000005", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (FARNE_AREA (found)->name, ==, "Darlington");
  g_assert_cmpint (farne_record_get_id (found), ==, farne_record_get_id (FARNE_RECORD (area)));

  undo (store);
  g_assert_null (farne_store_get (store, &farne_area_kind, farne_record_get_id (found), &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  redo (store);
  redo (store);
  g_assert_false (farne_store_redo (store, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  assert_sound (store);
}

static void
test_across_restarts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autofree char *empty = dump (fixture->path);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  save_alone (store, area, "Add Darlington");
  full = dump (fixture->path);
  g_clear_object (&store);

  store = open_again (fixture->path);
  undo (store);
  undone = dump (fixture->path);
  g_clear_object (&store);

  store = open_again (fixture->path);
  redo (store);
  redone = dump (fixture->path);

  g_assert_cmpstr (empty, ==, undone);
  g_assert_cmpstr (full, ==, redone);
  g_assert_cmpstr (full, !=, empty);
}

/* A new step drops what could be redone, for good. */
static void
test_new_step_drops_redo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) a = make_area ("E06000001", "Hartlepool");
  g_autoptr (FarneArea) b = make_area ("E06000002", "Middlesbrough");
  g_autoptr (FarneArea) c = make_area ("E06000003", "Redcar and Cleveland");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) areas = NULL;

  save_alone (store, a, "A");
  save_alone (store, b, "B");
  undo (store);
  save_alone (store, c, "C");
  g_assert_null (farne_store_peek_redo (store));
  g_assert_false (farne_store_redo (store, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  undo (store);
  undo (store);
  redo (store);
  redo (store);
  areas = farne_store_list (store, &farne_area_kind, "code", NULL);
  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_cmpstr (FARNE_AREA (areas->pdata[0])->name, ==, "Hartlepool");
  g_assert_cmpstr (FARNE_AREA (areas->pdata[1])->name, ==, "Redcar and Cleveland");
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *what;
    const char *action;
    gint64 of;
    gboolean undone;
  } wanted[] = {
    { "B", "undo", 2, FALSE }, { "B", "redo", 2, FALSE }, { "B", "undo", 2, FALSE },
    { "B", "do", 0, TRUE },    { "A", "do", 0, FALSE },
  };
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) a = make_area ("E06000001", "Hartlepool");
  g_autoptr (FarneArea) b = make_area ("E06000002", "Middlesbrough");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  gint64 now = g_get_real_time ();

  save_alone (store, a, "A");
  save_alone (store, b, "B");
  undo (store);
  redo (store);
  undo (store);
  history = farne_store_get_history (store, 0, NULL);
  newest = farne_store_get_history (store, 2, NULL);

  g_assert_cmpuint (newest->len, ==, 2);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < history->len; i++)
    {
      FarneJournalEntry *entry = history->pdata[i];

      g_assert_cmpstr (entry->what, ==, wanted[i].what);
      g_assert_cmpstr (entry->action, ==, wanted[i].action);
      g_assert_cmpint (entry->of, ==, wanted[i].of);
      g_assert_cmpint (entry->undone, ==, wanted[i].undone);
      g_assert_cmpstr (entry->who, ==, g_get_user_name ());
      g_assert_cmpuint (entry->n_changes, ==, 1);
      g_assert_cmpint (ABS (entry->when - now), <, 60 * G_USEC_PER_SEC);
    }
}

static void
run_sql (const char *path, const char *sql, int wanted)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, wanted);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_journal_and_audit_stay (Fixture *fixture, gconstpointer data)
{
  static const char *const attempts[] = {
    "UPDATE audit SET what = ''", "DELETE FROM audit", "UPDATE journal SET what = ''",
    "DELETE FROM journal", "UPDATE journal SET changeset = x'00'",
  };
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000001", "Hartlepool");
  g_autoptr (JsonNode) details = json_from_string ("{\"n\":1}", NULL);
  g_autoptr (GPtrArray) audit = NULL;
  FarneAuditEntry *entry;

  save_alone (store, area, "A");
  g_assert_true (farne_store_audit (store, "export", "Export of the region", details, NULL));
  undo (store);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    run_sql (fixture->path, attempts[i], SQLITE_CONSTRAINT);

  audit = farne_store_get_audit (store, 0, NULL);
  g_assert_cmpuint (audit->len, ==, 1);
  entry = audit->pdata[0];
  g_assert_cmpstr (entry->event, ==, "export");
  g_assert_cmpstr (entry->what, ==, "Export of the region");
  g_assert_cmpstr (entry->details, ==, "{\"n\":1}");
}

/* What went past the journal is told, and nothing is changed. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  static const char *const meddlings[] = {
    "UPDATE area SET name = 'x'", "DELETE FROM area", "UPDATE area SET id = 7",
  };

  for (guint i = 0; i < G_N_ELEMENTS (meddlings); i++)
    {
      g_autoptr (FarneStore) store = create (fixture);
      g_autoptr (FarneArea) area = make_area ("E06000001", "Hartlepool");
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *next = NULL;

      save_alone (store, area, "A");
      g_object_set (area, "name", "Hartlepool Borough", NULL);
      save_alone (store, area, "B");
      run_sql (fixture->path, meddlings[i], SQLITE_OK);
      before = dump (fixture->path);

      g_assert_false (farne_store_undo (store, NULL, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, "“B”"));
      after = dump (fixture->path);
      next = farne_store_peek_undo (store);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (next, ==, "B");
      g_clear_object (&store);
      g_remove (fixture->path);
    }
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRelease) first = make_release ("First");
  g_autoptr (FarneRelease) second = make_release ("Second");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  begin (store, "Two releases");
  save (store, first);
  second->supersedes = farne_record_get_id (FARNE_RECORD (first));
  save (store, second);
  commit (store);
  before = dump (fixture->path);

  begin (store, "Delete the first");
  g_assert_false (farne_store_delete (store, FARNE_RECORD (first), &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  farne_store_rollback (store);

  begin (store, "Delete both");
  g_assert_true (farne_store_delete (store, FARNE_RECORD (second), NULL));
  g_assert_true (farne_store_delete (store, FARNE_RECORD (first), NULL));
  commit (store);
  undo (store);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
  assert_sound (store);
}

static void
change_something (FarneStore *store, GRand *rand)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  const FarneKind *kind = kinds[g_rand_int_range (rand, 0, g_strv_length ((char **) kinds))];
  g_autoptr (GPtrArray) records = farne_store_list (store, kind, NULL, NULL);
  gboolean is_known = records->len > 0 && g_rand_int_range (rand, 0, 3) > 0;
  FarneRecord *known = is_known ? records->pdata[g_rand_int_range (rand, 0, records->len)] : NULL;
  g_autoptr (FarneRecord) record = make_whole (store, kind, rand);
  g_autoptr (GError) error = NULL;

  /* Shapes and facts point to content that must be there. */
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_SEGMENT && farne_record_has (record, &kind->fields[i]))
      {
        g_autofree char *text = make_random_text (rand);
        g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
        g_autofree char *sha256 = farne_store_put_segment (store, content, NULL);

        farne_record_put_text (record, &kind->fields[i], sha256);
      }

  if (known != NULL && g_rand_boolean (rand))
    {
      /* What others need is refused, and stays. */
      if (!farne_store_delete (store, known, &error))
        g_clear_error (&error);
      return;
    }
  if (known != NULL)
    farne_record_set_id (record, farne_record_get_id (known));
  farne_store_save (store, record, &error);
  g_assert_no_error (error);
}

static void
make_step (FarneStore *store, GRand *rand)
{
  guint n = g_rand_int_range (rand, 1, 8);

  begin (store, "Step");
  for (guint i = 0; i < n; i++)
    change_something (store, rand);
  if (g_rand_int_range (rand, 0, 4) == 0)
    {
      g_autofree char *value = make_random_text (rand);

      g_assert_true (
        farne_store_set_setting (store, "today", g_rand_boolean (rand) ? value : NULL, NULL));
    }
  if (g_rand_int_range (rand, 0, 6) == 0)
    farne_store_rollback (store);
  else
    commit (store);
}

/*
 * Any steps, some undone and redone in between: the state behind each entry of the stack comes back
 * byte for byte, all the way down and up again.
 */
static void
check_sequence (Fixture *fixture, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint top = 0;

  g_ptr_array_add (states, dump (fixture->path));
  for (guint i = 0; i < N_STEPS; i++)
    {
      guint dice = g_rand_int_range (rand, 0, 10);

      if (dice < 2 && top > 0)
        {
          undo (store);
          top--;
        }
      else if (dice == 2 && top + 1 < states->len)
        {
          redo (store);
          top++;
        }
      else
        {
          g_autoptr (GPtrArray) history = farne_store_get_history (store, 1, NULL);
          g_autoptr (GPtrArray) later = NULL;

          make_step (store, rand);
          later = farne_store_get_history (store, 1, NULL);
          if (later->len > 0 &&
              (history->len == 0 || ((FarneJournalEntry *) later->pdata[0])->id !=
                                      ((FarneJournalEntry *) history->pdata[0])->id))
            {
              top++;
              g_ptr_array_set_size (states, top);
              g_ptr_array_add (states, dump (fixture->path));
            }
        }
      g_autofree char *now = dump (fixture->path);
      g_assert_cmpstr (now, ==, states->pdata[top]);
    }
  g_assert_cmpuint (top, >, 5);
  while (top > 0)
    {
      undo (store);
      g_autofree char *now = dump (fixture->path);
      g_assert_cmpstr (now, ==, states->pdata[--top]);
    }
  while (top + 1 < states->len)
    {
      redo (store);
      g_autofree char *now = dump (fixture->path);
      g_assert_cmpstr (now, ==, states->pdata[++top]);
    }
  assert_sound (store);
}

static void
test_any_sequence (Fixture *fixture, gconstpointer data)
{
  for (guint32 seed = 1; seed <= 8; seed++)
    {
      g_test_message ("seed %u", seed);
      check_sequence (fixture, seed);
      g_remove (fixture->path);
    }
}

/* A large import that was undone goes when the file is closed, small as its changeset is. */
static void
test_undone_content_goes (Fixture *fixture, gconstpointer data)
{
  const gsize size = FARNE_JOURNAL_BUDGET + 1;
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneStore) again = NULL;
  g_autoptr (FarneRelease) release = make_release ("large");
  g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) left = NULL;
  g_autoptr (GError) error = NULL;

  begin (store, "Import large");
  release->segment = farne_store_put_segment (store, content, NULL);
  save (store, release);
  commit (store);
  undo (store);
  g_assert_true (farne_store_close (store, NULL));
  again = open_again (fixture->path);
  left = farne_store_get_segment (again, release->segment, &error);
  g_assert_null (left);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  assert_sound (again);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/journal/undo-redo", test_undo_redo);
  ADD ("/journal/across-restarts", test_across_restarts);
  ADD ("/journal/new-step-drops-redo", test_new_step_drops_redo);
  ADD ("/journal/history", test_history);
  ADD ("/journal/journal-and-audit-stay", test_journal_and_audit_stay);
  ADD ("/journal/conflict", test_conflict);
  ADD ("/journal/references", test_references);
  ADD ("/journal/undone-content-goes", test_undone_content_goes);
  ADD ("/journal/any-sequence", test_any_sequence);

  return g_test_run ();
}
