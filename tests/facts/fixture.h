/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Packs and small releases for tests of figures, made without a desk file. */
#include <gio/gio.h>

#include "facts/farne-factbase.h"
#include "model/farne-label-map.h"
#include "model/farne-threshold.h"

/* ---- CSV ---- */

static inline char **
fixture_split (const char *line)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = line; *p != '\0' && *p != '\r'; p++)
    {
      if (*p == '"' && quoted && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else if (*p == ',' && !quoted)
        {
          g_strv_builder_add (cells, cell->str);
          g_string_truncate (cell, 0);
        }
      else
        g_string_append_c (cell, *p);
    }
  g_strv_builder_add (cells, cell->str);

  return g_strv_builder_end (cells);
}

/* The rows of a CSV as string vectors, the header first; NULL if there is no such file. */
static inline GPtrArray *
fixture_read_csv (const char *path)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_ptr_array_unref (rows);
      return NULL;
    }

  lines = g_strsplit (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (rows, fixture_split (lines[i]));

  return rows;
}

static inline guint
fixture_find (char **header, const char *name)
{
  for (guint i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], name))
      return i;

  g_error ("No column %s", name);
}

static inline GPtrArray *
fixture_load (const char *pack, const FarneKind *kind)
{
  g_autofree char *path
      = g_strdup_printf ("%s/%s/%s.csv", g_getenv ("FARNE_PACKS"), pack, kind->name);
  g_autoptr (GPtrArray) rows = fixture_read_csv (path);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  char **header;

  g_assert_nonnull (rows);
  header = g_ptr_array_index (rows, 0);
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      FarneRecord *record = farne_record_new (kind);

      for (guint j = 0; header[j] != NULL && row[j] != NULL; j++)
        if (row[j][0] != '\0')
          {
            g_autoptr (GError) error = NULL;

            farne_record_set_text (record, farne_kind_find_field (kind, header[j]), row[j], &error);
            g_assert_no_error (error);
          }
      g_ptr_array_add (records, record);
    }

  return records;
}

/* ---- places and releases ---- */

static inline FarneAreas *
fixture_areas (const char *pack)
{
  g_autoptr (GPtrArray) areas = fixture_load (pack, &farne_area_kind);

  return farne_areas_new (areas, NULL);
}

/**
 * Fixture:
 *
 * Releases with their facts, as a factbase will be given them.
 */
typedef struct
{
  FarneAreas *areas;
  GPtrArray *series;
  GPtrArray *notes;
  GPtrArray *releases;
  GHashTable *facts; /* release → FarneFacts */
} Fixture;

static inline Fixture *
fixture_new (const char *pack)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->areas = fixture_areas (pack);
  fixture->series = fixture_load ("common", &farne_series_kind);
  fixture->notes = fixture_load ("common", &farne_coverage_note_kind);
  fixture->releases = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->facts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  return fixture;
}

static inline void
fixture_free (gpointer data)
{
  Fixture *fixture = data;

  g_object_unref (fixture->areas);
  g_ptr_array_unref (fixture->series);
  g_ptr_array_unref (fixture->notes);
  g_ptr_array_unref (fixture->releases);
  g_hash_table_unref (fixture->facts);
  g_free (fixture);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* A release of these facts that covers @areas (JSON) on all the days that occur. */
static inline FarneRelease *
fixture_add (Fixture *fixture, FarneFacts *facts, const char *measure, const char *areas,
             const char *published)
{
  FarneRelease *release = farne_release_new ();
  const FarneColumn *days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (json, "[{\"measure\":\"%s\",\"days\":[", measure);
  for (guint i = 0; i < days->n_values; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", days->values[i]);
  g_string_append_printf (json, "],\"areas\":%s,\"by\":[", areas);
  for (guint i = 0, n = 0; farne_dimensions_get_all ()[i] != NULL; i++)
    if (farne_facts_find_column (facts, farne_dimensions_get_all ()[i]) != NULL)
      g_string_append_printf (json, "%s\"%s\"", n++ > 0 ? "," : "", farne_dimensions_get_all ()[i]);
  g_string_append (json, "]}]");

  release->title = g_strdup_printf ("Release %u", fixture->releases->len + 1);
  release->coverage = g_strdup (json->str);
  farne_record_set_id (FARNE_RECORD (release), fixture->releases->len + 1);
  g_assert_true (farne_day_parse (published, &release->published));
  g_assert_true (farne_day_parse (days->values[days->n_values - 1], &release->last_day));
  g_ptr_array_add (fixture->releases, release);
  g_hash_table_insert (fixture->facts, release, facts);

  return release;
}

/* Facts from lines "day|code TAB name TAB region|…|value": @columns names all but the value. */
static inline FarneFacts *
fixture_facts (const char *columns, const char *const *lines)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_auto (GStrv) names = g_strsplit (columns, "|", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    farne_facts_builder_add_column (builder, names[i]);
  for (guint row = 0; lines[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row], "|", -1);
      guint codes[16];
      double value = 0;
      FarneMark mark = FARNE_MARK_LISTED;

      g_assert_cmpuint (g_strv_length (cells), ==, n + 1);
      for (guint i = 0; i < n; i++)
        codes[i] = farne_facts_builder_intern (builder, i, cells[i], -1);
      if (g_str_equal (cells[n], "c"))
        mark = FARNE_MARK_SUPPRESSED;
      else
        value = g_ascii_strtod (cells[n], NULL);
      farne_facts_builder_add_row (builder, codes, value, mark, row + 2);
    }

  return farne_facts_builder_end (builder);
}

static inline FarneFacts *
fixture_load_facts (FarneRelease *release, gpointer user_data, GError **error)
{
  Fixture *fixture = user_data;

  return g_object_ref (g_hash_table_lookup (fixture->facts, release));
}

static inline FarneFactbase *
fixture_factbase (Fixture *fixture)
{
  return farne_factbase_new (fixture->areas, fixture->series, fixture->notes, fixture->releases,
                             fixture_load_facts, fixture, NULL);
}

/* Residents and children of a pack, one release for each day of publication and source. */
static inline void
fixture_add_populations (Fixture *fixture, const char *pack)
{
  g_autofree char *path = g_strdup_printf ("%s/%s/populations.csv", g_getenv ("FARNE_PACKS"), pack);
  g_autoptr (GPtrArray) rows = fixture_read_csv (path);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer key, value;

  g_assert_nonnull (rows);
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *name = g_strdup_printf ("%s|%s", row[0], row[4]);
      GPtrArray *lines = g_hash_table_lookup (groups, name);

      if (lines == NULL)
        {
          lines = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (groups, g_steal_pointer (&name), lines);
        }
      g_ptr_array_add (lines, g_strdup_printf ("%s|%s|%s\t\t|%s", row[0], row[2], row[1], row[3]));
    }

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_auto (GStrv) parts = g_strsplit (key, "|", 2);

      g_ptr_array_add (value, NULL);
      fixture_add (
          fixture,
          fixture_facts ("measure|day|area", (const char *const *)((GPtrArray *) value)->pdata),
          parts[0], "\"all\"", parts[1]);
    }
}

/* ---- the published file ---- */

/* The real file of supported people as one release, or NULL where it is missing. */
static inline FarneRelease *
fixture_add_supported (Fixture *fixture, const char *published)
{
  g_autofree char *path = g_build_filename (g_getenv ("FARNE_SHARED"), "data", "homeoffice",
                                            "asylum-support-by-la.csv", NULL);
  g_autoptr (GPtrArray) rows = fixture_read_csv (path);
  g_autoptr (FarneFactsBuilder) builder = NULL;
  static const char *const columns[] = { "measure", "day", "area", "support", "accommodation" };
  char **header;
  guint day, region, name, code, support, accommodation, people;

  if (rows == NULL)
    return NULL;

  builder = farne_facts_builder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    farne_facts_builder_add_column (builder, columns[i]);
  header = g_ptr_array_index (rows, 0);
  day = fixture_find (header, "Date");
  region = fixture_find (header, "UK Region");
  name = fixture_find (header, "Local Authority");
  code = fixture_find (header, "LAD Code");
  support = fixture_find (header, "Support Type");
  accommodation = fixture_find (header, "Accommodation Type");
  people = fixture_find (header, "People");
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *label = g_strdup_printf ("%s\t%s\t%s", row[code], row[name], row[region]);
      const char *texts[] = { "supported", row[day], label, row[support], row[accommodation] };
      guint codes[G_N_ELEMENTS (columns)];

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        codes[j] = farne_facts_builder_intern (builder, j, texts[j], -1);
      farne_facts_builder_add_row (builder, codes, g_ascii_strtoll (row[people], NULL, 10),
                                   FARNE_MARK_LISTED, i + 1);
    }

  return fixture_add (fixture, farne_facts_builder_end (builder), "supported", "\"all\"",
                      published);
}

static inline FarneDay
fixture_day (const char *iso)
{
  FarneDay day;

  g_assert_true (farne_day_parse (iso, &day));
  return day;
}

/* ---- questions ---- */

/* The answer to a view that is written as JSON. */
static inline FarneFigures *
fixture_ask (FarneFactbase *factbase, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneView) view = farne_view_from_json (node, &error);
  FarneFigures *figures;

  g_assert_no_error (error);
  figures = farne_factbase_ask (factbase, view, NULL, &error);
  g_assert_no_error (error);

  return figures;
}

/* The figure of an area, of figures of one day. */
static inline const FarneFigure *
fixture_find_figure (FarneFigures *figures, const char *code)
{
  guint n_days;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  g_assert_cmpuint (n_days, ==, 1);
  return farne_figures_find (figures, code, days[0]);
}
