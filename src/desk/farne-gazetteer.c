/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-gazetteer.h"

#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-postcode-key.h"
#include "geo/farne-national-grid.h"
#include "geo/farne-postcodes.h"

struct _FarneGazetteer
{
  GObject parent_instance;

  FarneAreas *areas;
  GPtrArray *directories; /* FarnePostcodes, newest first */
  FarneShapes *wards;
  FarneShapes *authorities; /* only if official: schematic ones would give homes to neighbours */
};

G_DEFINE_FINAL_TYPE (FarneGazetteer, farne_gazetteer, G_TYPE_OBJECT)

static void
farne_gazetteer_finalize (GObject *object)
{
  FarneGazetteer *self = FARNE_GAZETTEER (object);

  g_clear_object (&self->areas);
  g_clear_object (&self->wards);
  g_clear_object (&self->authorities);
  g_ptr_array_unref (self->directories);
  G_OBJECT_CLASS (farne_gazetteer_parent_class)->finalize (object);
}

static void
farne_gazetteer_class_init (FarneGazetteerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_gazetteer_finalize;
}

static void
farne_gazetteer_init (FarneGazetteer *self)
{
  self->directories = g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
load_directories (FarneGazetteer *self, FarneStore *store, GError **error)
{
  g_autoptr (GPtrArray) records =
    farne_store_list (store, &farne_postcode_directory_kind, "vintage desc, imported desc", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      FarnePostcodeDirectory *record = g_ptr_array_index (records, i);
      g_autoptr (GBytes) segment = farne_store_get_segment (store, record->segment, error);
      FarnePostcodes *postcodes = segment == NULL ? NULL : farne_postcodes_decode (segment, error);

      if (postcodes == NULL)
        return FALSE;
      g_ptr_array_add (self->directories, postcodes);
    }
  return records != NULL;
}

/* A level without outlines is no error: the directory's own codes help then. */
static FarneShapes *
get_official (FarneDesk *desk, const char *level, FarneDay on)
{
  g_autoptr (FarneBoundaries) boundaries = NULL;
  g_autoptr (FarneShapes) shapes = farne_desk_get_shapes (desk, level, on, &boundaries, NULL);

  return shapes != NULL && boundaries != NULL && g_strcmp0 (boundaries->quality, "schematic") != 0
         ? g_steal_pointer (&shapes) : NULL;
}

/**
 * farne_gazetteer_new:
 * @desk: a desk
 * @on: the day whose outlines count, or %FARNE_DAY_NONE for the newest
 * @error: return location for an error
 *
 * Opens the directories of postcodes of a desk.
 *
 * Returns: (transfer full): the gazetteer, empty where no directory was imported; %NULL with
 *   %FARNE_ERROR_DAMAGED
 */
FarneGazetteer *
farne_gazetteer_new (FarneDesk *desk, FarneDay on, GError **error)
{
  g_autoptr (FarneGazetteer) self = g_object_new (FARNE_TYPE_GAZETTEER, NULL);

  g_return_val_if_fail (FARNE_IS_DESK (desk), NULL);

  self->areas = g_object_ref (farne_desk_get_areas (desk));
  if (!load_directories (self, farne_desk_get_store (desk), error))
    return NULL;
  self->wards = get_official (desk, "ward", on);
  self->authorities = get_official (desk, "authority", on);
  return g_steal_pointer (&self);
}

/**
 * farne_gazetteer_get_n:
 * @self: a gazetteer
 *
 * Returns: how many postcodes its directories have; one that two of them have counts twice
 */
guint
farne_gazetteer_get_n (FarneGazetteer *self)
{
  guint n = 0;

  g_return_val_if_fail (FARNE_IS_GAZETTEER (self), 0);

  for (guint i = 0; i < self->directories->len; i++)
    n += farne_postcodes_get_n (g_ptr_array_index (self->directories, i));
  return n;
}

static FarneArea *
pick (FarneGazetteer *self, FarneShapes *shapes, FarnePoint point)
{
  int index = shapes == NULL ? -1 : farne_shapes_pick (shapes, point);

  return index < 0 ? NULL : farne_areas_find (self->areas, farne_shapes_get_code (shapes, index));
}

static FarneArea *
find_code (FarneGazetteer *self, const char *code, const char *level)
{
  FarneArea *area = *code == '\0' ? NULL : farne_areas_find (self->areas, code);

  return area != NULL && g_strcmp0 (area->level, level) == 0 ? area : NULL;
}

/* By outlines where there are, else by the directory's codes, which are of its own vintage. */
static void
settle_areas (FarneGazetteer *self, const FarnePostcodePlace *place, FarnePlaced *placed)
{
  if (place->easting != 0 || place->northing != 0)
    {
      FarnePoint point = farne_point_from_grid (place->easting, place->northing);

      placed->ward = pick (self, self->wards, point);
      placed->authority = pick (self, self->authorities, point);
    }
  if (placed->ward == NULL)
    placed->ward = find_code (self, place->ward, "ward");
  if (placed->ward != NULL)
    placed->authority = farne_areas_get_ancestor (self->areas, placed->ward, "authority");
  if (placed->authority == NULL)
    placed->authority = find_code (self, place->authority, "authority");
}

/**
 * farne_gazetteer_find:
 * @self: a gazetteer
 * @postcode: a postcode, spaced and cased anyhow
 * @placed: (out caller-allocates): where it is; areas live as long as @self
 *
 * Looks a postcode up, in the newest directory that has it. The ward is the one whose outline holds
 * its point; the authority is the ward's.
 *
 * Returns: whether it is a postcode that a directory has
 */
gboolean
farne_gazetteer_find (FarneGazetteer *self, const char *postcode, FarnePlaced *placed)
{
  FarnePostcodePlace place;

  g_return_val_if_fail (FARNE_IS_GAZETTEER (self), FALSE);

  *placed = (FarnePlaced) { .key = farne_postcode_pack (postcode, strlen (postcode)) };
  for (guint i = 0; placed->key != 0 && i < self->directories->len; i++)
    if (farne_postcodes_find (g_ptr_array_index (self->directories, i), placed->key, &place))
      {
        placed->easting = place.easting;
        placed->northing = place.northing;
        settle_areas (self, &place, placed);
        return TRUE;
      }
  return FALSE;
}

static void
put_text (FarneRecord *record, const FarneField *field, const char *text)
{
  if (text != NULL)
    farne_record_put_text (record, field, text);
}

static void
put_metres (FarneRecord *record, const FarneField *field, gint32 metres)
{
  if (metres != 0)
    farne_record_put_integer (record, field, metres);
}

/* What a field is for is its name; what isn't found stays unset. */
static void
put_found (FarneRecord *record, const FarneField *field, const FarnePlaced *placed, const char *sector)
{
  if (g_str_equal (field->name, "sector"))
    put_text (record, field, sector);
  else if (g_str_equal (field->name, "ward"))
    put_text (record, field, placed->ward != NULL ? placed->ward->code : NULL);
  else if (g_str_equal (field->name, "authority"))
    put_text (record, field, placed->authority != NULL ? placed->authority->code : NULL);
  else if (g_str_equal (field->name, "easting"))
    put_metres (record, field, placed->easting);
  else if (g_str_equal (field->name, "northing"))
    put_metres (record, field, placed->northing);
}

/**
 * farne_gazetteer_place:
 * @self: a gazetteer
 * @record: a record
 * @field: a field of it with a postcode
 *
 * Sets what is found by a postcode: sector, ward, authority and position, as far as the record has
 * fields for them. Of what was found by another one before nothing stays but the authority, which may
 * have been typed.
 */
void
farne_gazetteer_place (FarneGazetteer *self, FarneRecord *record, const FarneField *field)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const char *postcode = farne_record_peek_text (record, field);
  g_autofree char *sector = farne_postcode_get_sector (postcode);
  FarnePlaced placed;

  g_return_if_fail (FARNE_IS_GAZETTEER (self));

  farne_gazetteer_find (self, postcode, &placed);
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].found_by, field->name) == 0)
      {
        if (self->directories->len > 0 && !g_str_equal (kind->fields[i].name, "authority"))
          farne_record_unset (record, &kind->fields[i]);
        put_found (record, &kind->fields[i], &placed, sector);
      }
}

/* The very same file takes the place of what it brought before. */
static void
reuse_record (FarneStore *store, FarnePostcodeDirectory *directory)
{
  g_autoptr (FarneRecord) same =
    farne_store_find (store, &farne_postcode_directory_kind, "sha256", directory->sha256, NULL);

  if (same != NULL)
    farne_record_set_id (FARNE_RECORD (directory), farne_record_get_id (same));
}

/**
 * farne_postcode_directory_put:
 * @store: a store with a transaction open
 * @directory: the record
 * @segment: its postcodes
 * @error: return location for an error
 *
 * Puts a directory of postcodes into a desk file. The same file again takes the place of its first
 * import.
 *
 * Returns: whether it is in; if not, the caller rolls back
 */
gboolean
farne_postcode_directory_put (FarneStore *store, FarnePostcodeDirectory *directory, GBytes *segment,
                              GError **error)
{
  reuse_record (store, directory);
  g_free (directory->segment);
  directory->segment = farne_store_put_segment (store, segment, error);
  if (directory->segment == NULL)
    return FALSE;
  directory->imported = g_get_real_time ();
  return farne_store_save (store, FARNE_RECORD (directory), error);
}
