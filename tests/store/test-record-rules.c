/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "model/farne-threshold.h"
#include "store/farne-change-all.h"
#include "store/farne-draft.h"

static FarneThreshold *
make_threshold (const char *rule, FarneDay from, FarneDay to)
{
  FarneThreshold *threshold = farne_threshold_new ();

  g_object_set (threshold, "rule", rule, "value", 200.0, "unit", "people", "from", from, "to", to,
                NULL);
  return threshold;
}

static char *
try_save (FarneStore *store, gpointer record)
{
  g_autoptr (GError) error = NULL;

  begin (store, "Try");
  if (farne_store_save (store, record, &error))
    {
      commit (store);
      return NULL;
    }
  farne_store_rollback (store);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);

  return g_strdup (error->message);
}

#define ALWAYS FARNE_DAY_NONE

/* Beside 10 to 20, and 30 until further notice. */
static void
test_periods (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rule;
    FarneDay from;
    FarneDay to;
    gboolean fits;
  } cases[] = {
    { "cluster", 0, 9, TRUE },           { "cluster", 0, 10, FALSE },
    { "cluster", 12, 13, FALSE },        { "cluster", 20, 25, FALSE },
    { "cluster", 21, 29, TRUE },         { "cluster", 21, 30, FALSE },
    { "cluster", 21, ALWAYS, FALSE },    { "cluster", 40, 50, FALSE },
    { "cluster", ALWAYS, 9, TRUE },      { "cluster", ALWAYS, ALWAYS, FALSE },
    { "child", ALWAYS, ALWAYS, TRUE },
  };
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneThreshold) first = make_threshold ("cluster", 10, 20);
  g_autoptr (FarneThreshold) second = make_threshold ("cluster", 30, ALWAYS);

  save_alone (store, first, "First");
  save_alone (store, second, "Second");
  save_alone (store, second, "It doesn't stand in its own way");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneThreshold) threshold = make_threshold (cases[i].rule, cases[i].from,
                                                             cases[i].to);
      g_autofree char *trouble = try_save (store, threshold);

      g_test_message ("%u: %s", i, trouble != NULL ? trouble : "fits");
      g_assert_true ((trouble == NULL) == cases[i].fits);
      if (trouble == NULL)
        undo (store);
    }
}

static void
test_names_the_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneThreshold) first = make_threshold ("cluster", farne_day_new (2016, 4, 1),
                                                     farne_day_new (2017, 3, 31));
  g_autoptr (FarneThreshold) second = make_threshold ("cluster", farne_day_new (2017, 1, 1), ALWAYS);
  g_autofree char *trouble = NULL;
  g_autofree char *expected = NULL;

  save_alone (store, first, "First");
  trouble = try_save (store, second);
  expected = g_strdup_printf ("Threshold “cluster”: From: the period overlaps that of “cluster” "
                              "(#%" G_GINT64_FORMAT ", 1 April 2016 to 31 March 2017). "
                              "End that one on 31 December 2016 first.",
                              farne_record_get_id (FARNE_RECORD (first)));
  g_assert_cmpstr (trouble, ==, expected);
  g_object_set (second, "from", farne_day_new (2015, 1, 1), NULL);
  g_clear_pointer (&trouble, g_free);
  trouble = try_save (store, second);
  g_assert_true (g_str_has_suffix (trouble, "End this one on 31 March 2016."));
}

static void
test_lost_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRelease) release = make_release ("Revised");
  g_autofree char *trouble = NULL;

  release->supersedes = 4711;
  trouble = try_save (store, release);
  g_assert_cmpstr (trouble, ==,
                   "Release “Revised”: Revises: the Release isn’t there any more. Choose another.");
}

/* A draft may end one period and begin the next, in any order. */
static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneThreshold) known = make_threshold ("cluster", 10, ALWAYS);
  g_autoptr (FarneThreshold) next = make_threshold ("cluster", 21, ALWAYS);
  g_autoptr (FarneDraft) draft = farne_draft_new (store);
  g_autoptr (GPtrArray) conflicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_conflict_free);
  g_autoptr (FarneRecord) edited = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  save_alone (store, known, "Known");
  farne_draft_add (draft, FARNE_RECORD (next));
  before = farne_draft_check (draft);
  g_assert_cmpuint (before->len, ==, 1);
  farne_draft_add (draft, FARNE_RECORD (known));
  g_assert_false (farne_draft_save (draft, "Both", conflicts, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  g_clear_error (&error);
  edited = g_list_model_get_item (farne_draft_get_records (draft), 1);
  g_object_set (edited, "to", 20, NULL);
  after = farne_draft_check (draft);
  g_assert_cmpuint (after->len, ==, 0);
  farne_draft_save (draft, "Both", conflicts, &error);
  g_assert_no_error (error);
}

static void
test_change_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) refused =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_refusal_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *what = NULL;

  for (int i = 0; i < 5; i++)
    {
      FarneThreshold *threshold = make_threshold ("cluster", i * 10, i * 10 + 9);

      save_alone (store, threshold, "Add");
      g_ptr_array_add (records, threshold);
    }
  before = dump (fixture->path);
  g_assert_false (farne_store_change_all (store, records,
                                          farne_kind_find_field (&farne_threshold_kind, "to"),
                                          "1970-01-25", refused, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  g_test_message ("%s", error->message);
  g_clear_error (&error);
  g_assert_cmpuint (refused->len, >=, 4);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);

  g_ptr_array_set_size (refused, 0);
  farne_store_change_all (store, records, farne_kind_find_field (&farne_threshold_kind, "value"),
                          "150", refused, &error);
  g_assert_no_error (error);
  read = farne_store_list (store, &farne_threshold_kind, NULL, NULL);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (FARNE_THRESHOLD (read->pdata[i])->value, ==, 150);
  what = farne_store_peek_undo (store);
  g_assert_cmpstr (what, ==, "Change Value of 5 records");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/record-rules/periods", test_periods);
  ADD ("/record-rules/names-the-other", test_names_the_other);
  ADD ("/record-rules/lost-references", test_lost_references);
  ADD ("/record-rules/drafts", test_drafts);
  ADD ("/record-rules/change-all", test_change_all);

  return g_test_run ();
}
