/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-coverage.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
cover_free (gpointer data)
{
  FarneCover *cover = data;

  g_free (cover->measure);
  g_array_unref (cover->days);
  g_clear_pointer (&cover->areas, g_hash_table_unref);
  g_strfreev (cover->by);
  g_free (cover);
}

/**
 * farne_days_compare:
 * @a: (type FarneDay): a day
 * @b: (type FarneDay): another
 *
 * Puts days in order.
 *
 * Returns: below, at or above 0
 */
int
farne_days_compare (gconstpointer a, gconstpointer b)
{
  FarneDay left = *(const FarneDay *) a, right = *(const FarneDay *) b;

  return (left > right) - (left < right);
}

static char **
read_texts (JsonObject *object, const char *name)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array
      = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (texts, json_node_get_string (element));
    }

  return g_strv_builder_end (texts);
}

static GArray *
read_days (JsonObject *object)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  g_auto (GStrv) texts = read_texts (object, "days");

  for (guint i = 0; texts[i] != NULL; i++)
    {
      FarneDay day;

      if (farne_day_parse (texts[i], &day))
        g_array_append_val (days, day);
    }
  g_array_sort (days, farne_days_compare);

  return days;
}

/* Codes as a set; "all" is no set. */
static GHashTable *
read_areas (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "areas");
  g_auto (GStrv) codes = read_texts (object, "areas");
  GHashTable *areas;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && g_strcmp0 (json_node_get_string (node), "all") == 0)
    return NULL;

  areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    g_hash_table_add (areas, g_strdup (codes[i]));

  return areas;
}

static FarneCover *
read_cover (JsonObject *object)
{
  FarneCover *cover = g_new0 (FarneCover, 1);
  JsonNode *measure = json_object_get_member (object, "measure");

  if (measure != NULL && JSON_NODE_HOLDS_VALUE (measure))
    cover->measure = g_strdup (json_node_get_string (measure));
  cover->days = read_days (object);
  cover->areas = read_areas (object);
  cover->by = read_texts (object, "by");

  return cover;
}

/**
 * farne_coverage_parse:
 * @json: (nullable): the coverage of a release
 *
 * Reads what a release covers. What can't be read covers nothing.
 *
 * Returns: (transfer full) (element-type FarneCover): one for each measure
 */
GPtrArray *
farne_coverage_parse (const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  GPtrArray *covers = g_ptr_array_new_with_free_func (cover_free);
  JsonArray *array
      = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        g_ptr_array_add (covers, read_cover (json_node_get_object (element)));
    }

  return covers;
}

/**
 * farne_cover_has_day:
 * @cover: what a release covers of a measure
 * @day: a day
 *
 * Whether it covers the day.
 *
 * Returns: whether it does
 */
gboolean
farne_cover_has_day (const FarneCover *cover, FarneDay day)
{
  return g_array_binary_search (cover->days, &day, farne_days_compare, NULL);
}

static gboolean
has_code (const FarneCover *cover, FarneArea *area)
{
  g_auto (GStrv) retired = NULL;

  if (g_hash_table_contains (cover->areas, area->code))
    return TRUE;

  retired = g_strsplit (area->retired_codes != NULL ? area->retired_codes : "", ";", -1);
  for (guint i = 0; retired[i] != NULL; i++)
    if (g_hash_table_contains (cover->areas, g_strstrip (retired[i])))
      return TRUE;

  return FALSE;
}

/**
 * farne_cover_has_area:
 * @cover: what a release covers of a measure
 * @areas: all places
 * @area: an area
 *
 * Whether it covers the area: by its own code, or that of an area it lies in.
 *
 * Returns: whether it does
 */
gboolean
farne_cover_has_area (const FarneCover *cover, FarneAreas *areas, FarneArea *area)
{
  if (cover->areas == NULL)
    return TRUE;

  for (guint depth = 0; area != NULL && depth < 16; depth++)
    {
      if (has_code (cover, area))
        return TRUE;
      area = farne_areas_find (areas, area->parent);
    }

  return FALSE;
}

static gboolean
has_all (const FarneCover *cover, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!has_code (cover, g_ptr_array_index (parts, i)))
      return FALSE;

  return parts->len > 0;
}

/**
 * farne_cover_has_parts:
 * @cover: what a release covers of a measure
 * @areas: all places
 * @area: an area
 * @on: a day
 *
 * Whether it covers all districts, all wards or all sectors of the area, so that they may be
 * summed.
 *
 * Returns: whether it does
 */
gboolean
farne_cover_has_parts (const FarneCover *cover, FarneAreas *areas, FarneArea *area, FarneDay on)
{
  static const char *const levels[] = { "district", "ward", "sector" };
  gboolean is_smallest
      = g_strcmp0 (area->level, "ward") == 0 || g_strcmp0 (area->level, "sector") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (levels) && cover->areas != NULL && !is_smallest; i++)
    {
      g_autoptr (GPtrArray) parts = farne_areas_list (areas, levels[i], area, on);

      if (has_all (cover, parts))
        return TRUE;
    }

  return FALSE;
}

/**
 * farne_cover_gives:
 * @cover: what a release covers of a measure
 * @dimension: a dimension
 *
 * Whether it is broken down by the dimension.
 *
 * Returns: whether it is
 */
gboolean
farne_cover_gives (const FarneCover *cover, const char *dimension)
{
  return g_strv_contains ((const char *const *) cover->by, dimension);
}
