/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "desk/farne-plain-table.h"
#include "desk/farne-populations.h"
#include "facts/farne-facts.h"
#include "model/farne-release.h"

enum { COLUMN_MEASURE, COLUMN_DAY, COLUMN_AREA, N_COLUMNS };

static const char *const required[] = {
  "measure", "code", "day", "value", "published", "source", NULL
};

/* Rows of the file that were published together, by the same source. */
typedef struct
{
  FarnePlainTable *table;
  GArray *rows;
  FarneDay first_day;
  FarneDay last_day;
} Batch;

static Batch *
batch_new (FarnePlainTable *table)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->table = table;
  batch->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  batch->first_day = batch->last_day = FARNE_DAY_NONE;
  return batch;
}

static void
batch_free (Batch *batch)
{
  g_array_unref (batch->rows);
  g_free (batch);
}

static const char *
get_text (const Batch *batch, guint index, const char *column)
{
  return farne_plain_table_get (batch->table, g_array_index (batch->rows, guint, index), column);
}

static gboolean
batch_add (Batch *batch, guint row, GError **error)
{
  FarneDay day;

  if (!farne_plain_table_get_day (batch->table, row, "day", &day, error))
    return FALSE;
  if (batch->first_day == FARNE_DAY_NONE || day < batch->first_day)
    batch->first_day = day;
  if (batch->last_day == FARNE_DAY_NONE || day > batch->last_day)
    batch->last_day = day;
  g_array_append_val (batch->rows, row);
  return TRUE;
}

/* Batches by publication day and source, in the order of the file. */
static GPtrArray *
cut_into_batches (FarnePlainTable *table, GError **error)
{
  g_autoptr (GPtrArray) batches = g_ptr_array_new_with_free_func ((GDestroyNotify) batch_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < table->rows->len; row++)
    {
      g_autofree char *key = g_strdup_printf ("%s\t%s",
                                              farne_plain_table_get (table, row, "published"),
                                              farne_plain_table_get (table, row, "source"));
      Batch *batch = g_hash_table_lookup (known, key);

      if (batch == NULL)
        {
          batch = batch_new (table);
          g_ptr_array_add (batches, batch);
          g_hash_table_insert (known, g_steal_pointer (&key), batch);
        }
      if (!batch_add (batch, row, error))
        return NULL;
    }
  return g_steal_pointer (&batches);
}

static guint
intern (FarneFactsBuilder *builder, guint column, const char *text)
{
  return farne_facts_builder_intern (builder, column, text, -1);
}

static gboolean
add_fact (FarneFactsBuilder *builder,
          const Batch       *batch,
          guint              index,
          FarneAreas        *areas,
          GError           **error)
{
  guint row = g_array_index (batch->rows, guint, index);
  const char *code = get_text (batch, index, "code");
  FarneArea *area = farne_areas_find (areas, code);
  g_autofree char *label = g_strdup_printf ("%s\t%s\t", code, area == NULL ? "" : area->name);
  guint codes[N_COLUMNS];
  double value;

  if (!farne_plain_table_get_number (batch->table, row, "value", &value, error))
    return FALSE;
  codes[COLUMN_MEASURE] = intern (builder, COLUMN_MEASURE, get_text (batch, index, "measure"));
  codes[COLUMN_DAY] = intern (builder, COLUMN_DAY, get_text (batch, index, "day"));
  codes[COLUMN_AREA] = intern (builder, COLUMN_AREA, label);
  farne_facts_builder_add_row (builder, codes, llround (value), FARNE_MARK_LISTED, row + 2);
  return TRUE;
}

static GBytes *
encode_facts (const Batch *batch, FarneAreas *areas, GError **error)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (FarneFacts) facts = NULL;

  farne_facts_builder_add_column (builder, FARNE_COLUMN_MEASURE);
  farne_facts_builder_add_column (builder, FARNE_COLUMN_DAY);
  farne_facts_builder_add_column (builder, FARNE_COLUMN_AREA);
  for (guint i = 0; i < batch->rows->len; i++)
    if (!add_fact (builder, batch, i, areas, error))
      return NULL;
  facts = farne_facts_builder_end (builder);
  return farne_facts_encode (facts);
}

/* The object of one measure and day in the coverage, made when first met. */
static JsonArray *
find_covered (JsonArray *coverage, GHashTable *known, const char *measure, const char *day)
{
  g_autofree char *key = g_strdup_printf ("%s\t%s", measure, day);
  JsonArray *areas = g_hash_table_lookup (known, key);
  JsonObject *object;
  JsonArray *days;

  if (areas != NULL)
    return areas;
  object = json_object_new ();
  days = json_array_new ();
  areas = json_array_new ();
  json_array_add_string_element (days, day);
  json_object_set_string_member (object, "measure", measure);
  json_object_set_array_member (object, "days", days);
  json_object_set_array_member (object, "areas", areas);
  json_object_set_array_member (object, "by", json_array_new ());
  json_array_add_object_element (coverage, object);
  g_hash_table_insert (known, g_steal_pointer (&key), areas);
  return areas;
}

/* Each measure and day covers the areas that have a row: a missing one is not "none". */
static char *
describe_coverage (const Batch *batch)
{
  g_autoptr (JsonArray) coverage = json_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < batch->rows->len; i++)
    json_array_add_string_element (find_covered (coverage, known, get_text (batch, i, "measure"),
                                                 get_text (batch, i, "day")),
                                   get_text (batch, i, "code"));
  json_node_set_array (node, coverage);
  return json_to_string (node, FALSE);
}

static GBytes *
read_file (const char *path, GError **error)
{
  char *content;
  gsize size;

  return g_file_get_contents (path, &content, &size, error) ? g_bytes_new_take (content, size) : NULL;
}

static void
describe_file (FarneRelease *release, const Batch *batch, GBytes *file)
{
  release->layout = g_strdup ("populations");
  release->file_name = g_strdup (batch->table->name);
  release->sha256 = farne_text_digest (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  release->file_size = g_bytes_get_size (file);
  release->imported = g_get_real_time ();
}

static FarneRelease *
make_release (const Batch *batch, gboolean synthetic, GError **error)
{
  g_autoptr (FarneRelease) release = farne_release_new ();
  const char *publisher = get_text (batch, 0, "publisher");

  release->title = g_strdup (get_text (batch, 0, "source"));
  release->publisher = g_strdup (publisher != NULL && *publisher != '\0' ? publisher : release->title);
  release->source_note = g_strdup (get_text (batch, 0, "source"));
  release->published_how = g_strdup ("stated");
  release->first_day = batch->first_day;
  release->last_day = batch->last_day;
  release->coverage = describe_coverage (batch);
  release->synthetic = synthetic;
  release->n_rows = batch->rows->len;
  if (!farne_plain_table_get_day (batch->table, g_array_index (batch->rows, guint, 0), "published",
                                  &release->published, error))
    return NULL;
  return g_steal_pointer (&release);
}

static gboolean
pour_batch (FarneStore  *store,
            const Batch *batch,
            FarneAreas  *areas,
            gboolean     synthetic,
            GBytes      *file,
            GError     **error)
{
  g_autoptr (FarneRelease) release = make_release (batch, synthetic, error);
  g_autoptr (GBytes) facts = NULL;

  if (release == NULL)
    return FALSE;
  facts = encode_facts (batch, areas, error);
  if (facts == NULL)
    return FALSE;
  describe_file (release, batch, file);
  release->segment = farne_store_put_segment (store, facts, error);
  return release->segment != NULL && farne_store_save (store, FARNE_RECORD (release), error);
}

/**
 * farne_populations_pour:
 * @store: a store with a transaction open
 * @areas: the places
 * @path: a CSV file with the columns measure, code, day, value, published, source, and it may be
 *   publisher
 * @synthetic: whether the figures are made up
 *
 * Puts populations into a desk file: one release for each publication day and source, so that what
 * was known on a day holds for populations too.
 *
 * Returns: whether they are in; if not, the caller rolls back
 */
gboolean
farne_populations_pour (FarneStore *store,
                        FarneAreas *areas,
                        const char *path,
                        gboolean    synthetic,
                        GError    **error)
{
  g_autoptr (FarnePlainTable) table = farne_plain_table_read (path, error);
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GBytes) file = NULL;

  if (table == NULL || !farne_plain_table_require (table, required, error)
      || (file = read_file (path, error)) == NULL)
    return FALSE;
  batches = cut_into_batches (table, error);
  for (guint i = 0; batches != NULL && i < batches->len; i++)
    if (!pour_batch (store, g_ptr_array_index (batches, i), areas, synthetic, file, error))
      return FALSE;
  return batches != NULL;
}
