/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-scan.h"

#include <string.h>

#include "facts/farne-bytes.h"

/*
 * Every row's cell is the sum of one table entry for each key column; a row that is left out comes
 * to FARNE_SCAN_OUT or more, and is counted in one last cell that nobody reads: no branch in the
 * loop. Rows go by in chunks. A column that does not change within a chunk, as the day in files
 * that are sorted by it, is read once for the chunk.
 */
#define CHUNK 16384u
#define BYTE_KEYS_MAX 4
#define ROWS_A_THREAD 200000u

/**
 * farne_scan_init:
 * @scan: a scan
 * @facts: the facts; they must outlive it
 * @n_cells: groups, at most %FARNE_SCAN_CELLS_MAX
 *
 * Starts a question without keys: all rows belong to the first group.
 */
void
farne_scan_init (FarneScan *scan, FarneFacts *facts, guint n_cells)
{
  g_assert (n_cells <= FARNE_SCAN_CELLS_MAX);

  scan->facts = facts;
  scan->n_keys = 0;
  scan->n_cells = n_cells;
}

/**
 * farne_scan_clear:
 * @scan: a scan
 *
 * Frees its tables.
 */
void
farne_scan_clear (FarneScan *scan)
{
  for (guint i = 0; i < scan->n_keys; i++)
    g_free (scan->keys[i].table);
  scan->n_keys = 0;
}

/**
 * farne_scan_add_key:
 * @scan: a scan
 * @column: a column of its facts
 *
 * Makes a column matter; the same column may be added again.
 *
 * Returns: (transfer none): its table, all 0 at first: add to its entries
 */
guint32 *
farne_scan_add_key (FarneScan *scan, const FarneColumn *column)
{
  for (guint i = 0; i < scan->n_keys; i++)
    if (scan->keys[i].column == column)
      return scan->keys[i].table;

  g_assert (scan->n_keys < FARNE_SCAN_KEYS_MAX);
  scan->keys[scan->n_keys].column = column;
  /* A table for one-byte codes has all 256 entries, so that no code can miss it. */
  scan->keys[scan->n_keys].table = g_new0 (guint32, MAX (column->n_values, 256));

  return scan->keys[scan->n_keys++].table;
}

/**
 * farne_scan_find:
 * @scan: a scan
 * @row: a row
 *
 * Which group a row belongs to.
 *
 * Returns: the cell, or #FarneScan.n_cells or more if it is left out
 */
guint32
farne_scan_find (const FarneScan *scan, guint row)
{
  guint32 cell = 0;

  for (guint i = 0; i < scan->n_keys; i++)
    {
      const FarneColumn *column = scan->keys[i].column;

      cell += scan->keys[i].table[farne_number_at (column->codes, column->width, row)];
    }

  return cell;
}

/* One chunk of rows, reduced to the columns that change within it. */
typedef struct
{
  guint first;
  guint n;
  guint32 base;
  guint n_keys;
  const FarneScanKey *keys[FARNE_SCAN_KEYS_MAX];
  gconstpointer values;
  guint value_width;
  guint32 n_cells;
} Chunk;

static gboolean
is_constant (const FarneColumn *column, guint first, guint n)
{
  const guint8 *codes = (const guint8 *) column->codes + (gsize) first * column->width;

  return farne_number_at (column->codes, column->width, first)
             == farne_number_at (column->codes, column->width, first + n - 1)
         && memcmp (codes, codes + column->width, (gsize) (n - 1) * column->width) == 0;
}

static void
reduce (Chunk *chunk, const FarneScan *scan, guint first, guint n)
{
  chunk->first = first;
  chunk->n = n;
  chunk->base = 0;
  chunk->n_keys = 0;

  for (guint i = 0; i < scan->n_keys; i++)
    {
      const FarneScanKey *key = &scan->keys[i];
      const FarneColumn *column = key->column;

      if (is_constant (column, first, n))
        chunk->base += key->table[farne_number_at (column->codes, column->width, first)];
      else
        chunk->keys[chunk->n_keys++] = key;
    }
}

static gboolean
has_bytes_only (const Chunk *chunk)
{
  if (chunk->n_keys > BYTE_KEYS_MAX)
    return FALSE;

  for (guint i = 0; i < chunk->n_keys; i++)
    if (chunk->keys[i]->column->width != 1)
      return FALSE;

  return TRUE;
}

static inline const guint8 *
get_bytes (const Chunk *chunk, guint key)
{
  return key < chunk->n_keys ? (const guint8 *) chunk->keys[key]->column->codes + chunk->first
                             : NULL;
}

static inline const guint32 *
get_table (const Chunk *chunk, guint key)
{
  return key < chunk->n_keys ? chunk->keys[key]->table : NULL;
}

/* Called with constants for @n_keys and @width, so that each case becomes a loop of its own. */
G_ALWAYS_INLINE static inline void
add_by_bytes (const Chunk *chunk, FarneScanCell *cells, const guint n_keys, const guint width)
{
  const guint8 *a = get_bytes (chunk, 0), *b = get_bytes (chunk, 1);
  const guint8 *c = get_bytes (chunk, 2), *d = get_bytes (chunk, 3);
  const guint32 *of_a = get_table (chunk, 0), *of_b = get_table (chunk, 1);
  const guint32 *of_c = get_table (chunk, 2), *of_d = get_table (chunk, 3);
  const guint8 *values = (const guint8 *) chunk->values + (gsize) chunk->first * width;
  const guint32 n_cells = chunk->n_cells, base = chunk->base;

  for (guint i = 0; i < chunk->n; i++)
    {
      guint32 cell = base;

      if (n_keys > 0)
        cell += of_a[a[i]];
      if (n_keys > 1)
        cell += of_b[b[i]];
      if (n_keys > 2)
        cell += of_c[c[i]];
      if (n_keys > 3)
        cell += of_d[d[i]];
      cell = MIN (cell, n_cells);
      cells[cell].sum += farne_number_at (values, width, i);
      cells[cell].n_rows++;
    }
}

#define CASE_OF_KEYS(n_keys, width)                   \
  case n_keys:                                        \
    add_by_bytes (chunk, cells, n_keys, width);       \
    break;

#define DEFINE_ADD(name, width)                            \
  static void name (const Chunk *chunk, FarneScanCell *cells) \
  {                                                        \
    switch (chunk->n_keys)                                 \
      {                                                    \
        CASE_OF_KEYS (0, width)                            \
        CASE_OF_KEYS (1, width)                            \
        CASE_OF_KEYS (2, width)                            \
        CASE_OF_KEYS (3, width)                            \
        CASE_OF_KEYS (4, width)                            \
      default:                                             \
        g_assert_not_reached ();                           \
      }                                                    \
  }

DEFINE_ADD (add_bytes, 1)
DEFINE_ADD (add_shorts, 2)
DEFINE_ADD (add_ints, 4)
DEFINE_ADD (add_longs, 8)

G_ALWAYS_INLINE static inline void
look_up (const Chunk *chunk, const FarneScanKey *key, guint32 *found, const guint width)
{
  const guint8 *codes = (const guint8 *) key->column->codes + (gsize) chunk->first * width;
  const guint32 *table = key->table;

  for (guint i = 0; i < chunk->n; i++)
    found[i] += table[farne_number_at (codes, width, i)];
}

G_ALWAYS_INLINE static inline void
add_found (const Chunk *chunk, FarneScanCell *cells, const guint32 *found, const guint width)
{
  const guint8 *values = (const guint8 *) chunk->values + (gsize) chunk->first * width;

  for (guint i = 0; i < chunk->n; i++)
    {
      guint32 cell = MIN (found[i], chunk->n_cells);

      cells[cell].sum += farne_number_at (values, width, i);
      cells[cell].n_rows++;
    }
}

/* Any number of keys of any width: the cells of the chunk first, then the sums. */
static void
add_in_steps (const Chunk *chunk, FarneScanCell *cells, guint32 *found)
{
  for (guint i = 0; i < chunk->n; i++)
    found[i] = chunk->base;

  for (guint i = 0; i < chunk->n_keys; i++)
    if (chunk->keys[i]->column->width == 1)
      look_up (chunk, chunk->keys[i], found, 1);
    else if (chunk->keys[i]->column->width == 2)
      look_up (chunk, chunk->keys[i], found, 2);
    else
      look_up (chunk, chunk->keys[i], found, 4);

  if (chunk->value_width == 1)
    add_found (chunk, cells, found, 1);
  else if (chunk->value_width == 2)
    add_found (chunk, cells, found, 2);
  else if (chunk->value_width == 4)
    add_found (chunk, cells, found, 4);
  else
    add_found (chunk, cells, found, 8);
}

static void
add_chunk (const Chunk *chunk, FarneScanCell *cells, guint32 *found)
{
  if (chunk->base >= chunk->n_cells)
    return;

  if (!has_bytes_only (chunk))
    add_in_steps (chunk, cells, found);
  else if (chunk->value_width == 1)
    add_bytes (chunk, cells);
  else if (chunk->value_width == 2)
    add_shorts (chunk, cells);
  else if (chunk->value_width == 4)
    add_ints (chunk, cells);
  else
    add_longs (chunk, cells);
}

/* The rows that one thread takes. */
typedef struct
{
  const FarneScan *scan;
  guint first;
  guint end;
  GCancellable *cancellable;
  FarneScanCell *cells;
} Share;

static gpointer
run_share (gpointer data)
{
  Share *share = data;
  g_autofree guint32 *found = g_new (guint32, CHUNK);
  Chunk chunk = { .n_cells = share->scan->n_cells };

  chunk.values = farne_facts_get_values (share->scan->facts, &chunk.value_width);
  share->cells = g_new0 (FarneScanCell, share->scan->n_cells + 1);
  for (guint row = share->first; row < share->end; row += CHUNK)
    {
      if (g_cancellable_is_cancelled (share->cancellable))
        break;
      reduce (&chunk, share->scan, row, MIN (CHUNK, share->end - row));
      add_chunk (&chunk, share->cells, found);
    }

  return NULL;
}

static guint
count_threads (const FarneScan *scan)
{
  guint n_rows = farne_facts_get_n_rows (scan->facts);
  guint most = MIN (MIN (g_get_num_processors (), 8), n_rows / ROWS_A_THREAD);

  /* Cells of each thread must be added up: not worth it for many. */
  return scan->n_cells > n_rows / 8 ? 1 : MAX (most, 1);
}

static void
add_cells (const FarneScan *scan, FarneScanCell *to, const FarneScanCell *from)
{
  for (guint i = 0; i < scan->n_cells; i++)
    {
      to[i].sum += from[i].sum;
      to[i].n_rows += from[i].n_rows;
    }
}

/**
 * farne_scan_run:
 * @scan: a scan with its keys
 * @cancellable: (nullable): looked at between chunks of rows
 * @error: a location for an error
 *
 * Sums all rows by group, on as many threads as are worth it. Rows that are not simply listed count
 * as rows of value 0.
 *
 * Returns: (transfer full) (array): #FarneScan.n_cells cells, or %NULL when cancelled
 */
FarneScanCell *
farne_scan_run (const FarneScan *scan, GCancellable *cancellable, GError **error)
{
  Share shares[8];
  GThread *threads[8] = { NULL };
  guint n_threads = count_threads (scan);
  guint64 n_rows = farne_facts_get_n_rows (scan->facts);

  for (guint i = 0; i < n_threads; i++)
    {
      shares[i]
          = (Share) { scan, n_rows * i / n_threads, n_rows * (i + 1) / n_threads, cancellable };
      if (i > 0)
        threads[i] = g_thread_new ("scan", run_share, &shares[i]);
    }
  run_share (&shares[0]);

  for (guint i = 1; i < n_threads; i++)
    {
      g_thread_join (threads[i]);
      add_cells (scan, shares[0].cells, shares[i].cells);
      g_free (shares[i].cells);
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&shares[0].cells, g_free);

  return shares[0].cells;
}
