/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-xlsx-parts.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-xml.h"

#define LARGEST_PART (64 * 1024 * 1024)

typedef struct
{
  char *part;
  char *type;
} Relation;

static void
free_sheet (gpointer data)
{
  FarneXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->part);
  g_free (relation->type);
  g_free (relation);
}

static FarneXml *
open_part (FarneZip *zip, const char *part, GError **error)
{
  g_autoptr (GBytes) bytes = farne_zip_load (zip, part, LARGEST_PART, error);

  return bytes != NULL ? farne_xml_new_for_bytes (bytes) : NULL;
}

/* The name of a part that a relation of a part in @folder leads to. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *root = g_strconcat ("/", folder, NULL);
  g_autofree char *part = g_canonicalize_filename (target, root);

  return g_strdup (part + 1);
}

/* Reads the relations of a part: id → where it leads. */
static GHashTable *
read_relations (FarneZip *zip, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *rels = g_str_equal (part, "")
                              ? g_strdup ("_rels/.rels")
                              : g_strdup_printf ("%s/_rels/%s.rels", folder, base);
  g_autoptr (FarneXml) xml = open_part (zip, rels, error);
  g_autoptr (GHashTable) relations
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_relation);
  FarneXmlToken token;

  if (xml == NULL)
    return NULL;
  while ((token = farne_xml_next (xml)) != FARNE_XML_DONE && token != FARNE_XML_ERROR)
    {
      g_autofree char *target = NULL;
      Relation *relation;
      char *id;

      if (token != FARNE_XML_START || !farne_xml_is (xml->name, "Relationship"))
        continue;
      target = farne_xml_dup_attribute (xml, "Target");
      id = farne_xml_dup_attribute (xml, "Id");
      if (target == NULL || id == NULL)
        {
          g_free (id);
          continue;
        }
      relation = g_new0 (Relation, 1);
      relation->part = resolve (g_str_equal (part, "") ? "" : folder, target);
      relation->type = farne_xml_dup_attribute (xml, "Type");
      g_hash_table_replace (relations, id, relation);
    }
  return g_steal_pointer (&relations);
}

/* The part of the first relation whose type ends so: types differ between editions. */
static const char *
find_by_type (GHashTable *relations, const char *ending)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, relations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Relation *relation = value;

      if (relation->type != NULL && g_str_has_suffix (relation->type, ending))
        return relation->part;
    }
  return NULL;
}

static gboolean
is_true (const char *value)
{
  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
}

static void
add_sheet (FarneXlsxParts *self, FarneXml *xml, GHashTable *relations)
{
  g_autofree char *id = farne_xml_dup_attribute (xml, "id");
  g_autofree char *name = farne_xml_dup_attribute (xml, "name");
  Relation *relation = id != NULL ? g_hash_table_lookup (relations, id) : NULL;
  FarneXlsxSheet *sheet;

  if (relation == NULL || name == NULL || g_strcmp0 (relation->type, "") == 0
      || !g_str_has_suffix (relation->type != NULL ? relation->type : "", "/worksheet"))
    return;
  sheet = g_new0 (FarneXlsxSheet, 1);
  sheet->name = g_steal_pointer (&name);
  sheet->part = g_strdup (relation->part);
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_book (FarneXlsxParts *self, FarneZip *zip, const char *part, GHashTable *relations,
           GError **error)
{
  g_autoptr (FarneXml) xml = open_part (zip, part, error);
  FarneXmlToken token;

  if (xml == NULL)
    return FALSE;
  while ((token = farne_xml_next (xml)) != FARNE_XML_DONE && token != FARNE_XML_ERROR)
    {
      if (token == FARNE_XML_START && farne_xml_is (xml->name, "sheet"))
        add_sheet (self, xml, relations);
      else if (token == FARNE_XML_START && farne_xml_is (xml->name, "workbookPr"))
        {
          g_autofree char *value = farne_xml_dup_attribute (xml, "date1904");

          self->since_1904 = is_true (value);
        }
    }
  if (token == FARNE_XML_DONE && self->sheets->len > 0)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("The workbook is damaged, or has no sheet with cells in it. Open it in a "
                 "spreadsheet program and save it again."));
  return FALSE;
}

/* Formats 14–17 and 22 hold days, as do 27–36 and 50–58 in East Asian editions (18.8.30). */
static gboolean
built_in_is_day (guint format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36)
         || (format >= 50 && format <= 58);
}

/* A format code shows a day where it has a year, a day, or a month without hours or seconds. */
static gboolean
code_is_day (const char *code)
{
  gboolean month = FALSE, time = FALSE, day = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      char close = *p == '"' ? '"' : *p == '[' ? ']' : '\0';

      if (close != '\0')
        {
          p = strchr (p + 1, close);
          if (p == NULL)
            break;
        }
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        p++;
      else if (strchr ("yYdD", *p) != NULL)
        day = TRUE;
      else if (strchr ("hHsS", *p) != NULL)
        time = TRUE;
      else if (strchr ("mM", *p) != NULL)
        month = TRUE;
    }
  return day || (month && !time);
}

static guint
read_format_id (FarneXml *xml)
{
  g_autofree char *id = farne_xml_dup_attribute (xml, "numFmtId");

  return id != NULL ? strtoul (id, NULL, 10) : 0;
}

static void
add_style (GArray *styles, FarneXml *xml, GHashTable *codes)
{
  guint format = read_format_id (xml);
  const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER (format));
  gboolean is_day = code != NULL && !g_str_equal (code, "General") ? code_is_day (code)
                                                                   : built_in_is_day (format);

  g_array_append_val (styles, is_day);
}

static gboolean
read_styles (FarneXlsxParts *self, FarneZip *zip, const char *part, GError **error)
{
  g_autoptr (FarneXml) xml = open_part (zip, part, error);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (gboolean));
  gboolean in_cells = FALSE;
  FarneXmlToken token;

  if (xml == NULL)
    return FALSE;
  while ((token = farne_xml_next (xml)) != FARNE_XML_DONE && token != FARNE_XML_ERROR)
    {
      if (farne_xml_is (xml->name, "cellXfs") && token != FARNE_XML_TEXT)
        in_cells = token == FARNE_XML_START;
      if (token == FARNE_XML_START && farne_xml_is (xml->name, "xf") && in_cells)
        add_style (styles, xml, codes);
      else if (token == FARNE_XML_START && farne_xml_is (xml->name, "numFmt"))
        g_hash_table_replace (codes, GUINT_TO_POINTER (read_format_id (xml)),
                              farne_xml_dup_attribute (xml, "formatCode"));
    }
  self->n_styles = styles->len;
  self->day_styles = (gboolean *) g_array_free (g_steal_pointer (&styles), FALSE);
  return TRUE;
}

/**
 * farne_xlsx_parts_read:
 * @zip: a workbook
 * @error: where to put an error
 *
 * Reads what stands around the sheets.
 *
 * Returns: (transfer full) (nullable): it, or %NULL with %FARNE_ERROR_UNREADABLE
 */
FarneXlsxParts *
farne_xlsx_parts_read (FarneZip *zip, GError **error)
{
  g_autoptr (FarneXlsxParts) self = g_new0 (FarneXlsxParts, 1);
  g_autoptr (GHashTable) roots = read_relations (zip, "", error);
  g_autoptr (GHashTable) relations = NULL;
  const char *book, *styles;

  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  if (roots == NULL)
    return NULL;
  book = find_by_type (roots, "/officeDocument");
  if (book == NULL || !farne_zip_has (zip, book))
    {
      g_set_error (
          error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
          _("This is not a workbook, but another kind of document. Choose a spreadsheet."));
      return NULL;
    }
  relations = read_relations (zip, book, error);
  if (relations == NULL || !read_book (self, zip, book, relations, error))
    return NULL;
  self->strings = g_strdup (find_by_type (relations, "/sharedStrings"));
  styles = find_by_type (relations, "/styles");
  if (styles != NULL && farne_zip_has (zip, styles) && !read_styles (self, zip, styles, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * farne_xlsx_parts_free:
 * @self: what was read
 *
 * Frees it.
 */
void
farne_xlsx_parts_free (FarneXlsxParts *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self->strings);
  g_free (self->day_styles);
  g_free (self);
}
