/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/farne-pdf-words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TAIL 64 /* bytes at the end, where the table's place is said */

/*
 * Cairo tags figures, but has no way to give them words, nor the document its language. Both are
 * added by an incremental update (ISO 32000-1, 7.5.6): changed objects and a table of where they
 * are, behind the file as it stands. Only files with a plain cross-reference table are changed.
 */
typedef struct
{
  GString *text; /* the file, which may hold any byte */
  gsize table;   /* where the cross-reference table is */
  guint n_objects;
  GString *added;
  GString *entries;
} Update;

static gboolean
find_table (Update *update)
{
  gsize tail = update->text->len > TAIL ? update->text->len - TAIL : 0;
  const char *start = strstr (update->text->str + tail, "startxref");

  if (start == NULL)
    return FALSE;

  update->table = strtoul (start + strlen ("startxref"), NULL, 10);
  return update->table + 8 < update->text->len
         && sscanf (update->text->str + update->table, "xref 0 %u", &update->n_objects) == 1;
}

/* The first entry of a table of fixed lines of twenty bytes. */
static const char *
find_entries (const Update *update)
{
  const char *line = strchr (update->text->str + update->table, '\n');

  return line ? strchr (line + 1, '\n') + 1 : NULL;
}

/* An object's text; a stream ends at its first NUL and is not needed. */
static char *
dup_object (const Update *update, guint number)
{
  const char *entry = find_entries (update) + 20 * number;
  gsize offset = strtoul (entry, NULL, 10);
  const char *end;

  if (offset >= update->text->len)
    return NULL;

  end = g_strstr_len (update->text->str + offset, update->text->len - offset, "endobj");
  return end ? g_strndup (update->text->str + offset, end - update->text->str - offset) : NULL;
}

/* Adds @more to the dictionary of the object, at its end. */
static void
add_object (Update *update, guint number, const char *object, const char *more)
{
  const char *end = g_strrstr (object, ">>");

  g_string_append_printf (update->entries, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          update->text->len + update->added->len);
  g_string_append_len (update->added, object, end - object);
  g_string_append_printf (update->added, "%s\n>>\nendobj\n", more);
}

static char *
write_text (const char *text)
{
  GString *hex = g_string_new ("<FEFF");
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);

  for (const gunichar2 *unit = units; unit && *unit; unit++)
    g_string_append_printf (hex, "%04X", *unit);

  g_string_append_c (hex, '>');
  return g_string_free (hex, FALSE);
}

static void
add_words (Update *update, guint number, const char *object, const char *words)
{
  g_autofree char *text = write_text (words);
  g_autofree char *more = g_strdup_printf ("   /Alt %s", text);

  add_object (update, number, object, more);
}

static void
add_language (Update *update, guint number, const char *object, const char *language)
{
  g_autofree char *more = g_strdup_printf ("   /Lang (%s)\n"
                                           "   /ViewerPreferences << /DisplayDocTitle true >>",
                                           language);

  add_object (update, number, object, more);
}

static void
add_objects (Update *update, const char *language, const char *const *alternatives)
{
  for (guint i = 1; i < update->n_objects; i++)
    {
      g_autofree char *object = dup_object (update, i);

      if (object == NULL || strstr (object, "stream") != NULL)
        continue;
      if (strstr (object, "/Type /Catalog") != NULL)
        add_language (update, i, object, language);
      else if (*alternatives && strstr (object, "/S /Figure\n") != NULL)
        add_words (update, i, object, *alternatives++);
    }
}

static void
finish (Update *update, GByteArray *pdf)
{
  const char *trailer = g_strstr_len (update->text->str + update->table,
                                      update->text->len - update->table, "trailer");
  const char *begin = strstr (trailer, "<<");
  const char *end = strstr (begin, ">>");
  gsize table = update->text->len + update->added->len;
  g_autofree char *dictionary = g_strndup (begin, end - begin);

  g_string_append_printf (update->added,
                          "xref\n%strailer\n%s   /Prev %" G_GSIZE_FORMAT
                          "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          update->entries->str, dictionary, update->table, table);
  g_byte_array_append (pdf, (const guint8 *) update->added->str, update->added->len);
}

/**
 * farne_pdf_words_add:
 * @pdf: a PDF as cairo writes it, tagged
 * @language: of its text, as `en-GB`
 * @alternatives: (array zero-terminated=1): what each figure says, in their order
 *
 * Gives a document its language, and its figures words for who can't see them. A file that is laid
 * out otherwise than expected is left as it is.
 */
void
farne_pdf_words_add (GByteArray *pdf, const char *language, const char *const *alternatives)
{
  g_autoptr (GString) text = g_string_new_len ((const char *) pdf->data, pdf->len);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autoptr (GString) entries = g_string_new (NULL);
  Update update = { text, 0, 0, added, entries };

  if (!find_table (&update) || find_entries (&update) == NULL)
    return;

  add_objects (&update, language, alternatives);
  if (entries->len > 0)
    finish (&update, pdf);
}
