/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-release-coverage.h"

#include "facts/farne-coverage.h"

/* The objects of a release's coverage, see FarneCoverage. */
static JsonArray *
get_coverage (JsonParser *parser, FarneRelease *release)
{
  JsonNode *root;

  if (release->coverage == NULL
      || !json_parser_load_from_data (parser, release->coverage, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
}

static void
add_once (GPtrArray *texts, const char *text)
{
  if (text != NULL && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

static char **
end_texts (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (texts, FALSE);
}

/**
 * farne_release_list_measures:
 * @release: a release
 *
 * The measures that a release speaks of, in the order of its coverage.
 *
 * Returns: (transfer full) (array zero-terminated=1): their codes
 */
char **
farne_release_list_measures (FarneRelease *release)
{
  GPtrArray *measures = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *coverage = get_coverage (parser, release);

  for (guint i = 0; coverage != NULL && i < json_array_get_length (coverage); i++)
    add_once (measures, json_object_get_string_member_with_default (
                          json_array_get_object_element (coverage, i), "measure", NULL));
  return end_texts (measures);
}

static void
add_members (GPtrArray *texts, JsonObject *covered, const char *member)
{
  JsonArray *array = json_object_has_member (covered, member)
                     ? json_object_get_array_member (covered, member) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add_once (texts, json_array_get_string_element (array, i));
}

/* The dimensions that a release gives of any measure. */
static char **
list_dimensions (FarneRelease *release)
{
  GPtrArray *texts = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *coverage = get_coverage (parser, release);

  for (guint i = 0; coverage != NULL && i < json_array_get_length (coverage); i++)
    add_members (texts, json_array_get_object_element (coverage, i), "by");
  return end_texts (texts);
}

/**
 * farne_release_list_common_dimensions:
 * @release: a release
 * @other: another
 *
 * The dimensions that both releases give.
 *
 * Returns: (transfer full) (array zero-terminated=1): the dimensions
 */
char **
farne_release_list_common_dimensions (FarneRelease *release, FarneRelease *other)
{
  GPtrArray *common = g_ptr_array_new ();
  g_auto (GStrv) dimensions = list_dimensions (release);
  g_auto (GStrv) theirs = list_dimensions (other);

  for (guint i = 0; dimensions[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) theirs, dimensions[i]))
      add_once (common, dimensions[i]);
  return end_texts (common);
}

static gboolean
shares_days (const FarneCover *cover, const FarneCover *other)
{
  for (guint i = 0; i < cover->days->len; i++)
    if (farne_cover_has_day (other, g_array_index (cover->days, FarneDay, i)))
      return TRUE;
  return FALSE;
}

/* Every authority of the country shares with all. */
static gboolean
shares_areas (const FarneCover *cover, const FarneCover *other)
{
  GHashTableIter iter;
  gpointer code;

  if (cover->areas == NULL || other->areas == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, cover->areas);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (g_hash_table_contains (other->areas, code))
      return TRUE;
  return FALSE;
}

static gboolean
is_shared (const FarneCover *cover, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const FarneCover *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (cover->measure, other->measure) == 0 && shares_days (cover, other)
          && shares_areas (cover, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * farne_release_shares_series:
 * @release: a release
 * @other: another
 *
 * Whether two releases give the same measure for some same day and some same area.
 *
 * Returns: whether they do
 */
gboolean
farne_release_shares_series (FarneRelease *release, FarneRelease *other)
{
  g_autoptr (GPtrArray) covers = farne_coverage_parse (release->coverage);
  g_autoptr (GPtrArray) theirs = farne_coverage_parse (other->coverage);

  for (guint i = 0; i < covers->len; i++)
    if (is_shared (g_ptr_array_index (covers, i), theirs))
      return TRUE;
  return FALSE;
}
