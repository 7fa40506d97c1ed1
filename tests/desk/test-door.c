/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-door-release.h"
#include "desk/farne-door.h"
#include "desk/farne-import-preview.h"

#define MAP_SIDE 300
#define WITH_A_REJECT \
  RESTRICTED \
  "2017-03-31,Middlesbrough,E06000002,TS1 4,Iran,25-34,Male,Single,Section 95,many\n"

/* One way out: tries to let the answer to a view leave by it. */
typedef gboolean (*TryFunc) (FarneDesk *desk, const FarneView *view, const char *path,
                             GError **error);

static gboolean
try_map (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  return farne_door_map (desk, view, path, MAP_SIDE, MAP_SIDE, error);
}

static gboolean
try_text (FarneDesk *desk, const FarneView *view, const char *format, GError **error)
{
  g_autofree char *text = farne_door_text (desk, view, format, error);

  return text != NULL;
}

static gboolean
try_csv_text (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  return try_text (desk, view, "csv", error);
}

static gboolean
try_json_text (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  return try_text (desk, view, "json", error);
}

static gboolean
try_plain_text (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  return try_text (desk, view, "text", error);
}

static const struct
{
  const char *name;
  const char *ending;
  TryFunc try;
} doors[] = {
  { "picture-png", "png", try_map },
  { "picture-svg", "svg", try_map },
  { "picture-pdf", "pdf", try_map },
  { "paper", "pdf", farne_door_brief },
  { "table-csv", "csv", farne_door_table },
  { "table-xlsx", "xlsx", farne_door_table },
  { "table-ods", "ods", farne_door_table },
  { "table-gpkg", "gpkg", farne_door_table },
  { "text-csv", NULL, try_csv_text },
  { "text-json", NULL, try_json_text },
  { "text-plain", NULL, try_plain_text },
};

static char *
make_output_path (Fixture *fixture, guint door)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", doors[door].name, doors[door].ending);

  return doors[door].ending == NULL ? NULL : g_build_filename (fixture->folder, name, NULL);
}

static guint
count_entries (FarneDesk *desk, const char *event)
{
  g_autoptr (GPtrArray) audit = farne_store_get_audit (farne_desk_get_store (desk), 1000, NULL);
  guint n = 0;

  for (guint i = 0; i < audit->len; i++)
    n += g_str_equal (((FarneAuditEntry *) g_ptr_array_index (audit, i))->event, event);
  return n;
}

static FarneView *
make_view (gboolean restricted)
{
  FarneView *view = farne_view_new ("supported", "authority");

  view->restricted = restricted;
  view->form = FARNE_FORM_MAP;
  return view;
}

static void
test_public_leaves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (FALSE);

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_autofree char *path = make_output_path (fixture, i);
      g_autoptr (GError) error = NULL;
      gboolean left = doors[i].try (desk, view, path, &error);

      g_assert_no_error (error);
      g_assert_true (left);
      g_assert_true (path == NULL || g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_entries (desk, "out"), ==, i + 1);
    }
  g_assert_cmpuint (count_entries (desk, "refused"), ==, 0);
}

/* Nothing restricted leaves, by any door, and each refusal is in the ledger. */
static void
check_refused (Fixture *fixture, FarneDesk *desk, const FarneView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_autofree char *path = make_output_path (fixture, i);
      g_autoptr (GError) error = NULL;

      g_assert_false (doors[i].try (desk, view, path, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
      g_assert_true (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_entries (desk, "refused"), ==, i + 1);
    }
  g_assert_cmpuint (count_entries (desk, "out"), ==, 0);
}

static void
test_restricted_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (TRUE);

  import_text (fixture, desk, "march.csv", RESTRICTED);
  check_refused (fixture, desk, view);
}

static void
test_tour_does_not_open_for_real_ones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (TRUE);

  import_text (fixture, desk, "march.csv", RESTRICTED);
  farne_door_set_policy (FARNE_POLICY_TOUR);
  check_refused (fixture, desk, view);
  farne_door_set_policy (FARNE_POLICY_CLOSED);
}

static void
import_made_up (Fixture *fixture, FarneDesk *desk)
{
  g_autofree char *path = write_file (fixture, "made-up.csv", RESTRICTED);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);

  farne_import_job_get_options (job)->synthetic = TRUE;
  g_assert_true (farne_import_job_read (job, NULL, NULL));
  g_assert_true (farne_import_job_keep (job, NULL));
}

static void
test_made_up_stays_too (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (TRUE);

  import_made_up (fixture, desk);
  check_refused (fixture, desk, view);
}

static void
test_tour_stamps_what_is_made_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (TRUE);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  import_made_up (fixture, desk);
  farne_door_set_policy (FARNE_POLICY_TOUR);
  text = farne_door_text (desk, view, "text", &error);
  farne_door_set_policy (FARNE_POLICY_CLOSED);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (text, "made up\n"));
}

/* What is told of a release, and not as figures, passes the same gate. */
static void
test_rows_and_moves_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autofree char *rejects = NULL;
  g_autofree char *moves = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, desk, "march.csv", WITH_A_REJECT);
  release = farne_desk_find_release (desk, "march.csv", &error);
  g_assert_no_error (error);
  rejects = farne_door_rejects (desk, release, &error);
  g_assert_null (rejects);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  g_clear_error (&error);
  moves = farne_door_moves (desk, release, release, &error);
  g_assert_null (moves);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  g_assert_cmpuint (count_entries (desk, "refused"), ==, 2);
}

static void
test_preview_tells_no_cell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *path = write_file (fixture, "march.csv", WITH_A_REJECT);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (JsonNode) preview = NULL;
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  g_assert_true (farne_import_job_read (job, NULL, NULL));
  preview = farne_door_preview (job, G_MAXUINT);
  json = json_to_string (preview, FALSE);
  text = farne_import_preview_to_text (preview, NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (preview), "rejected"), ==, 1);
  g_assert_false (json_object_has_member (json_node_get_object (preview), "totals"));
  g_assert_null (strstr (json, "many"));
  g_assert_null (strstr (text, "many"));
  g_assert_nonnull (strstr (text, "row 5, People: "));
  g_assert_nonnull (strstr (json, "\"reason\""));
  g_assert_nonnull (strstr (text, "Restricted"));
}

/* The ledger is outside undo. */
static void
test_ledger_is_never_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (FALSE);
  g_autofree char *text = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  text = farne_door_text (desk, view, "text", NULL);
  g_assert_nonnull (strstr (text, "Total on 31 December 2016: 240 (12 of 12 areas covered)"));
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, NULL));
  g_assert_cmpuint (count_entries (desk, "out"), ==, 1);
}

/* Whether each row of figures per head is about its own day; a day that nobody is listed has no ratio. */
static guint
check_ratios (JsonArray *rows)
{
  guint n_checked = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      JsonNode *ratio = json_object_get_member (row, "ratio");

      if (ratio == NULL || JSON_NODE_HOLDS_NULL (ratio))
        continue;
      g_assert_cmpfloat_with_epsilon (json_node_get_double (ratio)
                                      * json_object_get_double_member (row, "value"),
                                      json_object_get_double_member (row, "population"), 1e-3);
      n_checked++;
    }
  return n_checked;
}

static void
test_rates_of_a_span_are_of_each_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneView) view = make_view (FALSE);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  view->quantity = FARNE_QUANTITY_RATE;
  view->from = day ("2016-09-30");
  view->to = day ("2016-12-31");
  text = farne_door_text (desk, view, "json", NULL);
  node = json_from_string (text, NULL);
  /* Three authorities have people on the first day, four on the second. */
  g_assert_cmpuint (check_ratios (json_object_get_array_member (json_node_get_object (node),
                                                                "rows")), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/door/public-leaves", test_public_leaves);
  ADD ("/door/restricted-stays", test_restricted_stays);
  ADD ("/door/tour-does-not-open-for-real-ones", test_tour_does_not_open_for_real_ones);
  ADD ("/door/made-up-stays-too", test_made_up_stays_too);
  ADD ("/door/tour-stamps-what-is-made-up", test_tour_stamps_what_is_made_up);
  ADD ("/door/rows-and-moves-stay", test_rows_and_moves_stay);
  ADD ("/door/preview-tells-no-cell", test_preview_tells_no_cell);
  ADD ("/door/rates-of-a-span-are-of-each-day", test_rates_of_a_span_are_of_each_day);
  ADD ("/door/ledger-is-never-undone", test_ledger_is_never_undone);
  return g_test_run ();
}
