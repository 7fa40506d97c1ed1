/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-blockages.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-rise.h"
#include "base/farne-number.h"
#include "base/farne-text.h"

#define YEAR 365
/* Shorter words tell little, and "s" at the end makes the plural. */
#define SHORTEST_WORD 4
/* Two topics are alike if more than this share of the shorter one's words stand in both. */
#define LIKENESS 0.5

/* Words that stand in any complaint and tell of none. */
static const char *const idle_words[] = { "about", "after", "again", "been", "before", "being",
  "does", "doesn", "from", "have", "into", "more", "need", "needs", "none", "only", "other", "over",
  "some", "still", "than", "that", "their", "them", "there", "these", "they", "this", "those",
  "through", "when", "where", "which", "while", "with", "without", NULL };

/**
 * farne_blockage_item_new:
 * @record: (nullable): the issue or complaint
 * @topic: what it is about
 * @day: when it was raised
 * @is_open: whether it has no answer yet
 *
 * Makes an item for farne_blockages_find().
 *
 * Returns: (transfer full): the item
 */
FarneBlockageItem *
farne_blockage_item_new (FarneRecord *record, const char *topic, FarneDay day, gboolean is_open)
{
  FarneBlockageItem *item = g_new0 (FarneBlockageItem, 1);

  g_set_object (&item->record, record);
  item->topic = farne_text_tidy (topic != NULL ? topic : "");
  item->day = day;
  item->is_open = is_open;

  return item;
}

/**
 * farne_blockage_item_free:
 * @item: (transfer full): an item
 *
 * Frees an item.
 */
void
farne_blockage_item_free (FarneBlockageItem *item)
{
  g_clear_object (&item->record);
  g_free (item->topic);
  g_free (item);
}

/**
 * farne_blockage_free:
 * @blockage: (transfer full): a group of like items
 *
 * Frees a group; the items belong to who asked.
 */
void
farne_blockage_free (FarneBlockage *blockage)
{
  g_free (blockage->topic);
  g_ptr_array_unref (blockage->items);
  g_free (blockage);
}

static void
add_word (GHashTable *words, const char *text, gsize length)
{
  g_autofree char *word = NULL;

  if (length > SHORTEST_WORD && text[length - 1] == 's')
    length--;
  if (length < SHORTEST_WORD)
    return;
  word = g_strndup (text, length);
  if (!g_strv_contains (idle_words, word))
    g_hash_table_add (words, g_steal_pointer (&word));
}

/* The words of a topic that tell what it is about. */
static GHashTable *
list_words (const char *topic)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = farne_text_fold (topic);
  g_auto (GStrv) parts = g_strsplit_set (folded, " ,.;:-/()'\"", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_word (words, parts[i], strlen (parts[i]));

  return words;
}

static double
get_likeness (GHashTable *words, GHashTable *others)
{
  const guint shorter = MIN (g_hash_table_size (words), g_hash_table_size (others));
  GHashTableIter iter;
  gpointer word;
  guint shared = 0;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (others, word);

  return shorter == 0 ? 0 : (double) shared / shorter;
}

static FarneBlockage *
find_group (GPtrArray *groups, GPtrArray *words_of_groups, const char *topic, GHashTable *words)
{
  FarneBlockage *best = NULL;
  double most = LIKENESS;

  for (guint i = 0; i < groups->len; i++)
    {
      FarneBlockage *group = g_ptr_array_index (groups, i);
      double likeness = get_likeness (words, g_ptr_array_index (words_of_groups, i));

      if (farne_text_same (group->topic, topic))
        return group;
      if (likeness > most)
        {
          most = likeness;
          best = group;
        }
    }

  return best;
}

static void
group_item (GPtrArray *groups, GPtrArray *words_of_groups, FarneBlockageItem *item)
{
  g_autoptr (GHashTable) words = list_words (item->topic);
  FarneBlockage *group = find_group (groups, words_of_groups, item->topic, words);

  if (group == NULL)
    {
      group = g_new0 (FarneBlockage, 1);
      group->topic = g_strdup (item->topic);
      group->items = g_ptr_array_new ();
      g_ptr_array_add (groups, group);
      g_ptr_array_add (words_of_groups, g_steal_pointer (&words));
    }
  g_ptr_array_insert (group->items, 0, item);
}

static void
count_group (FarneBlockage *group, FarneDay on, guint span, guint least, double level)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const FarneBlockageItem *item = g_ptr_array_index (group->items, i);

      group->n_open += item->is_open;
      if (item->day > on - (int) span)
        group->now++;
      else if (item->day > on - (int) span - YEAR)
        group->before++;
    }
  group->usual = (double) group->before * span / YEAR;
  group->probability = farne_rise_get_probability (group->now, span, group->before, YEAR);
  group->too_few = group->now < least && group->probability <= level;
  group->rises = group->now >= least && group->probability <= level;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const FarneBlockageItem *left = *(const FarneBlockageItem *const *) a;
  const FarneBlockageItem *right = *(const FarneBlockageItem *const *) b;

  return left->day != right->day ? (left->day < right->day ? -1 : 1)
         : g_strcmp0 (left->topic, right->topic);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const FarneBlockage *left = *(const FarneBlockage *const *) a;
  const FarneBlockage *right = *(const FarneBlockage *const *) b;

  if (left->rises != right->rises)
    return left->rises ? -1 : 1;
  if (left->now + left->before != right->now + right->before)
    return left->now + left->before > right->now + right->before ? -1 : 1;

  return g_strcmp0 (left->topic, right->topic);
}

/* By day: the oldest gives a group its name. What lies ahead is not known yet. */
static GPtrArray *
sort_items (GPtrArray *items, FarneDay on)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      FarneBlockageItem *item = g_ptr_array_index (items, i);

      if (item->topic[0] != '\0' && item->day != FARNE_DAY_NONE && item->day <= on)
        g_ptr_array_add (sorted, item);
    }
  g_ptr_array_sort (sorted, compare_items);

  return sorted;
}

/**
 * farne_blockages_find:
 * @items: (element-type FarneBlockageItem): issues and complaints
 * @on: the day
 * @span: how many days back count as now, above 0
 * @least: fewer than this in the span of now are no rise, whatever their probability
 * @level: the probability at or below which a rise is hardly by chance, as 0.05
 *
 * Groups issues and complaints that are alike: of the same topic, or with more than half of the
 * words of the shorter topic in common. The count of the last @span days is compared with the year
 * before by farne_rise_get_probability(). Groups of one are left out.
 *
 * Returns: (transfer full) (element-type FarneBlockage): those that rise first, then the most
 *   frequent; they point into @items
 */
GPtrArray *
farne_blockages_find (GPtrArray *items, FarneDay on, guint span, guint least, double level)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_blockage_free);
  g_autoptr (GPtrArray) words =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (span > 0, groups);

  sorted = sort_items (items, on);
  for (guint i = 0; i < sorted->len; i++)
    group_item (groups, words, g_ptr_array_index (sorted, i));
  for (guint i = groups->len; i > 0; i--)
    {
      FarneBlockage *group = g_ptr_array_index (groups, i - 1);

      count_group (group, on, span, least, level);
      if (group->items->len < 2)
        g_ptr_array_remove_index (groups, i - 1);
    }
  g_ptr_array_sort (groups, compare_groups);

  return groups;
}

/**
 * farne_blockage_explain:
 * @blockage: a group of like items
 * @span: how many days back count as now
 *
 * Says how often it came up, and whether that is more than usual.
 *
 * Returns: (transfer full): as "5 in 91 days, where the year before lets expect 1.2: a rise that
 *   chance gives once in 76 times"
 */
char *
farne_blockage_explain (const FarneBlockage *blockage, guint span)
{
  g_autofree char *usual = farne_number_to_text (blockage->usual, 1);
  g_autofree char *times = farne_number_to_text (1 / MAX (blockage->probability, 1e-6), 0);

  if (blockage->rises)
    return g_strdup_printf (_("%u in %u days, where %s were usual in the year before: chance gives that once in %s times"),
                            blockage->now, span, usual, times);

  if (blockage->too_few)
    return g_strdup_printf (_("%u in %u days; %s were usual in the year before: too few to tell"),
                            blockage->now, span, usual);

  return g_strdup_printf (_("%u in %u days; %s were usual in the year before: no more than chance gives"),
                          blockage->now, span, usual);
}
