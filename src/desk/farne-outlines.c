/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-outlines.h"
#include "geo/farne-shapes-builder.h"

struct _FarneOutlines
{
  GObject parent_instance;

  FarneStore *store;
  GPtrArray *boundaries;
  GHashTable *decoded;
  GHashTable *joined;
};

G_DEFINE_FINAL_TYPE (FarneOutlines, farne_outlines, G_TYPE_OBJECT)

static void
farne_outlines_finalize (GObject *object)
{
  FarneOutlines *self = FARNE_OUTLINES (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_hash_table_unref (self->decoded);
  g_hash_table_unref (self->joined);
  G_OBJECT_CLASS (farne_outlines_parent_class)->finalize (object);
}

static void
farne_outlines_class_init (FarneOutlinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_outlines_finalize;
}

static void
farne_outlines_init (FarneOutlines *self)
{
  self->decoded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * farne_outlines_new:
 * @store: where the outlines are
 *
 * The outlines of a desk file.
 *
 * Returns: (transfer full): the outlines
 */
FarneOutlines *
farne_outlines_new (FarneStore *store)
{
  FarneOutlines *self = g_object_new (FARNE_TYPE_OUTLINES, NULL);

  self->store = g_object_ref (store);
  return self;
}

static gboolean
is_official (FarneBoundaries *boundaries)
{
  return g_strcmp0 (boundaries->quality, "official") == 0;
}

/* Of two vintages, the latest at or before the day, else the earliest. */
static gboolean
suits_better (FarneDay vintage, FarneDay than, FarneDay on)
{
  gboolean in_time = on == FARNE_DAY_NONE || vintage <= on;
  gboolean other_in_time = on == FARNE_DAY_NONE || than <= on;

  if (in_time != other_in_time)
    return in_time;
  return in_time ? vintage > than : vintage < than;
}

static gboolean
is_better (FarneBoundaries *boundaries, FarneBoundaries *than, FarneDay on)
{
  if (than == NULL || is_official (boundaries) != is_official (than))
    return than == NULL || is_official (boundaries);
  if (boundaries->vintage != than->vintage)
    return suits_better (boundaries->vintage, than->vintage, on);
  return boundaries->imported > than->imported;
}

static FarneBoundaries *
choose (FarneOutlines *self, const char *level, FarneDay on)
{
  FarneBoundaries *best = NULL;

  for (guint i = 0; i < self->boundaries->len; i++)
    {
      FarneBoundaries *boundaries = g_ptr_array_index (self->boundaries, i);

      if (g_strcmp0 (boundaries->level, level) == 0 && is_better (boundaries, best, on))
        best = boundaries;
    }
  return best;
}

static FarneShapes *
decode (FarneOutlines *self, FarneBoundaries *boundaries, GError **error)
{
  FarneShapes *shapes = g_hash_table_lookup (self->decoded, boundaries->segment);
  g_autoptr (GBytes) segment = NULL;

  if (shapes != NULL)
    return g_object_ref (shapes);
  segment = farne_store_get_segment (self->store, boundaries->segment, error);
  shapes = segment == NULL ? NULL : farne_shapes_decode (segment, error);
  if (shapes != NULL)
    g_hash_table_insert (self->decoded, g_strdup (boundaries->segment), g_object_ref (shapes));
  return shapes;
}

/**
 * farne_outlines_find:
 * @self: outlines
 * @level: a level, as `authority`
 * @on: a day, or %FARNE_DAY_NONE for the newest
 * @boundaries: (out) (optional) (transfer full): the record that tells quality and vintage
 *
 * The outlines of a level at a day: official ones before others, then the latest vintage at or
 * before the day, else the earliest.
 *
 * Returns: (transfer full): the shapes, or %NULL with %FARNE_ERROR_NOT_FOUND
 */
FarneShapes *
farne_outlines_find (FarneOutlines    *self,
                     const char       *level,
                     FarneDay          on,
                     FarneBoundaries **boundaries,
                     GError          **error)
{
  FarneBoundaries *best;
  FarneShapes *shapes;

  g_return_val_if_fail (FARNE_IS_OUTLINES (self), NULL);

  if (boundaries != NULL)
    *boundaries = NULL;
  if (self->boundaries == NULL)
    self->boundaries = farne_store_list (self->store, &farne_boundaries_kind, NULL, error);
  if (self->boundaries == NULL)
    return NULL;
  best = choose (self, level, on);
  if (best == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("There are no outlines of the level “%s”; import a boundary file."), level);
      return NULL;
    }
  shapes = decode (self, best, error);
  if (shapes != NULL && boundaries != NULL)
    *boundaries = g_object_ref (best);
  return shapes;
}

static GArray *
list_parts (FarneShapes *parts, FarneAreas *areas, FarneArea *whole)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < farne_shapes_get_n (parts); i++)
    {
      FarneArea *part = farne_areas_find (areas, farne_shapes_get_code (parts, i));

      if (part != NULL && farne_areas_contains (areas, whole, part))
        g_array_append_val (indexes, i);
    }
  return indexes;
}

static FarneShapes *
join_parts (FarneShapes *parts, FarneAreas *areas, const char *level, FarneDay on, GError **error)
{
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();
  g_autoptr (GPtrArray) wholes = farne_areas_list (areas, level, NULL, on);

  for (guint i = 0; i < wholes->len; i++)
    {
      FarneArea *whole = g_ptr_array_index (wholes, i);
      g_autoptr (GArray) indexes = list_parts (parts, areas, whole);

      if (indexes->len > 0
          && !farne_shapes_builder_join (builder, whole->code, whole->name, parts,
                                         (const guint *) indexes->data, indexes->len, error))
        return NULL;
    }
  return farne_shapes_builder_end (builder, error);
}

/**
 * farne_outlines_join:
 * @self: outlines
 * @areas: the places
 * @level: a level above the authorities, as `subregion`
 * @on: a day, or %FARNE_DAY_NONE for the newest
 * @boundaries: (out) (optional) (transfer full): the record of the outlines it is made of
 *
 * The outlines of a level that has none of its own, made of its authorities'.
 *
 * Returns: (transfer full): the shapes, or %NULL with @error
 */
FarneShapes *
farne_outlines_join (FarneOutlines    *self,
                     FarneAreas       *areas,
                     const char       *level,
                     FarneDay          on,
                     FarneBoundaries **boundaries,
                     GError          **error)
{
  g_autoptr (FarneBoundaries) of_parts = NULL;
  g_autoptr (FarneShapes) parts = farne_outlines_find (self, "authority", on, &of_parts, error);
  g_autofree char *key = NULL;
  FarneShapes *shapes;

  if (parts == NULL)
    return NULL;
  key = g_strdup_printf ("%s\t%s", of_parts->segment, level);
  shapes = g_hash_table_lookup (self->joined, key);
  shapes = shapes != NULL ? g_object_ref (shapes) : join_parts (parts, areas, level, on, error);
  if (shapes == NULL)
    return NULL;
  g_hash_table_replace (self->joined, g_steal_pointer (&key), g_object_ref (shapes));
  if (boundaries != NULL)
    *boundaries = g_steal_pointer (&of_parts);
  return shapes;
}

/**
 * farne_outlines_forget:
 * @self: outlines
 *
 * Reads the list of outlines again when next asked, as outlines or areas have changed. What was
 * decoded is kept.
 */
void
farne_outlines_forget (FarneOutlines *self)
{
  g_return_if_fail (FARNE_IS_OUTLINES (self));

  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_hash_table_remove_all (self->joined);
}
