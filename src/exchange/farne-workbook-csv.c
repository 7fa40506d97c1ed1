/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-workbook-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-csv-text.h"
#include "exchange/farne-row.h"
#include "exchange/farne-text-stream.h"
#include "exchange/farne-workbook-private.h"

#define LONGEST_ROW (16 * 1024 * 1024)
#define GUESS_LINES 30

struct _FarneWorkbookCsv
{
  FarneWorkbook parent_instance;

  char delimiter;
};

G_DEFINE_FINAL_TYPE (FarneWorkbookCsv, farne_workbook_csv, FARNE_TYPE_WORKBOOK)

typedef enum
{
  ROW_FOUND,
  ROW_NEEDS_MORE,
  ROW_FAILED,
} RowResult;

/* One reading of the file. A cell that is `escaped` still has its doubled quotes. */
typedef struct
{
  FarneWorkbook *workbook;
  FarneTextStream *stream;
  FarneRow *texts;
  FarneCell *cells;
  guint n_cells;
  guint n_allocated;
  gboolean escaped;
  guint number;
  char delimiter;
  guint8 stops[256];
} Reader;

/* Whether the lines agree on how often a delimiter stands in them tells whether it is one. */
static guint
score_delimiter (const char *text, gsize length, char delimiter)
{
  guint score = 0, count = 0, before = 0, lines = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length && lines < GUESS_LINES; i++)
    {
      if (text[i] == '"')
        quoted = !quoted;
      else if (text[i] == delimiter && !quoted)
        count++;
      else if (text[i] == '\n' && !quoted)
        {
          score += count == before ? 16 * count : 0;
          before = count;
          lines++;
          score += count;
          count = 0;
        }
    }
  return score + count;
}

static char
guess_delimiter (const char *text, gsize length)
{
  static const char candidates[] = { ',', ';', '\t' };
  char best = ',';
  guint best_score = 0;

  if (length > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0)
    return text[4];
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint score = score_delimiter (text, length, candidates[i]);

      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}

static gboolean
farne_workbook_csv_load (FarneWorkbook *workbook,
                         GPtrArray     *sheets,
                         GCancellable  *cancellable,
                         GError       **error)
{
  FarneWorkbookCsv *self = FARNE_WORKBOOK_CSV (workbook);
  g_autoptr (FarneTextStream) stream = farne_text_stream_new (farne_workbook_get_fd (workbook));

  if (!farne_text_stream_more (stream, error))
    return FALSE;
  self->delimiter = guess_delimiter (stream->bytes, stream->length);
  g_ptr_array_add (sheets, g_strdup (""));
  return TRUE;
}

static gboolean
add_cell (Reader *reader, const char *text, gsize length)
{
  if (reader->n_cells == reader->n_allocated)
    {
      if (reader->n_allocated >= FARNE_ROW_MOST_CELLS)
        return FALSE;
      reader->n_allocated *= 2;
      reader->cells = g_renew (FarneCell, reader->cells, reader->n_allocated);
    }
  if (length > 1 && text[0] == '\'' && farne_csv_is_guarded (text, length))
    {
      text++;
      length--;
    }
  reader->cells[reader->n_cells++] = (FarneCell) {
    .type = length > 0 ? FARNE_CELL_TEXT : FARNE_CELL_EMPTY,
    .text = text,
    .length = length,
  };
  return TRUE;
}

/* Finds the closing quote of a cell that begins at @open; NULL where there is none yet. */
static const char *
find_quote (Reader *reader, const char *open)
{
  const char *end = reader->stream->bytes + reader->stream->length;
  const char *p = open + 1;

  while ((p = memchr (p, '"', end - p)) != NULL)
    {
      if (p + 1 == end)
        return reader->stream->at_end ? p : NULL;
      if (p[1] != '"')
        return p;
      reader->escaped = TRUE;
      p += 2;
    }
  return NULL;
}

static void
set_unclosed (Reader *reader, GError **error)
{
  g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
      _("In “%s”, row %u, a quotation mark (\") opens a cell and is never closed. Correct "
        "it in a text editor, or save the file again from a spreadsheet program."),
      farne_workbook_get_file_name (reader->workbook), reader->number + 1);
}

static RowResult
fail_at_quote (Reader *reader, GError **error)
{
  if (!reader->stream->at_end && reader->stream->length <= LONGEST_ROW)
    return ROW_NEEDS_MORE;
  set_unclosed (reader, error);
  return ROW_FAILED;
}

/* Takes one row from the front of the stream; *length is what it takes up. */
static RowResult
parse_row (Reader *reader, gsize *length, GError **error)
{
  const char *begin = reader->stream->bytes;
  const char *end = begin + reader->stream->length;
  const char *p = begin;

  reader->n_cells = 0;
  reader->escaped = FALSE;
  for (;;)
    {
      const char *text = p;
      const char *quote = NULL;

      if (*p == '"' && p < end)
        {
          quote = find_quote (reader, p);
          if (quote == NULL)
            return fail_at_quote (reader, error);
          p = quote + 1;
        }
      while (!reader->stops[(guchar) *p])
        p++;
      if (p >= end - 1 && !reader->stream->at_end)
        return reader->stream->length > LONGEST_ROW ? fail_at_quote (reader, error)
                                                    : ROW_NEEDS_MORE;
      if (!(quote != NULL && quote + 1 == p ? add_cell (reader, text + 1, quote - text - 1)
                                            : add_cell (reader, text, p - text)))
        {
          g_autoptr (FarneRow) row = farne_row_new ();

          farne_row_set_number (row, reader->number + 1);
          farne_row_add (row, FARNE_ROW_MOST_CELLS, error);
          return ROW_FAILED;
        }
      if (*p != reader->delimiter || p == end)
        break;
      p++;
    }
  if (p < end)
    p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
  *length = p - begin;
  return ROW_FOUND;
}

static void
unescape_cell (Reader *reader, FarneCell *cell)
{
  g_autoptr (GString) text = g_string_sized_new (cell->length);

  for (gsize i = 0; i < cell->length; i++)
    {
      g_string_append_c (text, cell->text[i]);
      i += cell->text[i] == '"' && i + 1 < cell->length && cell->text[i + 1] == '"';
    }
  farne_row_set_text (reader->texts, cell, text->str, text->len);
}

/* A cell that is not UTF-8 was saved by a spreadsheet program on Windows. */
static void
decode_cell (Reader *reader, FarneCell *cell)
{
  if (!g_utf8_validate_len (cell->text, cell->length, NULL))
    {
      g_autofree char *text = farne_text_from_windows (cell->text, cell->length);

      farne_row_set_text (reader->texts, cell, text, strlen (text));
    }
}

static void
finish_cells (Reader *reader)
{
  while (reader->n_cells > 0 && reader->cells[reader->n_cells - 1].type == FARNE_CELL_EMPTY)
    reader->n_cells--;
  if (!reader->escaped && reader->stream->plain)
    return;
  farne_row_clear (reader->texts);
  for (guint i = 0; i < reader->n_cells; i++)
    {
      FarneCell *cell = &reader->cells[i];

      if (reader->escaped && memchr (cell->text, '"', cell->length) != NULL)
        unescape_cell (reader, cell);
      if (!reader->stream->plain)
        decode_cell (reader, cell);
    }
}

static gboolean
read_more (Reader *reader, GCancellable *cancellable, GError **error)
{
  gint64 size = farne_workbook_get_size (reader->workbook);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  farne_workbook_advance (reader->workbook,
                          MIN ((double) reader->stream->position / MAX (size, 1), 1.0));
  return farne_text_stream_more (reader->stream, error);
}

static gboolean
read_rows (Reader      *reader,
           FarneRowFunc func,
           gpointer     user_data,
           GCancellable *cancellable,
           GError     **error)
{
  gsize length = 0;

  while (reader->stream->length > 0 || !reader->stream->at_end)
    {
      RowResult result
          = reader->stream->length > 0 ? parse_row (reader, &length, error) : ROW_NEEDS_MORE;

      if (result == ROW_FAILED)
        return FALSE;
      if (result == ROW_NEEDS_MORE)
        {
          if (!read_more (reader, cancellable, error))
            return FALSE;
          continue;
        }
      reader->number++;
      finish_cells (reader);
      if (reader->n_cells > 0 && !func (reader->number, reader->cells, reader->n_cells, user_data))
        return TRUE;
      farne_text_stream_take (reader->stream, length);
    }
  return TRUE;
}

static gboolean
farne_workbook_csv_read_sheet (FarneWorkbook *workbook,
                               guint          sheet,
                               FarneRowFunc   func,
                               gpointer       user_data,
                               GCancellable  *cancellable,
                               GError       **error)
{
  g_autoptr (FarneTextStream) stream = farne_text_stream_new (farne_workbook_get_fd (workbook));
  g_autoptr (FarneRow) texts = farne_row_new ();
  Reader reader = {
    .workbook = workbook,
    .stream = stream,
    .texts = texts,
    .n_allocated = 32,
    .delimiter = FARNE_WORKBOOK_CSV (workbook)->delimiter,
  };
  gboolean read;

  reader.cells = g_new (FarneCell, reader.n_allocated);
  reader.stops['\n'] = reader.stops['\r'] = reader.stops[(guchar) reader.delimiter] = 1;
  read = read_rows (&reader, func, user_data, cancellable, error);
  g_free (reader.cells);
  return read;
}

static void
farne_workbook_csv_class_init (FarneWorkbookCsvClass *klass)
{
  FarneWorkbookClass *workbook_class = FARNE_WORKBOOK_CLASS (klass);

  workbook_class->load = farne_workbook_csv_load;
  workbook_class->read_sheet = farne_workbook_csv_read_sheet;
}

static void
farne_workbook_csv_init (FarneWorkbookCsv *self)
{
}
