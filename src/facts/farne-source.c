/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-source.h"

#include "facts/farne-areas-private.h"

struct _FarneSource
{
  FarneRelease *release;
  FarneAreas *areas;
  GPtrArray *covers;
  FarneFacts *facts;
  GHashTable *matches; /* column → FarneLabelMatch array */
};

/**
 * farne_source_new:
 * @release: a release
 * @areas: all places
 *
 * A release as a source of figures.
 *
 * Returns: (transfer full): the source
 */
FarneSource *
farne_source_new (FarneRelease *release, FarneAreas *areas)
{
  FarneSource *self = g_new0 (FarneSource, 1);

  self->release = g_object_ref (release);
  self->areas = g_object_ref (areas);
  self->covers = farne_coverage_parse (release->coverage);
  self->matches = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

/**
 * farne_source_free:
 * @self: (transfer full): a source
 *
 * Frees it.
 */
void
farne_source_free (FarneSource *self)
{
  g_object_unref (self->release);
  g_object_unref (self->areas);
  g_ptr_array_unref (self->covers);
  g_clear_object (&self->facts);
  g_hash_table_unref (self->matches);
  g_free (self);
}

/**
 * farne_source_get_release:
 * @self: a source
 *
 * The release.
 *
 * Returns: (transfer none): the release
 */
FarneRelease *
farne_source_get_release (FarneSource *self)
{
  return self->release;
}

/**
 * farne_source_is_known:
 * @self: a source
 * @restricted: whether restricted figures are meant
 * @known: the day asked, or %FARNE_DAY_NONE for whatever there is
 *
 * Whether the release may answer: published by the day asked, neither withdrawn nor erased, and of
 * the kind meant.
 *
 * Returns: whether it may
 */
gboolean
farne_source_is_known (FarneSource *self, gboolean restricted, FarneDay known)
{
  return !self->release->withdrawn && !self->release->erased
         && !self->release->restricted == !restricted
         && (known == FARNE_DAY_NONE || self->release->published <= known);
}

/**
 * farne_source_has_measure:
 * @self: a source
 * @measure: a series' code
 *
 * Whether the release covers any day of a measure.
 *
 * Returns: whether it does
 */
gboolean
farne_source_has_measure (FarneSource *self, const char *measure)
{
  for (guint i = 0; i < self->covers->len; i++)
    {
      const FarneCover *cover = g_ptr_array_index (self->covers, i);

      if (g_strcmp0 (cover->measure, measure) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * farne_source_add_days:
 * @self: a source
 * @measure: a series' code
 * @days: (element-type FarneDay): where to add
 *
 * Adds the days that the release covers.
 */
void
farne_source_add_days (FarneSource *self, const char *measure, GArray *days)
{
  for (guint i = 0; i < self->covers->len; i++)
    {
      const FarneCover *cover = g_ptr_array_index (self->covers, i);

      if (g_strcmp0 (cover->measure, measure) == 0)
        g_array_append_vals (days, cover->days->data, cover->days->len);
    }
}

/**
 * farne_source_find_cover:
 * @self: a source
 * @measure: a series' code
 * @day: a day
 *
 * What the release covers of a measure at a day.
 *
 * Returns: (transfer none) (nullable): that, or %NULL if it does not
 */
const FarneCover *
farne_source_find_cover (FarneSource *self, const char *measure, FarneDay day)
{
  for (guint i = 0; i < self->covers->len; i++)
    {
      const FarneCover *cover = g_ptr_array_index (self->covers, i);

      if (g_strcmp0 (cover->measure, measure) == 0 && farne_cover_has_day (cover, day))
        return cover;
    }

  return NULL;
}

/**
 * farne_source_load:
 * @self: a source
 * @loader: brings the facts
 * @user_data: for @loader
 * @error: a location for an error
 *
 * The facts, brought now if they were not before.
 *
 * Returns: (transfer none): the facts, or %NULL with @loader's error
 */
FarneFacts *
farne_source_load (FarneSource *self, FarneFactsLoader loader, gpointer user_data, GError **error)
{
  if (self->facts == NULL)
    self->facts = loader (self->release, user_data, error);

  return self->facts;
}

/**
 * farne_source_get_facts:
 * @self: a source
 *
 * The facts, once loaded.
 *
 * Returns: (transfer none) (nullable): the facts
 */
FarneFacts *
farne_source_get_facts (FarneSource *self)
{
  return self->facts;
}

/**
 * farne_source_get_place_column:
 * @self: a source whose facts are loaded
 * @level: the level of the areas asked
 *
 * The column that tells where the people of a row are: for wards and sectors their own, for all
 * else the area; where that is missing, the ward, and then the sector, tell the authority they lie
 * in.
 *
 * Returns: (transfer none) (nullable): the column
 */
const FarneColumn *
farne_source_get_place_column (FarneSource *self, const char *level)
{
  gboolean small = g_str_equal (level, FARNE_LEVEL_WARD) || g_str_equal (level, FARNE_LEVEL_SECTOR);
  const FarneColumn *column = small ? farne_facts_peek_column (self->facts, level) : NULL;

  if (column == NULL)
    column = farne_facts_peek_column (self->facts, FARNE_COLUMN_AREA);
  if (column == NULL && !small)
    column = farne_facts_peek_column (self->facts, FARNE_COLUMN_WARD);
  if (column == NULL && !small)
    column = farne_facts_peek_column (self->facts, FARNE_COLUMN_SECTOR);

  return column;
}

/**
 * farne_source_get_matches:
 * @self: a source whose facts are loaded
 * @column: its area, ward or sector column
 *
 * What the labels of a column stand for.
 *
 * Returns: (transfer none) (array): a match for each value of @column
 */
const FarneLabelMatch *
farne_source_get_matches (FarneSource *self, const FarneColumn *column)
{
  FarneLabelMatch *matches = g_hash_table_lookup (self->matches, column);
  const char *const *labels = (const char *const *) column->values;
  FarneDay on = self->release->last_day;

  if (matches != NULL)
    return matches;

  if (g_str_equal (column->name, FARNE_COLUMN_AREA))
    matches = farne_areas_match_labels (self->areas, labels, column->n_values, on);
  else
    matches = farne_areas_match_level (self->areas, column->name, labels, column->n_values, on);
  g_hash_table_insert (self->matches, (gpointer) column, matches);

  return matches;
}

/**
 * farne_source_reaches:
 * @self: a source whose facts are loaded
 * @level: the level of the areas asked
 *
 * Whether the release tells places as small as @level: an authority's figure says nothing of its
 * wards, and a county's nothing of its districts.
 *
 * Returns: whether it does
 */
gboolean
farne_source_reaches (FarneSource *self, const char *level)
{
  const FarneColumn *column = farne_source_get_place_column (self, level);
  const FarneLabelMatch *matches;

  if (column == NULL)
    return FALSE;
  if (g_str_equal (column->name, level) || g_str_equal (level, FARNE_LEVEL_AUTHORITY))
    return TRUE;

  matches = farne_source_get_matches (self, column);
  for (guint i = 0; i < column->n_values; i++)
    if (matches[i].area != NULL
        && farne_areas_get_ancestor (self->areas, matches[i].area, level) != NULL)
      return TRUE;

  return FALSE;
}
