/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-bytes.h"

#include <string.h>

/* A packed run of numbers is read eight bytes at a time: so many spare bytes follow it. */
#define SLACK 8

/**
 * farne_byte_reader_init:
 * @reader: a reader
 * @data: the bytes; they must outlive @reader
 * @size: how many
 *
 * Starts reading.
 */
void
farne_byte_reader_init (FarneByteReader *reader, const guint8 *data, gsize size)
{
  *reader = (FarneByteReader) { .data = data, .size = size };
}

/**
 * farne_byte_reader_take:
 * @reader: a reader
 * @length: how many bytes
 *
 * Takes the next @length bytes as they stand.
 *
 * Returns: (transfer none) (nullable): the bytes, or %NULL past the end
 */
const guint8 *
farne_byte_reader_take (FarneByteReader *reader, gsize length)
{
  const guint8 *here = reader->data + reader->at;

  if (reader->failed || length > reader->size - reader->at)
    {
      reader->failed = TRUE;
      return NULL;
    }

  reader->at += length;
  return here;
}

/**
 * farne_byte_reader_byte:
 * @reader: a reader
 *
 * Takes one byte.
 *
 * Returns: the byte, or 0 past the end
 */
guint8
farne_byte_reader_byte (FarneByteReader *reader)
{
  const guint8 *byte = farne_byte_reader_take (reader, 1);

  return byte ? *byte : 0;
}

/**
 * farne_byte_reader_number:
 * @reader: a reader
 * @most: the largest number that makes sense here
 *
 * Takes a number of seven bits a byte, lowest first, as farne_bytes_add_number() writes it.
 *
 * Returns: the number, or 0 where none stands or it is more than @most
 */
guint64
farne_byte_reader_number (FarneByteReader *reader, guint64 most)
{
  guint64 number = 0;
  guint shift = 0;
  guint8 byte;

  do
    {
      byte = farne_byte_reader_byte (reader);
      number |= (guint64) (byte & 0x7f) << shift;
      shift += 7;
    }
  while ((byte & 0x80) && shift < 64);

  if ((byte & 0x80) || number > most)
    reader->failed = TRUE;

  return reader->failed ? 0 : number;
}

/**
 * farne_bytes_add_number:
 * @bytes: where to
 * @number: the number
 *
 * Adds a number in as few bytes as it needs, seven bits a byte.
 */
void
farne_bytes_add_number (GByteArray *bytes, guint64 number)
{
  guint8 buffer[10];
  guint n = 0;

  do
    {
      buffer[n++] = (number & 0x7f) | (number > 0x7f ? 0x80 : 0);
      number >>= 7;
    }
  while (number > 0);

  g_byte_array_append (bytes, buffer, n);
}

/**
 * farne_bytes_add_text:
 * @bytes: where to
 * @text: the text
 *
 * Adds a text, its length first.
 */
void
farne_bytes_add_text (GByteArray *bytes, const char *text)
{
  gsize length = strlen (text);

  farne_bytes_add_number (bytes, length);
  g_byte_array_append (bytes, (const guint8 *) text, length);
}

/**
 * farne_bytes_checksum:
 * @data: bytes
 * @size: how many
 *
 * A quick sum that tells damage, not malice: multiply and fold over words of eight bytes, with the
 * multiplier of Knuth's 64-bit linear congruential generator.
 *
 * Returns: the sum
 */
guint64
farne_bytes_checksum (const guint8 *data, gsize size)
{
  const guint64 factor = G_GUINT64_CONSTANT (6364136223846793005);
  guint64 sum = size * factor + 1;

  for (; size > 0; )
    {
      guint64 word = 0;
      gsize step = MIN (size, sizeof word);

      memcpy (&word, data, step);
      sum = (sum ^ GUINT64_FROM_LE (word)) * factor;
      sum ^= sum >> 29;
      data += step;
      size -= step;
    }

  return sum;
}

/**
 * farne_bits_needed:
 * @largest: the largest number to be packed
 *
 * How many bits each number needs. From 57 bits on, whole words of 64 are used.
 *
 * Returns: 0 to 56, or 64
 */
guint
farne_bits_needed (guint64 largest)
{
  guint bits = largest == 0 ? 0 : g_bit_storage (largest);

  return bits > 56 ? 64 : bits;
}

/**
 * farne_bits_packed_size:
 * @n: how many numbers
 * @bits: bits of each
 *
 * How many bytes farne_bits_pack() adds.
 *
 * Returns: the bytes
 */
gsize
farne_bits_packed_size (guint n, guint bits)
{
  return bits == 0 ? 0 : ((gsize) n * bits + 7) / 8 + SLACK;
}

/**
 * farne_bits_pack:
 * @bytes: where to
 * @numbers: an array of numbers
 * @width: bytes of each, see farne_number_at()
 * @n: how many
 * @base: what is taken from each, at most the least of them
 * @bits: bits of each, see farne_bits_needed()
 *
 * Packs numbers side by side, lowest bit first.
 */
void
farne_bits_pack (GByteArray *bytes, gconstpointer numbers, guint width, guint n, gint64 base,
                 guint bits)
{
  guint start = bytes->len;
  gsize at = 0;
  guint8 *packed;

  if (bits == 0)
    return;

  g_byte_array_set_size (bytes, start + farne_bits_packed_size (n, bits));
  packed = bytes->data + start;
  memset (packed, 0, bytes->len - start);

  for (guint i = 0; i < n; i++, at += bits)
    {
      guint64 number = (guint64) farne_number_at (numbers, width, i) - (guint64) base;
      guint64 word;

      memcpy (&word, packed + (at >> 3), sizeof word);
      word |= GUINT64_TO_LE (number << (at & 7));
      memcpy (packed + (at >> 3), &word, sizeof word);
    }
}

#define DEFINE_UNPACK(type)                                                                  \
  static void unpack_##type (const guint8 *packed, guint bits, gint64 base, guint n, type *out) \
  {                                                                                          \
    guint64 mask = bits == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << bits) - 1;          \
    gsize at = 0;                                                                            \
    for (guint i = 0; i < n; i++, at += bits)                                                \
      {                                                                                      \
        guint64 word;                                                                        \
        memcpy (&word, packed + (at >> 3), sizeof word);                                     \
        word = (GUINT64_FROM_LE (word) >> (at & 7)) & mask;                                  \
        out[i] = (type) ((guint64) base + word);                                             \
      }                                                                                      \
  }

DEFINE_UNPACK (guint8)
DEFINE_UNPACK (guint16)
DEFINE_UNPACK (gint32)
DEFINE_UNPACK (gint64)

static void
fill (gint64 base, guint n, guint width, gpointer numbers)
{
  for (guint i = 0; i < n; i++)
    farne_number_put (numbers, width, i, base);
}

/**
 * farne_bits_unpack:
 * @packed: what farne_bits_pack() made, with its spare bytes
 * @bits: bits of each
 * @base: what is added to each
 * @n: how many
 * @width: bytes of each in @numbers, see farne_number_at()
 * @numbers: where to
 *
 * The inverse of farne_bits_pack().
 */
void
farne_bits_unpack (const guint8 *packed, guint bits, gint64 base, guint n, guint width,
                   gpointer numbers)
{
  if (bits == 0)
    fill (base, n, width, numbers);
  else if (width == 1)
    unpack_guint8 (packed, bits, base, n, numbers);
  else if (width == 2)
    unpack_guint16 (packed, bits, base, n, numbers);
  else if (width == 4)
    unpack_gint32 (packed, bits, base, n, numbers);
  else
    unpack_gint64 (packed, bits, base, n, numbers);
}
