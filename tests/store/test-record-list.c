/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/farne-record-list.h"

#define N_MANY 10000

/* What a view of the model would hold if it only followed the signals. */
typedef struct
{
  GPtrArray *names;
  guint n_splices;
} View;

static char *
get_name (GListModel *model, guint position)
{
  g_autoptr (FarneArea) area = g_list_model_get_item (model, position);

  return g_strdup (area->name);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, View *view)
{
  if (removed > 0)
    g_ptr_array_remove_range (view->names, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (view->names, position + i, get_name (model, position + i));
  view->n_splices++;
}

static void
assert_follows (GListModel *model, View *view)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, view->names->len);
  for (guint i = 0; i < view->names->len; i++)
    {
      g_autofree char *name = get_name (model, i);

      g_assert_cmpstr (name, ==, view->names->pdata[i]);
    }
}

static void
test_one_splice_a_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRecordList) list = farne_record_list_new (store, &farne_area_kind, "name");
  View view = { g_ptr_array_new_with_free_func (g_free), 0 };
  gint64 start;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &view);
  start = g_get_monotonic_time ();
  begin (store, "Many");
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Area %05u", (i * 7919) % N_MANY);
      g_autoptr (FarneArea) area = make_area ("E06000001", name);

      save (store, area);
    }
  commit (store);
  g_test_message ("%d inserts and the list: %" G_GINT64_FORMAT " ms", N_MANY,
                  (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (view.n_splices, ==, 1);
  g_assert_cmpuint (view.names->len, ==, N_MANY);
  assert_follows (G_LIST_MODEL (list), &view);

  start = g_get_monotonic_time ();
  undo (store);
  g_test_message ("undo: %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (view.n_splices, ==, 2);
  g_assert_cmpuint (view.names->len, ==, 0);
  redo (store);
  g_assert_cmpuint (view.n_splices, ==, 3);
  assert_follows (G_LIST_MODEL (list), &view);
  g_ptr_array_unref (view.names);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* An edit that moves nothing notifies the very record that is shown, and splices nothing. */
static void
test_updates_notify (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) a = make_area ("E06000001", "Hartlepool");
  g_autoptr (FarneArea) b = make_area ("E06000002", "Middlesbrough");
  g_autoptr (FarneRecordList) list = NULL;
  g_autoptr (FarneArea) shown = NULL;
  g_autoptr (FarneArea) last = NULL;
  guint n_splices = 0, n_notices = 0, n_names = 0;

  save_alone (store, a, "A");
  save_alone (store, b, "B");
  list = farne_record_list_new (store, &farne_area_kind, "name");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == FARNE_TYPE_AREA);
  shown = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (shown != a);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n_splices);
  g_signal_connect_swapped (shown, "notify::short-name", G_CALLBACK (count_cb), &n_notices);
  g_signal_connect_swapped (shown, "notify::name", G_CALLBACK (count_cb), &n_names);

  g_object_set (a, "short-name", "Hpool", NULL);
  save_alone (store, a, "Short name");
  g_assert_cmpstr (shown->short_name, ==, "Hpool");
  g_assert_cmpuint (n_splices, ==, 0);
  g_assert_cmpuint (n_notices, ==, 1);
  g_assert_cmpuint (n_names, ==, 0);

  g_object_set (a, "name", "West Hartlepool", NULL);
  save_alone (store, a, "Rename");
  g_assert_cmpuint (n_splices, ==, 1);
  last = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (last == shown);
  g_assert_cmpstr (last->name, ==, "West Hartlepool");

  undo (store);
  g_assert_cmpuint (n_splices, ==, 2);
  g_assert_cmpstr (shown->name, ==, "Hartlepool");
}

static void
test_any_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRecordList) list = farne_record_list_new (store, &farne_area_kind, "name desc");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  View view = { g_ptr_array_new_with_free_func (g_free), 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &view);
  for (guint step = 0; step < 100; step++)
    {
      guint before = view.n_splices;

      if (g_rand_int_range (rand, 0, 5) == 0 && farne_store_undo (store, NULL, NULL))
        continue;
      begin (store, "Step");
      for (guint i = g_rand_int_range (rand, 1, 6); i > 0; i--)
        {
          guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
          g_autofree char *name = g_strdup_printf ("%u", g_rand_int (rand));
          g_autoptr (FarneArea) area = make_area ("E06000001", name);
          g_autoptr (FarneRecord) known =
            n > 0
                      ? g_list_model_get_item (G_LIST_MODEL (list), g_rand_int_range (rand, 0, n))
                      : NULL;

          if (known != NULL && g_rand_boolean (rand))
            g_assert_true (farne_store_delete (store, known, NULL));
          else
            save (store, area);
        }
      commit (store);
      g_assert_cmpuint (view.n_splices - before, <=, 1);
      assert_follows (G_LIST_MODEL (list), &view);
    }
  assert_follows (G_LIST_MODEL (list), &view);
  g_assert_cmpuint (view.names->len, >, 0);
  g_ptr_array_unref (view.names);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/record-list/one-splice-a-step", test_one_splice_a_step);
  ADD ("/record-list/updates-notify", test_updates_notify);
  ADD ("/record-list/any-steps", test_any_steps);

  return g_test_run ();
}
