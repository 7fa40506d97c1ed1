/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-search-around.h"

#include <glib/gi18n-lib.h>

#include "base/farne-text.h"
#include "model/farne-area.h"
#include "store/farne-derived.h"
#include "store/farne-queries.h"
#include "store/farne-store-private.h"
#include "store/farne-word-sql.h"

/* A word that is found more often says too little of what it names to be followed. */
#define MOST_NAMED 500

/* How many steps of its machine SQLite takes over one kind: typing is never waited for. */
#define MOST_STEPS 200000

/* What a word of a question finds in the index: for each kind the ids, as a JSON list; NULL if that is
 * too much. The whole of it is looked up only where a name leads somewhere. */
typedef struct
{
  FarneStore *store;
  char *text;
  char *folded;
  GHashTable *titles;
  GHashTable *bodies;
  GHashTable *all;
  gboolean has_all;
} Word;

static void
word_free (Word *word)
{
  g_free (word->text);
  g_free (word->folded);
  g_clear_pointer (&word->titles, g_hash_table_unref);
  g_clear_pointer (&word->bodies, g_hash_table_unref);
  g_clear_pointer (&word->all, g_hash_table_unref);
  g_free (word);
}

static void
string_free (GString *text)
{
  g_string_free (text, TRUE);
}

static void
add_id (GHashTable *kinds, const char *kind, gint64 id)
{
  GString *list = g_hash_table_lookup (kinds, kind);

  if (list == NULL)
    {
      list = g_string_new ("[");
      g_hash_table_insert (kinds, g_strdup (kind), list);
    }
  g_string_append_printf (list, "%s%" G_GINT64_FORMAT, list->len > 1 ? "," : "", id);
}

static void
close_list_cb (gpointer kind, gpointer list, gpointer data)
{
  g_string_append_c (list, ']');
}

/* What the index has for a word in some of its columns; NULL if that is too much. */
static GHashTable *
find_word (FarneStore *self, const char *columns, const char *word)
{
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) string_free);
  g_autofree char *match = farne_search_make_match (word);
  g_autofree char *question = g_strdup_printf ("%s : (%s)", columns, match);
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "search-word", NULL);
  guint n = 0;

  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "ti", question, (gint64) MOST_NAMED);
  for (; farne_statement_next (statement, NULL); n++)
    add_id (kinds, (const char *) sqlite3_column_text (statement, 0),
            sqlite3_column_int64 (statement, 1));
  if (n >= MOST_NAMED)
    return NULL;
  g_hash_table_foreach (kinds, close_list_cb, NULL);

  return g_steal_pointer (&kinds);
}

static Word *
look_up (FarneStore *self, const char *text)
{
  Word *word = g_new0 (Word, 1);

  word->store = self;
  word->text = g_strdup (text);
  word->folded = farne_text_fold (text);
  word->titles = find_word (self, "title", text);
  word->bodies = find_word (self, "{title body}", text);

  return word;
}

static GHashTable *
look_up_rest (Word *word)
{
  if (!word->has_all)
    word->all = find_word (word->store, "{title body guarded}", word->text);
  word->has_all = TRUE;

  return word->all;
}

static GPtrArray *
look_up_all (FarneStore *self, const char *text)
{
  g_auto (GStrv) texts = farne_search_split (text);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_free);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (words, look_up (self, texts[i]));

  return words;
}

static gboolean
add_listed (FarneCondition *set, const char *template, GHashTable *kinds, const FarneKind *kind)
{
  GString *list = kinds != NULL ? g_hash_table_lookup (kinds, kind->name) : NULL;

  if (list == NULL)
    return FALSE;
  farne_condition_add (set, farne_queries_find (template));
  farne_condition_add_text (set, list->str);

  return TRUE;
}

static gboolean
list_ends (FarneCondition *set, const FarneKind *target, gpointer data)
{
  Word *word = data;

  if (target == &farne_area_kind)
    return add_listed (set, "ends-listed-areas", word->bodies != NULL ? word->bodies : word->titles,
                       target);
  if (farne_kind_find_field (target, target->title)->searched)
    return add_listed (set, "ends-listed", word->titles, target);

  return farne_word_add_titled (set, target, word->folded, list_ends, data);
}

/* The text of a record itself: by the index if the word is rare there, else by a look at each. */
static void
add_own (FarneCondition *self, const FarneKind *kind, Word *word, gboolean guarded)
{
  GHashTable *kinds = guarded ? look_up_rest (word) : word->bodies;
  g_autoptr (FarneCondition) set = farne_condition_new ();
  g_autofree char *text = NULL;
  g_autofree char *sql = NULL;

  if (kinds != NULL && !add_listed (set, "ends-listed", kinds, kind))
    return;
  if (kinds != NULL)
    sql = farne_queries_fill ("word-among", "field", "id", "ends", set->sql->str, NULL);
  else
    {
      text = farne_kind_make_search_text (kind, guarded);
      sql = farne_queries_fill ("word-text", "text", text, NULL);
      farne_condition_add_text (set, word->folded);
    }
  farne_condition_add (self, " OR ");
  farne_condition_add (self, sql);
  farne_condition_take_values (self, set);
}

static void
add_word (FarneCondition *self, const FarneKind *kind, Word *word, gboolean guarded)
{
  farne_condition_add (self, " AND (");
  farne_condition_add (self, farne_queries_find ("where-never"));
  add_own (self, kind, word, guarded);
  farne_word_add_terms (self, kind, word->folded, guarded, list_ends, word);
  farne_condition_add (self, ")");
}

/* Adds that one of the words is around a record: those with all words in their text are found already. */
static gboolean
add_any_around (FarneCondition *self, const FarneKind *kind, GPtrArray *words)
{
  const guint n_values = self->values->len;

  farne_condition_add (self, " AND (");
  farne_condition_add (self, farne_queries_find ("where-never"));
  for (guint i = 0; i < words->len; i++)
    farne_word_add_terms (self, kind, ((Word *) words->pdata[i])->folded, TRUE, list_ends,
                          words->pdata[i]);
  farne_condition_add (self, ")");

  return self->values->len > n_values;
}

/* The words that don't say which kind is meant. */
static GPtrArray *
list_others (const FarneKind *kind, GPtrArray *words)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < words->len; i++)
    if (!farne_kind_has_word (kind, ((Word *) words->pdata[i])->folded, FALSE))
      g_ptr_array_add (others, words->pdata[i]);

  return others;
}

/* NULL if a word can be found nowhere in a kind, or all of them in the text of records alone. */
static FarneCondition *
make_condition (const FarneKind *kind, GPtrArray *words, gboolean guarded)
{
  g_autoptr (FarneCondition) condition = farne_condition_new ();
  g_autoptr (GPtrArray) others = list_others (kind, words);

  farne_condition_add (condition, farne_queries_find ("where-always"));
  if (guarded && others->len == words->len && !add_any_around (condition, kind, words))
    return NULL;
  for (guint i = 0; i < others->len; i++)
    {
      const guint n_values = condition->values->len;

      add_word (condition, kind, others->pdata[i], guarded);
      if (condition->values->len == n_values && guarded)
        return NULL;
    }

  return g_steal_pointer (&condition);
}

static FarneStatement *
prepare (FarneStore *self, const FarneKind *kind, GPtrArray *words, guint most, GError **error)
{
  g_autoptr (FarneCondition) condition = make_condition (kind, words, TRUE);
  g_autoptr (FarneCondition) public = condition != NULL ? make_condition (kind, words, FALSE) : NULL;
  g_autofree char *sql = NULL;
  FarneStatement *statement = NULL;
  int next;

  if (condition == NULL)
    return NULL;
  sql = farne_queries_fill ("search-around", "table", kind->name, "public", public->sql->str,
                            "condition", condition->sql->str, NULL);
  statement = farne_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  next = farne_condition_bind (public, statement, 1);
  next = farne_condition_bind (condition, statement, next);
  sqlite3_bind_int64 (statement, next, most);

  return statement;
}

/**
 * farne_search_dup_title:
 * @store: a store
 * @kind: a kind
 * @id: a record of it
 * @kept: what the index has for its title
 *
 * Finds the title of a hit: where an area or a choice stands for the record, in words.
 *
 * Returns: (transfer full): the title; "" if there is none
 */
char *
farne_search_dup_title (FarneStore *store, const FarneKind *kind, gint64 id, const char *kept)
{
  const FarneField *title = farne_kind_find_field (kind, kind->title);
  const gboolean is_area = title->type == FARNE_FIELD_AREA;
  g_autofree char *sql = farne_queries_fill (is_area ? "hit-title-area" : "hit-title", "table",
                                             kind->name, "title", kind->title, NULL);
  g_autoptr (FarneStatement) statement = NULL;
  g_autofree char *text = NULL;

  if (kept != NULL && !is_area && title->type != FARNE_FIELD_CHOICE)
    return g_strdup (kept);
  statement = farne_database_prepare (store->database, sql, NULL);
  farne_statement_bind (statement, "i", id);
  if (farne_statement_next (statement, NULL))
    text = farne_statement_dup_text (statement, 0);
  for (guint i = 0; title->type == FARNE_FIELD_CHOICE && title->choices[i] != NULL; i++)
    if (g_strcmp0 (title->choices[i], text) == 0)
      return g_strdup (_(title->choice_labels[i]));

  return g_strdup (text != NULL ? text : "");
}

/**
 * farne_hits_have:
 * @hits: (element-type FarneHit): hits
 * @kind: a kind
 * @id: a record of it
 *
 * Tells whether a record is among hits.
 *
 * Returns: whether it is
 */
gboolean
farne_hits_have (GPtrArray *hits, const FarneKind *kind, gint64 id)
{
  for (guint i = 0; i < hits->len; i++)
    {
      FarneHit *other = hits->pdata[i];

      if (other->id == id && other->kind == kind)
        return TRUE;
    }

  return FALSE;
}

static void
add_hit (FarneStore *self, const FarneKind *kind, FarneStatement *statement, GPtrArray *hits)
{
  const gint64 id = sqlite3_column_int64 (statement, 0);
  FarneHit *hit;

  if (farne_hits_have (hits, kind, id))
    return;
  hit = g_new0 (FarneHit, 1);
  hit->kind = kind;
  hit->id = id;
  hit->restricted = kind->restricted || farne_kind_title_is_restricted (kind) ||
                    sqlite3_column_int (statement, 1) == 0;
  hit->title = farne_search_dup_title (self, kind, id, NULL);
  hit->snippet = g_strdup ("");
  g_ptr_array_add (hits, hit);
}

static int
stop_cb (gpointer data)
{
  return 1;
}

/* Adds hits of one kind until there are so many in all; what takes too long is left. */
static gboolean
add_kind (FarneStore *self, const FarneKind *kind, GPtrArray *words, guint most, GPtrArray *hits,
          GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (FarneStatement) statement = prepare (self, kind, words, most + hits->len, &local);

  if (statement == NULL)
    return local == NULL || (g_propagate_error (error, g_steal_pointer (&local)), FALSE);
  sqlite3_progress_handler (self->database->db, MOST_STEPS, stop_cb, NULL);
  while (hits->len < most && farne_statement_next (statement, &local))
    add_hit (self, kind, statement, hits);
  sqlite3_progress_handler (self->database->db, 0, NULL, NULL);

  return TRUE;
}

/**
 * farne_search_around:
 * @store: a store with an index for search
 * @text: what is looked for
 * @most: how many hits at most in all
 * @hits: (element-type FarneHit): what was found already; takes more
 * @error: return location for an error
 *
 * Adds records that have a word of @text not in their own text but around it: in the names of their
 * areas, the titles of what they refer to, the words of their choices, or the name of their kind.
 * Words that name thousands of records are not followed, and a kind that takes long is left.
 *
 * No kind takes all the room while others have hits.
 *
 * Returns: whether it was searched
 */
gboolean
farne_search_around (FarneStore *store, const char *text, guint most, GPtrArray *hits, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) full = g_ptr_array_new ();
  const guint share = MAX (most / 4, 4);

  if (hits->len >= most)
    return TRUE;
  words = look_up_all (store, text);
  for (guint i = 0; kinds[i] != NULL && hits->len < most; i++)
    {
      const guint bound = MIN (hits->len + share, most);

      if (!add_kind (store, kinds[i], words, bound, hits, error))
        return FALSE;
      if (hits->len == bound)
        g_ptr_array_add (full, (gpointer) kinds[i]);
    }
  for (guint i = 0; i < full->len && hits->len < most; i++)
    if (!add_kind (store, full->pdata[i], words, most, hits, error))
      return FALSE;

  return TRUE;
}
