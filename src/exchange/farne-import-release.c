/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-import-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/farne-text.h"
#include "model/farne-series.h"

/* A table with so many places is of the whole country. */
#define NATIONAL_PLACES 60

/* Where no series says, publishers are taken to publish this long after the day. */
#define USUAL_LAG_DAYS 56

static FarneSeries *
find_series (const FarneImportOptions *options, const char *measure)
{
  for (guint i = 0; options->series != NULL && i < options->series->len; i++)
    {
      FarneSeries *series = g_ptr_array_index (options->series, i);

      if (g_strcmp0 (series->code, measure) == 0)
        return series;
    }
  return NULL;
}

static const char *
get_main_measure (FarneFacts *facts)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);

  return column->n_values > 0 ? column->values[0] : "";
}

/**
 * farne_import_find_days:
 * @facts: facts
 * @first: (out): the earliest day
 * @last: (out): the latest
 *
 * The span of the facts.
 *
 * Returns: %FALSE if there is none
 */
gboolean
farne_import_find_days (FarneFacts *facts, FarneDay *first, FarneDay *last)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_DAY);

  *first = G_MAXINT32;
  *last = FARNE_DAY_NONE;
  for (guint i = 0; i < column->n_values; i++)
    {
      FarneDay day;

      if (farne_day_parse (column->values[i], &day))
        {
          *first = MIN (*first, day);
          *last = MAX (*last, day);
        }
    }
  return column->n_values > 0;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The days that have facts of a measure, in order. */
static GPtrArray *
list_days (FarneFacts *facts, const char *measure)
{
  const FarneColumn *measures = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);
  const FarneColumn *days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  GPtrArray *list = g_ptr_array_new ();
  const char *last = NULL;

  for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
    {
      const char *day = farne_facts_get_text (facts, days, row);

      if (day == last && measures->n_values == 1)
        continue;
      last = day;
      if (g_str_equal (farne_facts_get_text (facts, measures, row), measure)
          && g_hash_table_add (met, (gpointer) day))
        g_ptr_array_add (list, (gpointer) day);
    }
  g_ptr_array_sort (list, compare_texts);
  return list;
}

static void
add_days (JsonBuilder *json, FarneFacts *facts, const char *measure)
{
  g_autoptr (GPtrArray) days = list_days (facts, measure);

  json_builder_set_member_name (json, "days");
  json_builder_begin_array (json);
  for (guint i = 0; i < days->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (days, i));
  json_builder_end_array (json);
}

/* Whether the file names our region, as the publisher's tables of the whole country do. */
static gboolean
names_region (const FarneImportSource *source, FarneArea *region)
{
  const FarneColumn *column = farne_facts_find_column (source->facts, FARNE_COLUMN_AREA);

  for (guint i = 0; column != NULL && i < column->n_values; i++)
    {
      const char *tab = strrchr (column->values[i], '\t');

      if (tab != NULL && tab[1] != '\0' && farne_text_same (tab + 1, region->name))
        return TRUE;
    }
  return FALSE;
}

/* The authorities of the region that the file does not name, but covers. */
static GPtrArray *
list_silent (const FarneImportSource *source, FarneDay on)
{
  FarneAreas *areas = source->options->areas;
  FarneArea *region = areas != NULL ? farne_areas_get_region (areas) : NULL;
  GPtrArray *silent = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = NULL;

  if (region == NULL)
    return silent;
  own = farne_areas_list (areas, "authority", region, on);
  for (guint i = 0; i < own->len; i++)
    {
      FarneArea *area = g_ptr_array_index (own, i);

      if (!g_strv_contains ((const char *const *) source->places->codes, area->code))
        g_ptr_array_add (silent, area->code);
    }
  if (!names_region (source, region) && own->len > 2 * (own->len - silent->len))
    g_ptr_array_set_size (silent, 0);
  return silent;
}

/*
 * The publishers' tables list only authorities with people in them and cover the others as well:
 * all of the country, or, in an excerpt that names our region or half of its authorities, ours.
 */
static void
add_areas (JsonBuilder *json, const FarneImportSource *source, FarneDay on)
{
  const FarneLayout *layout = source->probe->layout;

  json_builder_set_member_name (json, "areas");
  if (layout->covers_all && source->places->n_places >= NATIONAL_PLACES)
    {
      json_builder_add_string_value (json, "all");
      return;
    }
  json_builder_begin_array (json);
  for (guint i = 0; source->places->codes[i] != NULL; i++)
    json_builder_add_string_value (json, source->places->codes[i]);
  if (layout->covers_all)
    {
      g_autoptr (GPtrArray) silent = list_silent (source, on);

      for (guint i = 0; i < silent->len; i++)
        json_builder_add_string_value (json, g_ptr_array_index (silent, i));
    }
  json_builder_end_array (json);
}

static void
add_dimensions (JsonBuilder *json, FarneFacts *facts)
{
  const char *const *dimensions = farne_dimensions_get_all ();

  json_builder_set_member_name (json, "by");
  json_builder_begin_array (json);
  for (guint i = 0; dimensions[i] != NULL; i++)
    {
      if (farne_facts_find_column (facts, dimensions[i]) != NULL)
        json_builder_add_string_value (json, dimensions[i]);
    }
  json_builder_end_array (json);
}

static char *
describe_coverage (const FarneImportSource *source, FarneDay on)
{
  const FarneColumn *measures = farne_facts_find_column (source->facts, FARNE_COLUMN_MEASURE);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < measures->n_values; i++)
    {
      json_builder_begin_object (json);
      json_builder_set_member_name (json, "measure");
      json_builder_add_string_value (json, measures->values[i]);
      add_days (json, source->facts, measures->values[i]);
      add_areas (json, source, on);
      add_dimensions (json, source->facts);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

static void
set_published (FarneRelease *release, const FarneImportSource *source, FarneSeries *series,
               FarneDay last)
{
  int lag = series != NULL && series->lag_days > 0 ? series->lag_days : USUAL_LAG_DAYS;

  if (source->options->published != FARNE_DAY_NONE)
    g_object_set (release, "published", source->options->published, "published-how", "typed", NULL);
  else if (source->stated != FARNE_DAY_NONE)
    g_object_set (release, "published", source->stated, "published-how", "stated", NULL);
  else
    g_object_set (release, "published", last + lag, "published-how", "lag", NULL);
}

/**
 * farne_import_tells_detail:
 * @plan: how a table is read
 * @probe: the sheet that is read
 *
 * Whether a table counts people by what tells of them in detail: by the names of its columns, or by
 * what they were mapped to.
 *
 * Returns: whether it does
 */
gboolean
farne_import_tells_detail (const FarnePlan *plan, const FarneProbe *probe)
{
  if (probe->layout->residents)
    return FALSE;
  for (int input = 0; input < FARNE_N_INPUTS; input++)
    if (plan->columns[input] >= 0 && farne_input_is_detail (input))
      return TRUE;
  return farne_header_tells_detail (probe->header);
}

static gboolean
is_restricted (const FarneImportSource *source)
{
  return source->options->restricted >= 0
         ? source->options->restricted == 1
         : source->probe->layout->restricted
           || farne_import_tells_detail (source->plan, source->probe);
}

static char *
make_title (const FarneImportSource *source)
{
  if (source->probe->title != NULL)
    return g_strdup (source->probe->title);
  if (source->probe->layout == &farne_layout_mapped)
    return g_strdup (farne_workbook_get_file_name (source->workbook));
  return g_strdup (_(source->probe->layout->title));
}

static const char *
find_publisher (const FarneImportSource *source, FarneSeries *series)
{
  if (series != NULL && series->publisher != NULL)
    return series->publisher;
  return source->probe->layout->publisher;
}

/**
 * farne_release_note_source:
 * @release: a release with its publisher, title, last day and file name
 *
 * Makes the source line of a release from what it says of itself.
 */
void
farne_release_note_source (FarneRelease *release)
{
  g_autofree char *day = farne_day_to_text (release->last_day);
  g_autofree char *note = NULL;

  if (release->publisher == NULL || release->publisher[0] == '\0')
    /* Translators: a source: title, the last day of the figures, file */
    note = g_strdup_printf (_("%s, to %s (%s)"), release->title, day, release->file_name);
  else
    /* Translators: a source: publisher, title, the last day of the figures, file */
    note = g_strdup_printf (_("%s: %s, to %s (%s)"), release->publisher, release->title, day,
                            release->file_name);
  g_object_set (release, "source-note", note, NULL);
}

/**
 * farne_import_describe_release:
 * @source: what was read
 *
 * Describes a file that was read: all of a release but its segments.
 *
 * Returns: (transfer full): the release, unsaved
 */
FarneRelease *
farne_import_describe_release (const FarneImportSource *source)
{
  FarneRelease *release = farne_release_new ();
  FarneSeries *series = find_series (source->options, get_main_measure (source->facts));
  const char *publisher = find_publisher (source, series);
  g_autofree char *title = make_title (source);
  g_autofree char *coverage = NULL;
  gint64 n_rejected = farne_problems_count (source->problems, FARNE_FINDING_REJECT);
  FarneDay first, last;

  farne_import_find_days (source->facts, &first, &last);
  coverage = describe_coverage (source, last);
  set_published (release, source, series, last);
  g_object_set (release,
                "title", title,
                "layout", source->probe->layout->name,
                "file-name", farne_workbook_get_file_name (source->workbook),
                "sha256", farne_workbook_get_sha256 (source->workbook),
                "file-size", farne_workbook_get_size (source->workbook),
                "publisher", publisher,
                "first-day", first,
                "last-day", last,
                "coverage", coverage,
                "restricted", is_restricted (source),
                "synthetic", source->options->synthetic,
                "provisional", strstr (title, "rovisional") != NULL,
                "n-rows", (gint64) farne_facts_get_n_rows (source->facts) - source->n_open,
                "n-rejected", n_rejected,
                "n-repaired", (gint64) source->places->n_repaired,
                NULL);
  farne_release_note_source (release);
  return release;
}
