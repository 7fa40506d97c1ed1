/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/farne-error.h"
#include "paint/farne-painters.h"
#include "report/farne-paper.h"

#define ROW 20.0

/* A scene of rows, as a table is. */
static FarneScene *
create_rows (guint n, FarneHandling handling)
{
  const FarneLook *look = farne_look_get_paper ();
  FarneScene *scene = farne_scene_new (FARNE_PAPER_HALF, n * ROW, look, "Rows", handling);
  FarneLettering lettering = { look->font_size, FARNE_WEIGHT_NORMAL, look->ink };
  FarneInk nothing = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("Row %u", i);

      farne_scene_add_text (scene, 0, i * ROW + 14, &lettering, text);
      farne_scene_add_box (scene, 0, i * ROW, FARNE_PAPER_HALF, ROW, 0, &nothing, text, text);
    }

  farne_scene_set_summary (scene, "Some rows, “quoted” – and a dash.");
  farne_scene_set_foot (scene, "As at 31 December 2016.");
  return scene;
}

static FarnePaper *
create_paper (guint n_rows, FarneHandling handling)
{
  FarnePaper *paper = farne_paper_new ("North East as at 31 December 2016", "Published 23 February 2017",
                                       "North East Migration Partnership");
  g_autoptr (FarneScene) rows = create_rows (n_rows, handling);
  g_autoptr (FarneScene) few = create_rows (3, FARNE_HANDLING_PUBLIC);

  farne_paper_add_pair (paper, few, few, "Row 1");
  farne_paper_add_heading (paper, "What changed");
  farne_paper_add_text (paper, "Newcastle upon Tyne rose most.", FALSE);
  farne_paper_add_scene (paper, rows, TRUE, NULL);
  farne_paper_add_note (paper, "Home Office.");

  return paper;
}

/* A paper with a table too long for a page, and a figure. */
static FarnePaper *
create_table_paper (guint n_rows)
{
  static const char *const headers[] = { "Area", "People", NULL };
  g_autoptr (FarneTableContent) content = farne_table_content_new (headers, 1);
  FarnePaper *paper = farne_paper_new ("Places", NULL, NULL);
  g_autoptr (FarneScene) figure = create_rows (3, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneScene) table = NULL;

  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Place %u", i);
      g_autofree char *people = g_strdup_printf ("%u", 1000 + i);
      const char *const cells[] = { name, people, NULL };

      farne_table_content_add (content, name, name, FALSE, cells);
    }
  table = farne_paint_list (content, "People by place", FARNE_HANDLING_PUBLIC, FARNE_PAPER_ROOM,
                            farne_look_get_paper ());
  farne_paper_add_scene (paper, figure, TRUE, NULL);
  farne_paper_add_scene (paper, table, TRUE, NULL);
  return paper;
}

/* What a reader of tagged papers makes of one: its structure, and the text in it. */
static char *
read_structure (const char *path)
{
  const char *const command[] = { "pdfinfo", "-struct-text", path, NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return text;
}

static char *
write_paper_and_read (FarnePaper *paper, FarnePolicy policy, gsize *size, char **structure)
{
  g_autofree char *folder = g_dir_make_tmp ("farne-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneCleared) cleared = farne_protect_clear (FARNE_HANDLED (paper), policy, &error);
  char *bytes = NULL;

  g_assert_no_error (error);
  g_assert_true (farne_paper_write (cleared, path, farne_day_new (2017, 2, 23), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  if (structure != NULL)
    *structure = read_structure (path);
  g_unlink (path);
  g_rmdir (folder);

  return bytes;
}

static char *
write_paper (FarnePaper *paper, FarnePolicy policy, gsize *size)
{
  return write_paper_and_read (paper, policy, size, NULL);
}

static void
test_same_bytes (void)
{
  g_autoptr (FarnePaper) one = create_paper (50, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarnePaper) other = create_paper (50, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarnePaper) longer = create_paper (51, FARNE_HANDLING_PUBLIC);
  gsize a_size, b_size, c_size;
  g_autofree char *a = write_paper (one, FARNE_POLICY_CLOSED, &a_size);
  g_autofree char *b = write_paper (other, FARNE_POLICY_CLOSED, &b_size);
  g_autofree char *c = write_paper (longer, FARNE_POLICY_CLOSED, &c_size);

  g_assert_cmpmem (a, a_size, b, b_size);
  g_assert_false (a_size == c_size && memcmp (a, c, a_size) == 0);
}

/* Whether the bytes hold a text; they may hold anything else. */
static gboolean
holds (const char *bytes, gsize size, const char *text)
{
  return memmem (bytes, size, text, strlen (text)) != NULL;
}

static void
test_tags (void)
{
  g_autoptr (FarnePaper) paper = create_paper (3, FARNE_HANDLING_PUBLIC);
  const char *wanted[] = {
    "%PDF-1.4", "/S /Document", "/S /H1", "/S /H2", "/S /P", "/S /Figure", "/Lang (en-GB)",
    "/DisplayDocTitle true", "/CreationDate (20170223000000Z)",
    /* "Some rows" as UTF-16 */ "/Alt <FEFF0053006F006D006500200072006F00770073",
  };
  gsize size;
  g_autofree char *bytes = write_paper (paper, FARNE_POLICY_CLOSED, &size);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_true (holds (bytes, size, wanted[i]));
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* A table is read by rows and cells, each of them once however many pages it goes over, and each page
 * names its columns; what is no table is a figure, and headings are headings. */
static void
test_tables (void)
{
  g_autoptr (FarnePaper) paper = create_table_paper (60);
  g_autoptr (FarnePaper) again = create_table_paper (60);
  g_autofree char *structure = NULL;
  gsize size, size_again;
  g_autofree char *bytes = write_paper_and_read (paper, FARNE_POLICY_CLOSED, &size, &structure);
  g_autofree char *bytes_again = write_paper (again, FARNE_POLICY_CLOSED, &size_again);
  /* The figure has the first page for itself. */
  const guint n_pieces = farne_paper_get_n_pages (paper) - 1;

  g_assert_cmpuint (n_pieces, >, 1);
  g_assert_cmpmem (bytes, size, bytes_again, size_again);
  g_assert_nonnull (strstr (structure, "  H1 (block)\n    \"Places\"\n"));
  g_assert_nonnull (strstr (structure, "  H2 (block)\n    \"People by place\"\n"));
  g_assert_nonnull (strstr (structure,
                            "  Table (block)\n    TR\n      TH\n        \"Area\"\n      TH\n"
                            "        \"People\"\n    TR\n      TD\n        \"Place 1\"\n      TD\n"
                            "        \"1001\"\n"));
  g_assert_cmpuint (count (structure, "    TR\n"), ==, 60 + n_pieces);
  g_assert_cmpuint (count (structure, "      TD\n"), ==, 120);
  g_assert_cmpuint (count (structure, "      TH\n"), ==, 2 * n_pieces);
  g_assert_cmpuint (count (structure, "  Table (block)\n    TR\n      TH\n"), ==, n_pieces);
  g_assert_cmpuint (count (structure, "\"Place 60\""), ==, 1);
  g_assert_cmpuint (count (structure, "  Figure"), ==, 1);
  g_assert_true (holds (bytes, size, "/Alt <FEFF0053006F006D006500200072006F00770073"));
}

/* Words of two lines stay two words. */
static void
test_lines (void)
{
  static const char *const headers[] = { "What each of the authorities was asked for", "Places", NULL };
  static const char *const cells[] = { "Places that are ready for people who were resettled, by the end "
                                       "of a year that begins on a day of April and has four "
                                       "quarters of three months", "9", NULL };
  g_autoptr (FarneTableContent) content = farne_table_content_new (headers, 1);
  g_autoptr (FarneScene) table = NULL;
  g_autoptr (FarnePaper) paper = farne_paper_new ("Places", NULL, NULL);
  g_autofree char *structure = NULL;
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", cells[0]);
  gsize size;
  g_autofree char *bytes G_GNUC_UNUSED = NULL;

  farne_table_content_add (content, "ready", "ready", FALSE, cells);
  table = farne_paint_list (content, "Ready", FARNE_HANDLING_PUBLIC, FARNE_PAPER_HALF,
                            farne_look_get_paper ());
  farne_paper_add_scene (paper, table, TRUE, NULL);
  farne_paper_add_text (paper, cells[0], FALSE);
  bytes = write_paper_and_read (paper, FARNE_POLICY_CLOSED, &size, &structure);

  g_assert_cmpuint (count (structure, quoted), ==, 2);
}

/* Each object that the last table names begins where it says. */
static void
test_update_is_sound (void)
{
  g_autoptr (FarnePaper) paper = create_paper (3, FARNE_HANDLING_PUBLIC);
  gsize size;
  g_autofree char *bytes = write_paper (paper, FARNE_POLICY_CLOSED, &size);
  const char *start = strstr (bytes + size - 40, "startxref");
  const char *line = bytes + strtoul (start + strlen ("startxref"), NULL, 10);
  guint n = 0;
  guint number;
  gulong offset;

  g_assert_true (g_str_has_prefix (line, "xref\n"));
  for (line += 5; sscanf (line, "%u 1 %lu 00000 n", &number, &offset) == 2; n++)
    {
      g_autofree char *head = g_strdup_printf ("%u 0 obj", number);

      g_assert_true (g_str_has_prefix (bytes + offset, head));
      line = strchr (strchr (line, '\n') + 1, '\n') + 1;
    }

  /* Three figures and the catalogue. */
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (g_str_has_prefix (line, "trailer"));
}

static void
test_pages (void)
{
  const struct { guint n_rows; guint n_pages; } cases[] = {
    { 1, 1 }, { 20, 1 }, { 30, 2 }, { 60, 3 }, { 100, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarnePaper) paper = create_paper (cases[i].n_rows, FARNE_HANDLING_PUBLIC);

      g_test_message ("%u rows", cases[i].n_rows);
      g_assert_cmpuint (farne_paper_get_n_pages (paper), ==, cases[i].n_pages);
    }
}

/* The lowest ink above the page's foot, in points from the top. */
static double
find_lowest_ink (FarnePaper *paper, guint page)
{
  int width = (int) FARNE_PAPER_WIDTH;
  int height = (int) (FARNE_PAPER_HEIGHT - FARNE_PAPER_MARGIN * 0.75);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int lowest = 0;

  farne_paper_draw_page (paper, cr, page, NULL);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (data[y * cairo_image_surface_get_stride (surface) + x] > 0)
        lowest = y;

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return lowest;
}

static void
test_within_margins (void)
{
  for (guint n_rows = 1; n_rows < 80; n_rows += 7)
    {
      g_autoptr (FarnePaper) paper = create_paper (n_rows, FARNE_HANDLING_PUBLIC);

      for (guint i = 0; i < farne_paper_get_n_pages (paper); i++)
        {
          double lowest = find_lowest_ink (paper, i);

          g_assert_cmpfloat (lowest, >, FARNE_PAPER_MARGIN);
          g_assert_cmpfloat (lowest, <=, FARNE_PAPER_HEIGHT - FARNE_PAPER_MARGIN + 1);
        }
    }
}

static void
test_handling (void)
{
  const struct { FarneHandling handling; FarnePolicy policy; gboolean clears; } cases[] = {
    { FARNE_HANDLING_PUBLIC, FARNE_POLICY_CLOSED, TRUE },
    { FARNE_HANDLING_SYNTHETIC, FARNE_POLICY_CLOSED, FALSE },
    { FARNE_HANDLING_SYNTHETIC, FARNE_POLICY_TOUR, TRUE },
    { FARNE_HANDLING_RESTRICTED, FARNE_POLICY_TOUR, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarnePaper) paper = create_paper (3, cases[i].handling);
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneCleared) cleared = farne_protect_clear (FARNE_HANDLED (paper), cases[i].policy,
                                                              &error);

      g_assert_cmpint (cleared != NULL, ==, cases[i].clears);
      if (!cases[i].clears)
        g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
    }
}

/* What was cleared as made up bears its stamp on every page. */
static void
test_stamp (void)
{
  g_autoptr (FarnePaper) plain = create_paper (3, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarnePaper) made_up = create_paper (3, FARNE_HANDLING_SYNTHETIC);
  gsize a_size, b_size;
  g_autofree char *a G_GNUC_UNUSED = write_paper (plain, FARNE_POLICY_TOUR, &a_size);
  g_autofree char *b G_GNUC_UNUSED = write_paper (made_up, FARNE_POLICY_TOUR, &b_size);

  g_assert_cmpuint (b_size, >, a_size);
}

static void
test_unwritable (void)
{
  g_autoptr (FarnePaper) paper = create_paper (3, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneCleared) cleared = farne_protect_clear (FARNE_HANDLED (paper),
                                                          FARNE_POLICY_CLOSED, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (farne_paper_write (cleared, "/nowhere/at/all.pdf", farne_day_new (2017, 2, 23),
                                     &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.pdf"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/same-bytes", test_same_bytes);
  g_test_add_func ("/paper/tags", test_tags);
  g_test_add_func ("/paper/tables", test_tables);
  g_test_add_func ("/paper/lines", test_lines);
  g_test_add_func ("/paper/update-is-sound", test_update_is_sound);
  g_test_add_func ("/paper/pages", test_pages);
  g_test_add_func ("/paper/within-margins", test_within_margins);
  g_test_add_func ("/paper/handling", test_handling);
  g_test_add_func ("/paper/stamp", test_stamp);
  g_test_add_func ("/paper/unwritable", test_unwritable);

  return g_test_run ();
}
