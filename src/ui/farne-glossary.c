/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-glossary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DATA "farne-glossary"

/* Shorter ones are words of every day as often as terms. */
#define SHORTEST 3

struct _FarneGlossary
{
  GObject parent_instance;

  GPtrArray *terms;
  GPtrArray *names;
};

/* What a term is called in a text. */
typedef struct
{
  char *text;
  gsize length;
  gboolean is_abbreviation;
  FarneTerm *term;
} Name;

/* Where a term stands in a text. */
typedef struct
{
  const char *start;
  const Name *name;
} Found;

G_DEFINE_FINAL_TYPE (FarneGlossary, farne_glossary, G_TYPE_OBJECT)

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free (name->text);
  g_free (name);
}

static void
farne_glossary_finalize (GObject *object)
{
  FarneGlossary *self = FARNE_GLOSSARY (object);

  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->terms, g_ptr_array_unref);

  G_OBJECT_CLASS (farne_glossary_parent_class)->finalize (object);
}

static void
farne_glossary_class_init (FarneGlossaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_glossary_finalize;
}

static void
farne_glossary_init (FarneGlossary *self)
{
  self->names = g_ptr_array_new_with_free_func (free_name);
}

static void
add_name (FarneGlossary *self, FarneTerm *term, const char *text, gboolean is_abbreviation)
{
  Name *name;

  if (text == NULL || g_utf8_strlen (text, -1) < SHORTEST)
    return;
  name = g_new0 (Name, 1);
  name->text = g_strdup (text);
  name->length = strlen (text);
  name->is_abbreviation = is_abbreviation;
  name->term = term;
  g_ptr_array_add (self->names, name);
}

/* The longer names first, so that "asylum support" is not taken for "asylum". */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *one = *(Name *const *) a, *other = *(Name *const *) b;

  return one->length < other->length ? 1 : one->length > other->length ? -1 : 0;
}

static FarneGlossary *
read_glossary (FarneStore *store)
{
  FarneGlossary *self = g_object_new (FARNE_TYPE_GLOSSARY, NULL);

  self->terms = farne_store_list (store, &farne_term_kind, NULL, NULL);
  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    {
      FarneTerm *term = self->terms->pdata[i];

      add_name (self, term, term->term, FALSE);
      add_name (self, term, term->abbreviation, TRUE);
    }
  g_ptr_array_sort (self->names, compare_names);

  return self;
}

static void
terms_changed_cb (FarneDesk *desk)
{
  g_object_set_data (G_OBJECT (desk), DATA, NULL);
}

/**
 * farne_glossary_get:
 * @desk: a desk
 *
 * The terms of a desk, read once and again when one of them was changed.
 *
 * Returns: (transfer none): the glossary
 */
FarneGlossary *
farne_glossary_get (FarneDesk *desk)
{
  FarneGlossary *self = g_object_get_data (G_OBJECT (desk), DATA);
  FarneStore *store = farne_desk_get_store (desk);

  if (self != NULL)
    return self;
  self = read_glossary (store);
  g_object_set_data_full (G_OBJECT (desk), DATA, self, g_object_unref);
  g_signal_handlers_disconnect_by_func (store, terms_changed_cb, desk);
  g_signal_connect_object (store, "rows-changed::term", G_CALLBACK (terms_changed_cb), desk,
                           G_CONNECT_SWAPPED);

  return self;
}

static gboolean
is_edge (const char *text, const char *place)
{
  return place == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/* Abbreviations are written as they are; words also with a capital, or more than one of them. */
static gboolean
stands_at (const char *text, const char *place, const Name *name)
{
  const char *end;

  if (name->is_abbreviation ? strncmp (place, name->text, name->length) != 0
                            : g_ascii_strncasecmp (place, name->text, name->length) != 0)
    return FALSE;
  end = place + name->length;
  if (*end == 's')
    end++;

  return is_edge (text, place) && !g_unichar_isalnum (g_utf8_get_char (end));
}

static const Name *
find_at (FarneGlossary *self, const char *text, const char *place, GPtrArray *told)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = self->names->pdata[i];

      if (stands_at (text, place, name) && !g_ptr_array_find (told, name->term, NULL))
        return name;
    }

  return NULL;
}

/* Each term where it first stands; what is underlined everywhere is seen nowhere. */
static GArray *
find (FarneGlossary *self, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  const char *place = text;

  while (*place != '\0')
    {
      const Name *name = is_edge (text, place) ? find_at (self, text, place, told) : NULL;
      const Found one = { place, name };

      if (name != NULL)
        {
          g_array_append_val (found, one);
          g_ptr_array_add (told, name->term);
          place += name->length;
        }
      else
        place = g_utf8_next_char (place);
    }

  return found;
}

static char *
explain (FarneTerm *term)
{
  if (term->abbreviation != NULL && *term->abbreviation != '\0')
    return g_strdup_printf (_("%s (%s): %s"), term->term, term->abbreviation, term->meaning);

  return g_strdup_printf (_("%s: %s"), term->term, term->meaning);
}

static void
append_escaped (GString *markup, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

static void
append_link (GString *markup, const Found *found)
{
  g_autofree char *meaning = explain (found->name->term);
  g_autofree char *title = g_markup_escape_text (meaning, -1);

  g_string_append_printf (markup, "<a href=\"term:%" G_GINT64_FORMAT "\" title=\"%s\">",
                          farne_record_get_id (FARNE_RECORD (found->name->term)), title);
  append_escaped (markup, found->start, (gssize) found->name->length);
  g_string_append (markup, "</a>");
}

/**
 * farne_glossary_mark:
 * @self: a glossary
 * @text: a plain text
 *
 * Marks terms in a text, each where it first stands, as links `term:ID` with the meaning as tooltip.
 *
 * Returns: (transfer full) (nullable): the markup, or %NULL if there is no term in @text
 */
char *
farne_glossary_mark (FarneGlossary *self, const char *text)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *place = text;

  g_return_val_if_fail (FARNE_IS_GLOSSARY (self), NULL);

  found = find (self, text);
  if (found->len == 0)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);

      append_escaped (markup, place, one->start - place);
      append_link (markup, one);
      place = one->start + one->name->length;
    }
  append_escaped (markup, place, -1);

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/**
 * farne_glossary_explain:
 * @self: a glossary
 * @text: a plain text
 *
 * Explains the terms in a text, a line for each.
 *
 * Returns: (transfer full) (nullable): the lines, or %NULL if there is no term in @text
 */
char *
farne_glossary_explain (FarneGlossary *self, const char *text)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_return_val_if_fail (FARNE_IS_GLOSSARY (self), NULL);

  found = find (self, text);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *line = explain (g_array_index (found, Found, i).name->term);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n\n" : "", line);
    }

  return found->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

/**
 * farne_glossary_explain_one:
 * @self: a glossary
 * @id: a term
 *
 * Explains a term.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL if there is no such term
 */
char *
farne_glossary_explain_one (FarneGlossary *self, gint64 id)
{
  g_return_val_if_fail (FARNE_IS_GLOSSARY (self), NULL);

  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    if (farne_record_get_id (self->terms->pdata[i]) == id)
      return explain (self->terms->pdata[i]);

  return NULL;
}
