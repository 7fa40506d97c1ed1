/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-places.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-place-code.h"

/* How far a ward may lie off the outline that it belongs to: some 5 km in Britain, since shipped
 * outlines are schematic. */
#define REACH 2e-4

/* What all steps share. */
typedef struct
{
  const FarneBoundaryTable *table;
  const FarneBoundaryColumns *columns;
  const FarneBoundaryOptions *options;
  FarneDay on;
  const char *level;
  gboolean is_fine;
  FarneLabelMatch *matches;
  FarneBoundaryRemarks *remarks;
  FarneShapesBuilder *builder;
  GPtrArray *new_areas;
} Search;

/* Levels below the authorities may bring areas that are new to the desk file. */
static gboolean
is_fine_level (const char *level)
{
  return g_strcmp0 (level, "ward") == 0 || g_strcmp0 (level, "sector") == 0;
}

static const char *
get_text (const Search *search, const FarneBoundaryFeature *feature, int column)
{
  return farne_boundary_feature_get (feature, column);
}

static char *
name_feature (const Search *search, const FarneBoundaryFeature *feature)
{
  const char *code = get_text (search, feature, search->columns->code);
  const char *name = get_text (search, feature, search->columns->name);
  char *text = g_strdup_printf ("%s %s", code, name);

  return g_strstrip (text);
}

static void
tell (const Search *search, FarneBoundaryRemark remark, const FarneBoundaryFeature *feature,
      const char *reason)
{
  g_autofree char *content = name_feature (search, feature);
  const FarneFinding finding = {
    .sheet = search->table->layer, .row = feature->row, .content = content,
    .column = search->table->columns->pdata[search->columns->code], .reason = (char *) reason,
  };

  farne_boundary_remarks_add (search->remarks, remark, &finding);
}

/* All codes of a column against the places of the desk file; the name only where @name is one. */
static FarneLabelMatch *
match_column (const Search *search, int code, int name)
{
  GPtrArray *features = search->table->features;
  g_auto (GStrv) labels = g_new0 (char *, features->len + 1);

  for (guint i = 0; i < features->len; i++)
    labels[i] = g_strdup_printf ("%s\t%s\t", get_text (search, features->pdata[i], code),
                                 get_text (search, features->pdata[i], name));

  return farne_areas_match_labels (search->options->areas, (const char *const *) labels,
                                   features->len, search->on);
}

/* The level most of the matched areas have. */
static const char *
find_matched_level (const Search *search)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *found = NULL;
  guint most = 0;

  for (guint i = 0; i < search->table->features->len; i++)
    {
      FarneArea *area = search->matches[i].area;
      guint n;

      if (area == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, area->level)) + 1;
      g_hash_table_insert (counts, area->level, GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          found = area->level;
        }
    }

  return found;
}

static const char *
choose_level (const Search *search)
{
  const char *matched;

  if (search->options->level != NULL)
    return search->options->level;
  if (is_fine_level (search->columns->level))
    return search->columns->level;

  matched = find_matched_level (search);
  return matched != NULL ? matched : "authority";
}

static gboolean
add_shape (Search *search, const FarneBoundaryFeature *feature, const char *code, const char *name,
           const char *parent)
{
  g_autoptr (GError) error = NULL;
  gboolean repaired = FALSE;
  gsize size;
  gconstpointer wkb = g_bytes_get_data (feature->wkb, &size);

  if (!farne_shapes_builder_add_wkb (search->builder, code, name, parent, wkb, size, &repaired,
                                     &error))
    {
      tell (search, FARNE_REMARK_BROKEN, feature, error->message);
      return FALSE;
    }
  if (repaired)
    tell (search, FARNE_REMARK_REPAIRED, feature, NULL);

  return TRUE;
}

/* One area may stand in a file by its code of today and by a retired one: today's is drawn. */
static GHashTable *
find_current (const Search *search)
{
  GHashTable *current = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < search->table->features->len; i++)
    if (search->matches[i].area != NULL && search->matches[i].match == FARNE_MATCHED_CODE)
      g_hash_table_add (current, search->matches[i].area);

  return current;
}

static void
add_known (Search *search)
{
  g_autoptr (GHashTable) current = find_current (search);

  for (guint i = 0; i < search->table->features->len; i++)
    {
      const FarneBoundaryFeature *feature = search->table->features->pdata[i];
      FarneArea *area = search->matches[i].area;

      if (area == NULL || g_strcmp0 (area->level, search->level) != 0)
        tell (search, search->matches[i].match == FARNE_MATCHED_DISAGREES ? FARNE_REMARK_DISAGREES
                                                                          : FARNE_REMARK_UNMATCHED,
              feature, NULL);
      else if (feature->wkb == NULL)
        tell (search, FARNE_REMARK_EMPTY, feature, NULL);
      else if (search->matches[i].match == FARNE_MATCHED_CODE
               || !g_hash_table_contains (current, area))
        add_shape (search, feature, area->code, area->name, area->parent);
    }
}

/* The authority that a ward or sector lies in, and how that is known. */
typedef struct
{
  FarneArea *area;
  gboolean is_by_point;
  gboolean is_named;
} Parent;

/* The authority whose outline holds the shape's inner point. */
static FarneArea *
find_around (const Search *search, const FarneBoundaryFeature *feature)
{
  FarneShapes *outlines = search->options->outlines;
  FarnePoint point;
  gsize size;
  gconstpointer wkb = g_bytes_get_data (feature->wkb, &size);
  int index;

  if (outlines == NULL || !farne_shapes_builder_find_inside (search->builder, wkb, size, &point))
    return NULL;

  index = farne_shapes_pick_nearest (outlines, point, REACH);
  return index < 0 ? NULL
                   : farne_areas_find (search->options->areas,
                                       farne_shapes_get_code (outlines, (guint) index));
}

static void
add_new_area (Search *search, const char *code, const char *name, const Parent *parent)
{
  FarneArea *area = farne_area_new ();

  area->code = g_strdup (code);
  area->name = g_strdup (*name != '\0' ? name : code);
  area->level = g_strdup (search->level);
  area->parent = g_strdup (parent->area->code);
  area->approximate = parent->is_by_point;
  g_ptr_array_add (search->new_areas, area);
}

/* The one that its column names; where it names none, the one around a point of it. */
static Parent
find_parent (const Search *search, const FarneLabelMatch *parents, guint index)
{
  const FarneBoundaryFeature *feature = search->table->features->pdata[index];
  Parent parent = { .is_named = *get_text (search, feature, search->columns->parent) != '\0' };

  if (parent.is_named)
    parent.area = parents[index].area;
  else
    parent.area = find_around (search, feature);
  parent.is_by_point = !parent.is_named && parent.area != NULL;
  return parent;
}

/* Where the file places no shape at all, that is said once for the file. */
static void
tell_placed (const Search *search, const FarneBoundaryFeature *feature)
{
  g_autofree char *name = name_feature (search, feature);

  if (search->columns->parent >= 0)
    tell (search, FARNE_REMARK_PLACED, feature, NULL);
  else
    farne_boundary_remarks_note (search->remarks, FARNE_REMARK_PLACED, name);
}

static char *
tidy_code (const char *text)
{
  char *code = farne_area_code_tidy (text);

  return code != NULL ? code : farne_sector_tidy (text);
}

/* Outlines around would have told; where there are none, or the column is blank, nobody knows. */
static gboolean
is_lost (const Search *search, const Parent *parent)
{
  return !parent->is_named && (search->columns->parent >= 0 || search->options->outlines == NULL);
}

/* A ward or sector: kept where it lies in an authority of the partnership. */
static void
add_fine (Search *search, GHashTable *seen, const FarneBoundaryFeature *feature,
          const Parent *parent)
{
  g_autofree char *code = tidy_code (get_text (search, feature, search->columns->code));
  const char *name = get_text (search, feature, search->columns->name);

  if (code == NULL)
    tell (search, FARNE_REMARK_CODELESS, feature, NULL);
  else if (parent->area == NULL)
    tell (search, is_lost (search, parent) ? FARNE_REMARK_LOST : FARNE_REMARK_OUTSIDE, feature,
          NULL);
  else if (add_shape (search, feature, code, name, parent->area->code)
           && !g_hash_table_contains (seen, code))
    {
      if (parent->is_by_point)
        tell_placed (search, feature);
      if (farne_areas_find (search->options->areas, code) == NULL)
        add_new_area (search, code, name, parent);
      g_hash_table_add (seen, g_steal_pointer (&code));
    }
}

static void
add_all_fine (Search *search)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree FarneLabelMatch *parents = NULL;

  if (search->columns->parent >= 0)
    parents = match_column (search, search->columns->parent, -1);
  for (guint i = 0; i < search->table->features->len; i++)
    {
      const FarneBoundaryFeature *feature = search->table->features->pdata[i];

      Parent parent;

      if (feature->wkb == NULL)
        {
          tell (search, FARNE_REMARK_EMPTY, feature, NULL);
          continue;
        }
      parent = find_parent (search, parents, i);
      add_fine (search, seen, feature, &parent);
    }
}

/* Areas of the desk file that the layer has no shape for are told, since the map would not show them. */
static void
tell_missing (const Search *search, FarneShapes *shapes)
{
  g_autoptr (GPtrArray) areas = farne_areas_list (search->options->areas, search->level, NULL,
                                                  search->on);

  for (guint i = 0; i < areas->len; i++)
    {
      const FarneArea *area = areas->pdata[i];
      g_autofree char *content = g_strdup_printf ("%s %s", area->code, area->name);

      const FarneFinding finding = { .sheet = search->table->layer, .content = content };

      if (farne_shapes_find (shapes, area->code) < 0)
        farne_boundary_remarks_add (search->remarks, FARNE_REMARK_MISSING, &finding);
    }
}

static gboolean
fail_empty (const Search *search, GError **error)
{
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("No shape of the layer “%s” (it has %u) lies in an area of this partnership. "
                 "Choose boundaries of its authorities, wards or postcode sectors."),
               search->table->layer, search->table->features->len);
  return FALSE;
}

static FarneShapes *
gather (Search *search, GError **error)
{
  g_autoptr (FarneShapes) shapes = NULL;

  if (search->is_fine)
    add_all_fine (search);
  else
    add_known (search);

  shapes = farne_shapes_builder_end (search->builder, error);
  if (shapes == NULL || (farne_shapes_get_n (shapes) == 0 && !fail_empty (search, error)))
    return NULL;
  if (!search->is_fine)
    tell_missing (search, shapes);

  return g_steal_pointer (&shapes);
}

/**
 * farne_boundary_places_find:
 * @places: (out caller-allocates): the shapes with the places they are of
 * @table: a layer as read
 * @columns: which of its columns is what
 * @options: the places and outlines of the desk file
 * @on: the day the boundaries describe
 * @remarks: takes what is unmatched, repaired or missing
 * @cancellable: (nullable): to give up
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Gives each shape to a place of the desk file by its code. Wards and sectors may be new; they lie
 * in the authority that their column names, else in the one whose outline holds a point of theirs.
 *
 * Returns: whether any shape is of this partnership
 */
gboolean
farne_boundary_places_find (FarneBoundaryPlaces        *places,
                            const FarneBoundaryTable   *table,
                            const FarneBoundaryColumns *columns,
                            const FarneBoundaryOptions *options,
                            FarneDay                    on,
                            FarneBoundaryRemarks       *remarks,
                            GCancellable               *cancellable,
                            GError                    **error)
{
  Search search = { table, columns, options, on, .remarks = remarks };
  g_autofree FarneLabelMatch *matches = NULL;
  g_autoptr (FarneShapesBuilder) builder = farne_shapes_builder_new ();

  search.builder = builder;
  search.matches = matches = match_column (&search, columns->code, columns->name);
  search.level = places->level = choose_level (&search);
  search.is_fine = is_fine_level (search.level);
  search.new_areas = places->new_areas = g_ptr_array_new_with_free_func (g_object_unref);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  places->shapes = gather (&search, error);

  return places->shapes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * farne_boundary_places_clear:
 * @places: places
 *
 * Lets go of what @places holds.
 */
void
farne_boundary_places_clear (FarneBoundaryPlaces *places)
{
  g_clear_object (&places->shapes);
  g_clear_pointer (&places->new_areas, g_ptr_array_unref);
}
