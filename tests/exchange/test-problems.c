/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"
#include "exchange/farne-problems.h"

#include <string.h>

static FarneProblems *
make_problems (void)
{
  FarneProblems *problems = farne_problems_new ();

  farne_problems_add (problems, FARNE_FINDING_REJECT, "Data", 9, "People", "-5",
                      "No negative people.");
  farne_problems_add (problems, FARNE_FINDING_WARNING, NULL, 0, NULL, NULL, "Of the whole file.");
  farne_problems_add (problems, FARNE_FINDING_REPAIRED, "Data", 4, "LAD Code", "E06000010",
                      "Given to X.");
  farne_problems_add (problems, FARNE_FINDING_REJECT, "Data", 4, "Date", "=cmd|' /C calc'!A0",
                      "No date, \"really\".");
  farne_problems_sort (problems);
  return problems;
}

static void
test_order_and_counts (void)
{
  static const guint rows[] = { 0, 4, 4, 9 };
  g_autoptr (FarneProblems) problems = make_problems ();

  g_assert_cmpuint (farne_problems_get_n (problems), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (farne_problems_get (problems, i)->row, ==, rows[i]);
  g_assert_cmpint (farne_problems_get (problems, 1)->kind, ==, FARNE_FINDING_REPAIRED);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REJECT), ==, 2);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_UNMATCHED), ==, 0);
  g_assert_cmpstr (farne_problems_get (problems, 0)->sheet, ==, "");
}

static void
test_kept (void)
{
  g_autoptr (FarneProblems) problems = make_problems ();
  g_autoptr (GBytes) segment = farne_problems_encode (problems);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneProblems) read = farne_problems_decode (segment, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (farne_problems_get_n (read), ==, farne_problems_get_n (problems));
  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      const FarneFinding *before = farne_problems_get (problems, i);
      const FarneFinding *after = farne_problems_get (read, i);

      g_assert_cmpint (after->kind, ==, before->kind);
      g_assert_cmpuint (after->row, ==, before->row);
      g_assert_cmpstr (after->sheet, ==, before->sheet);
      g_assert_cmpstr (after->column, ==, before->column);
      g_assert_cmpstr (after->content, ==, before->content);
      g_assert_cmpstr (after->reason, ==, before->reason);
    }
  for (int kind = 0; kind <= FARNE_FINDING_WARNING; kind++)
    g_assert_cmpuint (farne_problems_count (read, kind), ==, farne_problems_count (problems, kind));
}

static void
test_damaged (void)
{
  g_autoptr (FarneProblems) problems = make_problems ();
  g_autoptr (GBytes) segment = farne_problems_encode (problems);
  gsize size = g_bytes_get_size (segment);

  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (segment, 0, cut);
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneProblems) read = farne_problems_decode (part, &error);

      g_assert_null (read);
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }
}

static void
test_csv (void)
{
  g_autoptr (FarneProblems) problems = make_problems ();
  g_autofree char *csv = farne_problems_to_csv (problems, "my, file.csv");

  g_assert_cmpstr (
      csv, ==,
      "File,Finding,Sheet,Row,Column,Content,Reason\n"
      "\"my, file.csv\",warning,\"\",\"\",\"\",\"\",Of the whole file.\n"
      "\"my, file.csv\",repaired,Data,4,LAD Code,E06000010,Given to X.\n"
      "\"my, file.csv\",not kept,Data,4,Date,\"'=cmd|' /C calc'!A0\",\"No date, \"\"really\"\".\"\n"
      "\"my, file.csv\",not kept,Data,9,People,\"'-5\",No negative people.\n");
}

/* Past a million of one kind they are only counted. */
static void
test_many (void)
{
  g_autoptr (FarneProblems) problems = farne_problems_new ();

  for (guint i = 1; i <= 1000003; i++)
    farne_problems_add (problems, FARNE_FINDING_WARNING, "Data", i, "People", "5", "Again.");
  g_assert_cmpuint (farne_problems_get_n (problems), ==, 1000000);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_WARNING), ==, 1000003);
}

static void
test_long_content (void)
{
  g_autoptr (FarneProblems) problems = farne_problems_new ();
  g_autofree char *text = g_strnfill (5000, 'x');

  farne_problems_add (problems, FARNE_FINDING_REJECT, "Data", 1, "People", text, "Long.");
  g_assert_cmpuint (strlen (farne_problems_get (problems, 0)->content), ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/order-and-counts", test_order_and_counts);
  g_test_add_func ("/problems/kept", test_kept);
  g_test_add_func ("/problems/damaged", test_damaged);
  g_test_add_func ("/problems/csv", test_csv);
  g_test_add_func ("/problems/many", test_many);
  g_test_add_func ("/problems/long-content", test_long_content);
  return g_test_run ();
}
