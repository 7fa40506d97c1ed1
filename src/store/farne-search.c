/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-search.h"

#include <string.h>

#include "store/farne-derived.h"
#include "store/farne-search-around.h"
#include "store/farne-store-private.h"

/*
 * Beyond so many records that a text fits, it says too little for an order to mean anything: then
 * the first ones are taken as they come, and typing is never waited for.
 */
#define MOST_RANKED 2000

/* How snippet() marks what was found, see the queries. */
#define MARK_START "\2"
#define MARK_END "\3"

/**
 * farne_hit_free:
 * @hit: (transfer full): a hit
 *
 * Frees a hit.
 */
void
farne_hit_free (FarneHit *hit)
{
  g_free (hit->title);
  g_free (hit->snippet);
  g_free (hit);
}

static gboolean
has_letters (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A word in quotation marks: the index takes it apart as it did the text. */
static void
add_quoted (GString *match, const char *word)
{
  g_string_append_c (match, '"');
  for (const char *p = word; *p != '\0'; p++)
    g_string_append_printf (match, *p == '"' ? "\"\"" : "%c", *p);
  g_string_append (match, "\" * ");
}

/**
 * farne_search_split:
 * @text: what is looked for, as typed so far
 *
 * Splits a text into what is looked for word by word.
 *
 * Returns: (transfer full): the words; what has neither letter nor digit is none
 */
GStrv
farne_search_split (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (has_letters (parts[i]))
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/**
 * farne_search_make_match:
 * @text: what is looked for, as typed so far
 *
 * Makes what the index is asked: every word of @text is the start of a word.
 *
 * Returns: (transfer full) (nullable): the question, or %NULL if there is no word in @text
 */
char *
farne_search_make_match (const char *text)
{
  g_auto (GStrv) words = farne_search_split (text);
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    add_quoted (match, words[i]);

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/* Takes the marks out of a snippet; tells whether there were any. */
static gboolean
take_marks (char *snippet)
{
  char *to = snippet;
  gboolean found = FALSE;

  for (const char *from = snippet; *from != '\0'; from++)
    if (*from == *MARK_START || *from == *MARK_END)
      found = TRUE;
    else
      *to++ = *from;
  *to = '\0';

  return found;
}

/* A snippet ends like a list of fields; what follows the last one is cut. */
static void
tidy_snippet (char *snippet)
{
  g_strchomp (snippet);
  if (g_str_has_suffix (snippet, "·"))
    snippet[strlen (snippet) - strlen ("·")] = '\0';
  g_strchomp (snippet);
}

static FarneHit *
read_hit (FarneStore *self, FarneStatement *statement)
{
  const FarneKind *kind = farne_kinds_find ((const char *) sqlite3_column_text (statement, 0));
  g_autofree char *body = farne_statement_dup_text (statement, 3);
  g_autofree char *guarded = farne_statement_dup_text (statement, 4);
  const gboolean in_body = take_marks (body);
  const gboolean in_guarded = take_marks (guarded);
  FarneHit *hit;

  if (kind == NULL)
    return NULL;
  hit = g_new0 (FarneHit, 1);
  hit->kind = kind;
  hit->id = sqlite3_column_int64 (statement, 1);
  hit->title = farne_search_dup_title (self, kind, hit->id,
                                       (const char *) sqlite3_column_text (statement, 2));
  hit->snippet = in_body      ? g_steal_pointer (&body)
                 : in_guarded ? g_steal_pointer (&guarded)
                              : g_strdup ("");
  tidy_snippet (hit->snippet);
  hit->restricted = kind->restricted || in_guarded ||
                    farne_kind_title_is_restricted (kind);

  return hit;
}

static gboolean
is_specific (FarneStore *self, const char *match, gboolean *specific, GError **error)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (self->database, "search-count", error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "ti", match, (gint64) MOST_RANKED);
  if (!farne_statement_next (statement, error))
    return FALSE;
  *specific = sqlite3_column_int64 (statement, 0) < MOST_RANKED;

  return TRUE;
}

/* Adds what fits a question and isn't there yet, until there are enough. */
static gboolean
add_hits (FarneStore *self, const char *match, guint most, GPtrArray *hits, GError **error)
{
  gboolean specific = FALSE;
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (hits->len >= most)
    return TRUE;
  if (!is_specific (self, match, &specific, error))
    return FALSE;
  statement = farne_database_query (self->database, specific ? "search-ranked" : "search-first",
                                    error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "ti", match, (gint64) most);
  while (hits->len < most && farne_statement_next (statement, &local))
    {
      g_autoptr (FarneHit) hit = read_hit (self, statement);

      if (hit != NULL && !farne_hits_have (hits, hit->kind, hit->id))
        g_ptr_array_add (hits, g_steal_pointer (&hit));
    }

  return farne_statement_ended (&local, error);
}

/* A title that starts like the text, as one phrase. */
static char *
make_start (const char *text)
{
  g_autoptr (GString) match = g_string_new ("title : ^ ");

  add_quoted (match, text);

  return g_string_free (g_steal_pointer (&match), FALSE);
}

/**
 * farne_store_search:
 * @self: a store
 * @text: what is looked for, as typed so far: records are found that have, for each of its words, a
 *   word that starts with it; case and accents make no difference
 * @most: how many hits at most
 * @error: return location for an error
 *
 * Searches the titles and the searched fields of all kinds. Records whose title starts like @text
 * come first, then those with all words in the title, then the others; each by how well they fit
 * (BM25), as long as there are fewer than some thousands of them. What has a word only in what it
 * refers to comes last, see farne_search_around().
 *
 * Returns: (transfer full) (element-type FarneHit): the hits, none for a text without a word
 */
GPtrArray *
farne_store_search (FarneStore *self, const char *text, guint most, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_hit_free);
  g_autofree char *match = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *start = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  match = farne_search_make_match (text);
  if (match == NULL)
    return g_steal_pointer (&hits);
  valid = g_utf8_make_valid (text, -1);
  start = make_start (valid);
  title = g_strdup_printf ("title : (%s)", match);
  if (!farne_derived_ensure_search (self->database, error) ||
      !add_hits (self, start, most, hits, error) || !add_hits (self, title, most, hits, error) ||
      !add_hits (self, match, most, hits, error) ||
      !farne_search_around (self, valid, most, hits, error))
    return NULL;

  return g_steal_pointer (&hits);
}
