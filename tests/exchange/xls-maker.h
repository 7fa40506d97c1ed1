/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Makes a small workbook of the old Excel format, for tests: one sheet of labels and numbers
 * ([MS-XLS], BIFF8) in a compound file ([MS-CFB], version 3). Cells as in workbook-maker.h, of which
 * only texts and numbers are used.
 */
#include "tests/exchange/workbook-maker.h"

#define XLS_SECTOR 512
#define XLS_STREAM 4096
#define XLS_FREE 0xffffffffu
#define XLS_END 0xfffffffeu
#define XLS_FAT 0xfffffffdu
#define XLS_FORMATS 16

static inline void
xls_put (GByteArray *bytes, guint64 number, guint size)
{
  guint64 little = GUINT64_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &little, size);
}

static inline void
xls_pad (GByteArray *bytes, guint length, guint8 with)
{
  while (bytes->len < length)
    g_byte_array_append (bytes, &with, 1);
}

static inline void
xls_begin (GByteArray *stream, guint kind)
{
  const guint values[] = { 0x809, 16, 0x600, kind, 0x0dbb, 0x07cc, 0, 0, 6, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    xls_put (stream, values[i], 2);
}

static inline void
xls_put_cell (GByteArray *stream, guint row, guint column, const char *cell)
{
  gboolean number = cell[0] == '#';
  gsize length = number ? 8 : strlen (cell) + 3;
  const guint values[] = { number ? 0x203 : 0x204, 6 + length, row, column, XLS_FORMATS - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    xls_put (stream, values[i], 2);
  if (number)
    {
      double value = g_ascii_strtod (cell + 1, NULL);

      g_byte_array_append (stream, (const guint8 *) &value, sizeof value);
      return;
    }
  xls_put (stream, strlen (cell), 2);
  xls_put (stream, 0, 1);
  g_byte_array_append (stream, (const guint8 *) cell, strlen (cell));
}

static inline void
xls_put_sheet (GByteArray *stream, const char *const *rows)
{
  xls_begin (stream, 0x10);
  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      for (guint i = 0; cells[i] != NULL; i++)
        xls_put_cell (stream, row, i, cells[i]);
    }
  xls_put (stream, 0x0a, 4);
}

/* The part before the sheet: formats of cells, and where the sheet is. */
static inline void
xls_put_globals (GByteArray *stream, guint sheet_at)
{
  xls_begin (stream, 5);
  for (guint i = 0; i < XLS_FORMATS; i++)
    {
      xls_put (stream, 0xe0 | 20 << 16, 4);
      xls_put (stream, (guint64) (i < XLS_FORMATS - 1 ? 0xfff5 : 1) << 32, 6);
      xls_put (stream, 0x20, 1);
      xls_pad (stream, stream->len + 11, 0);
      xls_put (stream, 0x20c0, 2);
    }
  xls_put (stream, 0x85 | 12 << 16, 4);
  xls_put (stream, sheet_at, 4);
  xls_put (stream, 4 << 16, 4);
  g_byte_array_append (stream, (const guint8 *) "Data", 4);
  xls_put (stream, 0x0a, 4);
}

static inline void
xls_put_entry (GByteArray *file, const char *name, guint type, guint child, guint start, guint size)
{
  guint begin = file->len;

  for (const char *p = name; *p != '\0'; p++)
    xls_put (file, *p, 2);
  xls_pad (file, begin + 64, 0);
  xls_put (file, 2 * strlen (name) + 2, 2);
  xls_put (file, type | 1 << 8, 2);
  xls_put (file, XLS_FREE, 4);
  xls_put (file, XLS_FREE, 4);
  xls_put (file, child, 4);
  xls_pad (file, begin + 116, 0);
  xls_put (file, start, 4);
  xls_put (file, size, 8);
}

static inline void
xls_put_header (GByteArray *file)
{
  const guint words[] = { 0, 1, 1, 0, XLS_STREAM, XLS_END, 0, XLS_END, 0, 0 };
  const guint shorts[] = { 0x3e, 3, 0xfffe, 9, 6, 0, 0, 0 };

  g_byte_array_append (file, (const guint8 *) "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  xls_pad (file, 24, 0);
  for (guint i = 0; i < G_N_ELEMENTS (shorts); i++)
    xls_put (file, shorts[i], 2);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    xls_put (file, words[i], 4);
  xls_pad (file, XLS_SECTOR, 0xff);
}

/* The table of sectors: itself, the directory, then the stream as a chain. */
static inline void
xls_put_table (GByteArray *file)
{
  guint n = XLS_STREAM / XLS_SECTOR;

  xls_put (file, XLS_FAT, 4);
  xls_put (file, XLS_END, 4);
  for (guint i = 0; i < n; i++)
    xls_put (file, i + 1 < n ? i + 3 : XLS_END, 4);
  xls_pad (file, 2 * XLS_SECTOR, 0xff);
}

static inline char *
make_xls (const char *folder, const char *name, const char *const *rows)
{
  g_autoptr (GByteArray) measured = g_byte_array_new ();
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  g_autoptr (GByteArray) file = g_byte_array_new ();

  xls_put_globals (measured, 0);
  xls_put_globals (stream, measured->len);
  xls_put_sheet (stream, rows);
  g_assert_cmpuint (stream->len, <=, XLS_STREAM);
  xls_pad (stream, XLS_STREAM, 0);
  xls_put_header (file);
  xls_put_table (file);
  xls_put_entry (file, "Root Entry", 5, 1, XLS_END, 0);
  xls_put_entry (file, "Workbook", 2, XLS_FREE, 2, XLS_STREAM);
  xls_pad (file, 3 * XLS_SECTOR, 0);
  g_byte_array_append (file, stream->data, stream->len);
  return make_file (folder, name, file->data, file->len);
}
