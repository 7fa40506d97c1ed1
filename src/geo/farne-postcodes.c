/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "geo/farne-postcodes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "facts/farne-bytes.h"
#include "geo/farne-postcodes-private.h"

struct _FarnePostcodes
{
  GObject parent_instance;

  GPtrArray *codes;
  guint n;
  guint64 *keys;
  gint32 *columns[FARNE_POSTCODES_COLUMNS];
};

G_DEFINE_FINAL_TYPE (FarnePostcodes, farne_postcodes, G_TYPE_OBJECT)

static void
farne_postcodes_finalize (GObject *object)
{
  FarnePostcodes *self = FARNE_POSTCODES (object);

  g_ptr_array_unref (self->codes);
  g_free (self->keys);
  for (guint i = 0; i < FARNE_POSTCODES_COLUMNS; i++)
    g_free (self->columns[i]);
  G_OBJECT_CLASS (farne_postcodes_parent_class)->finalize (object);
}

static void
farne_postcodes_class_init (FarnePostcodesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_postcodes_finalize;
}

static void
farne_postcodes_init (FarnePostcodes *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
read_head (FarneByteReader *reader)
{
  const guint8 *magic = farne_byte_reader_take (reader, 4);

  return magic != NULL && memcmp (magic, FARNE_POSTCODES_MAGIC, 4) == 0
         && farne_byte_reader_number (reader, FARNE_POSTCODES_VERSION) == FARNE_POSTCODES_VERSION;
}

static void
read_codes (FarnePostcodes *self, FarneByteReader *reader)
{
  guint n = farne_byte_reader_number (reader, reader->size);

  for (guint i = 0; i < n && !reader->failed; i++)
    {
      gsize length = farne_byte_reader_number (reader, reader->size);
      const guint8 *text = farne_byte_reader_take (reader, length);

      if (text != NULL && g_utf8_validate ((const char *) text, length, NULL))
        g_ptr_array_add (self->codes, g_strndup ((const char *) text, length));
      else
        reader->failed = TRUE;
    }
}

/* Each postcode takes a byte at least, so a number that is too large is seen before room is made. */
static void
read_keys (FarnePostcodes *self, FarneByteReader *reader)
{
  guint64 key = 0;

  self->n = farne_byte_reader_number (reader, MIN (reader->size - reader->at, G_MAXUINT));
  self->keys = g_new (guint64, MAX (self->n, 1));
  for (guint i = 0; i < self->n && !reader->failed; i++)
    {
      guint64 step = farne_byte_reader_number (reader, G_MAXINT64);

      if (step == 0)
        reader->failed = TRUE;
      self->keys[i] = key += step;
    }
}

static void
read_column (FarnePostcodes *self, guint column, FarneByteReader *reader)
{
  guint bits = farne_byte_reader_number (reader, 31);
  const guint8 *packed = farne_byte_reader_take (reader, farne_bits_packed_size (self->n, bits));

  self->columns[column] = g_new0 (gint32, MAX (self->n, 1));
  if (packed != NULL || bits == 0)
    farne_bits_unpack (packed, bits, 0, self->n, sizeof (gint32), self->columns[column]);
}

static gboolean
has_good_codes (FarnePostcodes *self)
{
  for (guint column = FARNE_POSTCODES_AUTHORITY; column <= FARNE_POSTCODES_WARD; column++)
    for (guint i = 0; i < self->n; i++)
      if (self->columns[column][i] < 0 || (guint) self->columns[column][i] >= self->codes->len)
        return FALSE;
  return TRUE;
}

/**
 * farne_postcodes_decode:
 * @segment: what farne_postcodes_builder_end() made
 * @error: return location for %FARNE_ERROR_DAMAGED
 *
 * Opens a directory of postcodes.
 *
 * Returns: (transfer full): the directory, or %NULL
 */
FarnePostcodes *
farne_postcodes_decode (GBytes *segment, GError **error)
{
  g_autoptr (FarnePostcodes) self = g_object_new (FARNE_TYPE_POSTCODES, NULL);
  FarneByteReader reader;
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);

  farne_byte_reader_init (&reader, data, size);
  if (!read_head (&reader))
    reader.failed = TRUE;
  read_codes (self, &reader);
  read_keys (self, &reader);
  for (guint i = 0; i < FARNE_POSTCODES_COLUMNS; i++)
    read_column (self, i, &reader);
  if (!reader.failed && has_good_codes (self))
    return g_steal_pointer (&self);
  g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
                       _("The directory of postcodes in this file is damaged. Import it again."));
  return NULL;
}

/**
 * farne_postcodes_get_n:
 * @self: a directory
 *
 * Returns: how many postcodes it has
 */
guint
farne_postcodes_get_n (FarnePostcodes *self)
{
  g_return_val_if_fail (FARNE_IS_POSTCODES (self), 0);

  return self->n;
}

static void
fill_place (FarnePostcodes *self, guint at, FarnePostcodePlace *place)
{
  place->easting = self->columns[FARNE_POSTCODES_EASTING][at];
  place->northing = self->columns[FARNE_POSTCODES_NORTHING][at];
  place->authority =
    g_ptr_array_index (self->codes, self->columns[FARNE_POSTCODES_AUTHORITY][at]);
  place->ward = g_ptr_array_index (self->codes, self->columns[FARNE_POSTCODES_WARD][at]);
}

/**
 * farne_postcodes_find:
 * @self: a directory
 * @key: a postcode, see farne_postcode_pack()
 * @place: (out caller-allocates): where it is; its texts live as long as @self
 *
 * Looks a postcode up.
 *
 * Returns: whether the directory has it
 */
gboolean
farne_postcodes_find (FarnePostcodes *self, guint64 key, FarnePostcodePlace *place)
{
  guint first = 0, end;

  g_return_val_if_fail (FARNE_IS_POSTCODES (self), FALSE);

  for (end = self->n; first < end; )
    {
      guint middle = first + (end - first) / 2;

      if (self->keys[middle] < key)
        first = middle + 1;
      else
        end = middle;
    }
  if (first == self->n || self->keys[first] != key)
    return FALSE;
  fill_place (self, first, place);
  return TRUE;
}
