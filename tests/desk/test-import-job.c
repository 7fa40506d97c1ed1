/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include <math.h>

#include "model/farne-header-map.h"

static void
test_figures_come_in_and_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  g_autofree char *what = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
  g_assert_cmpfloat (ask_value (desk, "subregion", "NE-TV", "2016-12-31"), ==, 150);
  g_assert_cmpfloat (ask_value (desk, "authority", "E06000004", "2016-09-30"), ==, 20);
  g_assert_true (farne_store_undo (store, &what, NULL));
  g_assert_cmpstr (what, ==, "Import asylum.csv");
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), <, 0);
  g_assert_true (farne_store_redo (store, NULL, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
}

/* Darlington has no row in September: covered, and nobody is listed. */
static void
test_none_listed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneFigures) figures = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  view->at = day ("2016-09-30");
  figures = farne_desk_ask (desk, view, NULL);
  g_assert_cmpint (farne_figures_find (figures, "E06000005", view->at)->mark, ==,
                   FARNE_MARK_NONE_LISTED);
}

static void
test_reading_saves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GPtrArray) before = farne_desk_list_releases (desk, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *preview = NULL;

  g_assert_true (farne_import_job_read (job, NULL, NULL));
  after = farne_desk_list_releases (desk, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  preview = farne_import_job_describe (job);
  g_assert_nonnull (strstr (preview, "30 September 2016 to 31 December 2016"));
  g_assert_nonnull (strstr (preview, "31 December 2016: 240"));
}

static void
test_same_file_is_noticed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *copy = write_file (fixture, "copy.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, copy);

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  g_assert_cmpstr (farne_import_job_get_same (job)->file_name, ==, "asylum.csv");
  g_assert_null (farne_import_job_get_revised (job));
}

static FarneImportJob *
read_revision (Fixture *fixture, FarneDesk *desk, const char *published)
{
  g_autofree char *path = write_file (fixture, "revised.csv", ASY_D11_REVISED);
  FarneImportJob *job = farne_import_job_new (desk, path);

  farne_import_job_get_options (job)->published = day (published);
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  return job;
}

static void
test_revision_supersedes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneImportJob) job = NULL;
  const FarneMove *move;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  job = read_revision (fixture, desk, "2017-05-25");
  g_assert_cmpstr (farne_import_job_get_revised (job)->file_name, ==, "asylum.csv");
  g_assert_cmpuint (farne_import_job_get_moves (job)->len, ==, 1);
  move = &g_array_index (farne_import_job_get_moves (job), FarneMove, 0);
  g_assert_cmpfloat (move->before, ==, 240);
  g_assert_cmpfloat (move->after, ==, 242);
  g_assert_cmpuint (farne_problems_count (farne_import_job_get_problems (job),
                                          FARNE_FINDING_REPAIRED), ==, 1);
  g_assert_true (farne_import_job_keep (job, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 242);
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-09-30"), ==, 200);
}

static void
test_older_release_does_not_supersede (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneImportJob) job = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  job = read_revision (fixture, desk, "2017-01-10");
  g_assert_null (farne_import_job_get_revised (job));
  g_assert_true (farne_import_job_keep (job, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
}

static void
test_new_days_have_no_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);

  g_assert_true (farne_import_job_read (job, NULL, NULL));
  g_assert_cmpuint (farne_import_job_get_moves (job)->len, ==, 2);
  g_assert_true (isnan (g_array_index (farne_import_job_get_moves (job), FarneMove, 0).before));
}

#define MONTHLY_HEADER "Date,Local Authority,LAD Code,Nationality,People\n"

/* Two councils send the same month: neither revises the other, and neither moves it. */
static void
test_other_areas_are_no_revision (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "b.csv", MONTHLY_HEADER
                                      "2017-03-31,Sunderland,E08000024,Iran,7\n");
  g_autofree char *again = write_file (fixture, "c.csv", MONTHLY_HEADER
                                       "2017-03-31,Middlesbrough,E06000002,Iran,6\n");
  g_autoptr (FarneImportJob) other = farne_import_job_new (desk, path);
  g_autoptr (FarneImportJob) same = farne_import_job_new (desk, again);
  const FarneMove *move;

  import_text (fixture, desk, "a.csv",
               MONTHLY_HEADER "2017-03-31,Middlesbrough,E06000002,Iran,5\n");
  g_assert_true (farne_import_job_read (other, NULL, NULL));
  g_assert_null (farne_import_job_get_revised (other));
  move = &g_array_index (farne_import_job_get_moves (other), FarneMove, 0);
  g_assert_true (isnan (move->before));
  g_assert_cmpfloat (move->after, ==, 7);
  g_assert_true (farne_import_job_keep (other, NULL));

  g_assert_true (farne_import_job_read (same, NULL, NULL));
  g_assert_cmpstr (farne_import_job_get_revised (same)->file_name, ==, "a.csv");
  move = &g_array_index (farne_import_job_get_moves (same), FarneMove, 0);
  g_assert_cmpfloat (move->before, ==, 5);
  g_assert_cmpfloat (move->after, ==, 6);
}

static gboolean
is_warned (FarneImportJob *job, const char *words)
{
  FarneProblems *problems = farne_import_job_get_problems (job);

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      const FarneFinding *finding = farne_problems_get (problems, i);

      if (finding->kind == FARNE_FINDING_WARNING && strstr (finding->reason, words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* More people than live there, in a first import that has nothing to be compared with. */
static void
test_impossible_figures_are_warned_of (Fixture *fixture, gconstpointer data)
{
  static const char *const people[] = { "500000", "99999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *text = g_strdup_printf (
        ASY_D11_HEADER "2016-12-31,2016,4,Section 95,North East,Middlesbrough,E06000002,Dispersal "
                       "Accommodation,%s\n", people[i]);
      g_autofree char *path = write_file (fixture, "asylum.csv", text);
      g_autofree char *name = g_strdup_printf ("%u.farne", i);
      g_autofree char *place = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (FarneDesk) desk = farne_desk_create (place, "north-east", FALSE, NULL, NULL);
      g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);

      g_assert_true (farne_import_job_read (job, NULL, NULL));
      g_assert_true (is_warned (job, "more than can be"));
      g_assert_true (farne_import_job_keep (job, NULL));
    }
}

/* What is older than what is held changes nothing, and is not said to. */
static void
test_older_files_change_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (
    fixture, "old.csv",
    ASY_D11_HEADER
    "2016-12-31,2016,4,Section 95,North East,Middlesbrough,E06000002,Dispersal Accommodation,3\n"
    "2016-12-31,2016,4,Section 95,North East,Sunderland,E08000024,Dispersal Accommodation,9\n");
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  farne_import_job_get_options (job)->published = day ("2017-01-02");
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  g_assert_true (is_warned (job, "nothing shown changes"));
  g_assert_false (is_warned (job, "goes from"));
  g_assert_cmpuint (farne_import_job_get_moves (job)->len, ==, 0);
  g_assert_true (farne_import_job_keep (job, NULL));
  g_assert_cmpfloat (ask_value (desk, "authority", "E06000002", "2016-12-31"), ==, 110);
}

/* Darlington comes from none to 26: beyond the band, so it is said, and kept. */
static void
test_jumps_are_warned_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = import_file (desk, path);
  FarneProblems *problems = farne_import_job_get_problems (job);
  guint n_jumps = 0;

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    n_jumps += strstr (farne_problems_get (problems, i)->reason, "goes from") != NULL;
  g_assert_cmpuint (n_jumps, ==, 1);
  g_assert_cmpfloat (ask_value (desk, "authority", "E06000005", "2016-12-31"), ==, 26);
}

/* What was warned of is kept with a word on why, and undo takes both. */
static void
test_kept_with_a_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GPtrArray) releases = NULL;
  gboolean found = FALSE;

  g_assert_true (farne_import_job_read (job, NULL, NULL));
  farne_import_job_set_because (job, "Two hotels opened");
  g_assert_true (farne_import_job_keep (job, NULL));
  releases = farne_desk_list_releases (desk, NULL);
  for (guint i = 0; i < releases->len; i++)
    found = found || g_strcmp0 (FARNE_RELEASE (releases->pdata[i])->kept_because,
                                "Two hotels opened") == 0;
  g_assert_true (found);
}

#define MONTHS_HEADER "Date,Local Authority,LAD Code,Postcode sector,Nationality,People\n"

static FarneFigures *
ask_month (FarneDesk *desk, const char *level, const char *at, const char *nationality)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (GError) error = NULL;
  FarneFigures *figures;

  view->at = day (at);
  view->restricted = TRUE;
  if (nationality != NULL)
    farne_view_set_filter (view, "nationality", (const char *[]) { nationality, NULL });
  figures = farne_desk_ask (desk, view, &error);
  g_assert_no_error (error);
  return figures;
}

/*
 * Months in files of their own: an area without a row is none listed where the month's file covers
 * it, and not covered where it does not, whatever other months say of it.
 */
static void
test_months_by_coverage (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *at;
    const char *area;
    const char *nationality;
    FarneMark mark;
    double value;
  } cases[] = {
    { "2017-01-31", "E06000002", NULL, FARNE_MARK_LISTED, 5 },
    { "2017-01-31", "E08000024", NULL, FARNE_MARK_LISTED, 4 },
    { "2017-01-31", "E06000005", NULL, FARNE_MARK_NOT_COVERED, 0 },
    { "2017-02-28", "E06000002", NULL, FARNE_MARK_LISTED, 6 },
    { "2017-02-28", "E06000002", "Eritrea", FARNE_MARK_NONE_LISTED, 0 },
    { "2017-02-28", "E08000024", NULL, FARNE_MARK_NOT_COVERED, 0 },
    { "2017-02-28", "E08000024", "Eritrea", FARNE_MARK_NOT_COVERED, 0 },
    { "2017-02-28", "E06000005", NULL, FARNE_MARK_LISTED, 0 },
  };
  g_autoptr (FarneDesk) desk = make_desk (fixture);

  import_text (fixture, desk, "january.csv", MONTHS_HEADER
               "2017-01-31,Middlesbrough,E06000002,TS1 4,Iran,3\n"
               "2017-01-31,Middlesbrough,E06000002,TS1 4,Eritrea,2\n"
               "2017-01-31,Sunderland,E08000024,SR2 8,Iran,4\n");
  import_text (fixture, desk, "february.csv", MONTHS_HEADER
               "2017-02-28,Middlesbrough,E06000002,TS1 4,Iran,6\n"
               "2017-02-28,Darlington,E06000005,DL1 1,Iran,0\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneFigures) figures = ask_month (desk, "authority", cases[i].at,
                                                    cases[i].nationality);
      const FarneFigure *figure = farne_figures_find (figures, cases[i].area, day (cases[i].at));

      g_test_message ("%s %s %s", cases[i].at, cases[i].area, cases[i].nationality);
      g_assert_cmpint (figure->mark, ==, cases[i].mark);
      g_assert_cmpfloat (figure->value, ==, cases[i].value);
    }
}

/* What only one of two months covers is no change between them. */
static void
test_months_alike (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = farne_view_new ("supported", "region");
  g_autoptr (FarneOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, desk, "january.csv", MONTHS_HEADER
               "2017-01-31,Middlesbrough,E06000002,TS1 4,Iran,3\n"
               "2017-01-31,Sunderland,E08000024,SR2 8,Iran,400\n");
  import_text (fixture, desk, "february.csv", MONTHS_HEADER
               "2017-02-28,Middlesbrough,E06000002,TS1 4,Iran,6\n");
  view->restricted = TRUE;
  overview = farne_desk_ask_overview (desk, view, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < farne_overview_get_sentences (overview)->len; i++)
    {
      const FarneSentence *sentence = farne_overview_get_sentences (overview)->pdata[i];

      g_test_message ("%s", sentence->text);
      g_assert_null (strstr (sentence->text, "397"));
      g_assert_null (strstr (sentence->text, "400"));
    }
  for (guint i = 0; i < farne_overview_get_headlines (overview)->len; i++)
    {
      const FarneHeadline *headline = farne_overview_get_headlines (overview)->pdata[i];

      g_test_message ("%s | %s | %s", headline->figure, headline->label, headline->comparison);
      g_assert_null (strstr (headline->comparison != NULL ? headline->comparison : "", "397"));
    }
}

/* A desk of counts for the team alone isn't empty; one with published figures beside them needs no word. */
static void
test_only_restricted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);

  g_assert_false (farne_desk_has_only_restricted (desk, "supported"));
  import_text (fixture, desk, "month.csv", RESTRICTED);
  g_assert_true (farne_desk_has_only_restricted (desk, "supported"));
  g_assert_false (farne_desk_has_only_restricted (desk, "uasc"));
  import_text (fixture, desk, "quarter.csv", ASY_D11);
  g_assert_false (farne_desk_has_only_restricted (desk, "supported"));
}

/* Neither the option nor the switch of the preview makes restricted counts public. */
static void
test_restricted_is_never_public (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "march.csv", RESTRICTED);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GPtrArray) before = farne_desk_list_releases (desk, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  farne_import_job_get_options (job)->restricted = 0;
  g_assert_false (farne_import_job_read (job, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  g_clear_error (&error);

  farne_import_job_get_options (job)->restricted = -1;
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  farne_import_get_release (farne_import_job_get_import (job))->restricted = FALSE;
  g_assert_false (farne_import_job_keep (job, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  after = farne_desk_list_releases (desk, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
}

#define RESIDENTS_HEADER "areacd,areanm,mid2019,mid2020,children_2019,children_2020\n"

/* Residents hardly move; the children of Middlesbrough double. */
static void
test_jumps_of_every_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "residents.csv", RESIDENTS_HEADER
                                      "E06000002,Middlesbrough,140000,141000,30000,60000\n");
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  FarneProblems *problems;
  guint n_jumps = 0;

  farne_import_job_get_options (job)->published = day ("2031-01-01");
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  problems = farne_import_job_get_problems (job);
  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    n_jumps += strstr (farne_problems_get (problems, i)->reason, "30,000 on") != NULL
               && strstr (farne_problems_get (problems, i)->reason, "60,000 on") != NULL;
  g_assert_cmpuint (n_jumps, ==, 1);
}

typedef struct
{
  GMainLoop *loop;
  GError *error;
  gboolean good;
  guint n_notices;
} Waiting;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->good = farne_import_job_read_finish (FARNE_IMPORT_JOB (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
count_notice (Waiting *waiting)
{
  waiting->n_notices++;
}

static void
test_reads_on_a_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop };

  g_signal_connect_swapped (job, "notify::progress", G_CALLBACK (count_notice), &waiting);
  farne_import_job_read_async (job, NULL, read_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_true (waiting.good);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (waiting.n_notices, >, 0);
  g_assert_cmpfloat (farne_import_job_get_progress (job), ==, 1);
}

static void
test_cancel_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "asylum.csv", ASY_D11);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { .loop = loop };

  g_cancellable_cancel (cancellable);
  farne_import_job_read_async (job, cancellable, read_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_false (waiting.good);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (farne_import_job_get_import (job));
  g_clear_error (&waiting.error);
}

#define UNKNOWN_TABLE \
  "When,Where,How many\n2016-09-30,E06000002,7\n2016-12-31,E06000002,9\n"

static void
test_mapping_is_remembered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "counts.csv", UNKNOWN_TABLE);
  g_autofree char *next =
    write_file (fixture, "next.csv", UNKNOWN_TABLE "2017-03-31,E06000002,8\n");
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (FarneImportJob) again = NULL;
  FarneImportOptions *options = farne_import_job_get_options (job);
  g_autoptr (GPtrArray) maps = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_import_job_read (job, NULL, NULL));
  g_assert_true (farne_import_needs_mapping (farne_import_job_get_import (job)));
  g_assert_false (farne_import_job_keep (job, NULL));
  options->mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (options->mapping, g_strdup ("date"), g_strdup ("When"));
  g_hash_table_insert (options->mapping, g_strdup ("area-code"), g_strdup ("Where"));
  g_hash_table_insert (options->mapping, g_strdup ("value"), g_strdup ("How many"));
  options->measure = g_strdup ("supported");
  options->restricted = 0;
  farne_import_job_read (job, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (farne_import_needs_mapping (farne_import_job_get_import (job)));
  g_assert_true (farne_import_job_keep (job, NULL));
  maps = farne_store_list (farne_desk_get_store (desk), &farne_header_map_kind, NULL, NULL);
  g_assert_cmpuint (maps->len, ==, 1);
  again = import_file (desk, next);
  g_assert_cmpfloat (ask_value (desk, "authority", "E06000002", "2017-03-31"), ==, 8);
}

static void
test_facts_are_decoded_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneFactbase *before;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  before = farne_desk_get_factbase (desk);
  g_assert_true (farne_desk_set_today (desk, day ("2018-01-01"), NULL));
  g_assert_true (farne_desk_get_factbase (desk) == before);
  g_assert_cmpint (farne_desk_get_today (desk), ==, day ("2018-01-01"));
}

/* What was published after today is not known. */
static void
test_today_hides_what_came_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  g_assert_true (farne_desk_set_today (desk, day ("2017-01-31"), NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), <, 0);
  g_assert_true (farne_desk_set_today (desk, FARNE_DAY_NONE, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/figures-come-in-and-go", test_figures_come_in_and_go);
  ADD ("/import/none-listed", test_none_listed);
  ADD ("/import/reading-saves-nothing", test_reading_saves_nothing);
  ADD ("/import/same-file-is-noticed", test_same_file_is_noticed);
  ADD ("/import/revision-supersedes", test_revision_supersedes);
  ADD ("/import/older-release-does-not-supersede", test_older_release_does_not_supersede);
  ADD ("/import/new-days-have-no-before", test_new_days_have_no_before);
  ADD ("/import/other-areas-are-no-revision", test_other_areas_are_no_revision);
  ADD ("/import/months-by-coverage", test_months_by_coverage);
  ADD ("/import/months-alike", test_months_alike);
  ADD ("/import/restricted-is-never-public", test_restricted_is_never_public);
  ADD ("/import/only-restricted", test_only_restricted);
  ADD ("/import/jumps-of-every-measure", test_jumps_of_every_measure);
  ADD ("/import/jumps-are-warned-of", test_jumps_are_warned_of);
  ADD ("/import/impossible-figures-are-warned-of", test_impossible_figures_are_warned_of);
  ADD ("/import/older-files-change-nothing", test_older_files_change_nothing);
  ADD ("/import/kept-with-a-reason", test_kept_with_a_reason);
  ADD ("/import/reads-on-a-thread", test_reads_on_a_thread);
  ADD ("/import/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/import/mapping-is-remembered", test_mapping_is_remembered);
  ADD ("/import/facts-are-decoded-once", test_facts_are_decoded_once);
  ADD ("/import/today-hides-what-came-later", test_today_hides_what_came_later);
  return g_test_run ();
}
