/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-figures.h"
#include "facts/farne-question.h"

G_BEGIN_DECLS

/**
 * FarneChoice:
 * @n_leaves: leaves of the question
 * @sources: for each day and leaf, the index of the source that answers, or %FARNE_NONE
 * @marks: for each day and leaf without one, why
 *
 * Which release answers which cell.
 */
typedef struct
{
  guint n_leaves;
  guint *sources;
  guint8 *marks;
} FarneChoice;

/**
 * FarneTally:
 * @sum: of the values that are listed
 * @n_rows: rows
 * @n_repaired: rows among them that were repaired
 * @n_marked: rows among them of each mark
 *
 * What the rows of one leaf, day and combination come to.
 */
typedef struct
{
  gint64 sum;
  guint n_rows;
  guint n_repaired;
  guint n_marked[FARNE_MARK_NO_DATA + 1];
} FarneTally;

void          farne_choice_init  (FarneChoice *choice, const FarneQuestion *question);
void          farne_choice_clear (FarneChoice *choice);
FarneTally *farne_question_tally (const FarneQuestion *question, const FarneChoice *choice,
                                  GCancellable *cancellable, GError **error);
char *farne_question_describe_unplaced (const FarneQuestion *question, const FarneChoice *choice);
FarneFigures *farne_question_answer (const FarneQuestion *question, const FarneChoice *choice,
                                     const FarneTally *tallies);

G_END_DECLS
