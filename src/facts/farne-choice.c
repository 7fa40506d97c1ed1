/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-answer.h"

/* A source that covers the measure at a day, with what it covers. */
typedef struct
{
  guint index;
  const FarneCover *cover;
} Candidate;

/* Candidates that give the breakdown asked; @speaks tells whether any release speaks of the day. */
static GArray *
list_candidates (const FarneQuestion *question, FarneDay day, gboolean *speaks)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  *speaks = FALSE;
  for (guint i = 0; i < question->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (question->sources, i);
      Candidate candidate = { i, farne_source_find_cover (source, question->view->measure, day) };

      if (candidate.cover == NULL)
        continue;
      *speaks = TRUE;
      if (farne_question_is_given (question, source, candidate.cover))
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

/*
 * The newest source that gives a cell answers it, whatever older ones say. Only where none covers
 * the area itself, one that covers all its parts does.
 */
static guint
choose (const FarneQuestion *question, const GArray *candidates, FarneArea *leaf, FarneDay day)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (farne_cover_has_area (candidate->cover, question->areas, leaf))
        return candidate->index;
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (farne_cover_has_parts (candidate->cover, question->areas, leaf, day))
        return candidate->index;
    }

  return FARNE_NONE;
}

static gboolean
speaks_of (const FarneChoice *choice, guint day)
{
  for (guint leaf = 0; leaf < choice->n_leaves; leaf++)
    if (choice->sources[(gsize) day * choice->n_leaves + leaf] != FARNE_NONE)
      return TRUE;

  return FALSE;
}

static gboolean
is_covered_always (const FarneChoice *choice, guint leaf, guint n_days)
{
  for (guint day = 0; day < n_days; day++)
    if (choice->sources[(gsize) day * choice->n_leaves + leaf] == FARNE_NONE)
      return FALSE;

  return TRUE;
}

/*
 * An area that one of the days does not cover is covered on none of them, so that their sums are of
 * the same areas. A day that no release speaks of leaves nothing to compare, and all as it is.
 */
static void
keep_alike (FarneChoice *choice, guint n_days)
{
  for (guint day = 0; day < n_days; day++)
    if (!speaks_of (choice, day))
      return;

  for (guint leaf = 0; leaf < choice->n_leaves; leaf++)
    {
      gboolean is_alike = is_covered_always (choice, leaf, n_days);

      for (guint day = 0; day < n_days && !is_alike; day++)
        {
          choice->sources[(gsize) day * choice->n_leaves + leaf] = FARNE_NONE;
          choice->marks[(gsize) day * choice->n_leaves + leaf] = FARNE_MARK_NOT_COVERED;
        }
    }
}

/**
 * farne_choice_init:
 * @choice: the choice to make
 * @question: a question whose sources are loaded
 *
 * Chooses the source of every cell: the newest that covers measure, day, area and breakdown. Where
 * there is none, but some release speaks of the day, the cell is not covered; else there is no
 * data. Where days are to be alike, an area counts that all of them cover.
 */
void
farne_choice_init (FarneChoice *choice, const FarneQuestion *question)
{
  gsize n = (gsize) question->days->len * question->leaves->len;

  choice->n_leaves = question->leaves->len;
  choice->sources = g_new (guint, MAX (n, 1));
  choice->marks = g_new0 (guint8, MAX (n, 1));

  for (guint i = 0; i < question->days->len; i++)
    {
      FarneDay day = g_array_index (question->days, FarneDay, i);
      gboolean speaks;
      g_autoptr (GArray) candidates = list_candidates (question, day, &speaks);

      for (guint leaf = 0; leaf < choice->n_leaves; leaf++)
        {
          gsize cell = (gsize) i * choice->n_leaves + leaf;

          choice->sources[cell] = choose (question, candidates,
                                          g_ptr_array_index (question->leaves, leaf), day);
          choice->marks[cell] = speaks ? FARNE_MARK_NOT_COVERED : FARNE_MARK_NO_DATA;
        }
    }

  if (question->alike)
    keep_alike (choice, question->days->len);
}

/**
 * farne_choice_clear:
 * @choice: a choice
 *
 * Frees what it holds.
 */
void
farne_choice_clear (FarneChoice *choice)
{
  g_clear_pointer (&choice->sources, g_free);
  g_clear_pointer (&choice->marks, g_free);
}
