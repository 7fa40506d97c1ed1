/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-postcodes-builder.h"

#include "facts/farne-bytes.h"
#include "facts/farne-intern.h"
#include "geo/farne-postcodes-private.h"

/**
 * FarnePostcodesBuilder:
 * @entries: (element-type Entry): in the order added
 * @codes: codes of authorities and wards
 */
struct _FarnePostcodesBuilder
{
  GArray *entries;
  FarneIntern *codes;
};

typedef struct
{
  guint64 key;
  gint32 numbers[FARNE_POSTCODES_COLUMNS];
  guint order;
} Entry;

/**
 * farne_postcodes_builder_new:
 *
 * Starts a directory.
 *
 * Returns: (transfer full): the builder
 */
FarnePostcodesBuilder *
farne_postcodes_builder_new (void)
{
  FarnePostcodesBuilder *self = g_new0 (FarnePostcodesBuilder, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->codes = farne_intern_new ();
  farne_intern_add (self->codes, "", 0);
  return self;
}

/**
 * farne_postcodes_builder_free:
 * @self: a builder
 *
 * Frees it.
 */
void
farne_postcodes_builder_free (FarnePostcodesBuilder *self)
{
  g_array_unref (self->entries);
  farne_intern_free (self->codes);
  g_free (self);
}

/**
 * farne_postcodes_builder_code:
 * @self: a builder
 * @code: the code of an authority or ward
 * @length: its bytes
 *
 * Gives a code the number that stands for it.
 *
 * Returns: the number; 0 for an empty code
 */
guint
farne_postcodes_builder_code (FarnePostcodesBuilder *self, const char *code, gsize length)
{
  return farne_intern_add (self->codes, code, length);
}

/**
 * farne_postcodes_builder_add:
 * @self: a builder
 * @key: the postcode, see farne_postcode_pack(); not 0
 * @easting: metres; 0 with @northing for none
 * @northing: metres
 * @authority: its number, see farne_postcodes_builder_code()
 * @ward: its number
 *
 * Adds a postcode. One that comes twice is placed where it came last.
 */
void
farne_postcodes_builder_add (FarnePostcodesBuilder *self, guint64 key, gint32 easting,
                             gint32 northing, guint authority, guint ward)
{
  Entry entry = { key, { easting, northing, authority, ward }, self->entries->len };

  g_array_append_val (self->entries, entry);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return left->order < right->order ? -1 : 1;
}

/* Sorts, and leaves the last of each postcode. */
static void
settle (GArray *entries)
{
  Entry *all = (Entry *) (gpointer) entries->data;
  guint kept = 0;

  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len; i++)
    if (i + 1 == entries->len || all[i].key != all[i + 1].key)
      all[kept++] = all[i];
  g_array_set_size (entries, kept);
}

static void
add_codes (FarnePostcodesBuilder *self, GByteArray *bytes)
{
  gpointer block = NULL;
  g_autofree char **codes = farne_intern_dup_texts (self->codes, &block);
  guint n = farne_intern_get_n (self->codes);

  farne_bytes_add_number (bytes, n);
  for (guint i = 0; i < n; i++)
    farne_bytes_add_text (bytes, codes[i]);
  g_free (block);
}

static void
add_keys (GArray *entries, GByteArray *bytes)
{
  guint64 before = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      guint64 key = g_array_index (entries, Entry, i).key;

      farne_bytes_add_number (bytes, key - before);
      before = key;
    }
}

static void
add_column (GArray *entries, guint column, GByteArray *bytes)
{
  g_autofree gint32 *numbers = g_new (gint32, MAX (entries->len, 1));
  gint32 most = 0;
  guint bits;

  for (guint i = 0; i < entries->len; i++)
    {
      numbers[i] = g_array_index (entries, Entry, i).numbers[column];
      most = MAX (most, numbers[i]);
    }
  bits = farne_bits_needed (most);
  farne_bytes_add_number (bytes, bits);
  farne_bits_pack (bytes, numbers, sizeof *numbers, entries->len, 0, bits);
}

/**
 * farne_postcodes_builder_end:
 * @self: a builder
 * @n_postcodes: (out): how many different ones there are
 *
 * Makes the segment.
 *
 * Returns: (transfer full): the segment, see farne_postcodes_decode()
 */
GBytes *
farne_postcodes_builder_end (FarnePostcodesBuilder *self, guint *n_postcodes)
{
  GByteArray *bytes = g_byte_array_new ();

  settle (self->entries);
  *n_postcodes = self->entries->len;
  g_byte_array_append (bytes, (const guint8 *) FARNE_POSTCODES_MAGIC, 4);
  farne_bytes_add_number (bytes, FARNE_POSTCODES_VERSION);
  add_codes (self, bytes);
  farne_bytes_add_number (bytes, self->entries->len);
  add_keys (self->entries, bytes);
  for (guint i = 0; i < FARNE_POSTCODES_COLUMNS; i++)
    add_column (self->entries, i, bytes);
  return g_byte_array_free_to_bytes (bytes);
}
