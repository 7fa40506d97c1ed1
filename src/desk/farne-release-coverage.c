/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-release-coverage.h"

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

/* The texts of an array member, of the objects of one measure or of all. */
static char **
list_members (FarneRelease *release, const char *measure, const char *member)
{
  GPtrArray *texts = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *coverage = get_coverage (parser, release);

  for (guint i = 0; coverage != NULL && i < json_array_get_length (coverage); i++)
    {
      JsonObject *covered = json_array_get_object_element (coverage, i);
      const char *own = json_object_get_string_member_with_default (covered, "measure", NULL);

      if (measure == NULL || g_strcmp0 (own, measure) == 0)
        add_members (texts, covered, member);
    }
  return end_texts (texts);
}

/**
 * farne_release_list_days:
 * @release: a release
 * @measure: a measure
 *
 * The days for which a release gives a measure, as ISO text, in the order of its coverage.
 *
 * Returns: (transfer full) (array zero-terminated=1): the days
 */
char **
farne_release_list_days (FarneRelease *release, const char *measure)
{
  return list_members (release, measure, "days");
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
  g_auto (GStrv) dimensions = list_members (release, NULL, "by");
  g_auto (GStrv) theirs = list_members (other, NULL, "by");

  for (guint i = 0; dimensions[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) theirs, dimensions[i]))
      add_once (common, dimensions[i]);
  return end_texts (common);
}

static gboolean
shares_days (FarneRelease *release, FarneRelease *other, const char *measure)
{
  g_auto (GStrv) days = farne_release_list_days (release, measure);
  g_auto (GStrv) theirs = farne_release_list_days (other, measure);

  for (guint i = 0; days[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) theirs, days[i]))
      return TRUE;
  return FALSE;
}

/**
 * farne_release_shares_series:
 * @release: a release
 * @other: another
 *
 * Whether two releases give the same measure for some same day.
 *
 * Returns: whether they do
 */
gboolean
farne_release_shares_series (FarneRelease *release, FarneRelease *other)
{
  g_auto (GStrv) measures = farne_release_list_measures (release);

  for (guint i = 0; measures[i] != NULL; i++)
    if (shares_days (release, other, measures[i]))
      return TRUE;
  return FALSE;
}
