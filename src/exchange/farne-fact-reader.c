/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-fact-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"
#include "exchange/farne-cell-value.h"
#include "exchange/farne-fact-gaps.h"
#include "exchange/farne-fact-sink.h"
#include "exchange/farne-fact-totals.h"
#include "exchange/farne-fact-wholes.h"
#include "exchange/farne-place-labels.h"
#include "exchange/farne-row-rules.h"
#include "exchange/farne-ward-labels.h"

#define MOST_FACT_COLUMNS 32
#define N_PLACE_PARTS 3

/* A column of the facts that one column of the source fills by itself. */
typedef struct
{
  FarneInput input;
  guint fact_column;
} Direct;

struct _FarneFactReader
{
  const FarnePlan *plan;
  const FarneHeader *header;
  char *sheet;
  FarneProblems *problems;
  FarneFactsBuilder *builder;
  FarneFactSink *sink;

  FarneLabels *labels[FARNE_N_INPUTS];
  GArray *directs;
  FarneRowRules *rules;
  FarnePlaceLabels *places;
  FarneWardLabels *wards;
  FarneFactTotals *totals;
  FarneFactGaps *gaps;
  FarneFactWholes *wholes;

  guint n_columns;
  int area_column;
  int ward_column;
  guint codes[MOST_FACT_COLUMNS];
  guint empty[FARNE_N_INPUTS]; /* the label of nothing, for inputs without a column */
  GArray *bound;               /* the inputs whose cells must be without fault */

  guint n_other;
};

/* The row at hand. */
typedef struct
{
  guint number;
  const FarneCell *cells;
  guint n_cells;
  FarneDay day;
  int year;
  const char *measure;
  FarnePlaceLabel *place;
  gboolean is_total;
  gboolean is_rejected; /* told already: its figures are not kept */
  guint32 over; /* the columns of which it is a total, a bit for each */
} Row;

static const FarneCell *
get_cell (const Row *row, int column)
{
  static const FarneCell empty;

  return column >= 0 && (guint) column < row->n_cells ? &row->cells[column] : &empty;
}

static guint
find_label (FarneFactReader *self, const Row *row, FarneInput input)
{
  int column = self->plan->columns[input];
  const FarneCell *cell;

  if (column < 0)
    return self->empty[input];
  cell = get_cell (row, column);
  if (row->is_rejected && farne_cell_find_fault (cell) != NULL)
    return farne_labels_find (self->labels[input], "", 0);
  return farne_labels_find (self->labels[input], cell->text, cell->length);
}

/* Valid until the next content of the column is met for the first time. */
static const FarneLabel *
get_label (FarneFactReader *self, const Row *row, FarneInput input)
{
  return farne_labels_get (self->labels[input], find_label (self, row, input));
}

static const char *
get_column_name (FarneFactReader *self, int column)
{
  return column >= 0 && (guint) column < self->header->n ? self->header->names[column] : "";
}

/* @reason is a fixed sentence. */
static gboolean
reject (FarneFactReader *self, const Row *row, int column, const char *reason)
{
  const FarneCell *cell = get_cell (row, column);
  g_autofree char *content = g_strndup (cell->text != NULL ? cell->text : "", cell->length);

  farne_problems_add_plain (self->problems, FARNE_FINDING_REJECT, self->sheet, row->number,
                            get_column_name (self, column), content, reason);
  return FALSE;
}

static gboolean
fulfils_rules (FarneFactReader *self, const Row *row)
{
  for (guint i = 0; i < farne_row_rules_get_n (self->rules); i++)
    {
      const FarneCell *cell = get_cell (row, farne_row_rules_get_column (self->rules, i));

      if (!farne_row_rules_accept (self->rules, i, cell->text, cell->length))
        return FALSE;
    }
  return TRUE;
}

/* FALSE where a fault leaves unknown what is counted or when; other faults leave the place known. */
static gboolean
check_inputs (FarneFactReader *self, Row *row)
{
  for (guint i = 0; i < self->bound->len && !row->is_rejected; i++)
    {
      FarneInput input = g_array_index (self->bound, FarneInput, i);
      int column = self->plan->columns[input];
      const char *fault = farne_cell_find_fault (get_cell (row, column));

      if (fault == NULL)
        continue;
      row->is_rejected = !reject (self, row, column, fault);
      if (input == FARNE_INPUT_DATE || input == FARNE_INPUT_YEAR || input == FARNE_INPUT_MEASURE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_date (FarneFactReader *self, Row *row)
{
  int column = self->plan->columns[FARNE_INPUT_DATE];
  const FarneCell *cell = get_cell (row, column);

  if (cell->type == FARNE_CELL_DAY)
    row->day = cell->day;
  else if (cell->type == FARNE_CELL_EMPTY)
    return reject (self, row, column, _("The row has no date. Fill it in, as 31 Mar 2017."));
  else
    row->day = get_label (self, row, FARNE_INPUT_DATE)->day;
  if (row->day != FARNE_DAY_NONE)
    return TRUE;
  return reject (self, row, column,
                 _("This is not a date that can be read. Write it as 31 Mar 2017 or 2017-03-31."));
}

static gboolean
read_day (FarneFactReader *self, Row *row)
{
  int column = self->plan->columns[FARNE_INPUT_YEAR];

  row->day = self->plan->day;
  if (self->plan->columns[FARNE_INPUT_DATE] >= 0)
    return read_date (self, row);
  if (column < 0)
    return TRUE;
  row->year = get_label (self, row, FARNE_INPUT_YEAR)->year;
  if (row->year != 0)
    return TRUE;
  return reject (self, row, column, _("This is not a year. Write it as 2017, or 2016/17."));
}

/* FALSE where the row is of no series that is kept. */
static gboolean
read_measure (FarneFactReader *self, Row *row)
{
  if (self->plan->columns[FARNE_INPUT_MEASURE] >= 0)
    {
      const FarneLabel *label = get_label (self, row, FARNE_INPUT_MEASURE);
      g_autofree char *folded = farne_text_fold (label->text);

      row->measure = self->plan->find_measure (folded, self->plan->measure_data);
      return row->measure != NULL;
    }
  return TRUE;
}

/* The same name in two regions: one of them is wrong. */
static void
compare_region (FarneFactReader *self, const Row *row)
{
  const char *other = farne_place_labels_find_other_region (self->places, row->place);
  const int column = self->plan->columns[FARNE_INPUT_REGION];
  g_autofree char *reason = NULL;

  if (other == NULL)
    return;
  reason = g_strdup_printf (_("This area stands in “%s” here and in “%s” in an earlier row. Both "
                              "rows are kept; correct the one that is wrong."),
                            strrchr (row->place->text, '\t') + 1, other);
  farne_problems_add (self->problems, FARNE_FINDING_WARNING, self->sheet, row->number,
                      get_column_name (self, column), strrchr (row->place->text, '\t') + 1, reason);
}

static int
get_place_column (FarneFactReader *self)
{
  const int *columns = self->plan->columns;

  return columns[columns[FARNE_INPUT_NAME] >= 0 ? FARNE_INPUT_NAME : FARNE_INPUT_CODE];
}

static gboolean
needs_place (FarneFactReader *self)
{
  return self->plan->columns[FARNE_INPUT_SECTOR] < 0
         && self->plan->columns[FARNE_INPUT_WARD_CODE] < 0;
}

static gboolean
read_place (FarneFactReader *self, Row *row)
{
  FarneLabels *const parts[N_PLACE_PARTS] = {
    self->labels[FARNE_INPUT_CODE],
    self->labels[FARNE_INPUT_NAME],
    self->labels[FARNE_INPUT_REGION],
  };
  const guint indexes[N_PLACE_PARTS] = {
    find_label (self, row, FARNE_INPUT_CODE),
    find_label (self, row, FARNE_INPUT_NAME),
    find_label (self, row, FARNE_INPUT_REGION),
  };

  row->place = farne_place_labels_find (self->places, parts, indexes);
  row->is_total = row->place->skipped;
  if (row->is_total || row->place->is_aside)
    return TRUE;
  if (row->place->nowhere && row->is_rejected)
    return FALSE;
  if (row->place->nowhere)
    return !needs_place (self)
           || reject (self, row, get_place_column (self),
                      _("The row names no area. Fill in its code or name, or write “Unknown” if "
                        "none is meant."));
  compare_region (self, row);
  return TRUE;
}

static guint
read_ward (FarneFactReader *self, const Row *row)
{
  return farne_ward_labels_find (
    self->wards, self->labels[FARNE_INPUT_WARD_CODE], find_label (self, row, FARNE_INPUT_WARD_CODE),
    self->labels[FARNE_INPUT_WARD], find_label (self, row, FARNE_INPUT_WARD));
}

/* Fills the codes of the row's own columns. */
static void
read_breakdown (FarneFactReader *self, Row *row)
{
  for (guint i = 0; i < self->directs->len; i++)
    {
      Direct direct = g_array_index (self->directs, Direct, i);
      const FarneLabel *label = get_label (self, row, direct.input);

      if (label->is_total)
        row->over |= 1u << direct.fact_column;
      self->codes[direct.fact_column] = label->code;
    }
  if (self->area_column >= 0)
    self->codes[self->area_column] = row->place->code;
  if (self->ward_column >= 0)
    self->codes[self->ward_column] = read_ward (self, row);
}

/* The value of a dimension that a total is of, or NULL where it is of all. */
static const char *
find_value (FarneFactReader *self, const Row *row, const char *dimension)
{
  for (guint i = 0; i < self->directs->len; i++)
    {
      FarneInput input = g_array_index (self->directs, Direct, i).input;
      const FarneLabel *label = get_label (self, row, input);

      if (g_strcmp0 (farne_input_get_dimension (input), dimension) == 0)
        return label->is_total || label->is_empty || label->is_aside ? NULL : label->text;
    }
  return NULL;
}

static void
note_total (FarneFactReader *self, const Row *row, const FarnePlanValue *value, FarneDay day,
            gint64 people)
{
  const char *const *dimensions = farne_dimensions_get_all ();
  const char *values[MOST_FACT_COLUMNS] = { NULL };

  for (guint i = 0; dimensions[i] != NULL; i++)
    values[i] = find_value (self, row, dimensions[i]);
  farne_fact_totals_add (self->totals, row->number, self->header->names[value->column],
                         value->measure != NULL ? value->measure : row->measure, day,
                         row->place->text, values, people);
}

static FarneDay
find_day (FarneFactReader *self, const Row *row, const FarnePlanValue *value, const char *measure)
{
  if (value->day != FARNE_DAY_NONE)
    return value->day;
  return row->year != 0 ? self->plan->find_day (row->year, measure) : row->day;
}

static void
keep_fact (FarneFactReader *self, const Row *row, guint index, gint64 people, FarneMark mark)
{
  const FarnePlanValue *value = &g_array_index (self->plan->values, FarnePlanValue, index);
  const char *measure = value->measure != NULL ? value->measure : row->measure;
  FarneDay day = find_day (self, row, value, measure);

  if (row->is_total && mark == FARNE_MARK_LISTED)
    note_total (self, row, value, day, people);
  if (row->is_total)
    return;
  farne_fact_sink_set_codes (self->sink, self->codes, index, measure, day);
  if (row->over != 0)
    farne_fact_wholes_add (self->wholes, self->codes, row->over, people, mark, row->number,
                           self->header->names[value->column]);
  else
    farne_fact_sink_keep (self->sink, self->codes, index, people, mark, row->number);
}

/* Place and day are known, but not how many: the cell has no data, which is not nobody. */
static void
leave_open (FarneFactReader *self, const Row *row, guint index, gboolean rejected)
{
  const FarnePlanValue *value = &g_array_index (self->plan->values, FarnePlanValue, index);
  const char *measure = value->measure != NULL ? value->measure : row->measure;

  if (row->is_total)
    return;
  if (row->over == 0)
    farne_fact_gaps_add (self->gaps, measure, find_day (self, row, value, measure), self->codes,
                         row->number, rejected);
  else if (rejected)
    keep_fact (self, row, index, 0, FARNE_MARK_NO_DATA);
}

/* An empty cell among several columns of figures is a gap; alone, it is a fault of the row. */
static void
read_value (FarneFactReader *self, const Row *row, guint index)
{
  int column = g_array_index (self->plan->values, FarnePlanValue, index).column;
  const FarneCell *cell = get_cell (row, column);
  const char *fault = farne_cell_find_fault (cell);
  gboolean is_empty = fault == NULL && cell->type == FARNE_CELL_EMPTY;
  FarneMark mark;
  gint64 people;

  if (is_empty && self->plan->values->len == 1)
    fault = _("The row has no number of people. Fill it in, or take the row out.");
  else if (fault == NULL && !is_empty)
    fault = farne_cell_read_people (cell, &people, &mark);
  if (fault != NULL && !row->is_rejected)
    reject (self, row, column, fault);
  if (fault != NULL || is_empty || row->is_rejected)
    leave_open (self, row, index, fault != NULL || row->is_rejected);
  else
    keep_fact (self, row, index, people, mark);
}

/* FALSE where the row is told of as a fault, or is of something that is not kept. */
static gboolean
is_wanted (FarneFactReader *self, Row *row)
{
  gboolean wanted = fulfils_rules (self, row);

  if (wanted && (!check_inputs (self, row) || !read_day (self, row)))
    return FALSE;
  wanted = wanted && read_measure (self, row);
  self->n_other += !wanted;
  return wanted;
}

/**
 * farne_fact_reader_take:
 * @number: the row, from 1
 * @cells: (array length=n_cells): its cells
 * @n_cells: how many
 * @self: a reader
 *
 * Takes one row of the sheet. It is a #FarneRowFunc.
 *
 * Returns: %FALSE at the end of the table
 */
gboolean
farne_fact_reader_take (guint number, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  FarneFactReader *self = user_data;
  Row row = { .number = number, .cells = cells, .n_cells = n_cells, .day = FARNE_DAY_NONE };

  if (number <= self->header->row)
    return TRUE;
  if (farne_cells_are_end (cells))
    return FALSE;
  if (self->header->n > 2 && farne_cells_are_note (cells, n_cells))
    return TRUE;
  if (!is_wanted (self, &row) || !read_place (self, &row))
    return TRUE;
  if (!row.is_total)
    read_breakdown (self, &row);
  for (guint i = 0; i < self->plan->values->len; i++)
    read_value (self, &row, i);
  return TRUE;
}

static guint
add_column (FarneFactReader *self, const char *name)
{
  guint column = farne_facts_builder_add_column (self->builder, name);

  self->n_columns = column + 1;
  return column;
}

/* A column of the facts for every dimension, and for sectors, that the plan brings. */
static void
add_directs (FarneFactReader *self)
{
  for (int input = 0; input < FARNE_N_INPUTS; input++)
    {
      const char *name
          = input == FARNE_INPUT_SECTOR ? FARNE_COLUMN_SECTOR : farne_input_get_dimension (input);
      int column = -1;

      if (name != NULL && self->plan->columns[input] >= 0
          && self->plan->columns[FARNE_INPUT_MEASURE] != self->plan->columns[input])
        {
          Direct direct = { input, add_column (self, name) };

          column = direct.fact_column;
          g_array_append_val (self->directs, direct);
        }
      self->labels[input] = farne_labels_new (input, self->builder, column);
    }
}

static void
prepare_columns (FarneFactReader *self)
{
  for (int input = 0; input < FARNE_N_INPUTS; input++)
    {
      if (self->plan->columns[input] < 0)
        self->empty[input] = farne_labels_find (self->labels[input], "", 0);
      else if (input != FARNE_INPUT_VALUE)
        g_array_append_val (self->bound, input);
    }
}

static void
add_place_columns (FarneFactReader *self)
{
  const int *columns = self->plan->columns;

  self->area_column = -1;
  self->ward_column = -1;
  if (columns[FARNE_INPUT_CODE] >= 0 || columns[FARNE_INPUT_NAME] >= 0)
    self->area_column = add_column (self, FARNE_COLUMN_AREA);
  if (columns[FARNE_INPUT_WARD_CODE] >= 0 || columns[FARNE_INPUT_WARD] >= 0)
    self->ward_column = add_column (self, FARNE_COLUMN_WARD);
}

/**
 * farne_fact_reader_new:
 * @plan: how the table is read; must outlive the reader
 * @header: its header; must outlive the reader
 * @sheet: the name of the sheet, for findings
 * @expected: how many rows there may be
 * @problems: takes the findings
 *
 * Makes a reader.
 *
 * Returns: (transfer full): the reader
 */
FarneFactReader *
farne_fact_reader_new (const FarnePlan   *plan,
                       const FarneHeader *header,
                       const char        *sheet,
                       gsize              expected,
                       FarneProblems     *problems)
{
  FarneFactReader *self = g_new0 (FarneFactReader, 1);

  self->plan = plan;
  self->header = header;
  self->sheet = g_strdup (sheet);
  self->problems = g_object_ref (problems);
  self->builder = farne_facts_builder_new ();
  self->directs = g_array_new (FALSE, FALSE, sizeof (Direct));
  self->rules = farne_row_rules_new (plan);
  self->bound = g_array_new (FALSE, FALSE, sizeof (int));
  self->totals = farne_fact_totals_new ();
  add_column (self, FARNE_COLUMN_MEASURE);
  add_column (self, FARNE_COLUMN_DAY);
  add_place_columns (self);
  add_directs (self);
  prepare_columns (self);
  self->gaps = farne_fact_gaps_new (self->builder, self->n_columns);
  self->wholes = farne_fact_wholes_new (self->builder, self->n_columns);
  self->sink = farne_fact_sink_new (self->builder, self->n_columns, plan, header, sheet, expected,
                                    problems);
  self->places = farne_place_labels_new (self->builder, self->area_column);
  self->wards = farne_ward_labels_new (self->builder, MAX (self->ward_column, 0));
  return self;
}

/**
 * farne_fact_reader_free:
 * @self: a reader
 *
 * Frees it.
 */
void
farne_fact_reader_free (FarneFactReader *self)
{
  for (guint i = 0; i < FARNE_N_INPUTS; i++)
    farne_labels_free (self->labels[i]);
  farne_place_labels_free (self->places);
  farne_fact_sink_free (self->sink);
  farne_fact_totals_free (self->totals);
  farne_fact_gaps_free (self->gaps);
  farne_fact_wholes_free (self->wholes);
  farne_ward_labels_free (self->wards);
  g_array_unref (self->directs);
  g_array_unref (self->bound);
  farne_row_rules_free (self->rules);
  g_object_unref (self->builder);
  g_object_unref (self->problems);
  g_free (self->sheet);
  g_free (self);
}

/**
 * farne_fact_reader_end:
 * @self: a reader that has taken all rows
 * @areas: (nullable): the places of the desk file
 *
 * Makes the facts, and the findings that need all of them.
 *
 * Returns: (transfer full): the facts
 */
FarneFacts *
farne_fact_reader_end (FarneFactReader *self, FarneAreas *areas)
{
  FarneFacts *facts;

  farne_fact_sink_end (self->sink);
  farne_fact_gaps_fill (self->gaps);
  farne_fact_wholes_settle (self->wholes, self->sheet, self->problems);
  facts = farne_facts_builder_end (self->builder);
  farne_fact_totals_check (self->totals, facts, areas, self->sheet, self->problems);
  if (self->n_other > 0)
    {
      g_autofree char *content = g_strdup_printf ("%u", self->n_other);

      farne_problems_add (self->problems, FARNE_FINDING_WARNING, self->sheet, 0, NULL, content,
                          _("So many rows are of other areas or count something that is not kept "
                            "here; they were passed over."));
    }
  return facts;
}

/**
 * farne_fact_reader_get_n_open:
 * @self: a reader that has ended
 *
 * How many of its facts stand for a figure that was rejected.
 */
guint
farne_fact_reader_get_n_open (FarneFactReader *self)
{
  return farne_fact_gaps_get_n_rejected (self->gaps);
}
