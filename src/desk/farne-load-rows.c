/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-load-rows.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "desk/farne-load-match.h"
#include "desk/farne-place-doubts.h"
#include "desk/farne-record-keeping.h"
#include "desk/farne-record-reader.h"
#include "desk/farne-record-words.h"
#include "store/farne-record-rules.h"

/* In the column of ids: a record of its own, whatever it is called. */
#define WORD_NEW "new"

/* Ids that stand for new records until they are saved: above any that is given out. */
#define ID_BROUGHT G_MAXINT64

/* What is at hand while rows are read. */
typedef struct
{
  FarneDesk *desk;
  const FarneKind *kind;
  const FarneLoadColumns *columns;
  gboolean skip_warned;
  FarneRecordReader *reader;
  FarneLoadMatch *match;
  GListStore *beside;
  FarneLoadRows *rows;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->reader, farne_record_reader_free);
  g_clear_pointer (&reading->match, farne_load_match_free);
  g_clear_object (&reading->beside);
  g_clear_pointer (&reading->rows, farne_load_rows_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
row_free (FarneLoadRow *row)
{
  g_clear_object (&row->record);
  g_clear_object (&row->before);
  g_clear_object (&row->told);
  g_free (row);
}

/**
 * farne_load_rows_free:
 * @rows: (transfer full): rows
 *
 * Frees them.
 */
void
farne_load_rows_free (FarneLoadRows *rows)
{
  g_ptr_array_unref (rows->rows);
  g_object_unref (rows->problems);
  g_free (rows);
}

/* A row is rejected once, with the first reason. */
static void
reject (Reading *reading, FarneLoadRow *row, const char *column, const char *content,
        const char *reason)
{
  row->fate = FARNE_LOAD_REJECTED;
  farne_problems_add (reading->rows->problems, FARNE_FINDING_REJECT, reading->columns->sheet->name,
                      row->row, column, content, reason);
}

/* Warnings stop a row only where none is to be kept in spite of them. */
static void
warn (Reading *reading, FarneLoadRow *row, const char *column, const char *reason)
{
  row->warned = TRUE;
  if (reading->skip_warned && row->fate != FARNE_LOAD_REJECTED)
    reject (reading, row, column, "", reason);
  else if (!reading->skip_warned)
    farne_problems_add (reading->rows->problems, FARNE_FINDING_WARNING,
                        reading->columns->sheet->name, row->row, column, "", reason);
}

static gboolean
is_private (Reading *reading, const FarneField *field)
{
  return reading->kind->restricted || farne_field_is_restricted (field);
}

/* Reasons quote what stands in the cell; what is restricted stays in the file. */
static char *
hide (const char *reason, const char *text)
{
  g_autoptr (GString) hidden = g_string_new (reason);
  g_autofree char *quoted = g_strdup_printf ("“%s”", text);

  g_string_replace (hidden, quoted, "“…”", 0);
  return g_string_free (g_steal_pointer (&hidden), FALSE);
}

static void
reject_cell (Reading *reading, FarneLoadRow *row, guint column, const char *text, const char *reason)
{
  const FarneField *field = reading->columns->fields[column];
  g_autofree char *plain = farne_text_tidy (text);
  g_autofree char *hidden = hide (reason, plain);
  const gboolean is_hidden = is_private (reading, field);

  reject (reading, row, reading->columns->header->names[column], is_hidden ? "" : plain,
          is_hidden ? hidden : reason);
}

static gboolean
take_cell (Reading *reading, FarneLoadRow *row, guint column)
{
  const FarneField *field = reading->columns->fields[column];
  const char *fault = farne_load_line_find_fault (row->line, column);
  g_autofree char *text = field->type == FARNE_FIELD_CLOCK
                          ? farne_load_line_spell_clock (row->line, column)
                          : g_strdup (row->line->cells[column]);
  g_autoptr (GError) error = NULL;

  if (fault != NULL)
    {
      reject_cell (reading, row, column, text, fault);
      return FALSE;
    }
  if (farne_record_reader_set (reading->reader, row->told, field, text, &error))
    return TRUE;
  reject_cell (reading, row, column, text, farne_record_reader_cut_label (field, error->message));
  return FALSE;
}

static gboolean
is_own (Reading *reading, const FarneField *field)
{
  return field->target != NULL && g_str_equal (field->target, reading->kind->name);
}

/* The cells of a row, but for those that may refer to other rows, or those alone. */
static gboolean
take_cells (Reading *reading, FarneLoadRow *row, gboolean own)
{
  const guint n = MIN (reading->columns->header->n, row->line->n);

  for (guint i = 0; i < n; i++)
    {
      const FarneField *field = reading->columns->fields[i];

      if (field != NULL && is_own (reading, field) == own && !take_cell (reading, row, i))
        return FALSE;
    }
  return TRUE;
}

static void
take_id (Reading *reading, FarneLoadRow *row)
{
  const int column = reading->columns->id;
  g_autofree char *text =
    column < 0 || (guint) column >= row->line->n ? g_strdup ("") : farne_text_tidy (row->line->cells[column]);

  row->is_told_new = farne_text_same (text, WORD_NEW);
  if (!g_ascii_string_to_signed (*text == '#' ? text + 1 : text, 10, 1, G_MAXINT64, &row->told_id,
                                 NULL))
    row->told_id = 0;
}

static void
take_line (Reading *reading, const FarneLoadLine *line)
{
  FarneLoadRow *row = g_new0 (FarneLoadRow, 1);

  row->row = line->row;
  row->line = line;
  row->told = farne_record_new (reading->kind);
  g_ptr_array_add (reading->rows->rows, row);
  take_id (reading, row);
  take_cells (reading, row, FALSE);
  if (farne_load_line_reaches_past (line, reading->columns->header->n))
    warn (reading, row, "", _("The row has more cells than there are columns with a name; those are not read."));
}

/* What a row tells, and a record says otherwise or not. */
static gboolean
says (FarneRecord *record, FarneRecord *told)
{
  const FarneKind *kind = farne_record_get_kind (told);

  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_record_has (told, &kind->fields[i])
        && !farne_record_has_same (told, record, &kind->fields[i]))
      return FALSE;
  return TRUE;
}

/*
 * Each file gives out the same ids to its own records. Where most of the records that ids lead to are
 * called something else, the table is from another file, and its ids mean nothing here.
 */
static gboolean
are_ids_ours (Reading *reading)
{
  guint n_ours = 0, n_others = 0;

  for (guint i = 0; i < reading->rows->rows->len; i++)
    {
      const FarneLoadRow *row = reading->rows->rows->pdata[i];
      const FarneKnown *known = farne_load_match_find_id (reading->match, row->told_id);

      if (known == NULL)
        continue;
      if (farne_load_match_is_called (reading->match, row->told, known->record))
        n_ours++;
      else
        n_others++;
    }
  return n_others <= n_ours;
}

static void
drop_ids (Reading *reading)
{
  for (guint i = 0; i < reading->rows->rows->len; i++)
    ((FarneLoadRow *) reading->rows->rows->pdata[i])->told_id = 0;
  farne_problems_add (reading->rows->problems, FARNE_FINDING_WARNING, reading->columns->sheet->name, 0,
                      reading->columns->header->names[reading->columns->id], "",
                      _("The ids are those of another file, so they count for nothing here."));
}

static void
take (FarneLoadRow *row, FarneKnown *known)
{
  known->taken_by = row->row;
  row->before = g_object_ref (known->record);
}

static void
reject_taken (Reading *reading, FarneLoadRow *row, guint by)
{
  g_autofree char *reason =
    g_strdup_printf (_("Row %u is about the same already; the first counts."), by);

  reject (reading, row, NULL, "", reason);
}

static void
reject_several (Reading *reading, FarneLoadRow *row)
{
  g_autofree char *fields = farne_load_match_describe (reading->match);
  /* Translators: names of fields */
  g_autofree char *reason =
    g_strdup_printf (_("Several records fit (%s). Write the id of the one meant in a column “id”, or "
                       "“new” for another one."), fields);

  reject (reading, row, NULL, "", reason);
}

/* By its id: FALSE if the row has none that counts. */
static gboolean
match_id (Reading *reading, FarneLoadRow *row)
{
  FarneKnown *known = farne_load_match_find_id (reading->match, row->told_id);
  g_autofree char *reason = NULL;

  if (known == NULL)
    return FALSE;
  if (known->taken_by != 0)
    {
      reject_taken (reading, row, known->taken_by);
      return TRUE;
    }
  take (row, known);
  if (farne_load_match_is_called (reading->match, row->told, known->record))
    return TRUE;
  reason = g_strdup_printf (_("#%" G_GINT64_FORMAT " is called something else so far."), row->told_id);
  warn (reading, row, NULL, reason);
  return TRUE;
}

/* Of several that fit, the one that says all that the row tells. */
static FarneKnown *
choose (GPtrArray *free, FarneRecord *told)
{
  for (guint i = 0; i < free->len; i++)
    if (says (((FarneKnown *) free->pdata[i])->record, told))
      return free->pdata[i];
  return free->len == 1 ? free->pdata[0] : NULL;
}

static void
match_alike (Reading *reading, FarneLoadRow *row)
{
  g_autoptr (GPtrArray) found = farne_load_match_list (reading->match, row->told);
  g_autoptr (GPtrArray) free = g_ptr_array_new ();
  FarneKnown *chosen;
  guint taken = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const FarneKnown *known = found->pdata[i];

      if (known->row == 0 && known->taken_by == 0)
        g_ptr_array_add (free, found->pdata[i]);
      else if (taken == 0)
        taken = MAX (known->row, known->taken_by);
    }
  chosen = choose (free, row->told);
  if (chosen != NULL)
    take (row, chosen);
  else if (free->len > 0)
    reject_several (reading, row);
  else if (taken != 0 && farne_load_match_is_strict (reading->match))
    reject_taken (reading, row, taken);
}

/* A new record that bears the name of another may be the same. */
static void
warn_of_like (Reading *reading, FarneLoadRow *row)
{
  g_autoptr (GPtrArray) like = farne_load_match_list_like (reading->match, row->told);
  const FarneKnown *first = like->len > 0 ? like->pdata[0] : NULL;
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  if (first == NULL)
    return;
  name = farne_desk_name_record (reading->desk, first->record);
  reason = first->row > 0 ? g_strdup_printf (_("This may be the same as row %u."), first->row)
                          : g_strdup_printf (_("This may be the same as %s."), name);
  warn (reading, row, NULL, reason);
}

static void
match_row (Reading *reading, FarneLoadRow *row, guint index)
{
  g_autofree char *title = NULL;

  if (row->is_told_new || !match_id (reading, row))
    {
      if (!row->is_told_new)
        match_alike (reading, row);
      if (row->fate != FARNE_LOAD_REJECTED && row->before == NULL)
        warn_of_like (reading, row);
    }
  if (row->fate == FARNE_LOAD_REJECTED || row->before != NULL)
    return;
  farne_record_set_id (row->told, ID_BROUGHT - index);
  farne_load_match_add (reading->match, row->told, row->row);
  title = farne_record_words_get_title (farne_desk_get_record_words (reading->desk), row->told);
  farne_record_reader_know (reading->reader, reading->kind, title, row->told_id,
                            farne_record_get_id (row->told));
}

/* With a new postcode goes what is found by it, as when it is typed. */
static void
copy_postcodes (Reading *reading, FarneLoadRow *row)
{
  for (guint i = 0; i < reading->columns->header->n; i++)
    {
      const FarneField *field = reading->columns->fields[i];
      g_autofree char *text = NULL;

      if (field == NULL || field->type != FARNE_FIELD_POSTCODE)
        continue;
      text = farne_record_get_text (row->told, field);
      farne_record_reader_set (reading->reader, row->record, field, text, NULL);
    }
}

static void
copy_told (Reading *reading, FarneLoadRow *row)
{
  copy_postcodes (reading, row);
  for (guint i = 0; i < reading->columns->header->n; i++)
    if (reading->columns->fields[i] != NULL)
      farne_record_copy_field (row->record, row->told, reading->columns->fields[i]);
}

/* A new record has what a form begins with, but for cells that are left empty and may be. */
static gboolean
begin_new (Reading *reading, FarneLoadRow *row, GError **error)
{
  row->record = farne_record_new (reading->kind);
  farne_record_set_id (row->record, farne_record_get_id (row->told));
  copy_told (reading, row);
  if (!farne_record_reader_set_initial (reading->reader, row->record, error))
    return FALSE;
  for (guint i = 0; i < reading->columns->header->n; i++)
    if (reading->columns->fields[i] != NULL && !reading->columns->fields[i]->required)
      farne_record_copy_field (row->record, row->told, reading->columns->fields[i]);
  return TRUE;
}

/* The record as it is to be: what the table has columns for is as it tells, also where it is empty. */
static gboolean
settle (Reading *reading, FarneLoadRow *row, GError **error)
{
  if (row->before == NULL)
    return begin_new (reading, row, error);
  row->record = farne_record_dup (row->before);
  copy_told (reading, row);
  row->fate = farne_record_equal (row->before, row->record) ? FARNE_LOAD_SAME : FARNE_LOAD_CHANGED;
  return TRUE;
}

static const char *
name_column (Reading *reading, const FarneField *field)
{
  for (guint i = 0; field != NULL && i < reading->columns->header->n; i++)
    if (reading->columns->fields[i] == field)
      return reading->columns->header->names[i];
  return field != NULL ? farne_field_get_label (field) : NULL;
}

/* By all rules; what was warned of before is not told again. */
static void
check_row (Reading *reading, FarneLoadRow *row, gboolean again)
{
  g_autoptr (GPtrArray) problems = farne_record_check (row->record);

  farne_store_check_record (farne_desk_get_store (reading->desk), row->record,
                            G_LIST_MODEL (reading->beside), problems);
  if (farne_record_reader_peek_gazetteer (reading->reader) != NULL)
    farne_gazetteer_add_doubts (farne_record_reader_peek_gazetteer (reading->reader), row->record,
                                problems);
  for (guint i = 0; i < problems->len && row->fate != FARNE_LOAD_REJECTED; i++)
    {
      const FarneProblem *problem = problems->pdata[i];

      if (problem->is_error)
        reject (reading, row, name_column (reading, problem->field), "", problem->text);
      else if (!again)
        warn (reading, row, name_column (reading, problem->field), problem->text);
    }
}

static gboolean
is_kept (const FarneLoadRow *row)
{
  return row->fate == FARNE_LOAD_NEW || row->fate == FARNE_LOAD_CHANGED;
}

/* From the last, so that of two rows that exclude each other the first stays. */
static gboolean
check_all (Reading *reading, gboolean again)
{
  gboolean any = FALSE;

  for (guint i = reading->rows->rows->len; i > 0; i--)
    {
      FarneLoadRow *row = reading->rows->rows->pdata[i - 1];
      guint position;

      if (!is_kept (row))
        continue;
      check_row (reading, row, again);
      if (row->fate != FARNE_LOAD_REJECTED)
        continue;
      any = TRUE;
      if (reading->beside != NULL && g_list_store_find (reading->beside, row->record, &position))
        g_list_store_remove (reading->beside, position);
    }
  return any;
}

/* Whether rows of one table must be looked at together. */
static gboolean
are_linked (Reading *reading)
{
  for (guint i = 0; i < reading->kind->n_fields; i++)
    if (reading->kind->fields[i].alone != NULL || is_own (reading, &reading->kind->fields[i]))
      return TRUE;
  return FALSE;
}

static void
put_beside (Reading *reading)
{
  if (!are_linked (reading))
    return;
  reading->beside = g_list_store_new (FARNE_TYPE_RECORD);
  for (guint i = 0; i < reading->rows->rows->len; i++)
    {
      const FarneLoadRow *row = reading->rows->rows->pdata[i];

      if (is_kept (row))
        g_list_store_append (reading->beside, row->record);
    }
}

/* A row that refers to one that is not kept is not kept either. */
static void
check (Reading *reading)
{
  gboolean again = check_all (reading, FALSE) && reading->beside != NULL;

  while (again)
    again = check_all (reading, TRUE);
}

static gboolean
read_lines (Reading *reading, GCancellable *cancellable, GError **error)
{
  const GPtrArray *lines = reading->columns->sheet->lines;

  for (guint i = reading->columns->first; i < lines->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      take_line (reading, lines->pdata[i]);
    }
  if (!are_ids_ours (reading))
    drop_ids (reading);
  return TRUE;
}

static gboolean
settle_all (Reading *reading, GCancellable *cancellable, GError **error)
{
  const GPtrArray *rows = reading->rows->rows;

  for (guint i = 0; i < rows->len; i++)
    if (((FarneLoadRow *) rows->pdata[i])->fate != FARNE_LOAD_REJECTED)
      match_row (reading, rows->pdata[i], i);
  for (guint i = 0; i < rows->len; i++)
    {
      FarneLoadRow *row = rows->pdata[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (row->fate != FARNE_LOAD_REJECTED && take_cells (reading, row, TRUE)
          && !settle (reading, row, error))
        return FALSE;
    }
  put_beside (reading);
  check (reading);
  return TRUE;
}

/**
 * farne_load_rows_read:
 * @desk: a desk
 * @kind: the kind of the records
 * @columns: which column is which field
 * @skip_warned: whether rows that look wrong are not kept either
 * @cancellable: (nullable): to cancel
 * @error: return location for an error
 *
 * Reads rows as people write them, see farne_record_reader_set(), and tells what becomes of each. A
 * row is about the record of its id; otherwise about the one that is alike in what tells records of
 * the kind apart: #FarneKind.same, or its number or code, or its title with the day, place and
 * records it can't be without. Nothing is saved.
 *
 * Returns: (transfer full): the rows
 */
FarneLoadRows *
farne_load_rows_read (FarneDesk *desk, const FarneKind *kind, const FarneLoadColumns *columns,
                      gboolean skip_warned, GCancellable *cancellable, GError **error)
{
  g_auto (Reading) reading = {
    .desk = desk, .kind = kind, .columns = columns, .skip_warned = skip_warned,
    .reader = farne_record_reader_new (desk),
    .match = farne_load_match_new (farne_desk_get_store (desk), kind, error),
    .rows = g_new0 (FarneLoadRows, 1),
  };

  reading.rows->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  reading.rows->problems = farne_problems_new ();
  if (reading.match == NULL || !read_lines (&reading, cancellable, error)
      || !settle_all (&reading, cancellable, error))
    return NULL;
  farne_problems_sort (reading.rows->problems);
  return g_steal_pointer (&reading.rows);
}

/**
 * farne_load_rows_count:
 * @rows: rows
 * @fate: a fate
 *
 * Returns: how many rows share it
 */
guint
farne_load_rows_count (const FarneLoadRows *rows, FarneLoadFate fate)
{
  guint n = 0;

  for (guint i = 0; i < rows->rows->len; i++)
    n += ((const FarneLoadRow *) rows->rows->pdata[i])->fate == fate;
  return n;
}
