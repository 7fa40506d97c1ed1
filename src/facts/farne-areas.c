/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-areas-private.h"

#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "model/farne-label-map.h"

struct _FarneAreas
{
  GObject parent_instance;

  GPtrArray *areas;      /* of FarneArea, by name */
  GHashTable *by_code;   /* code → FarneArea */
  GHashTable *retired;   /* retired code → FarneArea */
  GHashTable *by_name;   /* folded name → GPtrArray of FarneArea */
  GHashTable *maps;      /* folded label → GPtrArray of FarneLabelMap */
  FarneArea *region;
};

G_DEFINE_FINAL_TYPE (FarneAreas, farne_areas, G_TYPE_OBJECT)

static void
farne_areas_finalize (GObject *object)
{
  FarneAreas *self = FARNE_AREAS (object);

  g_ptr_array_unref (self->areas);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->retired);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->maps);

  G_OBJECT_CLASS (farne_areas_parent_class)->finalize (object);
}

static void
farne_areas_class_init (FarneAreasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_areas_finalize;
}

static void
farne_areas_init (FarneAreas *self)
{
  self->areas = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->retired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_ptr_array_unref);
}

/* Adds @item under the folded @key; @free_func frees the items of a new list. */
static void
add_to_list (GHashTable *lists, const char *key, gpointer item, GDestroyNotify free_func)
{
  g_autofree char *folded = farne_text_fold (key);
  GPtrArray *list = g_hash_table_lookup (lists, folded);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (free_func);
      g_hash_table_insert (lists, g_steal_pointer (&folded), list);
    }
  if (!g_ptr_array_find (list, item, NULL))
    g_ptr_array_add (list, item);
}

static char **
split_texts (const char *texts)
{
  char **parts = g_strsplit (texts != NULL ? texts : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}

static void
index_names (FarneAreas *self, FarneArea *area)
{
  g_auto (GStrv) names = split_texts (area->other_names);
  g_auto (GStrv) codes = split_texts (area->retired_codes);

  add_to_list (self->by_name, area->name, area, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] != '\0')
      add_to_list (self->by_name, names[i], area, NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    if (codes[i][0] != '\0')
      g_hash_table_insert (self->retired, g_strdup (codes[i]), area);
}

/* A sector that lies in several authorities is found as the one with the greatest share. */
static void
index_code (FarneAreas *self, FarneArea *area)
{
  FarneArea *other = g_hash_table_lookup (self->by_code, area->code);

  if (other == NULL || area->share > other->share)
    g_hash_table_replace (self->by_code, area->code, area);
}

static int
compare_areas (gconstpointer a, gconstpointer b, gpointer folded)
{
  FarneArea *left = *(FarneArea *const *) a, *right = *(FarneArea *const *) b;
  int order = g_strcmp0 (g_hash_table_lookup (folded, left), g_hash_table_lookup (folded, right));

  return order != 0 ? order : g_strcmp0 (left->code, right->code);
}

/* By folded name; each is folded once, for a region has hundreds of sectors. */
static void
sort_areas (GPtrArray *areas)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);

      g_hash_table_insert (folded, area, farne_text_fold (area->name));
    }
  g_ptr_array_sort_with_data (areas, compare_areas, folded);
}

/**
 * farne_areas_new:
 * @areas: (element-type FarneArea): all areas; those without code or name are left out
 * @label_maps: (element-type FarneLabelMap) (nullable): mappings that a user made
 *
 * The places of one desk file.
 *
 * Returns: (transfer full): the places
 */
FarneAreas *
farne_areas_new (GPtrArray *areas, GPtrArray *label_maps)
{
  FarneAreas *self = g_object_new (FARNE_TYPE_AREAS, NULL);

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);

      if (area->code != NULL && area->name != NULL)
        g_ptr_array_add (self->areas, g_object_ref (area));
    }
  sort_areas (self->areas);

  for (guint i = 0; i < self->areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (self->areas, i);

      index_code (self, area);
      index_names (self, area);
      if (self->region == NULL && farne_area_has_level (area, FARNE_LEVEL_REGION))
        self->region = area;
    }

  for (guint i = 0; label_maps != NULL && i < label_maps->len; i++)
    {
      FarneLabelMap *map = g_ptr_array_index (label_maps, i);

      if (map->label != NULL && map->target != NULL)
        add_to_list (self->maps, map->label, g_object_ref (map), g_object_unref);
    }

  return self;
}

/**
 * farne_area_has_level:
 * @area: an area
 * @level: a level
 *
 * Whether @area is of @level.
 *
 * Returns: whether it is
 */
gboolean
farne_area_has_level (FarneArea *area, const char *level)
{
  return g_strcmp0 (area->level, level) == 0;
}

/**
 * farne_areas_get_region:
 * @self: places
 *
 * The region that all else lies in.
 *
 * Returns: (transfer none) (nullable): the area, or %NULL if there is none of level `region`
 */
FarneArea *
farne_areas_get_region (FarneAreas *self)
{
  g_return_val_if_fail (FARNE_IS_AREAS (self), NULL);

  return self->region;
}

/**
 * farne_areas_find_current:
 * @self: places
 * @code: the code of an area
 *
 * The area that bears a code.
 *
 * Returns: (transfer none) (nullable): the area
 */
FarneArea *
farne_areas_find_current (FarneAreas *self, const char *code)
{
  return g_hash_table_lookup (self->by_code, code);
}

/**
 * farne_areas_find_retired:
 * @self: places
 * @code: a code
 *
 * The area that once bore a code.
 *
 * Returns: (transfer none) (nullable): the area
 */
FarneArea *
farne_areas_find_retired (FarneAreas *self, const char *code)
{
  return g_hash_table_lookup (self->retired, code);
}

/**
 * farne_areas_find:
 * @self: places
 * @code: (nullable): a code, retired or not
 *
 * The area of a code.
 *
 * Returns: (transfer none) (nullable): the area, or %NULL if none has or had this code
 */
FarneArea *
farne_areas_find (FarneAreas *self, const char *code)
{
  FarneArea *area;

  g_return_val_if_fail (FARNE_IS_AREAS (self), NULL);

  if (code == NULL)
    return NULL;

  area = farne_areas_find_current (self, code);
  return area != NULL ? area : farne_areas_find_retired (self, code);
}

/**
 * farne_areas_find_by_name:
 * @self: places
 * @name: a name, spelt as one likes
 * @level: (nullable): the level wanted, or %NULL for any
 *
 * An area of a name, by its own name or another spelling.
 *
 * Returns: (transfer none) (nullable): the first by name and code
 */
FarneArea *
farne_areas_find_by_name (FarneAreas *self, const char *name, const char *level)
{
  g_autofree char *folded = NULL;
  GPtrArray *found;

  g_return_val_if_fail (FARNE_IS_AREAS (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = farne_text_fold (name);
  found = g_hash_table_lookup (self->by_name, folded);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (level == NULL || farne_area_has_level (g_ptr_array_index (found, i), level))
      return g_ptr_array_index (found, i);

  return NULL;
}

/**
 * farne_areas_find_published:
 * @self: places
 * @folded_name: a folded name
 * @on: the day the name stood in a source
 *
 * The area that a published row of this name means: an authority, district, sub-region or region,
 * one that existed on @on before one that did not.
 *
 * Returns: (transfer none) (nullable): the area
 */
FarneArea *
farne_areas_find_published (FarneAreas *self, const char *folded_name, FarneDay on)
{
  static const char *const levels[] = { FARNE_LEVEL_AUTHORITY, FARNE_LEVEL_DISTRICT, "subregion",
                                        FARNE_LEVEL_REGION };
  GPtrArray *found = g_hash_table_lookup (self->by_name, folded_name);

  for (guint dated = 0; found != NULL && dated < 2; dated++)
    for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
      for (guint i = 0; i < found->len; i++)
        {
          FarneArea *area = g_ptr_array_index (found, i);

          if (farne_area_has_level (area, levels[level])
              && (dated == 1 || on == FARNE_DAY_NONE
                  || farne_day_within (on, area->from, area->to)))
            return area;
        }

  return NULL;
}

/**
 * farne_areas_find_only:
 * @self: places
 * @folded_name: a folded name
 * @level: a level
 *
 * The area of a level with this name, if there is only one such.
 *
 * Returns: (transfer none) (nullable): the area
 */
FarneArea *
farne_areas_find_only (FarneAreas *self, const char *folded_name, const char *level)
{
  GPtrArray *found = g_hash_table_lookup (self->by_name, folded_name);
  FarneArea *only = NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    if (farne_area_has_level (g_ptr_array_index (found, i), level))
      {
        if (only != NULL)
          return NULL;
        only = g_ptr_array_index (found, i);
      }

  return only;
}

/**
 * farne_areas_find_typed:
 * @self: places
 * @field: `area` or `sector`
 * @label: what a source says
 * @on: the day
 *
 * The area that a user mapped a label to.
 *
 * Returns: (transfer none) (nullable): the area
 */
FarneArea *
farne_areas_find_typed (FarneAreas *self, const char *field, const char *label, FarneDay on)
{
  g_autofree char *folded = farne_text_fold (label);
  GPtrArray *maps = g_hash_table_lookup (self->maps, folded);

  for (guint i = 0; maps != NULL && i < maps->len; i++)
    {
      FarneLabelMap *map = g_ptr_array_index (maps, i);

      if (g_strcmp0 (map->field, field) == 0
          && (on == FARNE_DAY_NONE || farne_day_within (on, map->from, map->to)))
        return farne_areas_find (self, map->target);
    }

  return NULL;
}

/**
 * farne_areas_is_own_region:
 * @self: places
 * @folded_name: a folded name of a region
 *
 * Whether a source's region is the region of these places.
 *
 * Returns: whether it is
 */
gboolean
farne_areas_is_own_region (FarneAreas *self, const char *folded_name)
{
  GPtrArray *found = g_hash_table_lookup (self->by_name, folded_name);

  return self->region != NULL && found != NULL && g_ptr_array_find (found, self->region, NULL);
}

/**
 * farne_areas_get_ancestor:
 * @self: places
 * @area: an area
 * @level: a level
 *
 * The area of a level that @area lies in, or @area itself if it is of that level.
 *
 * Returns: (transfer none) (nullable): the area, or %NULL if it lies in none
 */
FarneArea *
farne_areas_get_ancestor (FarneAreas *self, FarneArea *area, const char *level)
{
  g_return_val_if_fail (FARNE_IS_AREAS (self), NULL);

  /* A tree of places is a handful of levels deep: a longer way up would be a circle. */
  for (guint depth = 0; area != NULL && depth < 16; depth++)
    {
      if (farne_area_has_level (area, level))
        return area;
      area = farne_areas_find (self, area->parent);
    }

  return NULL;
}

/**
 * farne_areas_contains:
 * @self: places
 * @area: an area
 * @descendant: an area
 *
 * Whether @descendant lies in @area, or is it.
 *
 * Returns: whether it does
 */
gboolean
farne_areas_contains (FarneAreas *self, FarneArea *area, FarneArea *descendant)
{
  g_return_val_if_fail (FARNE_IS_AREAS (self), FALSE);

  for (guint depth = 0; descendant != NULL && depth < 16; depth++)
    {
      if (descendant == area)
        return TRUE;
      descendant = farne_areas_find (self, descendant->parent);
    }

  return FALSE;
}

/**
 * farne_areas_list:
 * @self: places
 * @level: a level
 * @within: (nullable): the area they lie in, or %NULL for anywhere
 * @on: a day on which they exist, or %FARNE_DAY_NONE for whenever
 *
 * The areas of a level, by name.
 *
 * Returns: (transfer container) (element-type FarneArea): the areas
 */
GPtrArray *
farne_areas_list (FarneAreas *self, const char *level, FarneArea *within, FarneDay on)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_return_val_if_fail (FARNE_IS_AREAS (self), NULL);

  for (guint i = 0; i < self->areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (self->areas, i);

      if (farne_area_has_level (area, level)
          && g_hash_table_lookup (self->by_code, area->code) == area
          && (on == FARNE_DAY_NONE || farne_day_within (on, area->from, area->to))
          && (within == NULL || farne_areas_contains (self, within, area)))
        g_ptr_array_add (list, area);
    }

  return g_steal_pointer (&list);
}
