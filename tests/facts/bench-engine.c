/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The engine's time for a sum by two dimensions with one filter, as one JSON object on a line: the
 * whole way from a view to figures, over facts that were packed and unpacked once. The rows are
 * counted as a flow here, so that they may be summed over all months as the peers do.
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/farne-factbase.h"

static int n_facts;
static int n_runs = 20;
static char *csv_path;

/* The columns of the file in their order, and where the code, the name and the people stand. */
static const char *const columns[]
    = { "day", NULL,  NULL,        "ward",    "sector", "nationality",
        "age", "sex", "household", "support", NULL };
#define N_CELLS G_N_ELEMENTS (columns)
#define NAME 1
#define CODE 2
#define PEOPLE 10

static FarneFacts *
read_facts (const char *path, GHashTable *names, GError **error)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  guint index[N_CELLS], codes[N_CELLS + 1], area, measure, row = 1;
  const char *p, *end;

  if (file == NULL)
    return NULL;

  measure = farne_facts_builder_add_column (builder, FARNE_COLUMN_MEASURE);
  area = farne_facts_builder_add_column (builder, FARNE_COLUMN_AREA);
  for (guint i = 0; i < N_CELLS; i++)
    index[i] = columns[i] != NULL ? farne_facts_builder_add_column (builder, columns[i]) : 0;

  p = g_mapped_file_get_contents (file);
  end = p + g_mapped_file_get_length (file);
  p = (const char *) memchr (p, '\n', end - p) + 1;
  for (; p < end; p++)
    {
      const char *cells[N_CELLS];
      gsize lengths[N_CELLS];
      char label[128];

      for (guint i = 0; i < N_CELLS; i++)
        {
          cells[i] = p;
          p += strcspn (p, ",\n");
          lengths[i] = p - cells[i];
          p += i + 1 < N_CELLS;
          if (columns[i] != NULL)
            codes[index[i]] = farne_facts_builder_intern (builder, index[i], cells[i], lengths[i]);
        }
      g_snprintf (label, sizeof label, "%.*s\t%.*s\t", (int) lengths[CODE], cells[CODE],
                  (int) lengths[NAME], cells[NAME]);
      if (!g_hash_table_contains (names, label))
        g_hash_table_add (names, g_strdup (label));
      codes[area] = farne_facts_builder_intern (builder, area, label, -1);
      codes[measure] = farne_facts_builder_intern (builder, measure, "people", -1);
      farne_facts_builder_add_row (builder, codes, strtol (cells[PEOPLE], NULL, 10),
                                   FARNE_MARK_LISTED, ++row);
    }

  return farne_facts_builder_end (builder);
}

static FarneAreas *
make_areas (GHashTable *names)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  FarneArea *region = farne_area_new ();
  GHashTableIter iter;
  gpointer label;

  region->code = g_strdup ("E12000001");
  region->name = g_strdup ("Region");
  region->level = g_strdup ("region");
  g_ptr_array_add (areas, region);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &label, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (label, "\t", -1);
      FarneArea *area = farne_area_new ();

      area->code = g_strdup (parts[0]);
      area->name = g_strdup (parts[1]);
      area->level = g_strdup ("authority");
      area->parent = g_strdup (region->code);
      g_ptr_array_add (areas, area);
    }

  return farne_areas_new (areas, NULL);
}

static FarneRelease *
make_release (FarneFacts *facts)
{
  FarneRelease *release = farne_release_new ();
  const FarneColumn *days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  g_autofree char *joined = g_strjoinv ("\",\"", days->values);

  release->title = g_strdup ("Rows");
  release->coverage
      = g_strdup_printf ("[{\"measure\":\"people\",\"days\":[\"%s\"],\"areas\":\"all\","
                         "\"by\":[\"nationality\",\"support\"]}]",
                         joined);
  return release;
}

static FarneFacts *
bring_facts (FarneRelease *release, gpointer user_data, GError **error)
{
  return g_object_ref (user_data);
}

static FarneFactbase *
make_factbase (const char *path, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FarneFacts) built = read_facts (path, names, error);
  g_autoptr (GBytes) segment = built != NULL ? farne_facts_encode (built) : NULL;
  g_autoptr (FarneFacts) facts = segment != NULL ? farne_facts_decode (segment, error) : NULL;
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) releases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneAreas) areas = NULL;
  FarneSeries *people = farne_series_new ();

  if (facts == NULL)
    return NULL;

  people->code = g_strdup ("people");
  people->name = g_strdup ("People");
  people->nature = g_strdup ("flow");
  people->period_months = 1;
  g_ptr_array_add (series, people);
  g_ptr_array_add (releases, make_release (facts));
  areas = make_areas (names);
  g_printerr ("%u rows, %.2f bytes a row\n", farne_facts_get_n_rows (facts),
              (double) g_bytes_get_size (segment) / farne_facts_get_n_rows (facts));

  return farne_factbase_new (areas, series, NULL, releases, bring_facts, g_steal_pointer (&facts),
                             g_object_unref);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static gboolean
measure (FarneFactbase *factbase, GError **error)
{
  g_autoptr (FarneView) view = farne_view_new ("people", "authority");
  g_autofree double *times = g_new0 (double, n_runs);
  guint n_groups = 0;
  double sum = 0;

  view->from = FARNE_DAY_NONE + 1;
  view->summed = TRUE;
  view->by = g_strdupv ((char *[]) { (char *) "nationality", NULL });
  farne_view_set_filter (view, "support", (const char *[]) { "Section 95", NULL });
  for (int run = -1; run < n_runs; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (FarneFigures) figures = farne_factbase_ask (factbase, view, NULL, error);

      if (figures == NULL)
        return FALSE;
      if (run >= 0)
        times[run] = (g_get_monotonic_time () - start) / 1000.0;
      n_groups = farne_figures_get_n (figures);
      sum = farne_figures_get_total (figures, farne_figures_get_days (figures, NULL)[0], NULL,
                                     NULL);
    }

  qsort (times, n_runs, sizeof *times, compare_numbers);
  g_print ("{\"bench\":\"sum\",\"ms\":%.3f,\"least\":%.3f,\"groups\":%u,\"sum\":%.0f}\n",
           times[n_runs / 2], times[0], n_groups, sum);
  return TRUE;
}

static gboolean
generate (const char *program, GError **error)
{
  g_autofree char *directory = g_path_get_dirname (program);
  g_autofree char *generator = g_build_filename (directory, "generate-facts", NULL);
  g_autofree char *number = g_strdup_printf ("%d", n_facts);
  char *arguments[] = { generator, (char *) "--rows", number, (char *) "-o", csv_path, NULL };
  int status;

  return g_spawn_sync (NULL, arguments, NULL, 0, NULL, NULL, NULL, NULL, &status, error)
         && g_spawn_check_wait_status (status, error);
}

static gboolean
run (const char *program, GError **error)
{
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autofree char *made = NULL;
  int file = csv_path == NULL ? g_file_open_tmp ("farne-XXXXXX.csv", &made, error) : -1;

  if (made != NULL)
    {
      csv_path = made;
      g_close (file, NULL);
      if (!generate (program, error))
        return FALSE;
    }
  factbase = csv_path != NULL ? make_factbase (csv_path, error) : NULL;
  if (made != NULL)
    g_unlink (made);

  return factbase != NULL && measure (factbase, error);
}

int
main (int argc, char **argv)
{
  static const GOptionEntry entries[] = {
    { "facts", 0, 0, G_OPTION_ARG_INT, &n_facts, "How many made-up rows", "N" },
    { "csv", 0, 0, G_OPTION_ARG_FILENAME, &csv_path, "The rows of generate-facts", "FILE" },
    { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, "How often to measure", "N" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- the engine's own time");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || n_runs < 1
      || (csv_path == NULL && n_facts < 1))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Say --facts N or --csv FILE.");
      return 2;
    }
  if (!run (argv[0], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
