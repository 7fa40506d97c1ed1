/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/exchange/fuzz-kit.h"

#include "exchange/farne-workbook.h"

static gboolean
fuzz_take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  guint *n_rows = user_data;

  g_assert_cmpuint (row, >, 0);
  g_assert_cmpuint (n_cells, >, 0);
  for (guint i = 0; i < n_cells; i++)
    {
      g_assert_true (cells[i].length == 0 || cells[i].text != NULL);
      g_assert_true (cells[i].type != FARNE_CELL_EMPTY || i + 1 < n_cells);
    }
  return ++*n_rows < FUZZ_MOST_ROWS;
}

/* Opens a file and reads all its sheets; whatever it is, it is read or refused with a sentence. */
static void
fuzz_read_workbook (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, &error);

  g_assert_true ((workbook == NULL) == (error != NULL));
  for (guint i = 0; workbook != NULL && i < MIN (farne_workbook_get_n_sheets (workbook), 16); i++)
    {
      g_autoptr (GError) sheet_error = NULL;
      guint n_rows = 0;
      gboolean read = farne_workbook_read (workbook, i, fuzz_take_row, &n_rows, NULL, NULL, NULL,
                                           &sheet_error);

      g_assert_true (read == (sheet_error == NULL));
      g_assert_true (read || strlen (sheet_error->message) > 20);
    }
}
