/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-answer.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "facts/farne-areas-private.h"
#include "facts/farne-bytes.h"

/* More cells than this are more than anyone reads. */
#define CELLS_MAX 4000000u

/* What one source adds: its slots are its leaves, or its labels where these lie within one another. */
typedef struct
{
  const FarneQuestion *question;
  const FarneChoice *choice;
  guint source_index;
  FarneSource *source;
  const FarneColumn *place;
  const FarneLabelMatch *matches;
  GArray *days;      /* FarneDay: those it answers for some leaf */
  GArray *day_index; /* guint: where they stand in the question */
  guint *leaf_of;    /* of each label of the place column */
  guint *slots;      /* of each label */
  guint n_slots;
  gboolean nested;
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

/**
 * farne_question_list_slots:
 * @question: a question
 * @source: a source whose facts are loaded
 * @nested: (out) (optional): whether some labels stand for areas within those of other labels of the
 *   same leaf, as districts beside their county: then only the larger count
 *
 * The leaf that each label of the source's place column belongs to.
 *
 * Returns: (transfer full): for each label the index of a leaf, or %FARNE_NONE
 */
guint *
farne_question_list_slots (const FarneQuestion *question, FarneSource *source, gboolean *nested)
{
  const FarneColumn *column = farne_source_get_place_column (source, question->leaf_level);
  const FarneLabelMatch *matches = farne_source_get_matches (source, column);
  g_autoptr (GHashTable) leaves = g_hash_table_new (NULL, NULL);
  guint *leaf_of = g_new (guint, MAX (column->n_values, 256));

  for (guint i = 0; i < question->leaves->len; i++)
    g_hash_table_insert (leaves, g_ptr_array_index (question->leaves, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < column->n_values; i++)
    leaf_of[i] = find_leaf (question, leaves, matches[i].area);
  if (nested != NULL)
    *nested = has_nested (question, column, matches, leaf_of);

  return leaf_of;
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
  if (part->days->len == 0)
    return;

  part->place = farne_source_get_place_column (part->source, question->leaf_level);
  part->matches = farne_source_get_matches (part->source, part->place);
  part->leaf_of = farne_question_list_slots (question, part->source, &part->nested);
  part->n_slots = part->nested ? part->place->n_values : choice->n_leaves;
  part->slots = g_new (guint, MAX (part->place->n_values, 1));
  for (guint i = 0; i < part->place->n_values; i++)
    part->slots[i] = part->nested && part->leaf_of[i] != FARNE_NONE ? i : part->leaf_of[i];
}

static void
part_clear (Part *part)
{
  g_array_unref (part->days);
  g_array_unref (part->day_index);
  g_free (part->leaf_of);
  g_free (part->slots);
}

/* Whether a larger area that this label lies in has rows of its own on the same day. */
static gboolean
is_told_by_larger (const Part *part, const guint8 *has_rows, guint label)
{
  for (guint i = 0; i < part->place->n_values; i++)
    if (has_rows[i] && part->leaf_of[i] != FARNE_NONE
        && lies_within (part->question, part->matches, part->leaf_of, label, i))
      return TRUE;

  return FALSE;
}

/* For every slot of a day the leaf it is added to, or none. */
static void
list_targets (const Part *part, const FarneScanCell *cells, guint day, guint *targets)
{
  g_autofree guint8 *has_rows = g_new0 (guint8, part->n_slots);

  for (guint slot = 0; slot < part->n_slots; slot++)
    {
      const FarneScanCell *first = cells + ((gsize) day * part->n_slots + slot) * part->n_combinations;

      targets[slot] = part->nested ? part->leaf_of[slot] : slot;
      for (guint i = 0; part->nested && i < part->n_combinations; i++)
        has_rows[slot] |= first[i].n_rows > 0;
    }

  for (guint slot = 0; part->nested && slot < part->n_slots; slot++)
    if (has_rows[slot] && is_told_by_larger (part, has_rows, slot))
      targets[slot] = FARNE_NONE;
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
    for (guint slot = 0; slot < part->n_slots; slot++)
      {
        gsize place = (gsize) day * part->n_slots + slot;
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
  const FarneSpecialRow *specials = farne_facts_get_specials (scan->facts, &n);

  for (guint i = 0; i < n; i++)
    {
      guint32 cell = farne_scan_find (scan, specials[i].row);
      guint place = cell / part->n_combinations, day, leaf;

      if (cell >= scan->n_cells)
        continue;
      leaf = pass->targets[place];
      day = g_array_index (part->day_index, guint, place / part->n_slots);
      if (leaf != FARNE_NONE && is_chosen (part, day, leaf))
        get_tally (part, day, leaf, cell % part->n_combinations)->n_marked[specials[i].mark]++;
    }
}

static gboolean
has_repaired (const Part *part)
{
  for (guint i = 0; i < part->place->n_values; i++)
    if (part->leaf_of[i] != FARNE_NONE && part->matches[i].match == FARNE_MATCH_REPAIRED)
      return TRUE;

  return FALSE;
}

/* The same scan over repaired labels alone tells how many rows were repaired. */
static gboolean
count_repaired (Part *part, Pass *pass, GCancellable *cancellable, GError **error)
{
  g_autofree FarneScanCell *cells = NULL;
  g_autofree guint *slots = g_memdup2 (part->slots, part->place->n_values * sizeof (guint));
  FarneScan scan;

  for (guint i = 0; i < part->place->n_values; i++)
    if (part->matches[i].match != FARNE_MATCH_REPAIRED)
      slots[i] = FARNE_NONE;

  farne_question_build_scan (part->question, part->source, slots, part->n_slots, part->days, TRUE,
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
  g_autofree guint *targets = g_new (guint, (gsize) part->days->len * part->n_slots);
  g_autofree FarneScanCell *cells = NULL;
  Pass pass = { targets, FALSE };
  FarneScan scan;

  farne_question_build_scan (part->question, part->source, part->slots, part->n_slots, part->days,
                             TRUE, &scan);
  cells = farne_scan_run (&scan, cancellable, error);
  if (cells != NULL)
    {
      for (guint day = 0; day < part->days->len; day++)
        list_targets (part, cells, day, targets + (gsize) day * part->n_slots);
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
             || (check_size ((guint64) part.days->len * part.n_slots * part.n_combinations, error)
                 && run_part (&part, cancellable, error));
      part_clear (&part);
      if (!done)
        return NULL;
    }

  return g_steal_pointer (&tallies);
}
