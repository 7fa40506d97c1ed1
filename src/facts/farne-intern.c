/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-intern.h"

#include <string.h>

typedef struct
{
  gsize start;
  guint32 length;
  guint32 hash;
} Entry;

struct _FarneIntern
{
  GArray *entries;  /* of Entry */
  GByteArray *text; /* every text with its final zero, one after another */
  guint32 *slots;   /* index in entries + 1, or 0 */
  guint mask;
  guint last;
};

/**
 * farne_intern_new:
 *
 * An empty dictionary.
 *
 * Returns: (transfer full): the dictionary
 */
FarneIntern *
farne_intern_new (void)
{
  FarneIntern *self = g_new0 (FarneIntern, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->text = g_byte_array_new ();
  self->mask = 63;
  self->slots = g_new0 (guint32, self->mask + 1);

  return self;
}

/**
 * farne_intern_free:
 * @self: (transfer full): a dictionary
 *
 * Frees it.
 */
void
farne_intern_free (FarneIntern *self)
{
  g_array_unref (self->entries);
  g_byte_array_unref (self->text);
  g_free (self->slots);
  g_free (self);
}

static inline guint32
hash_text (const char *text, gsize length)
{
  guint64 sum = length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (; length > 0; )
    {
      guint64 word = 0;
      gsize step = MIN (length, sizeof word);

      memcpy (&word, text, step);
      sum = (sum ^ word) * G_GUINT64_CONSTANT (6364136223846793005);
      sum ^= sum >> 32;
      text += step;
      length -= step;
    }

  return (guint32) sum;
}

static inline gboolean
holds (FarneIntern *self, guint index, const char *text, gsize length)
{
  const Entry *entry = &g_array_index (self->entries, Entry, index);

  return entry->length == length && memcmp (self->text->data + entry->start, text, length) == 0;
}

static void
grow (FarneIntern *self)
{
  self->mask = self->mask * 2 + 1;
  g_free (self->slots);
  self->slots = g_new0 (guint32, self->mask + 1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      guint slot = g_array_index (self->entries, Entry, i).hash & self->mask;

      while (self->slots[slot] != 0)
        slot = (slot + 1) & self->mask;
      self->slots[slot] = i + 1;
    }
}

static guint
append (FarneIntern *self, guint slot, guint32 hash, const char *text, gsize length)
{
  Entry entry = { self->text->len, length, hash };

  g_byte_array_append (self->text, (const guint8 *) text, length);
  g_byte_array_append (self->text, (const guint8 *) "", 1);
  g_array_append_val (self->entries, entry);
  self->slots[slot] = self->entries->len;
  if (self->entries->len * 2 > self->mask)
    grow (self);

  return self->entries->len - 1;
}

/**
 * farne_intern_add:
 * @self: a dictionary
 * @text: a text; it need not end with a zero
 * @length: its bytes
 *
 * Finds @text, or adds it.
 *
 * Returns: its index
 */
guint
farne_intern_add (FarneIntern *self, const char *text, gsize length)
{
  guint32 hash;
  guint slot;

  if (self->last < self->entries->len && holds (self, self->last, text, length))
    return self->last;

  hash = hash_text (text, length);
  for (slot = hash & self->mask; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    {
      guint index = self->slots[slot] - 1;

      if (g_array_index (self->entries, Entry, index).hash == hash
          && holds (self, index, text, length))
        return self->last = index;
    }

  return self->last = append (self, slot, hash, text, length);
}

/**
 * farne_intern_get_n:
 * @self: a dictionary
 *
 * How many distinct texts it holds.
 *
 * Returns: the number
 */
guint
farne_intern_get_n (FarneIntern *self)
{
  return self->entries->len;
}

/**
 * farne_intern_get:
 * @self: a dictionary
 * @index: one of its texts
 *
 * A text.
 *
 * Returns: the text, until another is added
 */
const char *
farne_intern_get (FarneIntern *self, guint index)
{
  return (const char *) self->text->data + g_array_index (self->entries, Entry, index).start;
}

/**
 * farne_intern_dup_texts:
 * @self: a dictionary
 * @block: (out) (transfer full): the memory the texts lie in
 *
 * All texts, in order.
 *
 * Returns: (transfer container): an array that ends with %NULL; its texts lie in @block
 */
char **
farne_intern_dup_texts (FarneIntern *self, gpointer *block)
{
  char **texts = g_new0 (char *, self->entries->len + 1);
  char *memory = g_memdup2 (self->text->data, self->text->len);

  for (guint i = 0; i < self->entries->len; i++)
    texts[i] = memory + g_array_index (self->entries, Entry, i).start;

  *block = memory;
  return texts;
}
