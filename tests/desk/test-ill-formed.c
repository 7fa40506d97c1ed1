/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Files that are not as they should be, on their way into a desk: refused with a sentence, and not a
 * row of the desk differs; or kept with what is wrong told by row, and undo takes all of it back.
 */
#include "tests/exchange/workbook-maker.h"
#include "tests/store/store-fixture.h"

#include "desk-fixture.h"

#define COLUMNS "Date|UK Region|Local Authority|LAD Code|Support Type|Accommodation Type|People"
#define PLACE "North East|Middlesbrough|E06000002"
#define GOOD "@2016-12-31|" PLACE "|Section 95|Dispersal Accommodation|#110"
#define DARLINGTON "North East|Darlington|E06000005|Section 95|Dispersal Accommodation|"

#define GOOD_PEOPLE 110

/* A row that is not kept leaves the figure of its area unknown. */
#define NOT_KNOWN (-1 - FARNE_MARK_NO_DATA)
#define EMPTY_ROWS 1000000
#define BOMB_SIZE (G_GINT64_CONSTANT (200) << 20)

/* ---- the files ---- */

static char *
make_book (const char *folder, const char *const *rows)
{
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };

  return make_xlsx (folder, "book.xlsx", sheets);
}

/* A workbook of a good row and another. */
static char *
make_two_rows (const char *folder, const char *other)
{
  const char *const rows[] = { COLUMNS, GOOD, other, NULL };

  return make_book (folder, rows);
}

static char *
make_empty (const char *folder)
{
  return make_file (folder, "empty.csv", "", 0);
}

static char *
make_sheet_without_rows (const char *folder)
{
  return make_ods_from_xml (folder, "bare.ods", "<table:table table:name=\"Data\"/>");
}

static char *
make_truncated (const char *folder)
{
  g_autofree char *whole = make_two_rows (folder, GOOD);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &content, &length, NULL));
  return make_file (folder, "cut.xlsx", content, length / 2);
}

/* Two hundred megabytes of empty elements in a few hundred kilobytes, as the sheet of a workbook. */
static char *
make_bomb (const char *folder)
{
  char nothing[1 << 16];
  char *path = g_build_filename (folder, "bomb.ods", NULL);
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  for (gsize i = 0; i < sizeof nothing; i += 4)
    memcpy (nothing + i, "<x/>", 4);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "content.xml");
  archive_entry_set_size (entry, BOMB_SIZE);
  archive_entry_set_filetype (entry, AE_IFREG);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (gint64 left = BOMB_SIZE; left > 0; left -= sizeof nothing)
    g_assert_cmpint (archive_write_data (archive, nothing, sizeof nothing), ==, sizeof nothing);
  archive_entry_free (entry);
  archive_write_free (archive);
  return path;
}

static char *
make_encoded (const char *folder, const char *encoding)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *text =
    g_convert ("\357\273\277" ASY_D11, -1, encoding, "UTF-8", NULL, &length, &error);

  g_assert_no_error (error);
  return make_file (folder, "encoded.csv", text, (gssize) length);
}

static char *
make_utf16 (const char *folder)
{
  return make_encoded (folder, "UTF-16LE");
}

static char *
make_utf16_big (const char *folder)
{
  return make_encoded (folder, "UTF-16BE");
}

/* Windows-1252, with a dash that is no UTF-8. */
static char *
make_windows (const char *folder)
{
  return make_file (folder, "windows.csv",
                    ASY_D11 "2016-12-31,2016,4,Section 95,Wales,Ynys M\364n \226 Anglesey,W06000001,"
                            "Subsistence Only,2\n",
                    -1);
}

static char *
make_bytes (const char *folder)
{
  static const char bytes[] = "Date\0,\1\2\3\0People\n\0\4\5";

  return make_file (folder, "bytes.csv", bytes, sizeof bytes);
}

static char *
make_csv_of_columns (const char *folder, guint n_columns)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (ASY_D11, "\n", -1);
  g_auto (GStrv) known = g_strsplit (lines[0], ",", -1);

  g_string_append (text, lines[0]);
  for (guint i = g_strv_length (known); i < n_columns; i++)
    g_string_append_printf (text, ",Column %u", i);
  g_string_append_c (text, '\n');
  for (guint i = 1; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", lines[i]);
  return make_file (folder, "wide.csv", text->str, -1);
}

static char *
make_wide (const char *folder)
{
  return make_csv_of_columns (folder, 16384);
}

static char *
make_wider (const char *folder)
{
  return make_csv_of_columns (folder, 16385);
}

/* Columns past the last, in a sheet with a name. */
static char *
make_wider_ods (const char *folder)
{
  return make_ods_from_xml (folder, "wide.ods",
                            "<table:table table:name=\"Data\"><table:table-row><table:table-cell "
                            "table:number-columns-repeated=\"16384\"/><table:table-cell "
                            "office:value-type=\"string\"><text:p>far</text:p></table:table-cell>"
                            "</table:table-row></table:table>");
}

/* A workbook whose XML breaks off in the middle of a sheet. */
static char *
make_ragged (const char *folder)
{
  return make_ods_from_xml (folder, "ragged.ods",
                            "<table:table table:name=\"Data\"><table:table-row></table:table>");
}

#define ODS_TEXT(text) \
  "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define ODS_ROW(day, people) \
  "<table:table-row>" ODS_TEXT (day) ODS_TEXT ("Middlesbrough") ODS_TEXT ("E06000002") \
    ODS_TEXT ("Section 95") ODS_TEXT ("Dispersal Accommodation") ODS_TEXT (people) \
  "</table:table-row>"

/* A million empty rows, then a row that is wrong: its number is told. */
static char *
make_empty_rows_ods (const char *folder)
{
  return make_ods_from_xml (
    folder, "long.ods",
    "<table:table table:name=\"Data\"><table:table-row>" ODS_TEXT ("Date")
      ODS_TEXT ("Local Authority") ODS_TEXT ("LAD Code") ODS_TEXT ("Support Type")
        ODS_TEXT ("Accommodation Type") ODS_TEXT ("People")
    "</table:table-row>" ODS_ROW ("2016-12-31", "110")
    "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
    "table:number-columns-repeated=\"16384\"/></table:table-row>" ODS_ROW ("2016-12-31", "many")
    "</table:table>");
}

static char *
make_empty_rows_csv (const char *folder)
{
  g_autoptr (GString) text = g_string_new (
    ASY_D11_HEADER "2016-12-31,2016,4,Section 95,North East,Middlesbrough,E06000002,Dispersal "
                   "Accommodation,110\n");

  for (guint i = 0; i < EMPTY_ROWS; i++)
    g_string_append (text, i % 2 == 0 ? "\n" : ",,,\n");
  g_string_append (text, "2016-12-31,2016,4,Section 4,North East,Middlesbrough,E06000002,Subsistence "
                         "Only,many\n");
  return make_file (folder, "long.csv", text->str, (gssize) text->len);
}

static char *
make_formula (const char *folder)
{
  return make_two_rows (folder, "@2016-12-31|" DARLINGTON "=");
}

static char *
make_merged (const char *folder)
{
  static const char *const rows[] = { COLUMNS, GOOD, "|" DARLINGTON "#26", NULL };
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };

  return make_xlsx_with (folder, "merged.xlsx", sheets, FALSE,
                         "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
}

/* The day before March 1900 that spreadsheets know and the calendar does not. */
static char *
make_since_1900 (const char *folder)
{
  return make_two_rows (folder, "@1900-02-28|" DARLINGTON "#26");
}

static char *
make_since_1904 (const char *folder)
{
  static const char *const rows[] = { COLUMNS, GOOD, "#-1|" DARLINGTON "#26", NULL };
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };

  return make_xlsx_with (folder, "apple.xlsx", sheets, TRUE, "");
}

static char *
make_negative (const char *folder)
{
  return make_two_rows (folder, "@2016-12-31|" DARLINGTON "#-26");
}

static char *
make_unknown (const char *folder)
{
  return make_two_rows (
    folder, "@2016-12-31|North East|Camelot|E06999999|Section 95|Dispersal Accommodation|#5");
}

static char *
make_twice (const char *folder)
{
  return make_two_rows (folder, GOOD);
}

static char *
make_two_regions (const char *folder)
{
  return make_two_rows (
    folder, "@2016-12-31|London|Middlesbrough|E06000002|Section 4|Dispersal Accommodation|#6");
}

/* ---- what becomes of them ---- */

/* @words are of the refusal where @people is 0, else of a finding in @row, unless NULL. */
typedef struct
{
  const char *name;
  char *(*make) (const char *folder);
  double people; /* in Middlesbrough at the end of 2016, once kept */
  FarneFindingKind kind;
  guint row;
  const char *words;
} Case;

static const Case cases[] = {
  { "empty", make_empty, 0, 0, 0, "is empty" },
  { "sheet-without-rows", make_sheet_without_rows, 0, 0, 0, "holds no table" },
  { "truncated-zip", make_truncated, 0, 0, 0, "damaged or not complete" },
  { "zip-bomb", make_bomb, 0, 0, 0, "unpacks to far more" },
  { "utf-16", make_utf16, GOOD_PEOPLE },
  { "utf-16-big-endian", make_utf16_big, GOOD_PEOPLE },
  { "windows-1252", make_windows, GOOD_PEOPLE },
  { "bytes", make_bytes, 0, 0, 0, "neither a spreadsheet nor a text" },
  { "16384-columns", make_wide, GOOD_PEOPLE },
  { "16385-columns", make_wider, 0, 0, 0, "“wide.csv”: Row 1 has more than 16,384 columns" },
  { "16385-columns-ods", make_wider_ods, 0, 0, 0,
    "“wide.ods”, “Data”: Row 1 has more than 16,384 columns" },
  { "ragged-xml", make_ragged, 0, 0, 0, "“ragged.ods”" },
  { "million-empty-rows-ods", make_empty_rows_ods, NOT_KNOWN, FARNE_FINDING_REJECT,
    EMPTY_ROWS + 3, "neither a number" },
  { "million-empty-rows-csv", make_empty_rows_csv, NOT_KNOWN, FARNE_FINDING_REJECT,
    EMPTY_ROWS + 3, "neither a number" },
  { "formula-without-value", make_formula, GOOD_PEOPLE, FARNE_FINDING_REJECT, 3,
    "never been computed" },
  { "merged-cells", make_merged, GOOD_PEOPLE, FARNE_FINDING_WARNING, 2, "Undo the merging" },
  { "dates-of-1900", make_since_1900, GOOD_PEOPLE, FARNE_FINDING_REJECT, 3, "not a date" },
  { "dates-of-1904", make_since_1904, GOOD_PEOPLE, FARNE_FINDING_REJECT, 3, "not a date" },
  { "negative-people", make_negative, GOOD_PEOPLE, FARNE_FINDING_REJECT, 3, "can't be negative" },
  { "unknown-code", make_unknown, GOOD_PEOPLE, FARNE_FINDING_UNMATCHED, 3, "No area is known" },
  { "duplicate-rows", make_twice, 2 * GOOD_PEOPLE, FARNE_FINDING_WARNING, 3,
    "same date, place and breakdown" },
  { "two-regions", make_two_regions, GOOD_PEOPLE + 6, FARNE_FINDING_WARNING, 3,
    "in an earlier row" },
};

static void
assert_told (FarneImportJob *job, const Case *the_case)
{
  FarneProblems *problems = farne_import_job_get_problems (job);

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      const FarneFinding *finding = farne_problems_get (problems, i);

      g_test_message ("row %u: %s", finding->row, finding->reason);
      if (finding->kind == the_case->kind && finding->row == the_case->row
          && strstr (finding->reason, the_case->words) != NULL)
        return;
    }
  g_error ("Nothing says “%s” of row %u", the_case->words, the_case->row);
}

/* Every refusal names the file, and ends on what to do. */
static void
assert_whole (const char *message, const char *path)
{
  static const char *const dos[] = {
    "Get the file again", "Choose ", "save ", "Save ", "Correct ", NULL,
  };
  g_autofree char *name = g_path_get_basename (path);
  guint i = 0;

  g_assert_nonnull (strstr (message, name));
  while (dos[i] != NULL && strstr (message, dos[i]) == NULL)
    i++;
  if (dos[i] == NULL)
    g_error ("“%s” does not say what to do", message);
}

static void
assert_refused (FarneImportJob *job, const Case *the_case, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (farne_import_job_read (job, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, the_case->words));
  assert_whole (error->message, path);
}

static void
assert_kept (FarneDesk *desk, FarneImportJob *job, const Case *the_case)
{
  g_autoptr (GError) error = NULL;

  farne_import_job_read (job, NULL, &error);
  g_assert_no_error (error);
  if (the_case->words != NULL)
    assert_told (job, the_case);
  farne_import_job_keep (job, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (ask_value (desk, "authority", "E06000002", "2016-12-31"), ==,
                     the_case->people);
  undo (farne_desk_get_store (desk));
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *the_case = data;
  g_autofree char *path = the_case->make (fixture->folder);
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autofree char *before = dump (fixture->path);
  g_autofree char *after = NULL;

  if (the_case->people != 0)
    assert_kept (desk, job, the_case);
  else
    assert_refused (job, the_case, path);
  after = dump (fixture->path);
  g_assert_cmpstr (after, ==, before);
  assert_sound (farne_desk_get_store (desk));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ill-formed/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  return g_test_run ();
}
