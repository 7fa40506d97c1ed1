/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-needs.h"
#include "model/farne-consultation.h"
#include "model/farne-property.h"
#include "model/farne-protocol-case.h"

static FarneRecord *
make (const FarneKind *kind, const char *const *values)
{
  FarneRecord *record = farne_record_new (kind);

  for (guint i = 0; values[i] != NULL; i += 2)
    {
      g_autoptr (GError) error = NULL;

      farne_record_set_text (record, farne_kind_find_field (kind, values[i]), values[i + 1],
                             &error);
      g_assert_no_error (error);
    }
  return record;
}

static gint64
save (FarneDesk *desk, const FarneKind *kind, const char *const *values)
{
  g_autoptr (FarneRecord) record = make (kind, values);
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_store_begin (store, "Test", &error));
  farne_store_save (store, record, &error);
  g_assert_no_error (error);
  g_assert_true (farne_store_commit (store, &error));
  return farne_record_get_id (record);
}

#define VALUES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
make_case (FarneDesk *desk, const char *reference, const char *decision, const char *due)
{
  gint64 property = save (desk, &farne_property_kind,
                          VALUES ("reference", reference, "status", "proposed"));
  g_autofree char *property_id = g_strdup_printf ("%" G_GINT64_FORMAT, property);
  gint64 about = save (desk, &farne_protocol_case_kind,
                       VALUES ("reference", reference, "property", property_id, "proposed",
                               "2017-03-20", "decision", decision));
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, about);

  if (due != NULL)
    save (desk, &farne_consultation_kind,
          VALUES ("protocol_case", id, "consultee", "police", "asked", "2017-03-20", "due", due));
}

static const FarneNeed *
find_need (GPtrArray *needs, const char *words)
{
  for (guint i = 0; i < needs->len; i++)
    {
      const FarneNeed *need = g_ptr_array_index (needs, i);

      if (strstr (need->title, words) != NULL)
        return need;
    }
  return NULL;
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);

  g_assert_true (farne_desk_set_today (desk, day ("2017-04-10"), NULL));
  make_case (desk, "AUP-1", "open", "2017-04-04");
  make_case (desk, "AUP-2", "open", "2017-04-20");
  make_case (desk, "AUP-3", "agreed", "2017-04-04");
  make_case (desk, "AUP-4", "open", NULL);
  farne_needs_property (desk, day ("2017-04-17"), needs);
  g_assert_cmpstr (find_need (needs, "AUP-1")->title, ==, "Police: answer on AUP-1");
  g_assert_cmpstr (find_need (needs, "AUP-1")->why, ==, "6 days late");
  g_assert_true (find_need (needs, "AUP-1")->is_late);
  g_assert_cmpstr (find_need (needs, "AUP-1")->section, ==, "accommodation");
  g_assert_null (find_need (needs, "AUP-2"));
  g_assert_null (find_need (needs, "AUP-3"));
  g_assert_cmpstr (find_need (needs, "AUP-4")->why, ==, "nobody has been asked yet");
}

static void
test_missing_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);
  g_autoptr (GPtrArray) fewer = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);

  g_assert_true (farne_desk_set_today (desk, day ("2017-04-10"), NULL));
  save (desk, &farne_property_kind,
        VALUES ("reference", "P1", "status", "active", "last_listed", "2016-12-31"));
  farne_needs_property (desk, day ("2017-04-10"), needs);
  g_assert_cmpstr (find_need (needs, "Property list")->title, ==, "Property list of 31 March 2017");
  g_assert_cmpstr (find_need (needs, "Property list")->why, ==, "not read yet");
  farne_needs_property (desk, day ("2017-03-30"), fewer);
  g_assert_null (find_need (fewer, "Property list"));
}

/* A list that came three days early is the one of its quarter. */
static void
test_early_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);

  g_assert_true (farne_desk_set_today (desk, day ("2017-04-10"), NULL));
  save (desk, &farne_property_kind,
        VALUES ("reference", "P1", "status", "active", "last_listed", "2017-03-28"));
  farne_needs_property (desk, day ("2017-06-30"), needs);
  g_assert_cmpstr (find_need (needs, "Property list")->title, ==, "Property list of 30 June 2017");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/needs-property/answers", test_answers);
  ADD ("/needs-property/missing-list", test_missing_list);
  ADD ("/needs-property/early-list", test_early_list);
  return g_test_run ();
}
