/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/exchange/xls-maker.h"

#include "base/farne-error.h"
#include "exchange/farne-workbook-xls.h"

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  GString *text = user_data;

  g_string_append_printf (text, "%u:", row);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (text, "%s%c%.*s", i > 0 ? "|" : "", "-tnd!?"[cells[i].type],
                            (int) cells[i].length, cells[i].length > 0 ? cells[i].text : "");
  g_string_append_c (text, '\n');
  return TRUE;
}

/* A sheet as text: rows with their numbers; before each cell a letter for its type. */
static char *
read_all (const char *path, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  farne_workbook_read (workbook, sheet, take_row, text, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
test_csv (void)
{
  static const struct
  {
    const char *content;
    gssize length;
    const char *rows;
  } cases[] = {
    { "a,b\n1,2\n", -1, "1:ta|tb\n2:t1|t2\n" },
    { "a,b\r\n1,2", -1, "1:ta|tb\n2:t1|t2\n" },
    { "a,b\r1,2\r", -1, "1:ta|tb\n2:t1|t2\n" },
    { "a;b\n1,5;2\n", -1, "1:ta|tb\n2:t1,5|t2\n" },
    { "a\tb\n1\t2\n", -1, "1:ta|tb\n2:t1|t2\n" },
    { "sep=;\na;b\n", -1, "1:tsep=\n2:ta|tb\n" },
    { "\xef\xbb\xbf"
      "a,b\n",
      -1, "1:ta|tb\n" },
    { "a,\"b,c\"\n\"say \"\"x\"\"\",\"two\nlines\"\n", -1,
      "1:ta|tb,c\n2:tsay \"x\"|ttwo\nlines\n" },
    { "a,b\n\n,,,\n1,2,,\n", -1, "1:ta|tb\n4:t1|t2\n" },
    { "a,\"\",c\n", -1, "1:ta|-|tc\n" },
    { "a,x\"y\"z\n", -1, "1:ta|tx\"y\"z\n" },
    { "a,Ynys M\xf4n\n", -1, "1:ta|tYnys M\xc3\xb4n\n" },
    { "a,Ynys M\xc3\xb4n \x80\n", -1, "1:ta|tYnys M\xc3\x83\xc2\xb4n \xe2\x82\xac\n" },
    { "a,'=1+1,'x,''@b\n", -1, "1:ta|t=1+1|t'x|t'@b\n" },
    { "\xff\xfe"
      "a\0,\0\xf4\0\n\0",
      10, "1:ta|t\xc3\xb4\n" },
    { "\xfe\xff\0a\0,\x20\x13\0\n", 10, "1:ta|t\xe2\x80\x93\n" },
    { "\xff\xfe"
      "a\0,\0\x3d\xd8\x00\xde",
      10, "1:ta|t\xf0\x9f\x98\x80\n" },
  };
  char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (folder, "a.csv", cases[i].content, cases[i].length);
      g_autofree char *rows = read_all (path, 0);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
  remove_folder (folder);
}

static const char *const grid[] = {
  "Date|Name|People",
  "@2017-03-31|County Durham & <co>|#12",
  "|only|",
  "",
  "31 Mar 2014|=7|=",
  "!#REF!|x|#1.5",
  NULL,
};
static const char *const notes[] = { "Note|Text", "#1|First", NULL };
static const MadeSheet two_sheets[] = { { "Notes", notes }, { "Data", grid }, { NULL } };

static void
test_ods (void)
{
  char *folder = make_folder ();
  g_autofree char *path = make_ods (folder, "misnamed.csv", two_sheets);
  g_autofree char *data = read_all (path, 1);
  g_autofree char *first = read_all (path, 0);

  g_assert_cmpstr (first, ==, "1:tNote|tText\n2:n1|tFirst\n");
  g_assert_cmpstr (data, ==,
                   "1:tDate|tName|tPeople\n2:dsome day|tCounty Durham & <co>|n12\n3:-|tonly\n"
                   "5:t31 Mar 2014|n7|?\n6:!#REF!|tx|n1.5\n");
  remove_folder (folder);
}

static void
test_xlsx (void)
{
  char *folder = make_folder ();
  g_autofree char *path = make_xlsx (folder, "misnamed.ods", two_sheets);
  g_autofree char *data = read_all (path, 1);

  g_assert_cmpstr (data, ==,
                   "1:tDate|tName|tPeople\n2:d2017-03-31|tCounty Durham & <co>|n12\n3:-|tonly\n"
                   "5:t31 Mar 2014|n7|?\n6:!#REF!|tx|n1.5\n");
  remove_folder (folder);
}

static void
test_xlsx_1904 (void)
{
  static const char *const rows[] = { "@2017-03-31|@1999-01-01", NULL };
  static const MadeSheet sheets[] = { { "Data", rows }, { NULL } };
  char *folder = make_folder ();
  g_autofree char *path = make_xlsx_with (folder, "a.xlsx", sheets, TRUE, "");
  g_autofree char *data = read_all (path, 0);

  g_assert_cmpstr (data, ==, "1:d2017-03-31|d1999-01-01\n");
  remove_folder (folder);
}

/* The old Excel format is read by GDAL, where that can. */
static void
test_xls (void)
{
  static const char *const rows[] = {
    "Date|Local Authority|People", "31 Dec 2016|Middlesbrough|#664",
    "31 Dec 2016|Darlington|#26.5", NULL,
  };
  static const char *const names[] = { "a.xls", "misnamed.csv" };
  char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (names) && farne_workbook_xls_can_read (); i++)
    {
      g_autofree char *path = make_xls (folder, names[i], rows);
      g_autofree char *data = read_all (path, 0);

      g_assert_cmpstr (data, ==,
                       "1:tDate|tLocal Authority|tPeople\n2:t31 Dec 2016|tMiddlesbrough|t664\n"
                       "3:t31 Dec 2016|tDarlington|t26.5\n");
    }
  if (!farne_workbook_xls_can_read ())
    g_test_skip ("GDAL does not read the old Excel format here.");
  remove_folder (folder);
}

static void
test_ods_content (void)
{
  static const struct
  {
    const char *rows;
    const char *read;
  } cases[] = {
    { "<table:table-row><table:table-cell table:number-columns-repeated=\"3\" "
      "office:value-type=\"string\">"
      "<text:p>N/A</text:p></table:table-cell><table:table-cell "
      "table:number-columns-repeated=\"16381\"/>"
      "</table:table-row>",
      "1:tN/A|tN/A|tN/A\n" },
    { "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
      "office:value-type=\"float\" "
      "office:value=\"5\"/></table:table-row>",
      "1:n5\n2:n5\n" },
    { "<table:table-header-rows><table:table-row><table:table-cell "
      "office:value-type=\"string\"><text:p>a"
      "<text:s text:c=\"2\"/><text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell>"
      "</table:table-row></table:table-header-rows>",
      "1:ta  b\nc\n" },
    { "<table:table-row><table:table-cell "
      "office:value-type=\"string\"><office:annotation><text:p>hidden"
      "</text:p></office:annotation><text:p>seen</text:p></table:table-cell></table:table-row>",
      "1:tseen\n" },
    { "<table:table-row><table:covered-table-cell/><table:table-cell office:value-type=\"string\">"
      "<text:p><![CDATA[a<b]]>&#233;&amp;&nbsp;</text:p></table:table-cell></table:table-row>",
      "1:-|ta<b\xc3\xa9&&nbsp;\n" },
    { "<table:table-row "
      "table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>"
      "<table:table-row><table:table-cell "
      "office:value-type=\"string\"><text:p>far</text:p></table:table-cell>"
      "</table:table-row>",
      "1000001:tfar\n" },
  };
  char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml
          = g_strdup_printf ("<table:table table:name=\"T\">%s</table:table>", cases[i].rows);
      g_autofree char *path = make_ods_from_xml (folder, "a.ods", xml);
      g_autofree char *rows = read_all (path, 0);

      g_assert_cmpstr (rows, ==, cases[i].read);
    }
  remove_folder (folder);
}

static GArray *
read_merges (const char *path)
{
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (workbook);
  g_assert_true (farne_workbook_read (workbook, 0, take_row, text, NULL, NULL, NULL, NULL));
  return g_array_ref (farne_workbook_get_merges (workbook));
}

static void
test_merged (void)
{
  static const char *const rows[] = { "a|b", "c|", "|d", NULL };
  static const MadeSheet sheets[] = { { "Data", rows }, { NULL } };
  char *folder = make_folder ();
  g_autofree char *xlsx = make_xlsx_with (folder, "a.xlsx", sheets, FALSE,
                                          "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>");
  g_autofree char *ods = make_ods_from_xml (
      folder, "a.ods",
      "<table:table table:name=\"T\"><table:table-row><table:table-cell/></table:table-row>"
      "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" "
      "table:number-columns-spanned=\"2\" "
      "office:value-type=\"string\"><text:p>c</text:p></table:table-cell></table:table-row></"
      "table:table>");
  const char *const paths[] = { xlsx, ods };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GArray) merges = read_merges (paths[i]);
      const FarneMerge *merge = &g_array_index (merges, FarneMerge, 0);

      g_assert_cmpuint (merges->len, ==, 1);
      g_assert_cmpuint (merge->row, ==, 2);
      g_assert_cmpuint (merge->column, ==, 0);
      g_assert_cmpuint (merge->n_rows, ==, 2);
      g_assert_cmpuint (merge->n_columns, ==, 2);
    }
  remove_folder (folder);
}

/* Opens and reads a file that must fail, and checks what is said. */
static void
assert_refused (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; workbook != NULL && error == NULL && i < farne_workbook_get_n_sheets (workbook);
       i++)
    farne_workbook_read (workbook, i, take_row, text, NULL, NULL, NULL, &error);
  g_assert_error (error, FARNE_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_refused (void)
{
  static const char ole2[]
      = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const struct
  {
    const char *content;
    gssize length;
    const char *words;
  } cases[] = {
    { "", 0, "is empty" },
    { ole2, sizeof ole2, "protected by a password" },
    { ole2, 9, "old Excel format" },
    { "%PDF-1.5", -1, "is a PDF" },
    { "<!DOCTYPE html><html></html>", -1, "web page" },
    { "<HTML><table></table>", -1, "web page" },
    { "a\0b\0c", 5, "neither a spreadsheet nor a text" },
    { "PK\x03\x04 and then nothing", -1, "damaged or not complete" },
    { "Date,People\n2016-01-01,\"5\n2016-01-02,6\n", -1, "row 2, a quotation mark" },
  };
  char *folder = make_folder ();
  g_autofree char *none = g_build_filename (folder, "none.csv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (folder, "a.xlsx", cases[i].content, cases[i].length);

      assert_refused (path, FARNE_ERROR_UNREADABLE, cases[i].words);
    }
  assert_refused (none, FARNE_ERROR_NOT_FOUND, "could not be opened");
  assert_refused (folder, FARNE_ERROR_UNREADABLE, "is not a file");
  remove_folder (folder);
}

static void
test_refused_archives (void)
{
  static const MadePart locked[] = {
    { "content.xml", "?" },
    { "META-INF/manifest.xml",
      "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>" },
    { NULL },
  };
  static const MadePart binary[] = { { "xl/workbook.bin", "?" }, { NULL } };
  static const MadePart other[] = { { "readme.txt", "?" }, { NULL } };
  static const MadePart letter[] = {
    { "[Content_Types].xml", "<Types/>" }, { "_rels/.rels", "<Relationships/>" }, { NULL },
  };
  static const MadePart broken[]
      = { { "content.xml", "<a><table:table table:name=\"x\"><b" }, { NULL } };
  static const struct
  {
    const MadePart *parts;
    const char *words;
  } cases[] = {
    { locked, "protected by a password" }, { binary, "binary Excel workbook" },
    { other, "archive without a spreadsheet" }, { letter, "another kind of document" },
    { broken, "damaged" },
  };
  char *folder = make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_zip (folder, "a.ods", cases[i].parts);

      assert_refused (path, FARNE_ERROR_UNREADABLE, cases[i].words);
    }
  remove_folder (folder);
}

/* Cut anywhere, a workbook is refused with a sentence. */
static void
test_truncated (void)
{
  char *folder = make_folder ();
  g_autofree char *ods = make_ods (folder, "a.ods", two_sheets);
  g_autofree char *xlsx = make_xlsx (folder, "a.xlsx", two_sheets);
  const char *const paths[] = { ods, xlsx };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (paths[i], &content, &length, NULL));
      for (gsize cut = 4; cut < length; cut += 61)
        {
          g_autofree char *path = make_file (folder, "cut", content, cut);

          assert_refused (path, FARNE_ERROR_UNREADABLE, "damaged");
        }
    }
  remove_folder (folder);
}

static void
test_zip_bomb (void)
{
  char *folder = make_folder ();
  gsize size = 200 << 20;
  g_autofree char *content = g_malloc (size);
  g_autofree char *path = g_build_filename (folder, "bomb.ods", NULL);
  struct archive *archive = archive_write_new ();

  for (gsize i = 0; i < size; i += 4)
    memcpy (content + i, "<x/>", 4);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  write_part (archive, "content.xml", content, size);
  archive_write_free (archive);
  assert_refused (path, FARNE_ERROR_UNREADABLE, "unpacks to far more");
  remove_folder (folder);
}

static gboolean
count_cells (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  guint *counts = user_data;

  counts[0]++;
  counts[1] = MAX (counts[1], n_cells);
  return TRUE;
}

static void
test_wide (void)
{
  char *folder = make_folder ();
  g_autoptr (GString) csv = g_string_new ("x");
  g_autofree char *path = NULL, *wider = NULL;
  g_autoptr (FarneWorkbook) workbook = NULL;
  guint counts[2] = { 0 };

  for (guint i = 1; i < 16384; i++)
    g_string_append_printf (csv, ",%u", i);
  path = make_file (folder, "wide.csv", csv->str, -1);
  workbook = farne_workbook_open (path, NULL, NULL);
  g_assert_true (farne_workbook_read (workbook, 0, count_cells, counts, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 16384);
  g_string_append (csv, ",one too many");
  wider = make_file (folder, "wider.csv", csv->str, -1);
  assert_refused (wider, FARNE_ERROR_UNREADABLE, "16,384 columns");
  remove_folder (folder);
}

static void
test_too_many_rows (void)
{
  char *folder = make_folder ();
  g_autofree char *path = make_ods_from_xml (
      folder, "a.ods",
      "<table:table table:name=\"T\"><table:table-row table:number-rows-repeated=\"1048000\">"
      "<table:table-cell/></table:table-row><table:table-row table:number-rows-repeated=\"1000\">"
      "<table:table-cell office:value-type=\"float\" "
      "office:value=\"1\"/></table:table-row></table:table>");

  assert_refused (path, FARNE_ERROR_UNREADABLE, "1,048,576 rows");
  remove_folder (folder);
}

static gboolean
cancel_at_once (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return TRUE;
}

static void
test_cancel (void)
{
  char *folder = make_folder ();
  g_autoptr (GString) csv = g_string_new ("Date,People\n");
  g_autofree char *path = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneWorkbook) workbook = NULL;

  for (guint i = 0; i < 400000; i++)
    g_string_append (csv, "2016-01-01,5\n");
  path = make_file (folder, "long.csv", csv->str, -1);
  workbook = farne_workbook_open (path, NULL, NULL);
  g_assert_false (farne_workbook_read (workbook, 0, cancel_at_once, cancellable, NULL, NULL,
                                       cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  remove_folder (folder);
}

static void
note_progress (double done, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

static void
test_progress_and_digest (void)
{
  char *folder = make_folder ();
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *path = NULL, *digest = NULL;
  g_autoptr (FarneWorkbook) workbook = NULL;
  guint counts[2] = { 0 };
  double done = 0;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (csv, "%u,%u\n", i, i * 7);
  path = make_file (folder, "long.csv", csv->str, -1);
  workbook = farne_workbook_open (path, NULL, NULL);
  g_assert_true (
      farne_workbook_read (workbook, 0, count_cells, counts, note_progress, &done, NULL, NULL));
  g_assert_cmpuint (counts[0], ==, 300000);
  g_assert_cmpfloat (done, >, 0.5);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, csv->str, csv->len);
  g_assert_cmpstr (farne_workbook_get_sha256 (workbook), ==, digest);
  g_assert_cmpint (farne_workbook_get_size (workbook), ==, csv->len);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/csv", test_csv);
  g_test_add_func ("/workbook/ods", test_ods);
  g_test_add_func ("/workbook/ods-content", test_ods_content);
  g_test_add_func ("/workbook/xls", test_xls);
  g_test_add_func ("/workbook/xlsx", test_xlsx);
  g_test_add_func ("/workbook/xlsx-1904", test_xlsx_1904);
  g_test_add_func ("/workbook/merged", test_merged);
  g_test_add_func ("/workbook/refused", test_refused);
  g_test_add_func ("/workbook/refused-archives", test_refused_archives);
  g_test_add_func ("/workbook/truncated", test_truncated);
  g_test_add_func ("/workbook/zip-bomb", test_zip_bomb);
  g_test_add_func ("/workbook/wide", test_wide);
  g_test_add_func ("/workbook/too-many-rows", test_too_many_rows);
  g_test_add_func ("/workbook/cancel", test_cancel);
  g_test_add_func ("/workbook/progress-and-digest", test_progress_and_digest);
  return g_test_run ();
}
