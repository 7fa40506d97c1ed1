/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For tests of what is read from tables. */
#include "tests/exchange/workbook-maker.h"
#include "tests/facts/fixture.h"

#include "base/farne-error.h"
#include "exchange/farne-import.h"

typedef struct
{
  char *folder;
  FarneImportOptions *options;
} World;

static inline void
set_up (World *world, const char *pack)
{
  g_autoptr (FarneAreas) areas = fixture_areas (pack);

  world->folder = make_folder ();
  world->options = farne_import_options_new (areas);
  world->options->series = fixture_load ("common", &farne_series_kind);
}

static inline void
tear_down (World *world)
{
  farne_import_options_free (world->options);
  remove_folder (world->folder);
}

static inline FarneImport *
read_path (World *world, const char *path)
{
  g_autoptr (GError) error = NULL;
  FarneImport *import = farne_import_read (path, world->options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static inline FarneImport *
read_rows (World *world, const char *const *rows)
{
  g_autofree char *path = make_csv (world->folder, "table.csv", rows);

  return read_path (world, path);
}

/* The facts as lines: the columns in the order of names, value, mark where it is not listed, row.
 */
static inline char *
list_facts (FarneImport *import, const char *const *names)
{
  FarneFacts *facts = farne_import_get_facts (import);
  GString *text = g_string_new (NULL);

  g_assert_nonnull (facts);
  for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
    {
      FarneMark mark;
      gint64 value = farne_facts_get_value (facts, row, &mark);

      for (guint i = 0; names[i] != NULL; i++)
        {
          const FarneColumn *column = farne_facts_find_column (facts, names[i]);
          g_autofree char *cell = g_strdup (farne_facts_get_text (facts, column, row));

          g_string_append_printf (text, "%s|", g_strdelimit (cell, "\t", '/'));
        }
      if (mark == FARNE_MARK_LISTED)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, value);
      else
        g_string_append (text, farne_mark_get_id (mark));
      g_string_append_printf (text, "@%u\n", farne_facts_get_source_row (facts, row));
    }
  return g_string_free (text, FALSE);
}

static inline void
assert_facts (FarneImport *import, const char *const *names, const char *expected)
{
  g_autofree char *facts = list_facts (import, names);

  g_assert_cmpstr (facts, ==, expected);
}

/* Finds a finding by its row and column and checks its words. */
static inline void
assert_finding (FarneImport *import, FarneFindingKind kind, guint row, const char *column,
                const char *words)
{
  FarneProblems *problems = farne_import_get_problems (import);

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      const FarneFinding *finding = farne_problems_get (problems, i);

      if (finding->kind == kind && finding->row == row && g_str_equal (finding->column, column))
        {
          if (strstr (finding->reason, words) == NULL)
            g_error ("“%s” does not say “%s”", finding->reason, words);
          return;
        }
    }
  g_error ("Nothing is told of row %u, %s", row, column);
}

static inline void
map (World *world, const char *field, const char *column)
{
  if (world->options->mapping == NULL)
    world->options->mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (world->options->mapping, g_strdup (field), g_strdup (column));
}
