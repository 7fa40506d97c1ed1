/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records from tables: what is new, changed, the same or not kept is told, kept in one step, undone. */
#include "desk-fixture.h"

#include "desk/farne-door-records.h"
#include "desk/farne-load-preview.h"
#include "model/farne-dispersal-status.h"
#include "model/farne-header-map.h"
#include "model/farne-meeting.h"
#include "model/farne-move-on.h"
#include "model/farne-organisation.h"
#include "model/farne-property.h"

#define PROPERTIES "Property ref,Council,Type,Beds,In use from,Post code\n"

#define THREE_BAD                                  \
  "Homes at 3 April 2017\n\n" PROPERTIES           \
  "P1,Middlesbrough,House,4,3 apr 2017,TS1 1AA\n"  \
  "P2,Atlantis,House,4,,\n"                        \
  "P3,Gateshead,Flat,\"1,002\",2017-04-03,\n"      \
  ",Gateshead,Flat,2,,\n"                          \
  "P5,Gateshead,Flat,2,,nowhere\n"

static FarneLoadJob *
read_path (FarneDesk *desk, const FarneKind *kind, const char *path)
{
  FarneLoadJob *job = farne_load_job_new (desk, kind, path);
  g_autoptr (GError) error = NULL;

  farne_load_job_read (job, NULL, &error);
  g_assert_no_error (error);
  return job;
}

static FarneLoadJob *
read_text (Fixture *fixture, FarneDesk *desk, const FarneKind *kind, const char *text)
{
  g_autofree char *path = write_file (fixture, "table.csv", text);

  return read_path (desk, kind, path);
}

static void
keep (FarneLoadJob *job)
{
  g_autoptr (GError) error = NULL;

  farne_load_job_keep (job, NULL, &error);
  g_assert_no_error (error);
}

static void
load_text (Fixture *fixture, FarneDesk *desk, const FarneKind *kind, const char *text)
{
  g_autoptr (FarneLoadJob) job = read_text (fixture, desk, kind, text);

  keep (job);
}

/* The fates of all rows in one word: "new same rejected". */
static char *
tell_fates (FarneLoadJob *job)
{
  static const char *const words[] = { "new", "changed", "same", "rejected" };
  const FarneLoadRows *rows = farne_load_job_get_rows (job);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const FarneLoadRow *row = rows->rows->pdata[i];

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", words[row->fate],
                              row->warned ? "!" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_fates (FarneLoadJob *job, const char *expected)
{
  g_autofree char *fates = tell_fates (job);
  g_autofree char *text = farne_load_preview_to_text (job);

  g_test_message ("%s", text);
  g_assert_cmpstr (fates, ==, expected);
}

static void
assert_finding (FarneLoadJob *job, guint index, guint row, const char *column, const char *reason)
{
  FarneProblems *problems = farne_load_job_get_rows (job)->problems;
  const FarneFinding *finding;

  g_assert_cmpuint (farne_problems_get_n (problems), >, index);
  finding = farne_problems_get (problems, index);
  g_assert_cmpuint (finding->row, ==, row);
  g_assert_cmpstr (finding->column, ==, column);
  if (strstr (finding->reason, reason) == NULL)
    g_test_fail_printf ("row %u: %s", row, finding->reason);
}

static guint
count_records (FarneDesk *desk, const FarneKind *kind)
{
  g_autoptr (GPtrArray) records = farne_store_list (farne_desk_get_store (desk), kind, NULL, NULL);

  return records->len;
}

static FarneRecord *
find (FarneDesk *desk, const FarneKind *kind, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  FarneRecord *found = farne_store_find (farne_desk_get_store (desk), kind, field, value, &error);

  g_assert_no_error (error);
  return found;
}

/* Titles above the header, other names for columns, values as people type them. */
static void
test_three_bad_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = read_text (fixture, desk, &farne_property_kind, THREE_BAD);
  g_autoptr (FarneProperty) property = NULL;

  assert_fates (job, "new rejected new rejected rejected");
  assert_finding (job, 0, 5, "Council", "“Atlantis”");
  assert_finding (job, 1, 7, "Property ref", "is missing");
  assert_finding (job, 2, 8, "Post code", "“…” is not a postcode");
  g_assert_cmpstr (farne_problems_get (farne_load_job_get_rows (job)->problems, 2)->content, ==, "");
  g_assert_cmpuint (count_records (desk, &farne_property_kind), ==, 0);
  keep (job);
  g_assert_cmpuint (count_records (desk, &farne_property_kind), ==, 2);
  property = FARNE_PROPERTY (find (desk, &farne_property_kind, "reference", "P3"));
  g_assert_cmpint (property->bed_spaces, ==, 1002);
  g_assert_cmpint (property->from, ==, day ("2017-04-03"));
  g_assert_cmpstr (property->status, ==, "active");
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, NULL));
  g_assert_cmpuint (count_records (desk, &farne_property_kind), ==, 0);
}

/* By its reference; an empty cell empties the field, a column that isn't there leaves it. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = NULL;
  g_autoptr (FarneProperty) property = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  load_text (fixture, desk, &farne_property_kind,
             PROPERTIES "P1,Middlesbrough,House,4,2017-04-03,TS1 1AA\nP2,Gateshead,Flat,2,,\n");
  job = read_text (fixture, desk, &farne_property_kind,
                   "reference,bed spaces,In use from\np1,5,\nP2,2,\nP3,1,\nP1,6,\n");
  assert_fates (job, "changed same new rejected");
  assert_finding (job, 0, 5, "", "Row 2 is about the same already");
  node = farne_load_preview_to_json (job);
  json = json_to_string (node, FALSE);
  g_assert_nonnull (strstr (json, "\"fields\":\"Reference, Bed spaces, In use from\""));
  keep (job);
  property = FARNE_PROPERTY (find (desk, &farne_property_kind, "reference", "p1"));
  g_assert_cmpint (property->bed_spaces, ==, 5);
  g_assert_cmpint (property->from, ==, FARNE_DAY_NONE);
  g_assert_cmpstr (property->authority, ==, "E06000002");
  g_assert_cmpstr (property->postcode, ==, "TS1 1AA");
}

#define CODE_POINT \
  "\"TS1 1AA\",10,448907,520333,\"E92000001\",\"\",\"\",\"\",\"E06000002\",\"E05001489\"\n"

/* A postcode finds the place, as when it is typed; what a column says of the place stays as it says. */
static void
test_placed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneProperty) found = NULL;
  g_autoptr (FarneProperty) told = NULL;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  load_text (fixture, desk, &farne_property_kind, "Reference,Postcode\nP1,ts11aa\n");
  load_text (fixture, desk, &farne_property_kind, "Reference,Postcode,Council\nP2,TS1 1AA,Gateshead\n");
  found = FARNE_PROPERTY (find (desk, &farne_property_kind, "reference", "P1"));
  told = FARNE_PROPERTY (find (desk, &farne_property_kind, "reference", "P2"));
  g_assert_cmpstr (found->sector, ==, "TS1 1");
  g_assert_cmpstr (found->authority, ==, "E06000002");
  g_assert_cmpint (found->easting, ==, 448907);
  g_assert_cmpstr (told->sector, ==, "TS1 1");
  g_assert_cmpstr (told->authority, ==, "E08000037");
}

/* A month is told by any of its days. */
static void
test_by_month (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = NULL;

  load_text (fixture, desk, &farne_move_on_kind,
             "Authority,Month,Positive decisions\nGateshead,2017-03-01,1\n");
  job = read_text (fixture, desk, &farne_move_on_kind,
                   "Authority,Month,Positive decisions\nGateshead,2017-03-31,2\nGateshead,2017-04-01,2\n");
  assert_fates (job, "changed new");
}

/* Meetings recur: the title and the day say which one. */
static void
test_which_meeting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = NULL;
  g_autoptr (FarneLoadJob) untold = NULL;

  load_text (fixture, desk, &farne_meeting_kind,
             "Title,Date,Place\nBoard,3 mar 2017,Durham\nBoard,5 jun 2017,Durham\n");
  job = read_text (fixture, desk, &farne_meeting_kind,
                   "Title,Date,Place\nBoard,2017-06-05,Gateshead\nBoard,2017-09-04,Durham\n");
  assert_fates (job, "changed new!");
  assert_finding (job, 0, 3, "", "may be the same as “Board” (#");
  untold = read_text (fixture, desk, &farne_meeting_kind, "id,Title,Place\n,Board,X\nnew,Other,Y\n");
  assert_fates (untold, "rejected rejected");
  assert_finding (untold, 0, 2, "", "Several records fit (Title, Date)");
  assert_finding (untold, 1, 3, "Date", "is missing");
}

/* A title is changed by its id; the ids of another file mean nothing. */
static void
test_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRecord) first = NULL;
  g_autoptr (FarneRecord) second = NULL;
  g_autoptr (FarneLoadJob) renamed = NULL;
  g_autoptr (FarneLoadJob) foreign = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *others = NULL;

  load_text (fixture, desk, &farne_organisation_kind, "Name,Kind\nFirst,provider\nSecond,provider\n");
  first = find (desk, &farne_organisation_kind, "name", "First");
  second = find (desk, &farne_organisation_kind, "name", "Second");
  ours = g_strdup_printf ("id,Name\n%" G_GINT64_FORMAT ",First and foremost\n#%" G_GINT64_FORMAT
                          ",Second\n4711,Third\n",
                          farne_record_get_id (first), farne_record_get_id (second));
  renamed = read_text (fixture, desk, &farne_organisation_kind, ours);
  assert_fates (renamed, "changed! same rejected");
  others = g_strdup_printf ("id,Name,Kind\n%" G_GINT64_FORMAT ",Theirs,provider\n%" G_GINT64_FORMAT
                            ",First,provider\n",
                            farne_record_get_id (first), farne_record_get_id (second));
  foreign = read_text (fixture, desk, &farne_organisation_kind, others);
  assert_fates (foreign, "new same");
  assert_finding (foreign, 0, 0, "id", "ids are those of another file");
}

/* Rows refer to rows, further down as well; what isn't kept can't be referred to. */
static void
test_among_themselves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneOrganisation) child = NULL;
  g_autoptr (FarneRecord) parent = NULL;
  g_autoptr (FarneLoadJob) job = read_text (fixture, desk, &farne_organisation_kind,
                                            "Id,Name,Kind,Part of\n"
                                            "7,Branch,provider,Head\n"
                                            "8,Twig,provider,#7\n"
                                            "9,Head,provider,\n"
                                            ",Stray,provider,Nobody\n"
                                            ",Lost,provider,Wrong\n"
                                            ",Lost more,provider,Lost\n"
                                            ",Wrong,castle,\n");

  assert_fates (job, "new new new rejected rejected rejected rejected");
  keep (job);
  child = FARNE_ORGANISATION (find (desk, &farne_organisation_kind, "name", "Branch"));
  parent = find (desk, &farne_organisation_kind, "name", "Head");
  g_assert_cmpint (child->parent, ==, farne_record_get_id (parent));
}

/* Two periods that exchange their dates overlap only while they are saved. */
static void
test_periods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = NULL;
  g_autoptr (FarneLoadJob) clash = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  const guint before = count_records (desk, &farne_dispersal_status_kind);

  load_text (fixture, desk, &farne_dispersal_status_kind,
             "Authority,Status,From,To,Source\nHartlepool,agreed,2001-01-01,2001-06-30,A\n"
             "Hartlepool,agreed,2001-07-01,2001-12-31,B\n");
  records = farne_store_list (farne_desk_get_store (desk), &farne_dispersal_status_kind, "from", NULL);
  text = g_strdup_printf ("id,From,To\n%" G_GINT64_FORMAT ",2001-07-01,2001-12-31\n%" G_GINT64_FORMAT
                          ",2001-01-01,2001-06-30\n",
                          farne_record_get_id (records->pdata[0]),
                          farne_record_get_id (records->pdata[1]));
  job = read_text (fixture, desk, &farne_dispersal_status_kind, text);
  assert_fates (job, "changed changed");
  keep (job);
  clash = read_text (fixture, desk, &farne_dispersal_status_kind,
                     "Authority,Status,From,To\nHartlepool,agreed,2002-01-01,2002-06-30\n"
                     "Hartlepool,agreed,2002-03-01,2002-12-31\n");
  assert_fates (clash, "new rejected");
  g_assert_cmpuint (count_records (desk, &farne_dispersal_status_kind), ==, before + 2);
}

static GHashTable *
make_mapping (const char *field, const char *column, const char *other, const char *other_column)
{
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (mapping, g_strdup (field), g_strdup (column));
  g_hash_table_insert (mapping, g_strdup (other), g_strdup (other_column));
  return mapping;
}

#define STRANGE "Made on 3 April\nWho,Of what\nA charity,voluntary\n"

/* Said once, by name or letter, and known from then on. */
static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "strange.csv", STRANGE);
  g_autoptr (GHashTable) mapping = make_mapping ("name", "who", "sort", "B");
  g_autoptr (GHashTable) wrong = make_mapping ("name", "Whom", "sort", "B");
  g_autoptr (FarneLoadJob) job = read_path (desk, &farne_organisation_kind, path);
  g_autoptr (FarneLoadJob) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_load_job_needs_mapping (job));
  farne_load_job_set_mapping (job, wrong);
  g_assert_false (farne_load_job_read (job, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "“Whom”"));
  farne_load_job_set_mapping (job, mapping);
  g_assert_true (farne_load_job_read (job, NULL, NULL));
  assert_fates (job, "new");
  keep (job);
  again = read_path (desk, &farne_organisation_kind, path);
  g_assert_false (farne_load_job_needs_mapping (again));
  assert_fates (again, "same");
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, NULL));
  g_assert_cmpuint (count_records (desk, &farne_header_map_kind), ==, 0);
}

static void
assert_pasted (FarneDesk *desk, const char *text, const char *fates)
{
  static const char *const names[] = { "name", "sort", "note", NULL };
  g_autoptr (FarneLoadJob) job =
    farne_load_job_new_for_text (desk, &farne_organisation_kind, text, names);
  g_autoptr (GError) error = NULL;

  farne_load_job_read (job, NULL, &error);
  g_assert_no_error (error);
  assert_fates (job, fates);
  keep (job);
}

/* Columns that go by letters still do once somebody has said what they hold. */
static void
test_pasted_letters (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "name", NULL };
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GHashTable) mapping = make_mapping ("name", "Column A", "sort", "B");
  g_autoptr (FarneLoadJob) job =
    farne_load_job_new_for_text (desk, &farne_organisation_kind, "One\tprovider\n", names);

  g_assert_true (farne_load_job_read (job, NULL, NULL));
  assert_fates (job, "rejected");
  g_assert_false (farne_load_job_is_sure (job));
  farne_load_job_set_mapping (job, mapping);
  g_assert_true (farne_load_job_read (job, NULL, NULL));
  assert_fates (job, "new");
}

/* A block of cells, with names above it or in the order of the list; quotes keep lines together. */
static void
test_pasted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneOrganisation) organisation = NULL;

  assert_pasted (desk, "Kind\tName\r\nprovider\tOne\r\ncastle\tTwo\r\n", "new rejected");
  assert_pasted (desk, "One\tprovider\nTwo\tprovider\t\"first \"\"line\"\"\nsecond\tline\"\n",
                 "same new");
  assert_pasted (desk, "Name\n\"Unclosed\n'=Three\n", "rejected rejected");
  organisation = FARNE_ORGANISATION (find (desk, &farne_organisation_kind, "name", "Two"));
  g_assert_cmpstr (organisation->note, ==, "first \"line\"\nsecond\tline");
}

/* Warnings are kept, or not. */
static void
test_warned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = NULL;

  load_text (fixture, desk, &farne_meeting_kind, "Title,Date\nBoard,3 mar 2017\n");
  job = read_text (fixture, desk, &farne_meeting_kind, "Title,Date\nBoard,5 jun 2017\nPanel,5 jun 2017\n");
  assert_fates (job, "new! new");
  farne_load_job_set_skip_warned (job, TRUE);
  g_assert_true (farne_load_job_read (job, NULL, NULL));
  assert_fates (job, "rejected! new");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = read_text (fixture, desk, &farne_property_kind, THREE_BAD);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *last = farne_store_peek_undo (farne_desk_get_store (desk));
  g_autofree char *still = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (farne_load_job_keep (job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_records (desk, &farne_property_kind), ==, 0);
  still = farne_store_peek_undo (farne_desk_get_store (desk));
  g_assert_cmpstr (still, ==, last);
  keep (job);
  g_assert_cmpuint (count_records (desk, &farne_property_kind), ==, 2);
}

/* The list of what is not kept is a table; what is restricted is not in it. */
static void
test_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneLoadJob) job = read_text (fixture, desk, &farne_property_kind, THREE_BAD);
  g_autofree char *path = g_build_filename (fixture->folder, "findings.csv", NULL);
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;

  farne_door_load_findings (desk, job, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_nonnull (strstr (csv, "table.csv,not kept,\"\",5,Council,Atlantis,"));
  g_assert_nonnull (strstr (csv, "\"\",8,Post code,\"\","));
  g_assert_null (strstr (csv, "nowhere"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/load/three-bad-rows", test_three_bad_rows);
  ADD ("/load/update", test_update);
  ADD ("/load/placed", test_placed);
  ADD ("/load/which-meeting", test_which_meeting);
  ADD ("/load/ids", test_ids);
  ADD ("/load/among-themselves", test_among_themselves);
  ADD ("/load/periods", test_periods);
  ADD ("/load/mapping", test_mapping);
  ADD ("/load/pasted", test_pasted);
  ADD ("/load/pasted-letters", test_pasted_letters);
  ADD ("/load/warned", test_warned);
  ADD ("/load/by-month", test_by_month);
  ADD ("/load/cancelled", test_cancelled);
  ADD ("/load/findings", test_findings);

  return g_test_run ();
}
