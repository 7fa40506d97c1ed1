/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-answer.h"

#include <glib/gi18n-lib.h>

#include "facts/farne-areas-private.h"

/*
 * Wards and sectors that the desk does not know; and authorities whose code and name disagree.
 * Other rows without an area are of other regions.
 */
static gboolean
is_unplaced (const FarneLabelMatch *match, gboolean is_small)
{
  if (match->area != NULL)
    return FALSE;

  return is_small || match->match == FARNE_MATCHED_DISAGREES;
}

static guint *
list_unplaced (const FarneQuestion *question, FarneSource *source)
{
  const FarneColumn *column = farne_source_get_place_column (source, question->leaf_level);
  const FarneLabelMatch *matches = farne_source_get_matches (source, column);
  gboolean is_small = g_str_equal (question->leaf_level, FARNE_LEVEL_WARD)
                      || g_str_equal (question->leaf_level, FARNE_LEVEL_SECTOR);
  g_autofree guint *slots = g_new (guint, MAX (column->n_values, 1));
  gboolean is_any = FALSE;

  for (guint i = 0; i < column->n_values; i++)
    {
      slots[i] = is_unplaced (&matches[i], is_small) ? 0 : FARNE_NONE;
      is_any |= slots[i] == 0;
    }

  return is_any ? g_steal_pointer (&slots) : NULL;
}

static gboolean
answers (const FarneChoice *choice, guint source)
{
  for (guint leaf = 0; leaf < choice->n_leaves; leaf++)
    if (choice->sources[leaf] == source)
      return TRUE;

  return FALSE;
}

static gint64
count_unplaced (const FarneQuestion *question, FarneSource *source)
{
  g_autofree guint *slots = list_unplaced (question, source);
  g_autofree FarneScanCell *cells = NULL;
  FarneScan scan;

  if (slots == NULL)
    return 0;

  farne_question_build_scan (question, source, slots, 1, question->days, FALSE, &scan);
  cells = farne_scan_run (&scan, NULL, NULL);
  farne_scan_clear (&scan);

  return cells[0].sum;
}

/**
 * farne_question_describe_unplaced:
 * @question: a question about one day
 * @choice: which source answers which cell
 *
 * Tells of people whom the sources count in places that the desk does not know: they are in none of the
 * areas asked, and must not be dropped in silence.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if there are none
 */
char *
farne_question_describe_unplaced (const FarneQuestion *question, const FarneChoice *choice)
{
  g_autofree char *words = NULL;
  gint64 people = 0;

  if (question->days->len != 1 || question->view->within != NULL)
    return NULL;

  for (guint i = 0; i < question->sources->len; i++)
    if (answers (choice, i))
      people += count_unplaced (question, g_ptr_array_index (question->sources, i));
  if (people == 0)
    return NULL;

  words = farne_number_to_text (people, 0);
  return g_strdup_printf (ngettext ("%s more is counted in a place that this desk does not know.",
                                    "%s more are counted in places that this desk does not know.",
                                    MIN (people, G_MAXINT)),
                          words);
}
