/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-seen.h"

/* Room made at first; more is made as keys come. */
#define MOST_AT_FIRST 0x1fffff

struct _FarneSeen
{
  guint64 *slots; /* a hash, or 0 */
  gsize mask;
  gsize n;
  guint64 waiting; /* the hash of the last key, or 0 */
};

/**
 * farne_seen_new:
 * @expected: how many keys there may be
 *
 * Makes a memory of nothing.
 *
 * Returns: (transfer full): it
 */
FarneSeen *
farne_seen_new (gsize expected)
{
  FarneSeen *self = g_new0 (FarneSeen, 1);

  self->mask = 1023;
  while (self->mask * 2 < expected * 3 && self->mask < MOST_AT_FIRST)
    self->mask = self->mask * 2 + 1;
  self->slots = g_new0 (guint64, self->mask + 1);
  return self;
}

/**
 * farne_seen_free:
 * @self: a memory
 *
 * Frees it.
 */
void
farne_seen_free (FarneSeen *self)
{
  g_free (self->slots);
  g_free (self);
}

/* The finaliser of SplitMix64 (Steele, Lea, Flood 2014) over each number in turn. */
static guint64
hash_key (const guint *key, guint length)
{
  guint64 sum = length;

  for (guint i = 0; i < length; i++)
    {
      sum = (sum ^ key[i]) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      sum ^= sum >> 27;
    }
  sum *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  sum ^= sum >> 31;
  return sum != 0 ? sum : 1;
}

static gboolean
put (FarneSeen *self, guint64 hash)
{
  gsize slot = hash & self->mask;

  while (self->slots[slot] != 0 && self->slots[slot] != hash)
    slot = (slot + 1) & self->mask;
  if (self->slots[slot] == hash)
    return FALSE;
  self->slots[slot] = hash;
  return TRUE;
}

static void
grow (FarneSeen *self)
{
  guint64 *old = self->slots;
  gsize n_old = self->mask + 1;

  self->mask = self->mask * 2 + 1;
  self->slots = g_new0 (guint64, self->mask + 1);
  for (gsize i = 0; i < n_old; i++)
    {
      if (old[i] != 0)
        put (self, old[i]);
    }
  g_free (old);
}

/**
 * farne_seen_end:
 * @self: a memory
 *
 * Looks up the last key that was added.
 *
 * Returns: whether it was there before
 */
gboolean
farne_seen_end (FarneSeen *self)
{
  guint64 hash = self->waiting;

  self->waiting = 0;
  if (hash == 0)
    return FALSE;
  if (!put (self, hash))
    return TRUE;
  self->n++;
  if (self->n * 3 > self->mask * 2)
    grow (self);
  return FALSE;
}

/**
 * farne_seen_add:
 * @self: a memory
 * @key: (array length=length): a key
 * @length: its numbers
 *
 * Adds a key and tells of the one before it, so that memory has time to answer. Two of a million
 * keys are taken for the same with a probability of 3 in 10⁸.
 *
 * Returns: whether the key added before this one was there already
 */
gboolean
farne_seen_add (FarneSeen *self, const guint *key, guint length)
{
  gboolean was_there = farne_seen_end (self);

  self->waiting = hash_key (key, length);
  __builtin_prefetch (&self->slots[self->waiting & self->mask], 1);
  return was_there;
}
