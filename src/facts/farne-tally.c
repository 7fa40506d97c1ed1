/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-answer.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "facts/farne-slots.h"

/* More cells than this are more than anyone reads. */
#define CELLS_MAX 4000000u

/* What one source adds. */
typedef struct
{
  const FarneQuestion *question;
  const FarneChoice *choice;
  guint source_index;
  FarneSource *source;
  FarneSlots slots;
  GArray *days;      /* FarneDay: those it answers for some leaf */
  GArray *day_index; /* guint: where they stand in the question */
  guint n_combinations;
  FarneTally *tallies;
} Part;

static FarneTally *
get_tally (const Part *part, guint day, guint leaf, guint combination)
{
  gsize cell = ((gsize) day * part->choice->n_leaves + leaf) * part->n_combinations + combination;

  return &part->tallies[cell];
}

static gboolean
is_chosen (const Part *part, guint day, guint leaf)
{
  return part->choice->sources[(gsize) day * part->choice->n_leaves + leaf] == part->source_index;
}

static void
list_days (Part *part)
{
  for (guint day = 0; day < part->question->days->len; day++)
    for (guint leaf = 0; leaf < part->choice->n_leaves; leaf++)
      if (is_chosen (part, day, leaf))
        {
          g_array_append_val (part->day_index, day);
          g_array_append_val (part->days, g_array_index (part->question->days, FarneDay, day));
          break;
        }
}

static void
part_init (Part *part, const FarneQuestion *question, const FarneChoice *choice, guint source_index,
           FarneTally *tallies)
{
  *part = (Part) { .question = question, .choice = choice, .source_index = source_index };
  part->source = g_ptr_array_index (question->sources, source_index);
  part->days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  part->day_index = g_array_new (FALSE, FALSE, sizeof (guint));
  part->tallies = tallies;
  part->n_combinations = farne_question_get_n_combinations (question);
  list_days (part);
  if (part->days->len > 0)
    farne_slots_init (&part->slots, question, part->source);
}

static void
part_clear (Part *part)
{
  g_array_unref (part->days);
  g_array_unref (part->day_index);
  farne_slots_clear (&part->slots);
}

typedef struct
{
  guint *targets; /* for each day of the part and slot, a leaf */
  gboolean repaired;
} Pass;

static void
add_cells (Part *part, const Pass *pass, const FarneScanCell *cells)
{
  for (guint day = 0; day < part->days->len; day++)
    for (guint slot = 0; slot < part->slots.n; slot++)
      {
        gsize place = (gsize) day * part->slots.n + slot;
        guint leaf = pass->targets[place];
        guint whole_day = g_array_index (part->day_index, guint, day);

        if (leaf == FARNE_NONE || !is_chosen (part, whole_day, leaf))
          continue;
        for (guint i = 0; i < part->n_combinations; i++)
          {
            FarneTally *tally = get_tally (part, whole_day, leaf, i);
            const FarneScanCell *cell = &cells[place * part->n_combinations + i];

            if (pass->repaired)
              {
                tally->n_repaired += cell->n_rows;
                continue;
              }
            tally->sum += cell->sum;
            tally->n_rows += cell->n_rows;
          }
      }
}

static void
add_specials (Part *part, const Pass *pass, const FarneScan *scan)
{
  guint n;
  const FarneRowNumber *specials = farne_facts_get_specials (scan->facts, &n);

  for (guint i = 0; i < n; i++)
    {
      guint32 cell = farne_scan_find (scan, specials[i].row);
      guint place = cell / part->n_combinations, day, leaf;

      if (cell >= scan->n_cells)
        continue;
      leaf = pass->targets[place];
      day = g_array_index (part->day_index, guint, place / part->slots.n);
      if (leaf != FARNE_NONE && is_chosen (part, day, leaf))
        get_tally (part, day, leaf, cell % part->n_combinations)->n_marked[specials[i].number]++;
    }
}

static gboolean
has_repaired (const Part *part)
{
  for (guint i = 0; i < part->slots.place->n_values; i++)
    if (part->slots.leaf_of[i] != FARNE_NONE
        && part->slots.matches[i].match == FARNE_MATCHED_REPAIRED)
      return TRUE;

  return FALSE;
}

/* The same scan over repaired labels alone tells how many rows were repaired. */
static gboolean
count_repaired (Part *part, Pass *pass, GCancellable *cancellable, GError **error)
{
  g_autofree FarneScanCell *cells = NULL;
  g_autofree guint *slots
      = g_memdup2 (part->slots.slot_of, part->slots.place->n_values * sizeof (guint));
  FarneScan scan;

  for (guint i = 0; i < part->slots.place->n_values; i++)
    if (part->slots.matches[i].match != FARNE_MATCHED_REPAIRED)
      slots[i] = FARNE_NONE;

  farne_question_build_scan (part->question, part->source, slots, part->slots.n, part->days, TRUE,
                             &scan);
  cells = farne_scan_run (&scan, cancellable, error);
  farne_scan_clear (&scan);
  if (cells == NULL)
    return FALSE;

  pass->repaired = TRUE;
  add_cells (part, pass, cells);
  return TRUE;
}

static gboolean
run_part (Part *part, GCancellable *cancellable, GError **error)
{
  g_autofree guint *targets = g_new (guint, (gsize) part->days->len * part->slots.n);
  g_autofree FarneScanCell *cells = NULL;
  Pass pass = { targets, FALSE };
  FarneScan scan;

  farne_question_build_scan (part->question, part->source, part->slots.slot_of, part->slots.n,
                             part->days, TRUE, &scan);
  cells = farne_scan_run (&scan, cancellable, error);
  if (cells != NULL)
    {
      for (guint day = 0; day < part->days->len; day++)
        farne_slots_list_targets (&part->slots,
                                  cells + (gsize) day * part->slots.n * part->n_combinations,
                                  part->n_combinations, targets + (gsize) day * part->slots.n);
      add_cells (part, &pass, cells);
      add_specials (part, &pass, &scan);
    }
  farne_scan_clear (&scan);

  return cells != NULL
         && (!has_repaired (part) || count_repaired (part, &pass, cancellable, error));
}

static gboolean
check_size (guint64 n_cells, GError **error)
{
  if (n_cells <= CELLS_MAX)
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("That would be %" G_GUINT64_FORMAT " figures. Ask for fewer days, areas or "
                 "dimensions at once."), n_cells);
  return FALSE;
}

/**
 * farne_question_tally:
 * @question: a question
 * @choice: which source answers which cell
 * @cancellable: (nullable): looked at between chunks of rows
 * @error: a location for an error
 *
 * Counts. Every source that answers any cell is read once.
 *
 * Returns: (transfer full) (array): a tally for each day, leaf and combination, in this order; or
 *   %NULL when cancelled, or if there would be far too many
 */
FarneTally *
farne_question_tally (const FarneQuestion *question, const FarneChoice *choice,
                      GCancellable *cancellable, GError **error)
{
  guint64 n_cells = (guint64) question->days->len * choice->n_leaves
                    * farne_question_get_n_combinations (question);
  g_autofree FarneTally *tallies = NULL;

  if (!check_size (n_cells, error))
    return NULL;

  tallies = g_new0 (FarneTally, MAX (n_cells, 1));
  for (guint i = 0; i < question->sources->len && n_cells > 0; i++)
    {
      Part part;
      gboolean done;

      part_init (&part, question, choice, i, tallies);
      done = part.days->len == 0
             || (check_size ((guint64) part.days->len * part.slots.n * part.n_combinations, error)
                 && run_part (&part, cancellable, error));
      part_clear (&part);
      if (!done)
        return NULL;
    }

  return g_steal_pointer (&tallies);
}
