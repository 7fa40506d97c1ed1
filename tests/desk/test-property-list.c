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

#define WITH_AUTHORITY "Property Ref,Local authority,Post code,Bedspaces\n"

static const FarneFinding *
find_finding (FarnePropertyList *list, const char *words)
{
  FarneProblems *problems = farne_property_list_get_problems (list);

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    if (strstr (farne_problems_get (problems, i)->reason, words) != NULL)
      return farne_problems_get (problems, i);
  return NULL;
}

/* The list's own word for the authority counts where the postcode tells none. */
static void
test_authority_of_the_list (Fixture *fixture, gconstpointer data)
{
  static const char list_text[] = WITH_AUTHORITY "P1,Sunderland,TS1 1AA,4\n" "P2,Gateshead,NE8 9ZZ,4\n"
                                  "P3,Atlantis,SR1 1AE,4\n";
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarnePropertyList) list = NULL;
  g_autoptr (FarneProperty) first = NULL;
  g_autoptr (FarneProperty) second = NULL;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  list = read_list (fixture, desk, list_text, "2017-03-31");
  g_assert_cmpuint (find_finding (list, "The home lies in Middlesbrough")->row, ==, 2);
  g_assert_cmpuint (find_finding (list, "No authority of this partnership")->row, ==, 4);
  keep_list (fixture, desk, list_text, "2017-03-31");
  first = find (desk, "P1");
  second = find (desk, "P2");
  g_assert_cmpstr (first->authority, ==, "E06000002");
  g_assert_cmpstr (second->authority, ==, "E08000037");
}

static void
test_closing_most_is_warned_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarnePropertyList) one = NULL;
  g_autoptr (FarnePropertyList) two = NULL;
  g_autofree char *text = NULL;

  keep_list (fixture, desk, MARCH, "2017-03-31");
  one = read_list (fixture, desk, WITH_AUTHORITY "P1,,,4\n", "2017-06-30");
  g_assert_nonnull (find_finding (one, "close 2 of the 3 homes"));
  text = farne_property_list_describe (one);
  g_assert_nonnull (strstr (text, "    The list would close 2 of the 3 homes"));
  g_assert_nonnull (strstr (text, "closed with this list: 2\n    P2, P3\n"));
  two = read_list (fixture, desk, WITH_AUTHORITY "P1,,,4\nP2,,,2\n", "2017-06-30");
  g_assert_null (find_finding (two, "The list would close"));
}

static void
test_day_that_has_not_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "list.csv", MARCH);
  g_autoptr (FarnePropertyList) list =
    farne_property_list_new (desk, path, farne_desk_get_today (desk) + 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (farne_property_list_read (list, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
}

/* Programs are told every one; lines the first twenty, and that there are more. */
static void
test_every_reference_is_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GString) rows = g_string_new (WITH_AUTHORITY);
  g_autoptr (FarnePropertyList) added = NULL;
  g_autoptr (FarnePropertyList) closed = NULL;
  g_autoptr (JsonNode) new_ones = NULL;
  g_autoptr (JsonNode) gone_ones = NULL;
  g_autofree char *text = NULL;

  for (guint i = 1; i <= 25; i++)
    g_string_append_printf (rows, "P%u,,,4\n", i);
  added = read_list (fixture, desk, rows->str, "2017-03-31");
  new_ones = farne_property_list_to_json (added);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (new_ones),
                                                                         "additions")), ==, 25);
  text = farne_property_list_describe (added);
  g_assert_nonnull (strstr (text, "New: 25\n    P1, P2, "));
  g_assert_nonnull (strstr (text, "P20 and 5 more"));
  keep_list (fixture, desk, rows->str, "2017-03-31");
  closed = read_list (fixture, desk, WITH_AUTHORITY "Q1,,,4\n", "2017-06-30");
  gone_ones = farne_property_list_to_json (closed);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (gone_ones),
                                                                         "closures")), ==, 25);
}

/* A home whose ward is known stays in it where a later list leaves its postcode out. */
static void
test_known_ward_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarnePropertyList) list = NULL;
  g_autoptr (FarneProperty) known = NULL;
  g_autoptr (GError) error = NULL;

  keep_list (fixture, desk, WITH_AUTHORITY "P1,,TS1 1AA,4\nP2,,,4\n", "2017-03-31");
  known = find (desk, "P1");
  g_object_set (known, "ward", "E05001489", NULL);
  g_assert_true (farne_store_begin (farne_desk_get_store (desk), "Ward", &error));
  g_assert_true (farne_store_save (farne_desk_get_store (desk), FARNE_RECORD (known), &error));
  g_assert_true (farne_store_commit (farne_desk_get_store (desk), &error));
  list = read_list (fixture, desk, WITH_AUTHORITY "P1,,,4\nP2,,,4\n", "2017-06-30");
  g_assert_cmpuint (farne_property_list_count_unplaced (list), ==, 1);
  g_assert_cmpuint (find_finding (list, "so the property is in no ward")->row, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/property-list/first-list", test_first_list);
  ADD ("/property-list/three-bad-rows", test_three_bad_rows);
  ADD ("/property-list/one-step", test_one_step);
  ADD ("/property-list/mapping", test_mapping);
  ADD ("/property-list/authority-of-the-list", test_authority_of_the_list);
  ADD ("/property-list/closing-most-is-warned-of", test_closing_most_is_warned_of);
  ADD ("/property-list/day-that-has-not-come", test_day_that_has_not_come);
  ADD ("/property-list/every-reference-is-told", test_every_reference_is_told);
  ADD ("/property-list/known-ward-stays", test_known_ward_stays);
  return g_test_run ();
}
