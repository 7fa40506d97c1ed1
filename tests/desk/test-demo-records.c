/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "analysis/farne-property-changes.h"
#include "desk/farne-document-file.h"
#include "desk/farne-property-list.h"
#include "model/farne-arrival.h"
#include "model/farne-child-count.h"
#include "model/farne-dispersal-status.h"
#include "model/farne-flight.h"
#include "model/farne-pledge.h"
#include "model/farne-property.h"
#include "paint/farne-painters.h"

/* The demonstration's own records agree with the figures that were published or told. */

static FarneDesk *
make_demo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_desk_create (fixture->path, "north-east", TRUE, NULL, &error);

  g_assert_no_error (error);
  return desk;
}

static GPtrArray *
list (FarneDesk *desk, const FarneKind *kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = farne_store_list (farne_desk_get_store (desk), kind, NULL, &error);

  g_assert_no_error (error);
  return records;
}

/* The sum of a count, and in how many authorities. */
static gint64
add_up (GPtrArray *records, const char *name, guint *n_authorities)
{
  g_autoptr (GHashTable) authorities = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 sum = 0;

  for (guint i = 0; i < records->len; i++)
    {
      FarneRecord *record = g_ptr_array_index (records, i);
      const FarneKind *kind = farne_record_get_kind (record);
      const gint64 value = farne_record_peek_integer (record, farne_kind_find_field (kind, name));

      sum += value;
      if (value > 0)
        g_hash_table_add (authorities, (gpointer) farne_record_peek_text (
                            record, farne_kind_find_field (kind, "authority")));
    }
  *n_authorities = g_hash_table_size (authorities);

  return sum;
}

static void
test_resettled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) arrivals = list (desk, &farne_arrival_kind);
  g_autoptr (GPtrArray) pledges = list (desk, &farne_pledge_kind);
  guint n;

  g_assert_cmpint (add_up (arrivals, "people", &n), ==, 468);
  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpint (add_up (pledges, "people", &n), >, 2000);
  g_assert_cmpuint (n, ==, 10);
}

static void
test_children (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) told = list (desk, &farne_child_count_kind);
  guint n;

  g_assert_cmpint (add_up (told, "children", &n), ==, 24);
  g_assert_cmpuint (n, ==, 6);
}

/* The people in properties are those in dispersal accommodation on 31 December 2016. */
static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) properties = list (desk, &farne_property_kind);
  guint n;

  g_assert_cmpint (add_up (properties, "occupied", &n), ==, 3375);
  g_assert_cmpint (add_up (properties, "bed_spaces", &n), >, 3375);
}

static void
test_statuses (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "E06000002", "2016-01-01", "ceased" },
    { "E06000004", "2016-01-01", "replacement_only" },
    { "E06000047", "2016-07-14", "agreed_no_date" },
  };
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) statuses = list (desk, &farne_dispersal_status_kind);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < statuses->len; j++)
        {
          FarneDispersalStatus *status = g_ptr_array_index (statuses, j);

          found = found || (g_str_equal (status->authority, cases[i][0])
                            && status->from == day (cases[i][1])
                            && g_str_equal (status->status, cases[i][2]));
        }
      g_assert_true (found);
    }
}

static gboolean
has_words (FarneScene *scene, const char *name, const char *status)
{
  for (guint i = 0; i < farne_scene_get_n_marks (scene); i++)
    {
      const FarneSceneMark *mark = farne_scene_get_mark (scene, i);

      if (mark->words != NULL && strstr (mark->words, name) != NULL && strstr (mark->words, status) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* How an authority takes part stands beside its gauge, in what is read out of it as well. */
static void
test_gauges (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneView) whole = NULL;
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (FarneScene) scene = NULL;

  view->quantity = FARNE_QUANTITY_RATE;
  whole = farne_desk_fill_view (desk, view);
  rates = farne_desk_ask_rates (desk, whole, NULL);
  g_assert_nonnull (rates);
  g_assert_cmpstr (farne_rates_find (rates, "E06000002")->status, ==, "Ceased");
  g_assert_cmpstr (farne_rates_find (rates, "E06000004")->status, ==, "Replacement only");
  g_assert_cmpstr (farne_rates_find (rates, "E06000047")->status, ==, "Agreed in principle, no date");
  scene = farne_paint_gauges (rates, 640, 400, farne_look_get_paper ());
  g_assert_true (has_words (scene, "Middlesbrough", "Ceased"));
  g_assert_false (has_words (scene, "Gateshead", "Ceased"));
}

/* Nobody flew without a seat. */
static void
test_flights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) arrivals = list (desk, &farne_arrival_kind);
  g_autoptr (GPtrArray) flights = list (desk, &farne_flight_kind);

  for (guint i = 0; i < flights->len; i++)
    {
      FarneFlight *flight = g_ptr_array_index (flights, i);
      gint64 people = 0;

      for (guint j = 0; j < arrivals->len; j++)
        {
          FarneArrival *arrival = g_ptr_array_index (arrivals, j);

          people += arrival->flight == farne_record_get_id (FARNE_RECORD (flight)) ? arrival->people : 0;
        }
      g_assert_cmpint (people, <=, flight->seats);
    }
}

static FarneDocument *
find_list (GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      FarneDocument *document = g_ptr_array_index (documents, i);

      if (document->content != NULL)
        return document;
    }
  return NULL;
}

/* The provider's list of the quarter is kept with the documents, and holds three bad rows. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) documents = list (desk, &farne_document_kind);
  g_autofree char *path = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autoptr (FarnePropertyList) listed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (find_list (documents));
  farne_door_document (desk, find_list (documents), path, &error);
  g_assert_no_error (error);
  listed = farne_property_list_new (desk, path, day ("2017-03-28"));
  farne_property_list_read (listed, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (farne_problems_count (farne_property_list_get_problems (listed), FARNE_FINDING_REJECT),
                    ==, 3);
  g_assert_cmpuint (farne_property_changes_count (farne_property_list_get_changes (listed),
                                                  FARNE_PROPERTY_NEW), ==, 6);
  g_assert_cmpuint (farne_property_changes_count (farne_property_list_get_changes (listed),
                                                  FARNE_PROPERTY_GONE), >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/demo-records/resettled", test_resettled);
  ADD ("/demo-records/children", test_children);
  ADD ("/demo-records/properties", test_properties);
  ADD ("/demo-records/statuses", test_statuses);
  ADD ("/demo-records/gauges", test_gauges);
  ADD ("/demo-records/flights", test_flights);
  ADD ("/demo-records/list", test_list);

  return g_test_run ();
}
