/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-slots.h"

static guint
find_leaf (const FarneQuestion *question, GHashTable *leaves, FarneArea *area)
{
  gpointer found;

  for (guint depth = 0; area != NULL && depth < 16; depth++)
    {
      if (g_hash_table_lookup_extended (leaves, area, NULL, &found))
        return GPOINTER_TO_UINT (found);
      area = farne_areas_find (question->areas, area->parent);
    }

  return FARNE_NONE;
}

/* Whether a label's area lies strictly within that of another label of the same leaf. */
static gboolean
lies_within (const FarneQuestion *question, const FarneLabelMatch *matches, const guint *leaf_of,
             guint inner, guint outer)
{
  return leaf_of[inner] == leaf_of[outer] && matches[inner].area != matches[outer].area
         && farne_areas_contains (question->areas, matches[outer].area, matches[inner].area);
}

static gboolean
has_nested (const FarneQuestion *question, const FarneColumn *column,
            const FarneLabelMatch *matches, const guint *leaf_of)
{
  for (guint i = 0; i < column->n_values; i++)
    {
      FarneArea *leaf;

      if (leaf_of[i] == FARNE_NONE)
        continue;
      leaf = g_ptr_array_index (question->leaves, leaf_of[i]);
      for (guint j = 0; j < column->n_values && matches[i].area != leaf; j++)
        if (leaf_of[j] != FARNE_NONE && lies_within (question, matches, leaf_of, i, j))
          return TRUE;
    }

  return FALSE;
}

/* The leaf that each label belongs to. */
static guint *
list_leaves (const FarneQuestion *question, const FarneColumn *column,
             const FarneLabelMatch *matches)
{
  g_autoptr (GHashTable) leaves = g_hash_table_new (NULL, NULL);
  guint *leaf_of = g_new (guint, MAX (column->n_values, 1));

  for (guint i = 0; i < question->leaves->len; i++)
    g_hash_table_insert (leaves, g_ptr_array_index (question->leaves, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < column->n_values; i++)
    leaf_of[i] = find_leaf (question, leaves, matches[i].area);

  return leaf_of;
}

/**
 * farne_slots_init:
 * @slots: the slots to make
 * @question: a question
 * @source: a source whose facts are loaded
 *
 * Sorts the labels of a source into slots: a slot for each leaf; or one for each label, where some
 * labels stand for areas within those of others, as districts beside their county.
 */
void
farne_slots_init (FarneSlots *slots, const FarneQuestion *question, FarneSource *source)
{
  slots->question = question;
  slots->place = farne_source_get_place_column (source, question->leaf_level);
  slots->matches = farne_source_get_matches (source, slots->place);
  slots->leaf_of = list_leaves (question, slots->place, slots->matches);
  slots->nested = has_nested (question, slots->place, slots->matches, slots->leaf_of);
  slots->n = slots->nested ? slots->place->n_values : question->leaves->len;
  slots->slot_of = g_memdup2 (slots->leaf_of, MAX (slots->place->n_values, 1) * sizeof (guint));
  for (guint i = 0; slots->nested && i < slots->place->n_values; i++)
    if (slots->leaf_of[i] != FARNE_NONE)
      slots->slot_of[i] = i;
}

/**
 * farne_slots_clear:
 * @slots: slots
 *
 * Frees what they hold.
 */
void
farne_slots_clear (FarneSlots *slots)
{
  g_clear_pointer (&slots->leaf_of, g_free);
  g_clear_pointer (&slots->slot_of, g_free);
}

/* Whether a larger area that this label lies in has rows of its own on the same day. */
static gboolean
is_told_by_larger (const FarneSlots *slots, const guint8 *has_rows, guint label)
{
  for (guint i = 0; i < slots->place->n_values; i++)
    if (has_rows[i] && slots->leaf_of[i] != FARNE_NONE
        && lies_within (slots->question, slots->matches, slots->leaf_of, label, i))
      return TRUE;

  return FALSE;
}

/**
 * farne_slots_list_targets:
 * @slots: slots
 * @cells: what the rows of one day come to, for each slot and combination
 * @n_combinations: how many combinations
 * @targets: (out caller-allocates) (array): for each slot the leaf that it is added to, or
 *   %FARNE_NONE: an area within another that has rows itself on that day is not added again
 *
 * Where the rows of a day go.
 */
void
farne_slots_list_targets (const FarneSlots *slots, const FarneScanCell *cells, guint n_combinations,
                          guint *targets)
{
  g_autofree guint8 *has_rows = g_new0 (guint8, MAX (slots->n, 1));

  for (guint slot = 0; slot < slots->n; slot++)
    {
      targets[slot] = slots->nested ? slots->leaf_of[slot] : slot;
      for (guint i = 0; slots->nested && i < n_combinations; i++)
        has_rows[slot] |= cells[(gsize) slot * n_combinations + i].n_rows > 0;
    }

  for (guint slot = 0; slots->nested && slot < slots->n; slot++)
    if (has_rows[slot] && is_told_by_larger (slots, has_rows, slot))
      targets[slot] = FARNE_NONE;
}
