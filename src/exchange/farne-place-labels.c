/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-place-labels.h"

#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "facts/farne-intern.h"

#define N_PARTS 3

enum { PART_CODE, PART_NAME, PART_REGION };

struct _FarnePlaceLabels
{
  FarneFactsBuilder *builder;
  int column;
  FarneIntern *keys;
  GPtrArray *places;
  GHashTable *regions; /* name of an area, folded → its region */
};

static void
free_place (gpointer data)
{
  FarnePlaceLabel *place = data;

  g_free (place->text);
  g_free (place);
}

/**
 * farne_place_labels_new:
 * @builder: the facts
 * @column: their column of areas, or -1 where the table names none
 *
 * Makes an empty dictionary.
 *
 * Returns: (transfer full): it
 */
FarnePlaceLabels *
farne_place_labels_new (FarneFactsBuilder *builder, int column)
{
  FarnePlaceLabels *self = g_new0 (FarnePlaceLabels, 1);

  self->builder = builder;
  self->column = column;
  self->keys = farne_intern_new ();
  self->places = g_ptr_array_new_with_free_func (free_place);
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * farne_place_labels_free:
 * @self: a dictionary
 *
 * Frees it.
 */
void
farne_place_labels_free (FarnePlaceLabels *self)
{
  farne_intern_free (self->keys);
  g_ptr_array_unref (self->places);
  g_hash_table_unref (self->regions);
  g_free (self);
}

/* Countries, regions, and inner and outer London: tables list them above their authorities
 * (https://geoportal.statistics.gov.uk, Register of Geographic Codes). */
static gboolean
is_above_authorities (const char *code)
{
  static const char *const entities[] = { "K0", "E92", "W92", "S92", "N92", "E12", "E13" };

  if (!farne_area_code_is_valid (code))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_has_prefix (code, entities[i]))
        return TRUE;
    }
  return FALSE;
}

/* A code that says "N/A" is no code. */
static const char *
get_text (const FarneLabel *label)
{
  return label->is_empty || label->is_total ? "" : label->text;
}

static FarnePlaceLabel *
understand (FarnePlaceLabels *self, const FarneLabel *const parts[N_PARTS])
{
  FarnePlaceLabel *place = g_new0 (FarnePlaceLabel, 1);
  const FarneLabel *code = parts[PART_CODE];
  const FarneLabel *name = parts[PART_NAME];

  place->is_total = code->is_total || name->is_total || parts[PART_REGION]->is_total;
  place->skipped = place->is_total || is_above_authorities (code->text);
  place->is_aside = (code->is_aside || name->is_aside) && !farne_area_code_is_valid (code->text);
  place->nowhere = code->is_empty && name->is_empty;
  if (place->skipped)
    place->text = g_strjoin ("\t", code->text, name->text, parts[PART_REGION]->text, NULL);
  else
    place->text = g_strdup_printf ("%s\t%s\t%s", place->is_aside ? "" : get_text (code),
                                   get_text (place->is_aside && name->is_empty ? code : name),
                                   get_text (parts[PART_REGION]));
  if (!place->skipped && self->column >= 0)
    place->code = farne_facts_builder_intern (self->builder, self->column, place->text, -1);
  g_ptr_array_add (self->places, place);
  return place;
}

/**
 * farne_place_labels_find:
 * @self: a dictionary
 * @parts: (array fixed-size=3): the dictionaries of codes, names and regions
 * @indexes: (array fixed-size=3): the labels in them
 *
 * Finds the place that a row's cells say.
 *
 * Returns: (transfer none): the place
 */
FarnePlaceLabel *
farne_place_labels_find (FarnePlaceLabels   *self,
                         FarneLabels *const *parts,
                         const guint        *indexes)
{
  const FarneLabel *labels[N_PARTS];
  guint index = farne_intern_add (self->keys, (const char *) indexes, N_PARTS * sizeof (guint));

  if (index < self->places->len)
    return g_ptr_array_index (self->places, index);
  for (guint i = 0; i < N_PARTS; i++)
    labels[i] = farne_labels_get (parts[i], indexes[i]);
  return understand (self, labels);
}

/**
 * farne_place_labels_find_other_region:
 * @self: a dictionary
 * @place: one of its places
 *
 * Whether an area of the same name was met in another region. It is told once of a place.
 *
 * Returns: (nullable): the other region, or %NULL
 */
const char *
farne_place_labels_find_other_region (FarnePlaceLabels *self, FarnePlaceLabel *place)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;
  const char *region;

  if (place->compared)
    return NULL;
  place->compared = TRUE;
  parts = g_strsplit (place->text, "\t", N_PARTS);
  name = farne_text_fold (parts[PART_NAME][0] != '\0' ? parts[PART_NAME] : parts[PART_CODE]);
  if (name[0] == '\0' || parts[PART_REGION][0] == '\0')
    return NULL;
  region = g_hash_table_lookup (self->regions, name);
  if (region == NULL)
    g_hash_table_insert (self->regions, g_steal_pointer (&name), g_strdup (parts[PART_REGION]));
  return region != NULL && !farne_text_same (region, parts[PART_REGION]) ? region : NULL;
}
