/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "farne-config.h"

#include "exchange/farne-workbook-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "base/farne-error.h"
#include "exchange/farne-json-text.h"
#include "exchange/farne-workbook-csv.h"
#include "exchange/farne-workbook-ods.h"
#include "exchange/farne-workbook-xls.h"
#include "exchange/farne-workbook-xlsx.h"
#include "exchange/farne-zip.h"

#define HEAD_SIZE (64 * 1024)
#define LARGEST_MANIFEST (16 * 1024 * 1024)
#define LARGEST_JSON (64 * 1024 * 1024)

typedef struct
{
  int fd;
  gint64 size;
  const char *file_name;
  const char *bytes;
  gsize length;
} Head;

static GType
refuse (const Head *head, const char *format, GError **error)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, head->file_name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE, message);
  return G_TYPE_INVALID;
}

static GType
refuse_password (const Head *head, GError **error)
{
  return refuse (head, _("“%s” is protected by a password. Open it in a spreadsheet program, save "
                         "a copy without a password, and import the copy."), error);
}

static gboolean
manifest_is_encrypted (FarneZip *zip)
{
  g_autoptr (GBytes) manifest = NULL;

  if (!farne_zip_has (zip, "META-INF/manifest.xml"))
    return FALSE;
  manifest = farne_zip_load (zip, "META-INF/manifest.xml", LARGEST_MANIFEST, NULL);
  return manifest != NULL
         && memmem (g_bytes_get_data (manifest, NULL), g_bytes_get_size (manifest),
                    "encryption-data", strlen ("encryption-data")) != NULL;
}

static GType
tell_zip (const Head *head, GError **error)
{
  g_autoptr (FarneZip) zip = farne_zip_open (head->fd, head->size, head->file_name, error);

  if (zip == NULL)
    return G_TYPE_INVALID;
  if (farne_zip_has (zip, "xl/workbook.bin"))
    return refuse (head, _("“%s” is a binary Excel workbook. Open it in a spreadsheet program, "
                           "save it as .xlsx, .ods or CSV, and import that."), error);
  if (manifest_is_encrypted (zip))
    return refuse_password (head, error);
  if (farne_zip_has (zip, "content.xml"))
    return FARNE_TYPE_WORKBOOK_ODS;
  if (farne_zip_has (zip, "[Content_Types].xml") && farne_zip_has (zip, "_rels/.rels"))
    return FARNE_TYPE_WORKBOOK_XLSX;
  return refuse (head, _("“%s” is an archive without a spreadsheet of its own in it. Unpack it and "
                         "import the spreadsheet."), error);
}

/* OLE2 keeps the names of its streams in UTF-16; the directory may lie anywhere in the file. */
static gboolean
holds_name (const Head *head, const char *name)
{
  g_autofree char *bytes = g_malloc (head->size);
  gsize length = strlen (name);
  g_autofree char *wide = g_malloc0 (2 * length);
  gssize got = pread (head->fd, bytes, head->size, 0);

  for (gsize i = 0; i < length; i++)
    wide[2 * i] = name[i];
  return got > 0 && memmem (bytes, got, wide, 2 * length) != NULL;
}

#define LARGEST_OLE2 (G_GINT64_CONSTANT (512) << 20)

static GType
tell_ole2 (const Head *head, GError **error)
{
  if (head->size <= LARGEST_OLE2 && holds_name (head, "EncryptedPackage"))
    return refuse_password (head, error);
  if (head->size <= LARGEST_OLE2 && farne_workbook_xls_can_read ())
    return FARNE_TYPE_WORKBOOK_XLS;
  return refuse (head, _("“%s” is a workbook of the old Excel format. Open it in a spreadsheet "
                         "program, save it as .xlsx, .ods or CSV, and import that."), error);
}

static GType
tell_pdf (const Head *head, GError **error)
{
  return refuse (head, _("“%s” is a PDF. Figures can't be read from it; look for the spreadsheet "
                         "(.ods or .xlsx) published beside it."), error);
}

static GType
tell_html (const Head *head, GError **error)
{
  return refuse (head, _("“%s” is a web page, whatever its name. Download the spreadsheet itself, "
                         "or open the page in a spreadsheet program and save it as .xlsx or .ods."),
                 error);
}

/* In the header of an SQLite file, where the program it is for names itself. */
#define APPLICATION_AT 68
#define APPLICATION "FARN"

static GType
tell_sqlite (const Head *head, GError **error)
{
  if (head->length > APPLICATION_AT + strlen (APPLICATION)
      && memcmp (head->bytes + APPLICATION_AT, APPLICATION, strlen (APPLICATION)) == 0)
    return refuse (head, _("“%s” is a desk of Farne and no table. Open it from the menu of the window, or "
                           "name it as FILE: farne VERB FILE."), error);
  return refuse (head, _("“%s” is a database. Save the table in it as .ods, .xlsx or CSV, and choose "
                         "that."), error);
}

static GType
tell_json (const Head *head, GError **error)
{
  const gsize size = MIN (head->size, LARGEST_JSON);
  g_autofree char *text = g_malloc (size + 1);
  gssize got = pread (head->fd, text, size, 0);

  if (head->size <= LARGEST_JSON && got == head->size
      && !farne_json_text_check (text, got, head->file_name, error))
    return G_TYPE_INVALID;
  return refuse (head, _("“%s” is JSON and holds neither boundaries nor a table that can be read. Choose "
                         "an .ods, .xlsx, .xls or CSV file."), error);
}

static gboolean
is_wide_text (const Head *head)
{
  return head->length >= 2 && (memcmp (head->bytes, "\xff\xfe", 2) == 0
                               || memcmp (head->bytes, "\xfe\xff", 2) == 0);
}

static GType
tell_text (const Head *head, GError **error)
{
  if (farne_json_text_is_one (head->bytes, head->length))
    return tell_json (head, error);
  if (is_wide_text (head) || memchr (head->bytes, '\0', head->length) == NULL)
    return FARNE_TYPE_WORKBOOK_CSV;
  return refuse (head, _("“%s” is neither a spreadsheet nor a text. Choose an .ods, .xlsx, .xls or "
                         "CSV file."), error);
}

static const struct
{
  const char *begins;
  gsize length;
  GType (*tell) (const Head *head, GError **error);
} formats[] = {
  { "PK\x03\x04", 4, tell_zip },
  { "PK\x05\x06", 4, tell_zip },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, tell_ole2 },
  { "%PDF", 4, tell_pdf },
  { "<!DOCTYPE html", 14, tell_html },
  { "<html", 5, tell_html },
  { "SQLite format 3", 15, tell_sqlite },
};

/**
 * farne_workbook_format_tell:
 * @fd: an open file
 * @size: its size in bytes
 * @file_name: its name, for messages
 * @error: where to put an error
 *
 * Tells by its content which format a file has; its name counts for nothing.
 *
 * Returns: the type of workbook that reads it, or %G_TYPE_INVALID with %FARNE_ERROR_UNREADABLE and
 *   a sentence that says what to do
 */
GType
farne_workbook_format_tell (int fd, gint64 size, const char *file_name, GError **error)
{
  g_autofree char *bytes = g_malloc (HEAD_SIZE);
  gssize got = pread (fd, bytes, HEAD_SIZE, 0);
  Head head = { fd, size, file_name, bytes, MAX (got, 0) };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (head.length >= formats[i].length
          && g_ascii_strncasecmp (bytes, formats[i].begins, formats[i].length) == 0)
        return formats[i].tell (&head, error);
    }
  return tell_text (&head, error);
}
