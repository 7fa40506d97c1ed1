/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of records that are not as they should be: refused with a sentence, or told by row. */
#include "tests/exchange/workbook-maker.h"

#include "desk-fixture.h"

#include "desk/farne-load-job.h"
#include "model/farne-organisation.h"

static char *
make_wide (const char *folder, guint n)
{
  g_autoptr (GString) text = g_string_new ("Name,Kind");

  for (guint i = 2; i < n; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append (text, "\nWide,provider\n");
  return make_file (folder, "wide.csv", text->str, text->len);
}

static char *
make_widest (const char *folder)
{
  return make_wide (folder, 16384);
}

static char *
make_too_wide (const char *folder)
{
  return make_wide (folder, 16385);
}

static char *
make_empty (const char *folder)
{
  return make_file (folder, "empty.csv", "", 0);
}

static char *
make_blank (const char *folder)
{
  return make_file (folder, "blank.csv", "\n,,\n \n", -1);
}

static char *
make_names_alone (const char *folder)
{
  return make_file (folder, "names.csv", "Name,Kind\n", -1);
}

static char *
make_binary (const char *folder)
{
  return make_file (folder, "binary.csv", "Name\0\x01\x02", 8);
}

static char *
make_windows (const char *folder)
{
  return make_file (folder, "windows.csv", "Name;Kind\nCaf\xe9 \x96 Nord;provider\n", -1);
}

static char *
make_wide_text (const char *folder)
{
  g_autofree char *text = NULL;
  gsize length;

  text = g_convert ("\xef\xbb\xbfName\tKind\nCafé – Nord\tprovider\n", -1, "UTF-16LE", "UTF-8", NULL,
                    &length, NULL);
  return make_file (folder, "wide.txt", text, length);
}

static char *
make_unclosed (const char *folder)
{
  return make_file (folder, "unclosed.csv", "Name,Kind\n\"Open,provider\n", -1);
}

static char *
make_book (const char *folder, const char *const *rows)
{
  const MadeSheet sheets[] = { { "Cover", (const char *const[]) { "Organisations", NULL } },
                               { "Data", rows }, { NULL } };

  return make_xlsx (folder, "book.xlsx", sheets);
}

static char *
make_formula (const char *folder)
{
  return make_book (folder, (const char *const[]) { "Name|Kind", "One|provider", "=|provider", NULL });
}

static char *
make_error (const char *folder)
{
  return make_book (folder, (const char *const[]) { "Name|Kind|Note", "Two|provider|!#REF!", NULL });
}

static char *
make_merged (const char *folder)
{
  const char *const rows[] = { "Name|Kind", "Three|provider", "Four|", "Five|", NULL };
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };

  return make_xlsx_with (folder, "merged.xlsx", sheets, FALSE,
                         "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>");
}

static char *
make_cut (const char *folder)
{
  g_autofree char *whole = make_formula (folder);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (whole, &content, &length, NULL));
  return make_file (folder, "cut.xlsx", content, length / 2);
}

static char *
make_many_bad (const char *folder)
{
  g_autoptr (GString) text = g_string_new ("Name,Kind\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "X%u,castle\n", i);
  return make_file (folder, "many.csv", text->str, text->len);
}

/* Refused with a sentence, or read with what is wrong told by row. */
static void
test_ill_formed (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    char *(*make) (const char *folder);
    const char *refusal;
    guint n_new;
    guint n_rejected;
    const char *reason;
  } cases[] = {
    { make_empty, "“empty.csv” is empty", 0, 0, NULL },
    { make_blank, "“blank.csv” has no rows", 0, 0, NULL },
    { make_names_alone, "has a row of names and no rows under it", 0, 0, NULL },
    { make_binary, "neither a spreadsheet nor a text", 0, 0, NULL },
    { make_windows, NULL, 1, 0, NULL },
    { make_wide_text, NULL, 1, 0, NULL },
    { make_unclosed, "is never closed", 0, 0, NULL },
    { make_widest, NULL, 1, 0, NULL },
    { make_too_wide, "more than 16,384 columns", 0, 0, NULL },
    { make_formula, NULL, 1, 1, "formula without a stored result" },
    { make_error, NULL, 0, 1, "error of the spreadsheet" },
    { make_merged, NULL, 2, 1, "Kind is missing" },
    { make_cut, "cut.xlsx", 0, 0, NULL },
    { make_many_bad, NULL, 0, 3000, "“castle” is not one of the choices" },
  };
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cases[i].make (fixture->folder);
      g_autoptr (FarneLoadJob) job = farne_load_job_new (desk, &farne_organisation_kind, path);
      g_autoptr (GError) error = NULL;
      const FarneLoadRows *rows;

      g_test_message ("%s", path);
      if (!farne_load_job_read (job, NULL, &error))
        {
          g_assert_nonnull (cases[i].refusal);
          g_assert_nonnull (strstr (error->message, cases[i].refusal));
          continue;
        }
      g_assert_null (cases[i].refusal);
      rows = farne_load_job_get_rows (job);
      g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_NEW), ==, cases[i].n_new);
      g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_REJECTED), ==, cases[i].n_rejected);
      if (cases[i].reason != NULL)
        g_assert_nonnull (strstr (farne_problems_get (rows->problems, 0)->reason, cases[i].reason));
    }
  records = farne_store_list (farne_desk_get_store (desk), &farne_organisation_kind, NULL, NULL);
  g_assert_cmpuint (records->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/load/ill-formed", test_ill_formed);

  return g_test_run ();
}
