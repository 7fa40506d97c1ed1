/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include "model/farne-term.h"
#include "store/farne-journal.h"
#include "store/farne-record-history.h"

static GPtrArray *
read_history (FarneStore *store, FarneRecord *record)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *events = farne_store_get_record_history (store, record, 100, &error);

  g_assert_no_error (error);

  return events;
}

/* What was added is told whole: every field that is set, with what it holds. */
static void
assert_added (FarneRecord *record, const FarneRecordEvent *event)
{
  const FarneKind *kind = farne_record_get_kind (record);
  guint n_set = 0;

  g_assert_null (event->before);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      n_set += farne_record_has (record, &kind->fields[i]);
      if (!farne_record_has_same (record, event->after, &kind->fields[i]))
        g_error ("%s.%s is told otherwise than it is", kind->name, kind->fields[i].name);
    }
  g_assert_cmpuint (event->fields->len, ==, n_set);
}

/* Every kind: added, a field unset, deleted, and all of it undone. */
static void
test_every_kind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (FarneRecord) record = save_whole (store, kinds[i], rand);
      g_autoptr (GPtrArray) added = read_history (store, record);
      g_autoptr (GPtrArray) deleted = NULL;
      g_autoptr (GPtrArray) undone = NULL;

      g_test_message ("%s", kinds[i]->name);
      g_assert_cmpuint (added->len, ==, 1);
      assert_added (record, added->pdata[0]);
      g_assert_true (farne_store_begin (store, "Delete", NULL));
      g_assert_true (farne_store_delete (store, record, NULL));
      g_assert_true (farne_store_commit (store, NULL));
      deleted = read_history (store, record);
      g_assert_cmpuint (deleted->len, ==, 2);
      g_assert_null (((FarneRecordEvent *) deleted->pdata[0])->after);
      g_assert_true (farne_store_undo (store, NULL, NULL));
      undone = read_history (store, record);
      g_assert_cmpuint (undone->len, ==, 3);
      g_assert_cmpstr (((FarneRecordEvent *) undone->pdata[0])->action, ==, "undo");
      assert_added (record, undone->pdata[0]);
    }
}

/* A change tells the field alone, with what it held and what it holds. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (18);
  g_autoptr (FarneRecord) record = save_whole (store, &farne_term_kind, rand);
  g_autoptr (FarneRecord) other = save_whole (store, &farne_term_kind, rand);
  const FarneField *field = farne_kind_find_field (&farne_term_kind, "abbreviation");
  g_autofree char *before = g_strdup (farne_record_peek_text (record, field));
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) others = NULL;
  const FarneRecordEvent *event;

  farne_record_put_text (record, field, "NTS");
  save_alone (store, record, "Change");
  events = read_history (store, record);
  others = read_history (store, other);
  event = events->pdata[0];

  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (event->what, ==, "Change");
  g_assert_cmpuint (event->fields->len, ==, 1);
  g_assert_true (event->fields->pdata[0] == field);
  g_assert_cmpstr (farne_record_peek_text (event->before, field), ==, before);
  g_assert_cmpstr (farne_record_peek_text (event->after, field), ==, "NTS");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/record-history/every-kind", test_every_kind);
  ADD ("/record-history/change", test_change);

  return g_test_run ();
}
