/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include "model/farne-move-on.h"
#include "model/farne-property.h"
#include "store/farne-links.h"
#include "store/farne-merge.h"
#include "store/farne-removal.h"

/* Walks every field of every kind by which records refer to others, as the field tables tell. */
typedef void (*LinkFunc) (FarneStore *store, const FarneLinkField *link, const FarneKind *target,
                          GRand *rand);

static void
for_each_link (FarneStore *store, LinkFunc func)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  guint n = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GArray) links = farne_kind_list_incoming (kinds[i]);

      for (guint j = 0; j < links->len; j++, n++)
        {
          FarneLinkField *link = &g_array_index (links, FarneLinkField, j);

          g_test_message ("%s.%s to %s", link->kind->name, link->field->name, kinds[i]->name);
          func (store, link, kinds[i], rand);
        }
    }
  g_assert_cmpuint (n, >, 1);
}

static void
refer (FarneRecord *from, const FarneField *field, FarneRecord *to)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (to));

  if (field->type == FARNE_FIELD_AREA)
    farne_record_put_text (from, field, FARNE_AREA (to)->code);
  else
    g_assert_true (farne_record_set_text (from, field, id, NULL));
}

/* An area with a code that no other bears. */
static FarneRecord *
save_target (FarneStore *store, const FarneKind *kind, GRand *rand)
{
  static int n = 1;
  FarneRecord *record = save_whole (store, kind, rand);

  if (FARNE_IS_AREA (record))
    {
      g_autofree char *code = g_strdup_printf ("X-%d", n++);

      g_object_set (record, "code", code, "parent", NULL, NULL);
      save_alone (store, record, "Code");
    }

  return record;
}

static FarneRecord *
save_referring (FarneStore *store, const FarneLinkField *link, FarneRecord *to, GRand *rand)
{
  FarneRecord *record = save_whole (store, link->kind, rand);

  refer (record, link->field, to);
  save_alone (store, record, "Refer");

  return record;
}

static FarneLinks *
find_links (GPtrArray *all, const FarneField *field, gboolean outgoing)
{
  for (guint i = 0; i < all->len; i++)
    {
      FarneLinks *links = all->pdata[i];

      if (links->field == field && links->outgoing == outgoing)
        return links;
    }

  return NULL;
}

static void
assert_holds (FarneLinks *links, gint64 n, FarneRecord *record)
{
  gboolean found = FALSE;

  g_assert_nonnull (links);
  g_assert_cmpint (links->n, ==, n);
  for (guint i = 0; i < links->records->len; i++)
    if (farne_record_get_id (links->records->pdata[i]) == farne_record_get_id (record))
      found = farne_record_equal (links->records->pdata[i], record);
  g_assert_true (found);
}

static void
check_both_ways (FarneStore *store, const FarneLinkField *link, const FarneKind *target, GRand *rand)
{
  g_autoptr (FarneRecord) to = save_target (store, target, rand);
  g_autoptr (FarneRecord) from = save_referring (store, link, to, rand);
  g_autoptr (FarneRecord) also G_GNUC_UNUSED = save_referring (store, link, to, rand);
  g_autoptr (GPtrArray) out = farne_store_get_links (store, from, 10, NULL);
  g_autoptr (GPtrArray) in = farne_store_get_links (store, to, 10, NULL);
  g_autoptr (GPtrArray) one = farne_store_get_links (store, to, 1, NULL);
  g_autoptr (GPtrArray) gone = NULL;

  assert_holds (find_links (out, link->field, TRUE), 1, to);
  assert_holds (find_links (in, link->field, FALSE), 2, from);
  g_assert_cmpuint (find_links (one, link->field, FALSE)->records->len, ==, 1);
  g_assert_cmpint (find_links (one, link->field, FALSE)->n, ==, 2);
  undo (store);
  gone = farne_store_get_links (store, to, 10, NULL);
  g_assert_cmpint (find_links (gone, link->field, FALSE)->n, ==, 1);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);

  for_each_link (store, check_both_ways);
}

static void
save_property (FarneStore *store, const char *reference)
{
  g_autoptr (FarneProperty) property = farne_property_new ();

  g_object_set (property, "reference", reference, "authority", "E06000001", "status", "active", NULL);
  save_alone (store, property, "Property");
}

static void
save_month (FarneStore *store, int year, int month)
{
  g_autoptr (FarneMoveOn) move_on = farne_move_on_new ();

  g_object_set (move_on, "authority", "E06000001", "month", farne_day_new (year, month, 1), NULL);
  save_alone (store, move_on, "Month");
}

static void
assert_order (GPtrArray *all, const FarneKind *kind, const char *field, const char *const *values)
{
  FarneLinks *links = find_links (all, farne_kind_find_field (kind, "authority"), FALSE);

  g_assert_nonnull (links);
  g_assert_cmpuint (links->records->len, ==, g_strv_length ((char **) values));
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *value = farne_record_get_text (links->records->pdata[i],
                                                      farne_kind_find_field (kind, field));

      g_assert_cmpstr (value, ==, values[i]);
    }
}

/* Dated records come newest first, others by title with numbers as numbers, whoever came in first. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const references[] = { "st-2", "ST-9", "ST-10", NULL };
  static const char *const months[] = { "2017-01-01", "2016-11-01", "2016-08-01", NULL };
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000001", "Hartlepool");
  g_autoptr (GPtrArray) all = NULL;

  save_alone (store, area, "Area");
  save_property (store, "ST-10");
  save_property (store, "st-2");
  save_property (store, "ST-9");
  save_month (store, 2016, 8);
  save_month (store, 2017, 1);
  save_month (store, 2016, 11);
  all = farne_store_get_links (store, FARNE_RECORD (area), 10, NULL);
  assert_order (all, &farne_property_kind, "reference", references);
  assert_order (all, &farne_move_on_kind, "month", months);
}

/* Lists of references must not take 12 for 112. */
static gboolean
refers (FarneRecord *from, const FarneField *field, FarneRecord *to)
{
  g_autoptr (GArray) ids = NULL;

  if (field->type == FARNE_FIELD_AREA)
    return g_strcmp0 (farne_record_peek_text (from, field), FARNE_AREA (to)->code) == 0;
  if (field->type == FARNE_FIELD_REFERENCE)
    return farne_record_peek_integer (from, field) == farne_record_get_id (to);
  ids = farne_references_list_ids (farne_record_peek_text (from, field));
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == farne_record_get_id (to))
      return TRUE;

  return FALSE;
}

static guint
scan (FarneStore *store, const FarneLinkField *link, FarneRecord *to)
{
  g_autoptr (GPtrArray) all = farne_store_list (store, link->kind, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += refers (all->pdata[i], link->field, to);

  return n;
}

/* Links after any edits are what a look at every record finds. */
static void
check_against_scan (FarneStore *store, const FarneLinkField *link, const FarneKind *target,
                    GRand *rand)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (ends, save_target (store, target, rand));
  for (guint step = 0; step < 8; step++)
    {
      g_autoptr (FarneRecord) from G_GNUC_UNUSED =
        save_referring (store, link, ends->pdata[g_rand_int_range (rand, 0, 3)], rand);

      if (g_rand_boolean (rand))
        undo (store);
    }
  for (guint i = 0; i < ends->len; i++)
    {
      g_autoptr (GPtrArray) all = farne_store_get_links (store, ends->pdata[i], 100, NULL);
      FarneLinks *links = find_links (all, link->field, FALSE);

      g_assert_cmpuint (links != NULL ? links->n : 0, ==, scan (store, link, ends->pdata[i]));
    }
}

static void
test_as_scan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);

  for_each_link (store, check_against_scan);
}

static FarneRemovalItem *
find_item (GPtrArray *items, FarneRecord *record)
{
  for (guint i = 0; i < items->len; i++)
    {
      FarneRemovalItem *item = items->pdata[i];

      if (farne_record_get_kind (item->record) == farne_record_get_kind (record) &&
          farne_record_get_id (item->record) == farne_record_get_id (record))
        return item;
    }

  return NULL;
}

static FarneRemovalEffect
get_effect (const FarneField *field)
{
  if (field->type == FARNE_FIELD_AREA)
    return FARNE_REMOVAL_KEPT;
  if (field->required)
    return FARNE_REMOVAL_GOES;

  return field->type == FARNE_FIELD_REFERENCE ? FARNE_REMOVAL_UNSET : FARNE_REMOVAL_TAKEN_OUT;
}

static void
check_removal (FarneStore *store, const FarneLinkField *link, const FarneKind *target, GRand *rand)
{
  g_autoptr (FarneRecord) to = save_target (store, target, rand);
  g_autoptr (FarneRecord) from = save_referring (store, link, to, rand);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (farne_store_get_path (store));
  g_autofree char *after = NULL;
  g_autoptr (FarneRecord) gone = NULL;
  g_autoptr (FarneRecord) left = NULL;

  g_ptr_array_add (records, to);
  items = farne_store_plan_removal (store, records, &error);
  g_assert_no_error (error);
  g_assert_null (find_item (items, to)->field);
  g_assert_cmpint (find_item (items, to)->effect, ==, FARNE_REMOVAL_GOES);
  g_assert_cmpint (find_item (items, from)->effect, ==, get_effect (link->field));
  g_assert_true (find_item (items, from)->field == link->field);

  farne_store_remove (store, records, &error);
  g_assert_no_error (error);
  gone = read_again (store, to);
  left = read_again (store, from);
  g_assert_null (gone);
  g_assert_true ((left == NULL) == (get_effect (link->field) == FARNE_REMOVAL_GOES));
  if (left != NULL)
    g_assert_true (farne_record_has (left, link->field) == (link->field->type == FARNE_FIELD_AREA));
  undo (store);
  after = dump (farne_store_get_path (store));
  g_assert_cmpstr (before, ==, after);
}

static void
test_removal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);

  for_each_link (store, check_removal);
}

/* Asked for twice, or together with what hangs on it, a record goes once. */
static void
test_remove_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRelease) first = make_release ("First");
  g_autoptr (FarneRelease) second = make_release ("Second");
  g_autoptr (FarneRelease) third = make_release ("Third");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *what = NULL;

  save_alone (store, first, "1");
  second->supersedes = farne_record_get_id (FARNE_RECORD (first));
  save_alone (store, second, "2");
  third->supersedes = farne_record_get_id (FARNE_RECORD (second));
  save_alone (store, third, "3");
  g_ptr_array_add (records, first);
  g_ptr_array_add (records, second);
  g_ptr_array_add (records, first);
  g_assert_true (farne_store_remove (store, records, NULL));
  left = farne_store_list (store, &farne_release_kind, NULL, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (FARNE_RELEASE (left->pdata[0])->supersedes, ==, 0);
  what = farne_store_peek_undo (store);
  g_assert_cmpstr (what, ==, "Delete 3: Releases");
  assert_sound (store);
}

static void
check_merge (FarneStore *store, const FarneLinkField *link, const FarneKind *target, GRand *rand)
{
  g_autoptr (FarneRecord) stays = save_target (store, target, rand);
  g_autoptr (FarneRecord) goes = save_target (store, target, rand);
  g_autoptr (FarneRecord) from = save_referring (store, link, goes, rand);
  g_autoptr (FarneRecord) left = NULL;
  g_autoptr (FarneRecord) gone = NULL;
  g_autofree char *before = dump (farne_store_get_path (store));
  g_autofree char *after = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  farne_store_merge (store, stays, goes, &error);
  g_assert_no_error (error);
  what = farne_store_peek_undo (store);
  if (farne_kind_title_is_restricted (target) && *farne_record_get_title (goes) != '\0')
    g_assert_null (strstr (what, farne_record_get_title (goes)));
  left = read_again (store, from);
  gone = read_again (store, goes);
  g_assert_null (gone);
  g_assert_true (refers (left, link->field, stays));
  undo (store);
  after = dump (farne_store_get_path (store));
  g_assert_cmpstr (before, ==, after);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);

  for_each_link (store, check_merge);
}

/* Gaps are filled, lists joined, what is there stays, and nothing refers to itself. */
static void
test_merge_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) stays = make_area ("E06000001", "Hartlepool");
  g_autoptr (FarneArea) goes = make_area ("X-HPOOL", "Hartlepool B.C.");
  g_autoptr (FarneArea) ward = make_area ("E05000001", "Victoria");

  g_object_set (stays, "other-names", "Hpool; H", "from", farne_day_new (2009, 4, 1), "parent",
                "X-HPOOL", NULL);
  g_object_set (goes, "other-names", "H; Hartlepool Council", "short-name", "Hpl", "from",
                farne_day_new (1990, 1, 1), "to", farne_day_new (2009, 3, 31), NULL);
  g_object_set (ward, "parent", "X-HPOOL", NULL);
  begin (store, "Three");
  save (store, stays);
  save (store, goes);
  save (store, ward);
  commit (store);
  g_assert_true (farne_store_merge (store, FARNE_RECORD (stays), FARNE_RECORD (goes), NULL));
  g_assert_cmpstr (stays->code, ==, "E06000001");
  g_assert_cmpstr (stays->name, ==, "Hartlepool");
  g_assert_cmpstr (stays->other_names, ==, "Hpool; H; Hartlepool Council");
  g_assert_cmpstr (stays->short_name, ==, "Hpl");
  g_assert_cmpint (stays->from, ==, farne_day_new (2009, 4, 1));
  g_assert_cmpint (stays->to, ==, FARNE_DAY_NONE);
  g_assert_null (stays->parent);
}

/* A record with another name is found by the second set of fields, as long as all of them are set. */
static void
assert_alike_found (FarneStore *store, FarneRecord *twin)
{
  const FarneKind *kind = farne_record_get_kind (twin);
  g_auto (GStrv) names = g_strsplit (kind->alike != NULL ? kind->alike : "", " ", -1);
  gboolean all = names[0] != NULL;
  g_autoptr (GPtrArray) found = farne_store_find_same (store, twin, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    all = all && farne_record_has (twin, farne_kind_find_field (kind, names[i]));
  g_assert_cmpuint (found->len, ==, all ? 1 : 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      farne_record_unset (twin, farne_kind_find_field (kind, names[i]));
      found = farne_store_find_same (store, twin, NULL);
      g_assert_cmpuint (found->len, ==, 0);
    }
}

/* Every kind that says when two are the same finds them, and a third not. */
static void
test_find_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (kinds[i]->same != NULL ? kinds[i]->same : "", " ", -1);
      g_autoptr (FarneRecord) record = save_whole (store, kinds[i], rand);
      g_autoptr (FarneRecord) twin = farne_record_dup (record);
      g_autoptr (GPtrArray) found = NULL;
      const FarneField *first = names[0] != NULL ? farne_kind_find_field (kinds[i], names[0]) : NULL;

      farne_record_set_id (twin, 0);
      if (first != NULL && first->type == FARNE_FIELD_TEXT)
        {
          farne_record_put_text (record, first, "Hartlepool B.C.");
          save_alone (store, record, "Name");
          farne_record_put_text (twin, first, "hartlepool  bc");
        }
      found = farne_store_find_same (store, twin, NULL);
      g_assert_cmpuint (found->len, ==, first != NULL && farne_record_has (twin, first) ? 1 : 0);
      if (first == NULL || first->type != FARNE_FIELD_TEXT)
        continue;
      farne_record_put_text (twin, first, "Stockton B.C.");
      assert_alike_found (store, twin);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/links/both-ways", test_links);
  ADD ("/links/order", test_order);
  ADD ("/links/as-scan", test_as_scan);
  ADD ("/links/removal", test_removal);
  ADD ("/links/remove-many", test_remove_many);
  ADD ("/links/merge", test_merge);
  ADD ("/links/merge-fields", test_merge_fields);
  ADD ("/links/find-same", test_find_same);

  return g_test_run ();
}
