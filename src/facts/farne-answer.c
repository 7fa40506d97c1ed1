/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-answer.h"

#include <glib/gi18n-lib.h>

#include "facts/farne-figures-private.h"

/* The making of figures from tallies. */
typedef struct
{
  const FarneQuestion *question;
  const FarneChoice *choice;
  const FarneTally *tallies;
  FarneFigures *figures;
  guint n_combinations;
  guint *by;            /* for each combination, the value of each axis */
  guint8 *noted;     /* for each day and combination, whether a break says that it is not given */
  guint *renumbered; /* for each axis after the other, where a value comes in the answer, or none */
  guint *first_value;   /* where an axis starts in @renumbered */
  guint *order;         /* the combinations that are answered, in the order of the answer */
  guint n_order;
  int *release_of;      /* for each source, its index in the answer, or -1 */
} Maker;

static const FarneAxis *
get_axis (const FarneQuestion *question, guint axis)
{
  return g_ptr_array_index (question->axes, axis);
}

static const FarneTally *
get_tally (const Maker *maker, guint day, guint leaf, guint combination)
{
  gsize place = (gsize) day * maker->choice->n_leaves + leaf;

  return &maker->tallies[place * maker->n_combinations + combination];
}

/* ---- which values occur, and in which order ---- */

static void
list_combinations (Maker *maker)
{
  guint n_axes = maker->question->axes->len;

  maker->by = g_new0 (guint, (gsize) maker->n_combinations * FARNE_BY_MAX);
  for (guint i = 0; i < maker->n_combinations; i++)
    {
      guint rest = i;

      for (guint axis = n_axes; axis > 0; axis--)
        {
          guint n = get_axis (maker->question, axis - 1)->values->len;

          maker->by[(gsize) i * FARNE_BY_MAX + axis - 1] = rest % n;
          rest /= n;
        }
    }
}

static gboolean
is_noted (const Maker *maker, guint day, guint combination)
{
  return maker->noted[(gsize) day * maker->n_combinations + combination];
}

static void
list_noted (Maker *maker)
{
  guint n_days = maker->question->days->len;

  maker->noted = g_new0 (guint8, MAX ((gsize) n_days * maker->n_combinations, 1));
  for (guint day = 0; day < n_days && maker->question->notes->len > 0; day++)
    for (guint i = 0; i < maker->n_combinations; i++)
      maker->noted[(gsize) day * maker->n_combinations + i]
          = farne_question_is_noted (maker->question,
                                     g_array_index (maker->question->days, FarneDay, day),
                                     &maker->by[(gsize) i * FARNE_BY_MAX]);
}

/*
 * A combination occurs if any row has it; or if a break in the series is the reason that none has.
 */
static gboolean
occurs (const Maker *maker, guint combination)
{
  for (guint day = 0; day < maker->question->days->len; day++)
    for (guint leaf = 0; leaf < maker->choice->n_leaves; leaf++)
      if (get_tally (maker, day, leaf, combination)->n_rows > 0)
        return TRUE;

  if (maker->question->axes->len == 1)
    for (guint day = 0; day < maker->question->days->len; day++)
      if (is_noted (maker, day, combination))
        return TRUE;

  return FALSE;
}

static void
mark_values (Maker *maker)
{
  guint n_axes = maker->question->axes->len, n_values = 0;

  maker->first_value = g_new0 (guint, n_axes + 1);
  for (guint axis = 0; axis < n_axes; axis++)
    {
      maker->first_value[axis] = n_values;
      n_values += get_axis (maker->question, axis)->values->len;
    }
  maker->renumbered = g_new (guint, MAX (n_values, 1));
  for (guint i = 0; i < n_values; i++)
    maker->renumbered[i] = FARNE_NONE;

  for (guint i = 0; i < maker->n_combinations && n_axes > 0; i++)
    if (occurs (maker, i))
      for (guint axis = 0; axis < n_axes; axis++)
        maker->renumbered[maker->first_value[axis] + maker->by[(gsize) i * FARNE_BY_MAX + axis]] = 0;
}

static const char *
get_words (const char *value)
{
  return value[0] != '\0' ? value : _("Not stated");
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GPtrArray *values = user_data;
  const char *left = g_ptr_array_index (values, *(const guint *) a);
  const char *right = g_ptr_array_index (values, *(const guint *) b);

  /* What is not stated comes last. */
  if ((left[0] == '\0') != (right[0] == '\0'))
    return left[0] == '\0' ? 1 : -1;

  return g_ascii_strcasecmp (left, right);
}

static void
order_values (Maker *maker, guint axis_index)
{
  const FarneAxis *axis = get_axis (maker->question, axis_index);
  guint *renumbered = maker->renumbered + maker->first_value[axis_index];
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < axis->values->len; i++)
    if (renumbered[i] != FARNE_NONE)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_values, axis->values);

  for (guint i = 0; i < order->len; i++)
    {
      guint value = g_array_index (order, guint, i);

      renumbered[value] = i;
      g_strv_builder_add (words, get_words (g_ptr_array_index (axis->values, value)));
    }
  g_ptr_array_add (maker->figures->values, g_strv_builder_end (words));
}

/* The combination's place in the answer, or none if one of its values does not occur. */
static guint
get_rank (const Maker *maker, guint combination)
{
  guint rank = 0;

  for (guint axis = 0; axis < maker->question->axes->len; axis++)
    {
      guint value = maker->by[(gsize) combination * FARNE_BY_MAX + axis];
      guint number = maker->renumbered[maker->first_value[axis] + value];

      if (number == FARNE_NONE)
        return FARNE_NONE;
      rank = rank * g_strv_length (g_ptr_array_index (maker->figures->values, axis)) + number;
    }

  return rank;
}

static void
order_combinations (Maker *maker)
{
  maker->order = g_new (guint, maker->n_combinations + 1);
  for (guint i = 0; i < maker->n_combinations; i++)
    {
      guint rank = get_rank (maker, i);

      if (rank == FARNE_NONE)
        continue;
      maker->order[rank] = i;
      maker->n_order++;
    }
}

/* ---- releases ---- */

static void
add_releases (Maker *maker)
{
  const FarneQuestion *question = maker->question;
  gsize n = (gsize) question->days->len * maker->choice->n_leaves;

  maker->release_of = g_new (int, MAX (question->sources->len, 1));
  for (guint i = 0; i < question->sources->len; i++)
    maker->release_of[i] = -1;

  for (guint source = 0; source < question->sources->len; source++)
    for (gsize i = 0; i < n; i++)
      if (maker->choice->sources[i] == source)
        {
          FarneRelease *release = farne_source_get_release (g_ptr_array_index (question->sources,
                                                                               source));

          maker->release_of[source] = maker->figures->releases->len;
          g_ptr_array_add (maker->figures->releases, g_object_ref (release));
          break;
        }
}

static void
set_handling (Maker *maker)
{
  FarneFigures *figures = maker->figures;

  if (!maker->question->view->restricted)
    return;

  /* Only made-up figures are synthetic; no figures at all are handled as if they were real. */
  figures->handling = figures->releases->len > 0 ? FARNE_HANDLING_SYNTHETIC
                                                 : FARNE_HANDLING_RESTRICTED;
  for (guint i = 0; i < figures->releases->len; i++)
    if (!((FarneRelease *) g_ptr_array_index (figures->releases, i))->synthetic)
      figures->handling = FARNE_HANDLING_RESTRICTED;
}

/* ---- cells ---- */

static FarneMark
judge_rows (const FarneTally *tally)
{
  guint n_valued = tally->n_rows - tally->n_marked[FARNE_MARK_NOT_COVERED];

  /* A part that is withheld or that nobody could read leaves the sum unknown. */
  if (tally->n_marked[FARNE_MARK_SUPPRESSED] > 0)
    return FARNE_MARK_SUPPRESSED;
  if (tally->n_marked[FARNE_MARK_NO_DATA] > 0)
    return FARNE_MARK_NO_DATA;
  if (n_valued > tally->n_marked[FARNE_MARK_NONE_LISTED])
    return FARNE_MARK_LISTED;

  return n_valued > 0 ? FARNE_MARK_NONE_LISTED : FARNE_MARK_NOT_COVERED;
}

static FarneMark
judge_day (const Maker *maker, guint day, guint leaf, guint combination)
{
  const FarneTally *tally = get_tally (maker, day, leaf, combination);
  gsize place = (gsize) day * maker->choice->n_leaves + leaf;

  if (maker->choice->sources[place] == FARNE_NONE)
    return maker->choice->marks[place];
  if (tally->n_rows > 0)
    return judge_rows (tally);

  return is_noted (maker, day, combination) ? FARNE_MARK_NOT_COVERED : FARNE_MARK_NONE_LISTED;
}

/* Where days are to be alike, a cell that one of them does not know counts on none of them. */
static FarneMark
judge (const Maker *maker, guint day, guint leaf, guint combination)
{
  FarneMark mark = judge_day (maker, day, leaf, combination);

  for (guint other = 0; maker->question->alike && other < maker->question->days->len; other++)
    if (FARNE_MARK_HAS_VALUE (mark))
      mark = MAX (mark, judge_day (maker, other, leaf, combination));

  return FARNE_MARK_HAS_VALUE (mark) ? judge_day (maker, day, leaf, combination) : mark;
}

/* What a sum of cells is, from the marks that occur among them. */
static FarneMark
join_marks (guint marks)
{
  static const FarneMark order[] = { FARNE_MARK_LISTED, FARNE_MARK_NONE_LISTED,
                                     FARNE_MARK_SUPPRESSED, FARNE_MARK_NOT_COVERED };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (marks & (1u << order[i]))
      return order[i];

  return FARNE_MARK_NO_DATA;
}

static gboolean
is_there (FarneArea *area, FarneDay day)
{
  return farne_day_within (day, area->from, area->to);
}

static void
note_release (const Maker *maker, guint source, FarneFigure *figure)
{
  FarneRelease *release;
  int index = maker->release_of[source];

  if (figure->release < 0 || index < figure->release)
    figure->release = index;
  release = g_ptr_array_index (maker->figures->releases, index);
  figure->provisional |= release->provisional;
}

/* Adds one leaf over some days; TRUE if it was there on any of them. */
static gboolean
add_leaf (const Maker *maker, guint leaf, guint combination, guint first_day, guint end_day,
          FarneFigure *figure, guint *marks)
{
  FarneArea *area = g_ptr_array_index (maker->question->leaves, leaf);
  guint n_there = 0, n_covered = 0, n_unread = 0;

  for (guint day = first_day; day < end_day; day++)
    {
      const FarneTally *tally = get_tally (maker, day, leaf, combination);
      guint source = maker->choice->sources[(gsize) day * maker->choice->n_leaves + leaf];
      FarneMark mark;

      if (tally->n_rows == 0
          && !is_there (area, g_array_index (maker->question->days, FarneDay, day)))
        continue;
      n_there++;
      mark = judge (maker, day, leaf, combination);
      *marks |= 1u << mark;
      figure->n_rows += tally->n_rows;
      figure->n_repaired += tally->n_repaired;
      if (source != FARNE_NONE)
        note_release (maker, source, figure);
      n_unread += mark == FARNE_MARK_SUPPRESSED || mark == FARNE_MARK_NO_DATA;
      if (FARNE_MARK_HAS_VALUE (mark))
        {
          figure->value += tally->sum;
          n_covered++;
        }
    }

  figure->unread += n_unread > 0;
  figure->asked += n_there > 0;
  figure->covered += n_there > 0 && n_covered == n_there;
  return n_there > 0;
}

static void
add_figure (Maker *maker, guint target, guint combination, guint first_day, guint end_day,
            FarneDay day)
{
  const FarneQuestion *question = maker->question;
  guint leaf = target > 0 ? g_array_index (question->leaf_ends, guint, target - 1) : 0;
  guint end = g_array_index (question->leaf_ends, guint, target);
  FarneFigure figure = { .area = target, .day = day, .release = -1 };
  gboolean is_any = FALSE;
  guint marks = 0;

  for (; leaf < end; leaf++)
    is_any |= add_leaf (maker, leaf, combination, first_day, end_day, &figure, &marks);
  if (!is_any)
    return;

  figure.mark = join_marks (marks);
  if (!FARNE_MARK_HAS_VALUE (figure.mark))
    figure.value = 0;
  for (guint axis = 0; axis < question->axes->len; axis++)
    {
      guint value = maker->by[(gsize) combination * FARNE_BY_MAX + axis];

      figure.by[axis] = maker->renumbered[maker->first_value[axis] + value];
    }
  g_array_append_val (maker->figures->figures, figure);
}

static void
add_day (Maker *maker, guint first_day, guint end_day, FarneDay day)
{
  g_array_append_val (maker->figures->days, day);
  for (guint target = 0; target < maker->question->targets->len; target++)
    for (guint i = 0; i < maker->n_order; i++)
      add_figure (maker, target, maker->order[i], first_day, end_day, day);
}

static void
add_days (Maker *maker)
{
  const FarneQuestion *question = maker->question;
  const FarneDay *days = (const FarneDay *) question->days->data;
  guint n_days = question->days->len;

  if (question->view->summed && n_days > 0)
    {
      add_day (maker, 0, n_days, question->view->to != FARNE_DAY_NONE ? question->view->to
                                                                      : days[n_days - 1]);
      return;
    }

  for (guint i = 0; i < n_days; i++)
    add_day (maker, i, i + 1, days[i]);
}

/* ---- notes ---- */

static gboolean
holds_on_any (const FarneQuestion *question, FarneCoverageNote *note)
{
  for (guint i = 0; i < question->days->len; i++)
    if (farne_note_holds (note, g_array_index (question->days, FarneDay, i)))
      return TRUE;

  return FALSE;
}

static void
add_notes (Maker *maker)
{
  const FarneQuestion *question = maker->question;
  g_autofree char *unplaced = farne_question_describe_unplaced (question, maker->choice);

  for (guint i = 0; i < question->notes->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (question->notes, i);

      if (farne_question_counts (question, note->dimension, note->value)
          && holds_on_any (question, note))
        farne_figures_add_note (maker->figures, note->text);
    }
  farne_figures_add_note (maker->figures, unplaced);
  if (question->targets->len == 0)
    farne_figures_add_note (maker->figures, _("There are no areas of this level on the desk."));
  if (question->days->len == 0)
    farne_figures_add_note (maker->figures, _("No release that was known by then speaks of this."));
}

static gboolean
differs (const FarneQuestion *question, FarneDay before, FarneDay after)
{
  for (guint i = 0; i < question->notes->len; i++)
    {
      FarneCoverageNote *note = g_ptr_array_index (question->notes, i);

      if (farne_question_counts (question, note->dimension, note->value)
          && farne_note_holds (note, before) != farne_note_holds (note, after))
        return TRUE;
    }

  return FALSE;
}

static void
add_breaks (Maker *maker)
{
  const GArray *days = maker->figures->days;

  for (guint i = 1; i < days->len; i++)
    {
      FarneDay day = g_array_index (days, FarneDay, i);

      if (differs (maker->question, g_array_index (days, FarneDay, i - 1), day))
        g_array_append_val (maker->figures->breaks, day);
    }
}

static void
maker_clear (Maker *maker)
{
  g_free (maker->by);
  g_free (maker->noted);
  g_free (maker->renumbered);
  g_free (maker->first_value);
  g_free (maker->order);
  g_free (maker->release_of);
}

/**
 * farne_question_answer:
 * @question: a question
 * @choice: which source answers which cell
 * @tallies: what the rows come to
 *
 * Makes figures: judges what stands behind each cell and adds leaves up to the areas asked. A sum
 * over areas is the sum of those that are known, and says how many they are. Not sealed yet.
 *
 * Returns: (transfer full): the figures
 */
FarneFigures *
farne_question_answer (const FarneQuestion *question, const FarneChoice *choice,
                       const FarneTally *tallies)
{
  Maker maker = { .question = question, .choice = choice, .tallies = tallies };

  maker.figures = farne_figures_new (question->view, question->series);
  maker.n_combinations = farne_question_get_n_combinations (question);
  for (guint i = 0; i < question->targets->len; i++)
    g_ptr_array_add (maker.figures->areas, g_object_ref (g_ptr_array_index (question->targets, i)));

  list_combinations (&maker);
  list_noted (&maker);
  mark_values (&maker);
  for (guint axis = 0; axis < question->axes->len; axis++)
    order_values (&maker, axis);
  order_combinations (&maker);
  add_releases (&maker);
  set_handling (&maker);
  add_days (&maker);
  add_notes (&maker);
  add_breaks (&maker);
  maker_clear (&maker);

  return maker.figures;
}
