/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-property-list.h"
#include "model/farne-organisation.h"

#define CODE_POINT \
  "\"TS1 1AA\",10,448907,520333,\"E92000001\",\"\",\"\",\"\",\"E06000002\",\"E05001489\"\n" \
  "\"SR1 1AE\",10,440075,556874,\"E92000001\",\"\",\"\",\"\",\"E08000024\",\"E05001158\"\n"

#define HEADER "Property Ref,Address,Post code,Property type,Bedspaces,Occupancy,Sub-contractor\n"

#define MARCH \
  "Properties at 31 March 2017\n\n" HEADER \
  "P1,1 High Street,ts11aa,House,4,3,Homes North\n" \
  "P2,2 High Street,SR1 1AE,Flat,2,2,\n" \
  "P3,3 High Street,TS9 9ZZ,House,5,0,Homes North\n"

/* Three bad rows: no postcode that is one, no number, no reference. */
#define JUNE \
  HEADER \
  "P1,1 High Street,TS1 1AA,House,6,3,Homes North\n" \
  "P4,4 High Street,TS1-1AA,House,4,3,\n" \
  "P5,5 High Street,TS1 1AA,House,four,3,\n" \
  ",6 High Street,TS1 1AA,House,4,3,\n" \
  "P3,3 High Street,TS1 1AA,House,5,0,Homes North\n"

static FarnePropertyList *
read_list (Fixture *fixture, FarneDesk *desk, const char *text, const char *on)
{
  g_autofree char *path = write_file (fixture, "list.csv", text);
  FarnePropertyList *list = farne_property_list_new (desk, path, day (on));
  g_autoptr (GError) error = NULL;

  farne_property_list_read (list, NULL, &error);
  g_assert_no_error (error);
  return list;
}

static void
keep_list (Fixture *fixture, FarneDesk *desk, const char *text, const char *on)
{
  g_autoptr (FarnePropertyList) list = read_list (fixture, desk, text, on);
  g_autoptr (GError) error = NULL;

  farne_property_list_keep (list, &error);
  g_assert_no_error (error);
}

static FarneProperty *
find (FarneDesk *desk, const char *reference)
{
  g_autoptr (GError) error = NULL;
  FarneRecord *found = farne_store_find (farne_desk_get_store (desk), &farne_property_kind,
                                         "reference", reference, &error);

  g_assert_no_error (error);
  return FARNE_PROPERTY (found);
}

static guint
count (FarnePropertyList *list, FarnePropertyFate fate)
{
  return farne_property_changes_count (farne_property_list_get_changes (list), fate);
}

static void
test_first_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarnePropertyList) list = NULL;
  g_autoptr (FarneProperty) property = NULL;
  g_autoptr (FarneRecord) organisation = NULL;
  g_autofree char *text = NULL;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  list = read_list (fixture, desk, MARCH, "2017-03-31");
  g_assert_cmpuint (count (list, FARNE_PROPERTY_NEW), ==, 3);
  g_assert_cmpuint (farne_property_list_count_unplaced (list), ==, 1);
  text = farne_property_list_describe (list);
  g_assert_nonnull (strstr (text, "New: 3"));
  g_assert_nonnull (strstr (text, "row 6, Postcode"));
  g_assert_null (strstr (text, "High Street"));
  g_assert_null (strstr (text, "TS9 9ZZ"));
  keep_list (fixture, desk, MARCH, "2017-03-31");
  property = find (desk, "P1");
  g_assert_cmpstr (property->postcode, ==, "TS1 1AA");
  g_assert_cmpstr (property->sector, ==, "TS1 1");
  g_assert_cmpstr (property->authority, ==, "E06000002");
  g_assert_cmpint (property->easting, ==, 448907);
  g_assert_cmpint (property->first_listed, ==, day ("2017-03-31"));
  g_assert_cmpint (property->subcontractor, >, 0);
  organisation = farne_store_get (farne_desk_get_store (desk), &farne_organisation_kind,
                                  property->subcontractor, NULL);
  g_assert_cmpstr (FARNE_ORGANISATION (organisation)->name, ==, "Homes North");
}

static void
test_three_bad_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarnePropertyList) list = NULL;
  FarneProblems *problems;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  keep_list (fixture, desk, MARCH, "2017-03-31");
  list = read_list (fixture, desk, JUNE, "2017-06-30");
  problems = farne_property_list_get_problems (list);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REJECT), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (farne_problems_get (problems, i)->row, ==, 3 + i);
  g_assert_cmpstr (farne_problems_get (problems, 0)->column, ==, "Post code");
  g_assert_cmpstr (farne_problems_get (problems, 1)->column, ==, "Bedspaces");
  g_assert_cmpuint (count (list, FARNE_PROPERTY_CHANGED), ==, 2);
  g_assert_cmpuint (count (list, FARNE_PROPERTY_GONE), ==, 1);
  g_assert_cmpuint (count (list, FARNE_PROPERTY_NEW), ==, 0);
}

/* One step: kept and undone whole; an older list is refused. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneProperty) gone = NULL;
  g_autoptr (FarneProperty) back = NULL;
  g_autoptr (FarnePropertyList) older = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *what = NULL;

  keep_list (fixture, desk, MARCH, "2017-03-31");
  keep_list (fixture, desk, JUNE, "2017-06-30");
  gone = find (desk, "P2");
  g_assert_cmpstr (gone->status, ==, "closed");
  path = write_file (fixture, "older.csv", MARCH);
  older = farne_property_list_new (desk, path, day ("2017-05-01"));
  g_assert_false (farne_property_list_read (older, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "30 June 2017"));
  g_assert_true (farne_store_undo (store, &what, NULL));
  g_assert_cmpstr (what, ==, "Property list of 30 June 2017");
  back = find (desk, "P2");
  g_assert_cmpstr (back->status, ==, "active");
  g_assert_cmpint (back->last_listed, ==, day ("2017-03-31"));
}

static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "list.csv", "Unit,Where,Spaces\nU1,TS1 1AA,4\n");
  g_autoptr (FarnePropertyList) list = farne_property_list_new (desk, path, day ("2017-03-31"));
  g_autoptr (GError) error = NULL;
  const FarnePropertyChange *change;

  g_assert_false (farne_property_list_read (list, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  farne_property_list_map (list, "reference", "Unit");
  farne_property_list_map (list, "postcode", "where");
  farne_property_list_map (list, "bed_spaces", "Spaces");
  g_assert_true (farne_property_list_read (list, NULL, NULL));
  change = &g_array_index (farne_property_list_get_changes (list), FarnePropertyChange, 0);
  g_assert_cmpstr (change->after->postcode, ==, "TS1 1AA");
  g_assert_cmpint (change->after->bed_spaces, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/property-list/first-list", test_first_list);
  ADD ("/property-list/three-bad-rows", test_three_bad_rows);
  ADD ("/property-list/one-step", test_one_step);
  ADD ("/property-list/mapping", test_mapping);
  return g_test_run ();
}
