/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Makes small workbooks for tests. A sheet is rows of cells with "|" between them; a cell that
 * begins with "#" is a number, "@" a day, "=" a formula (with its result behind it, or nothing),
 * "!" an error.
 */
#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/farne-day.h"

typedef struct
{
  const char *name;
  const char *const *rows;
} MadeSheet;

typedef struct
{
  const char *name;
  const char *content;
} MadePart;

static inline char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("farne-test-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static inline void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

static inline char *
make_file (const char *folder, const char *name, const void *content, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

static inline void
write_part (struct archive *archive, const char *name, const char *content, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, length), ==, (gssize) length);
  archive_entry_free (entry);
}

static inline char *
make_zip (const char *folder, const char *name, const MadePart *parts)
{
  char *path = g_build_filename (folder, name, NULL);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; parts[i].name != NULL; i++)
    write_part (archive, parts[i].name, parts[i].content, strlen (parts[i].content));
  archive_write_close (archive);
  archive_write_free (archive);
  return path;
}

static inline void
append_ods_cell (GString *xml, const char *cell)
{
  g_autofree char *text = g_markup_escape_text (cell[0] != '\0' ? cell + 1 : cell, -1);
  g_autofree char *whole = g_markup_escape_text (cell, -1);

  if (cell[0] == '\0')
    g_string_append (xml, "<table:table-cell/>");
  else if (cell[0] == '#')
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"float\" office:value=\"%s\">"
                            "<text:p>%s</text:p></table:table-cell>",
                            text, text);
  else if (cell[0] == '@')
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"date\" office:date-value=\"%s\">"
                            "<text:p>some day</text:p></table:table-cell>",
                            text);
  else if (cell[0] == '=' && cell[1] == '\0')
    g_string_append (xml, "<table:table-cell table:formula=\"of:=1+1\"/>");
  else if (cell[0] == '=')
    g_string_append_printf (
        xml,
        "<table:table-cell table:formula=\"of:=1>0\" office:value-type=\"float\" "
        "office:value=\"%s\"><text:p>%s</text:p></table:table-cell>",
        text, text);
  else if (cell[0] == '!')
    g_string_append_printf (
        xml,
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
        "office:string-value=\"\" calcext:value-type=\"error\"><text:p>%s</text:p>"
        "</table:table-cell>",
        text);
  else
    g_string_append_printf (xml,
                            "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p>"
                            "</table:table-cell>",
                            whole);
}

#define ODS_HEAD                                                                                   \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "                          \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                             \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                               \
  "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" "        \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
#define ODS_TAIL "</office:spreadsheet></office:body></office:document-content>"
#define ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"

static inline char *
make_ods_from_xml (const char *folder, const char *name, const char *tables)
{
  g_autofree char *content = g_strconcat (ODS_HEAD, tables, ODS_TAIL, NULL);
  const MadePart parts[] = { { "mimetype", ODS_TYPE }, { "content.xml", content }, { NULL } };

  return make_zip (folder, name, parts);
}

static inline char *
make_ods (const char *folder, const char *name, const MadeSheet *sheets)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  for (guint i = 0; sheets[i].name != NULL; i++)
    {
      g_string_append_printf (xml, "<table:table table:name=\"%s\"><table:table-column/>",
                              sheets[i].name);
      for (guint row = 0; sheets[i].rows[row] != NULL; row++)
        {
          g_auto (GStrv) cells = g_strsplit (sheets[i].rows[row], "|", -1);

          g_string_append (xml, "<table:table-row>");
          for (guint j = 0; cells[j] != NULL; j++)
            append_ods_cell (xml, cells[j]);
          g_string_append (xml, "</table:table-row>");
        }
      g_string_append (xml,
                       "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
                       "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    }
  return make_ods_from_xml (folder, name, xml->str);
}

static inline double
get_serial (const char *iso, gboolean since_1904)
{
  FarneDay day;

  g_assert_true (farne_day_parse (iso, &day));
  return day - (since_1904 ? farne_day_new (1904, 1, 1) : farne_day_new (1899, 12, 30));
}

static inline void
append_xlsx_cell (GString *xml, guint column, guint row, const char *cell, gboolean since_1904)
{
  g_autofree char *text = g_markup_escape_text (cell[0] != '\0' ? cell + 1 : cell, -1);
  g_autofree char *whole = g_markup_escape_text (cell, -1);
  g_autofree char *place = g_strdup_printf ("%c%u", 'A' + column, row);

  g_assert_cmpuint (column, <, 26);
  if (cell[0] == '#')
    g_string_append_printf (xml, "<c r=\"%s\"><v>%s</v></c>", place, text);
  else if (cell[0] == '@')
    g_string_append_printf (xml, "<c r=\"%s\" s=\"1\"><v>%g</v></c>", place,
                            get_serial (text, since_1904));
  else if (cell[0] == '=')
    g_string_append_printf (xml, "<c r=\"%s\"><f>1+1</f><v>%s</v></c>", place, text);
  else if (cell[0] == '!')
    g_string_append_printf (xml, "<c r=\"%s\" t=\"e\"><f>1/0</f><v>%s</v></c>", place, text);
  else if (cell[0] != '\0')
    g_string_append_printf (
        xml, "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>", place,
        whole);
}

static inline char *
make_xlsx_sheet (const char *const *rows, gboolean since_1904, const char *after)
{
  GString *xml
      = g_string_new ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/"
                      "spreadsheetml/2006/main\"><sheetData>");

  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      g_string_append_printf (xml, "<row r=\"%u\">", row + 1);
      for (guint j = 0; cells[j] != NULL; j++)
        append_xlsx_cell (xml, j, row + 1, cells[j], since_1904);
      g_string_append (xml, "</row>");
    }
  g_string_append_printf (xml, "</sheetData>%s</worksheet>", after);
  return g_string_free (xml, FALSE);
}

#define XLSX_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define XLSX_ROOT                                                                                  \
  "<Relationships><Relationship Id=\"r1\" Type=\"" XLSX_TYPE                                       \
  "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
#define XLSX_STYLES                                                                                \
  "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"

/* @after stands behind the cells of every sheet, for merged cells. */
static inline char *
make_xlsx_with (const char *folder, const char *name, const MadeSheet *sheets, gboolean since_1904,
                const char *after)
{
  g_autoptr (GString) book = g_string_new (NULL);
  g_autoptr (GString) rels = g_string_new ("<Relationships><Relationship Id=\"s\" Type=\"" XLSX_TYPE
                                           "styles\" Target=\"styles.xml\"/>");
  g_autoptr (GArray) parts = g_array_new (TRUE, TRUE, sizeof (MadePart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  MadePart fixed[] = { { "[Content_Types].xml", "<Types/>" }, { "_rels/.rels", XLSX_ROOT },
                       { "xl/styles.xml", XLSX_STYLES } };

  g_string_append_printf (book, "<workbook xmlns:r=\"r\"><workbookPr date1904=\"%d\"/><sheets>",
                          since_1904);
  g_array_append_vals (parts, fixed, G_N_ELEMENTS (fixed));
  for (guint i = 0; sheets[i].name != NULL; i++)
    {
      MadePart part = { g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1),
                        make_xlsx_sheet (sheets[i].rows, since_1904, after) };

      g_string_append_printf (book, "<sheet name=\"%s\" sheetId=\"%u\" r:id=\"w%u\"/>",
                              sheets[i].name, i + 1, i);
      g_string_append_printf (rels, "<Relationship Id=\"w%u\" Type=\"" XLSX_TYPE
                              "worksheet\" Target=\"worksheets/sheet%u.xml\"/>", i, i + 1);
      g_array_append_val (parts, part);
      g_ptr_array_add (texts, (gpointer) part.name);
      g_ptr_array_add (texts, (gpointer) part.content);
    }
  g_string_append (book, "</sheets></workbook>");
  g_string_append (rels, "</Relationships>");
  g_array_append_vals (parts, &(MadePart) { "xl/workbook.xml", book->str }, 1);
  g_array_append_vals (parts, &(MadePart) { "xl/_rels/workbook.xml.rels", rels->str }, 1);
  return make_zip (folder, name, (const MadePart *) parts->data);
}

static inline char *
make_xlsx (const char *folder, const char *name, const MadeSheet *sheets)
{
  return make_xlsx_with (folder, name, sheets, FALSE, "");
}

/* The rows of one sheet as CSV; days are written as people write them. */
static inline char *
make_csv (const char *folder, const char *name, const char *const *rows)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[row], "|", -1);

      for (guint i = 0; cells[i] != NULL; i++)
        {
          const char *cell = strchr ("#@=", cells[i][0]) != NULL && cells[i][0] != '\0'
                                 ? cells[i] + 1
                                 : cells[i];

          g_string_append_printf (csv, strchr (cell, ',') != NULL ? "%s\"%s\"" : "%s%s",
                                  i > 0 ? "," : "", cell);
        }
      g_string_append (csv, "\r\n");
    }
  return make_file (folder, name, csv->str, -1);
}
