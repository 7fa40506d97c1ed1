/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures on their way out, in every format, and read back. */
#include "tests/exchange/workbook-maker.h"
#include "tests/facts/fixture.h"

#include <json-glib/json-glib.h>

#include "analysis/farne-protect.h"
#include "analysis/farne-rates.h"
#include "base/farne-error.h"
#include "exchange/farne-csv-text.h"
#include "exchange/farne-gdal.h"
#include "exchange/farne-table-writer.h"
#include "exchange/farne-workbook.h"
#include "geo/farne-shapes-builder.h"

typedef struct
{
  Fixture *fixture;
  FarneFactbase *factbase;
  FarneCleared *cleared;
  FarneRates *rates;
} World;

static const char *const lines[] = {
  "supported|2016-09-30|E06000002\tMiddlesbrough\tNorth East|Section 95|600",
  "supported|2016-12-31|E06000002\tMiddlesbrough\tNorth East|Section 95|664",
  "supported|2016-12-31|E06000002\tMiddlesbrough\tNorth East|Section 4|10",
  "supported|2016-12-31|E06000004\tStockton-on-Tees\tNorth East|Section 95|c",
  NULL,
};

/* One authority listed with people, one suppressed, ten without a row. */
static void
set_up (World *world, const char *by, gboolean rates, gboolean span)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GError) error = NULL;

  world->fixture = fixture_new ("north-east");
  fixture_add (world->fixture, fixture_facts ("measure|day|area|support", lines), "supported",
               "\"all\"", "2017-02-23");
  if (rates)
    fixture_add_populations (world->fixture, "north-east");
  world->factbase = fixture_factbase (world->fixture);
  view->at = fixture_day ("2016-12-31");
  if (span)
    {
      view->from = fixture_day ("2016-09-30");
      view->to = view->at;
    }
  if (by != NULL)
    view->by = g_strsplit (by, " ", -1);
  figures = farne_factbase_ask (world->factbase, view, NULL, &error);
  g_assert_no_error (error);
  world->cleared = farne_protect_clear (FARNE_HANDLED (figures), FARNE_POLICY_CLOSED, &error);
  g_assert_no_error (error);
  world->rates = NULL;
  if (rates)
    {
      g_autoptr (GPtrArray) list = fixture_load ("common", &farne_threshold_kind);
      g_autoptr (FarneThresholds) thresholds = farne_thresholds_new (list);

      world->rates = farne_rates_new (figures, world->factbase, thresholds, view->at,
                                      FARNE_DAY_NONE, &error);
      g_assert_no_error (error);
    }
}

static void
tear_down (World *world)
{
  g_clear_object (&world->rates);
  g_clear_object (&world->cleared);
  g_clear_object (&world->factbase);
  g_clear_pointer (&world->fixture, fixture_free);
}

static JsonObject *
parse_json (const char *text, JsonNode **node)
{
  g_autoptr (GError) error = NULL;

  *node = json_from_string (text, &error);
  g_assert_no_error (error);
  return json_node_get_object (*node);
}

static JsonObject *
find_row (JsonObject *object, const char *code)
{
  JsonArray *rows = json_object_get_array_member (object, "rows");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "code"), code))
        return row;
    }
  g_error ("There is no row of %s", code);
}

static void
test_json (void)
{
  World world;

  set_up (&world, NULL, FALSE, FALSE);
  {
    g_autofree char *text = farne_table_to_json (world.cleared, NULL);
    g_autoptr (JsonNode) node = NULL;
    JsonObject *object = parse_json (text, &node);
    JsonObject *row = find_row (object, "E06000002");

    g_assert_cmpstr (json_object_get_string_member (object, "measure"), ==, "supported");
    g_assert_cmpstr (json_object_get_string_member (object, "unit"), ==, "people");
    g_assert_cmpstr (json_object_get_string_member (object, "level"), ==, "authority");
    g_assert_cmpstr (json_object_get_string_member (object, "at"), ==, "2016-12-31");
    g_assert_cmpint (json_object_get_int_member (object, "total"), ==, 674);
    g_assert_cmpint (json_object_get_int_member (object, "asked"), ==, 12);
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "rows")), ==,
                      12);
    g_assert_cmpstr (json_object_get_string_member (row, "name"), ==, "Middlesbrough");
    g_assert_cmpint (json_object_get_int_member (row, "value"), ==, 674);
    g_assert_cmpstr (json_object_get_string_member (row, "mark"), ==, "listed");
    g_assert_cmpstr (
        json_array_get_string_element (json_object_get_array_member (row, "release"), 0), ==, "1");
    row = find_row (object, "E06000004");
    g_assert_true (json_object_get_null_member (row, "value"));
    g_assert_cmpstr (json_object_get_string_member (row, "mark"), ==, "suppressed");
    row = find_row (object, "E06000005");
    g_assert_cmpint (json_object_get_int_member (row, "value"), ==, 0);
    g_assert_cmpstr (json_object_get_string_member (row, "mark"), ==, "none-listed");
  }
  tear_down (&world);
}

static void
test_json_by (void)
{
  World world;

  set_up (&world, "support", FALSE, TRUE);
  {
    g_autofree char *text = farne_table_to_json (world.cleared, NULL);
    g_autoptr (JsonNode) node = NULL;
    JsonObject *object = parse_json (text, &node);
    JsonObject *row = find_row (object, "E06000002");
    JsonArray *totals = json_object_get_array_member (object, "totals");

    g_assert_true (json_object_has_member (row, "support"));
    g_assert_true (json_object_has_member (row, "day"));
    g_assert_cmpuint (json_array_get_length (totals), ==, 2);
    g_assert_cmpint (
        json_object_get_int_member (json_array_get_object_element (totals, 0), "total"), ==, 600);
  }
  tear_down (&world);
}

static void
test_json_rates (void)
{
  World world;

  set_up (&world, NULL, TRUE, FALSE);
  {
    g_autofree char *text = farne_table_to_json (world.cleared, world.rates);
    g_autoptr (JsonNode) node = NULL;
    JsonObject *object = parse_json (text, &node);
    JsonObject *row = find_row (object, "E06000002");
    double population = json_object_get_double_member (row, "population");

    g_assert_cmpfloat (population, >, 100000);
    g_assert_cmpfloat_with_epsilon (json_object_get_double_member (row, "ratio"), population / 674,
                                    1e-9);
    g_assert_cmpint (json_object_get_int_member (row, "limit"), ==, 200);
    g_assert_cmpint (json_object_get_int_member (row, "headroom"), ==,
                     (gint64) (population / 200) - 674);
    g_assert_cmpuint (strlen (json_object_get_string_member (row, "vintage")), ==, 10);
    row = find_row (object, "E06000005");
    g_assert_true (json_object_get_null_member (row, "ratio"));
    row = find_row (object, "E06000004");
    g_assert_true (json_object_get_null_member (row, "headroom"));
  }
  tear_down (&world);
}

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  char **texts = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    texts[i] = cells[i].length > 0 ? g_strndup (cells[i].text, cells[i].length) : g_strdup ("");
  g_ptr_array_add (user_data, texts);
  return TRUE;
}

static GPtrArray *
read_back (const char *path, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, &error);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_no_error (error);
  farne_workbook_read (workbook, sheet, take_row, rows, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return rows;
}

static void
test_csv (void)
{
  World world;

  set_up (&world, NULL, FALSE, FALSE);
  {
    g_autofree char *csv = farne_table_to_csv (world.cleared, NULL);

    g_assert_true (g_str_has_prefix (csv, "code,name,value,mark,standing,release\n"));
    g_assert_nonnull (strstr (csv, "\nE06000002,Middlesbrough,674,listed,final,1\n"));
    g_assert_nonnull (strstr (csv, "\nE06000004,Stockton-on-Tees,\"\",suppressed,final,1\n"));
    g_assert_nonnull (strstr (csv, "\nE06000005,Darlington,0,none-listed,final,1\n"));
  }
  tear_down (&world);
}

/* parse (write (x)) = x, for the texts that make trouble. */
static void
test_csv_round_trip (void)
{
  static const char *const texts[] = {
    "plain",
    "with, comma",
    "with \"quotes\"",
    "two\nlines",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'=1",
    "''-1",
    "'tis",
    "a;b",
    "a\tb",
    " leading",
    "\ttab",
    "\rreturn",
    "é–€",
    "''",
    "N/A - Section 4 (pre-2018)",
    "1,234",
    "last",
  };
  char *folder = make_folder ();
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      farne_csv_append_text (csv, texts[i]);
      farne_csv_append_text (csv, "next");
      farne_csv_append_plain (csv, "-5");
      farne_csv_end_row (csv);
    }
  path = make_file (folder, "a.csv", csv->str, -1);
  rows = read_back (path, 0);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      g_assert_cmpstr (row[0], ==, texts[i]);
      g_assert_cmpstr (row[1], ==, "next");
      g_assert_cmpstr (row[2], ==, "-5");
    }
  remove_folder (folder);
}

/* A spreadsheet that opens the file must not find a formula. */
static void
test_csv_guard (void)
{
  static const char *const texts[] = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autofree char *guarded = farne_csv_guard (texts[i]);

      farne_csv_append_text (csv, texts[i]);
      g_assert_true (g_str_has_prefix (csv->str, "\"'"));
      g_assert_cmpint (guarded[0], ==, '\'');
    }
}

static gboolean
needs_gdal (void)
{
  g_autoptr (GError) error = NULL;

  if (farne_gdal_load (&error) != NULL)
    return TRUE;
  g_test_skip (error->message);
  return FALSE;
}

static void
assert_sheet (const char *path)
{
  g_autoptr (GPtrArray) rows = read_back (path, 0);
  g_autoptr (GPtrArray) sources = read_back (path, 1);
  char **header = g_ptr_array_index (rows, 0);
  gboolean found = FALSE;

  g_assert_cmpuint (rows->len, ==, 13);
  g_assert_cmpstr (header[0], ==, "code");
  g_assert_cmpstr (header[2], ==, "value");
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      if (!g_str_equal (row[0], "E06000002"))
        continue;
      found = TRUE;
      g_assert_cmpstr (row[1], ==, "Middlesbrough");
      g_assert_cmpstr (row[2], ==, "674");
      g_assert_cmpstr (row[3], ==, "listed");
    }
  g_assert_true (found);
  g_assert_cmpstr (((char **) g_ptr_array_index (sources, 1))[1], ==, "Release 1");
}

static void
test_spreadsheets (void)
{
  static const char *const names[] = { "a.ods", "a.xlsx" };
  World world;

  if (!needs_gdal ())
    return;
  set_up (&world, NULL, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *folder = make_folder ();
      g_autofree char *path = make_file (folder, names[i], "what was there before", -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = NULL;

      farne_table_write (world.cleared, NULL, NULL, path, &error);
      g_assert_no_error (error);
      assert_sheet (path);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, names[i]);
      g_assert_null (g_dir_read_name (dir));
      remove_folder (folder);
    }
  tear_down (&world);
}

static void
put_double (GByteArray *wkb, double number)
{
  g_byte_array_append (wkb, (const guint8 *) &number, sizeof number);
}

/* A square with a square hole, in degrees. */
static FarneShapes *
make_shapes (void)
{
  static const double corners[][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } };
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (GByteArray) wkb = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const guint8 order = 1;
  const guint32 numbers[] = { 3, 2 }, n_points = 5;
  FarneShapes *shapes;
  gboolean repaired;

  g_byte_array_append (wkb, &order, 1);
  g_byte_array_append (wkb, (const guint8 *) numbers, sizeof numbers);
  for (guint ring = 0; ring < 2; ring++)
    {
      g_byte_array_append (wkb, (const guint8 *) &n_points, sizeof n_points);
      for (guint i = 0; i < n_points; i++)
        {
          put_double (wkb, -1.5 + (ring == 0 ? corners[i][0] : 0.25 + corners[i][0] / 2));
          put_double (wkb, 54 + (ring == 0 ? corners[i][1] : 0.25 + corners[i][1] / 2));
        }
    }
  g_assert_true (farne_shapes_builder_add_wkb (builder, "E06000002", "Middlesbrough", "", wkb->data,
                                               wkb->len, &repaired, &error));
  shapes = farne_shapes_builder_end (builder, &error);
  g_assert_no_error (error);
  return shapes;
}

static gpointer
find_feature (const FarneGdal *gdal, gpointer layer, const char *code)
{
  gpointer feature;

  while ((feature = gdal->OGR_L_GetNextFeature (layer)) != NULL)
    {
      if (g_str_equal (gdal->OGR_F_GetFieldAsString (feature, 0), code))
        return feature;
      gdal->OGR_F_Destroy (feature);
    }
  return NULL;
}

static void
test_geopackage (void)
{
  static const char *const drivers[] = { "GPKG", NULL };
  const FarneGdal *gdal = farne_gdal_load (NULL);
  char *folder;
  World world;

  if (!needs_gdal ())
    return;
  folder = make_folder ();
  set_up (&world, NULL, FALSE, FALSE);
  {
    g_autofree char *path = g_build_filename (folder, "a.gpkg", NULL);
    g_autoptr (FarneShapes) shapes = make_shapes ();
    g_autoptr (GError) error = NULL;
    gpointer dataset, layer, feature, geometry;

    farne_table_write (world.cleared, NULL, shapes, path, &error);
    g_assert_no_error (error);
    farne_gdal_begin (gdal);
    dataset = farne_gdal_open (gdal, path, drivers, &error);
    g_assert_no_error (error);
    layer = gdal->GDALDatasetGetLayerByName (dataset, "supported");
    g_assert_cmpint (gdal->OGR_L_GetFeatureCount (layer, TRUE), ==, 12);
    feature = find_feature (gdal, layer, "E06000002");
    geometry = gdal->OGR_F_GetGeometryRef (feature);
    g_assert_nonnull (geometry);
    g_assert_cmpint (gdal->OGR_G_WkbSize (geometry), ==, 9 + 9 + 2 * 4 + 10 * 16);
    gdal->OGR_F_Destroy (feature);
    gdal->GDALClose (dataset);
    farne_gdal_end (gdal);
  }
  tear_down (&world);
  remove_folder (folder);
}

/* What can't be written leaves what was there, and nothing beside it. */
static void
test_refused (void)
{
  static const struct { const char *name; int code; } cases[] = {
    { "a.docx", FARNE_ERROR_USAGE },  { "none/a.csv", FARNE_ERROR_READ_ONLY },
    { "none/a.xlsx", FARNE_ERROR_READ_ONLY }, { ".csv", FARNE_ERROR_USAGE },
  };
  char *folder = make_folder ();
  World world;

  set_up (&world, NULL, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strcmp0 (cases[i].name, ".csv") == 0
                                  ? g_strdup (".csv")
                                  : g_build_filename (folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = NULL;

      g_assert_false (farne_table_write (world.cleared, NULL, NULL, path, &error));
      g_assert_error (error, FARNE_ERROR, cases[i].code);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_null (g_dir_read_name (dir));
    }
  tear_down (&world);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-writer/json", test_json);
  g_test_add_func ("/table-writer/json-by", test_json_by);
  g_test_add_func ("/table-writer/json-rates", test_json_rates);
  g_test_add_func ("/table-writer/csv", test_csv);
  g_test_add_func ("/table-writer/csv-round-trip", test_csv_round_trip);
  g_test_add_func ("/table-writer/csv-guard", test_csv_guard);
  g_test_add_func ("/table-writer/spreadsheets", test_spreadsheets);
  g_test_add_func ("/table-writer/geopackage", test_geopackage);
  g_test_add_func ("/table-writer/refused", test_refused);
  return g_test_run ();
}
