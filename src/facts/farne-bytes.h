/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneByteReader:
 * @data: the bytes
 * @size: how many
 * @at: where the next read starts
 * @failed: whether a read went past the end or met nonsense; once set, it stays
 *
 * Reads numbers and texts from bytes that may be damaged: after any failure every read gives 0.
 */
typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
  gboolean failed;
} FarneByteReader;

void          farne_byte_reader_init  (FarneByteReader *reader, const guint8 *data, gsize size);
const guint8 *farne_byte_reader_take  (FarneByteReader *reader, gsize length);
guint8        farne_byte_reader_byte  (FarneByteReader *reader);
guint64       farne_byte_reader_number (FarneByteReader *reader, guint64 most);

void farne_bytes_add_number (GByteArray *bytes, guint64 number);
void farne_bytes_add_text   (GByteArray *bytes, const char *text);

guint64 farne_bytes_checksum (const guint8 *data, gsize size);

guint farne_bits_needed      (guint64 largest);
gsize farne_bits_packed_size (guint n, guint bits);
void  farne_bits_pack        (GByteArray *bytes, gconstpointer numbers, guint width, guint n,
                              gint64 base, guint bits);
void  farne_bits_unpack      (const guint8 *packed, guint bits, gint64 base, guint n, guint width,
                              gpointer numbers);

/**
 * farne_number_at:
 * @numbers: an array of whole numbers
 * @width: bytes of each: 1 and 2 without a sign, 4 and 8 with one
 * @index: which
 *
 * Reads one number.
 */
static inline gint64
farne_number_at (gconstpointer numbers, guint width, gsize index)
{
  switch (width)
    {
    case 1:
      return ((const guint8 *) numbers)[index];
    case 2:
      return ((const guint16 *) numbers)[index];
    case 4:
      return ((const gint32 *) numbers)[index];
    default:
      return ((const gint64 *) numbers)[index];
    }
}

/**
 * farne_number_put:
 * @numbers: an array of whole numbers
 * @width: bytes of each, see farne_number_at()
 * @index: which
 * @number: what to write; it must fit
 *
 * Writes one number.
 */
static inline void
farne_number_put (gpointer numbers, guint width, gsize index, gint64 number)
{
  switch (width)
    {
    case 1:
      ((guint8 *) numbers)[index] = number;
      break;
    case 2:
      ((guint16 *) numbers)[index] = number;
      break;
    case 4:
      ((gint32 *) numbers)[index] = number;
      break;
    default:
      ((gint64 *) numbers)[index] = number;
    }
}

G_END_DECLS
