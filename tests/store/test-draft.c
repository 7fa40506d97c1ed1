/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/farne-draft.h"

static FarneRecord *
get_record (FarneDraft *draft, guint index)
{
  g_autoptr (FarneRecord) record = g_list_model_get_item (farne_draft_get_records (draft), index);

  return record;
}

static GPtrArray *
new_conflicts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) farne_conflict_free);
}

static void
save_draft (FarneDraft *draft)
{
  g_autoptr (GPtrArray) conflicts = new_conflicts ();
  g_autoptr (GError) error = NULL;

  farne_draft_save (draft, "Edit", conflicts, &error);
  g_assert_no_error (error);
}

static FarneArea *
read_area (FarneStore *store, gpointer area)
{
  g_autoptr (GError) error = NULL;
  FarneRecord *record = farne_store_get (store, &farne_area_kind, farne_record_get_id (area),
                                         &error);

  g_assert_no_error (error);
  return FARNE_AREA (record);
}

/* Several records are saved in one step, or none is. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (FarneRelease) release = make_release ("New");
  g_autoptr (FarneDraft) draft = farne_draft_new (store);
  g_autoptr (GPtrArray) conflicts = new_conflicts ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  save_alone (store, area, "Add");
  before = dump (fixture->path);
  farne_draft_add (draft, FARNE_RECORD (area));
  farne_draft_add (draft, FARNE_RECORD (release));
  g_assert_true (get_record (draft, 0) != FARNE_RECORD (area));
  g_object_set (get_record (draft, 0), "short-name", "Dton", NULL);
  g_object_set (get_record (draft, 1), "title", NULL, NULL);

  problems = farne_draft_check (draft);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((FarneProblem *) problems->pdata[0])->field->name, ==, "title");
  g_assert_false (farne_draft_save (draft, "Edit", conflicts, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);

  g_object_set (get_record (draft, 1), "title", "New", NULL);
  save_draft (draft);
  g_assert_cmpint (farne_record_get_id (get_record (draft, 1)), !=, 0);
  g_clear_pointer (&after, g_free);
  undo (store);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* Left without a word, as after a crash: the file opens with the draft in it, and no step for it.
 */
static void
test_survives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (FarneArea) new_area = make_area ("E06000004", "Stockton");
  g_autoptr (FarneDraft) draft = farne_draft_new (store);
  g_autoptr (FarneDraft) other = farne_draft_new (store);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (FarneArea) saved = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *next = NULL;

  save_alone (store, area, "Add");
  farne_draft_add (draft, FARNE_RECORD (area));
  farne_draft_add (draft, FARNE_RECORD (new_area));
  g_assert_true (farne_draft_keep (draft, NULL));
  g_object_set (get_record (draft, 0), "short-name", "Dton", "from", 100, NULL);
  g_assert_true (farne_draft_keep (draft, NULL));
  farne_draft_add (other, FARNE_RECORD (area));
  g_assert_true (farne_draft_keep (other, NULL));
  g_assert_true (farne_draft_discard (other, NULL));
  g_clear_object (&draft);
  g_clear_object (&other);
  g_clear_object (&store);

  store = open_again (fixture->path);
  next = farne_store_peek_undo (store);
  g_assert_cmpstr (next, ==, "Add");
  drafts = farne_draft_list (store, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (farne_draft_get_records (drafts->pdata[0])), ==, 2);
  save_draft (drafts->pdata[0]);
  saved = read_area (store, area);
  g_assert_cmpstr (saved->short_name, ==, "Dton");
  g_assert_cmpint (saved->from, ==, 100);
  none = farne_draft_list (store, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What only the file changed is taken over; what both changed must be chosen. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  for (guint take_mine = 0; take_mine < 2; take_mine++)
    {
      g_autoptr (FarneStore) store = create (fixture);
      g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
      g_autoptr (FarneDraft) draft = farne_draft_new (store);
      g_autoptr (GPtrArray) conflicts = new_conflicts ();
      g_autoptr (FarneArea) saved = NULL;
      g_autoptr (GError) error = NULL;
      FarneConflict *conflict;

      save_alone (store, area, "Add");
      farne_draft_add (draft, FARNE_RECORD (area));
      g_object_set (get_record (draft, 0), "short-name", "mine", "tile-row", G_GINT64_CONSTANT (1),
                    "synthetic", TRUE, NULL);
      g_object_set (area, "short-name", "theirs", "name", "Borough", "synthetic", TRUE, NULL);
      save_alone (store, area, "Meanwhile");

      g_assert_false (farne_draft_save (draft, "Edit", conflicts, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_CONFLICT);
      g_assert_cmpuint (conflicts->len, ==, 1);
      conflict = conflicts->pdata[0];
      g_assert_true (conflict->record == get_record (draft, 0));
      g_assert_cmpstr (conflict->field->name, ==, "short_name");
      g_assert_cmpstr (conflict->mine, ==, "mine");
      g_assert_cmpstr (conflict->theirs, ==, "theirs");

      farne_draft_settle (draft, conflict, take_mine);
      save_draft (draft);
      saved = read_area (store, area);
      g_assert_cmpstr (saved->short_name, ==, take_mine ? "mine" : "theirs");
      g_assert_cmpstr (saved->name, ==, "Borough");
      g_assert_cmpint (saved->tile_row, ==, 1);
      g_clear_object (&store);
      g_clear_object (&draft);
      g_remove (fixture->path);
    }
}

static void
test_deleted_underneath (Fixture *fixture, gconstpointer data)
{
  for (guint take_mine = 0; take_mine < 2; take_mine++)
    {
      g_autoptr (FarneStore) store = create (fixture);
      g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
      g_autoptr (FarneDraft) draft = farne_draft_new (store);
      g_autoptr (GPtrArray) conflicts = new_conflicts ();
      g_autoptr (GPtrArray) areas = NULL;
      g_autoptr (GError) error = NULL;

      save_alone (store, area, "Add");
      farne_draft_add (draft, FARNE_RECORD (area));
      begin (store, "Delete");
      g_assert_true (farne_store_delete (store, FARNE_RECORD (area), NULL));
      commit (store);

      g_assert_false (farne_draft_save (draft, "Edit", conflicts, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_CONFLICT);
      g_assert_cmpuint (conflicts->len, ==, 1);
      g_assert_null (((FarneConflict *) conflicts->pdata[0])->field);
      farne_draft_settle (draft, conflicts->pdata[0], take_mine);
      save_draft (draft);
      areas = farne_store_list (store, &farne_area_kind, NULL, NULL);
      g_assert_cmpuint (areas->len, ==, take_mine);
      g_clear_object (&store);
      g_clear_object (&draft);
      g_remove (fixture->path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/draft/one-step", test_one_step);
  ADD ("/draft/survives", test_survives);
  ADD ("/draft/conflict", test_conflict);
  ADD ("/draft/deleted-underneath", test_deleted_underneath);

  return g_test_run ();
}
