/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-answer.h"

/* A source that covers the measure at a day, with what it covers. */
typedef struct
{
  guint index;
  const FarneCover *cover;
} Candidate;

static GArray *
list_candidates (const FarneQuestion *question, FarneDay day)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < question->sources->len; i++)
    {
      FarneSource *source = g_ptr_array_index (question->sources, i);
      Candidate candidate = { i, farne_source_find_cover (source, question->view->measure, day) };

      if (candidate.cover != NULL)
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

typedef gboolean (*CoverFunc) (const FarneCover *cover, FarneAreas *areas, FarneArea *area);

static guint
choose_by (const FarneQuestion *question, const GArray *candidates, FarneArea *leaf, CoverFunc covers)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      FarneSource *source = g_ptr_array_index (question->sources, candidate->index);

      if (farne_question_is_given (question, source, candidate->cover)
          && covers (candidate->cover, question->areas, leaf))
        return candidate->index;
    }

  return FARNE_NONE;
}

/*
 * The newest source that gives a cell answers it, whatever older ones say; but one that speaks of
 * the area itself goes before one that tells only of parts of it, such as its wards.
 */
static guint
choose (const FarneQuestion *question, const GArray *candidates, FarneArea *leaf)
{
  guint source = choose_by (question, candidates, leaf, farne_cover_names_area);

  return source != FARNE_NONE ? source
                              : choose_by (question, candidates, leaf, farne_cover_has_area);
}

/**
 * farne_choice_init:
 * @choice: the choice to make
 * @question: a question whose sources are loaded
 *
 * Chooses the source of every cell: the newest that covers measure, day, area and breakdown. Where
 * there is none, but some release speaks of the day, the cell is not covered; else there is no data.
 */
void
farne_choice_init (FarneChoice *choice, const FarneQuestion *question)
{
  gsize n = (gsize) question->days->len * question->leaves->len;

  choice->n_leaves = question->leaves->len;
  choice->sources = g_new (guint, MAX (n, 1));
  choice->marks = g_new0 (guint8, MAX (n, 1));

  for (guint day = 0; day < question->days->len; day++)
    {
      g_autoptr (GArray) candidates = list_candidates (question, g_array_index (question->days,
                                                                               FarneDay, day));

      for (guint leaf = 0; leaf < choice->n_leaves; leaf++)
        {
          gsize cell = (gsize) day * choice->n_leaves + leaf;

          choice->sources[cell] = choose (question, candidates,
                                          g_ptr_array_index (question->leaves, leaf));
          choice->marks[cell] = candidates->len > 0 ? FARNE_MARK_NOT_COVERED : FARNE_MARK_NO_DATA;
        }
    }
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
