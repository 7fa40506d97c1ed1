/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-word-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"
#include "model/farne-area.h"
#include "store/farne-queries.h"
#include "store/farne-search.h"

/*
 * The index holds what a record says itself. The names of its areas, the titles of what it refers
 * to and the words of its choices are asked for when it is searched: they are never out of step.
 */

/* Words of fewer letters are the start of too many labels. */
#define LEAST_LETTERS 3

static gboolean
label_has_word (const char *label, const char *folded, gboolean whole)
{
  g_autofree char *text = farne_text_fold (label);

  return whole ? g_str_equal (text, folded) : farne_text_has_word (text, folded);
}

/**
 * farne_kind_has_word:
 * @kind: a kind
 * @folded: a word, folded
 * @whole: whether it must be all of the label, as in a list that has one kind only
 *
 * Tells whether a word says of which kind a record is.
 *
 * Returns: whether it does
 */
gboolean
farne_kind_has_word (const FarneKind *kind, const char *folded, gboolean whole)
{
  return g_utf8_strlen (folded, -1) >= LEAST_LETTERS &&
         (label_has_word (_(kind->label), folded, whole) ||
          label_has_word (_(kind->label_plural), folded, whole));
}

/* Choices are found by the words that people see for them as well. */
static gboolean
choice_has_word (const FarneField *field, guint i, const char *folded)
{
  const char *label = field->choice_labels != NULL ? _(field->choice_labels[i]) : field->choices[i];

  return label_has_word (label, folded, FALSE) || label_has_word (field->choices[i], folded, FALSE);
}

static void
add_choices (FarneCondition *self, const FarneField *field, const char *folded)
{
  g_autofree char *sql = farne_queries_fill ("word-value", "field", field->name, NULL);

  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    if (choice_has_word (field, i, folded))
      {
        farne_condition_add (self, " OR ");
        farne_condition_add (self, sql);
        farne_condition_add_text (self, field->choices[i]);
      }
}

static void
add_ends (FarneCondition *self, const FarneField *field, const char *template,
          const FarneKind *target, FarneWordEnds ends, gpointer data)
{
  g_autoptr (FarneCondition) set = farne_condition_new ();
  g_autofree char *sql = NULL;

  if (target == NULL || !ends (set, target, data))
    return;
  sql = farne_queries_fill (template, "field", field->name, "ends", set->sql->str, NULL);
  farne_condition_add (self, " OR ");
  farne_condition_add (self, sql);
  farne_condition_take_values (self, set);
}

/**
 * farne_word_add_terms:
 * @condition: a condition
 * @kind: the kind that is searched
 * @folded: a word, folded
 * @guarded: whether fields for the team alone are searched as well
 * @ends: gives the records that the word names
 * @data: for @ends
 *
 * Adds what a word may find beside the text of a record, each with OR before it: the words of its
 * choices, the names of its areas, the titles of what it refers to.
 */
void
farne_word_add_terms (FarneCondition *condition, const FarneKind *kind, const char *folded,
                      gboolean guarded, FarneWordEnds ends, gpointer data)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      const FarneKind *target = field->target != NULL ? farne_kinds_find (field->target) : NULL;

      if (!guarded && farne_field_is_restricted (field))
        continue;
      if (field->type == FARNE_FIELD_CHOICE)
        add_choices (condition, field, folded);
      else if (field->type == FARNE_FIELD_AREA)
        add_ends (condition, field, "word-among", &farne_area_kind, ends, data);
      else if (field->type == FARNE_FIELD_REFERENCE)
        add_ends (condition, field, "word-among", target, ends, data);
      else if (field->type == FARNE_FIELD_REFERENCES)
        add_ends (condition, field, "word-lists", target, ends, data);
    }
}

/* The places of the choices that a word fits. */
static gboolean
add_chosen (FarneCondition *self, const FarneField *field, const char *folded)
{
  const gsize start = self->sql->len;

  for (guint i = 0; field->choices[i] != NULL; i++)
    if (choice_has_word (field, i, folded))
      {
        farne_condition_add (self, self->sql->len > start ? ", ?" : "?");
        farne_condition_add_text (self, field->choices[i]);
      }

  return self->sql->len > start;
}

/**
 * farne_word_add_titled:
 * @condition: takes the set
 * @target: a kind whose title is no text of its own
 * @folded: a word, folded
 * @ends: gives the areas that the word names
 * @data: for @ends
 *
 * Adds the set of the records that are titled by an area or by a choice that a word names.
 *
 * Returns: whether there may be any
 */
gboolean
farne_word_add_titled (FarneCondition *condition, const FarneKind *target, const char *folded,
                       FarneWordEnds ends, gpointer data)
{
  const FarneField *title = farne_kind_find_field (target, target->title);
  g_autoptr (FarneCondition) set = farne_condition_new ();
  gboolean any = FALSE;
  g_autofree char *sql = NULL;

  if (title->type == FARNE_FIELD_AREA)
    any = ends (set, &farne_area_kind, data);
  else if (title->type == FARNE_FIELD_CHOICE && title->choices != NULL)
    any = add_chosen (set, title, folded);
  if (!any)
    return FALSE;
  sql = farne_queries_fill ("ends-titled", "target", target->name, "title", title->name, "ends",
                            set->sql->str, NULL);
  farne_condition_add (condition, sql);
  farne_condition_take_values (condition, set);

  return TRUE;
}

/* A word of a question, as the index is asked and as names are compared. */
typedef struct
{
  char *folded;
  char *match;
} Word;

static gboolean
name_ends (FarneCondition *set, const FarneKind *target, gpointer data)
{
  const Word *word = data;
  g_autofree char *sql = NULL;

  if (target == &farne_area_kind)
    {
      farne_condition_add (set, farne_queries_find ("ends-areas"));
      farne_condition_add_text (set, word->match);
      return TRUE;
    }
  if (farne_field_get_storage (farne_kind_find_field (target, target->title)) != FARNE_STORAGE_TEXT ||
      !farne_kind_find_field (target, target->title)->searched)
    return farne_word_add_titled (set, target, word->folded, name_ends, data);
  sql = farne_queries_fill ("ends-found", "target", target->name, NULL);
  farne_condition_add (set, sql);
  farne_condition_add_text (set, word->match);

  return TRUE;
}

/**
 * farne_query_add_word:
 * @condition: a condition
 * @kind: the kind that is asked for
 * @word: one word, as typed so far
 *
 * Adds the condition that records have a word in their text, or in what they refer to.
 */
void
farne_query_add_word (FarneCondition *condition, const FarneKind *kind, const char *word)
{
  g_autofree char *folded = farne_text_fold (word);
  g_autofree char *match = farne_search_make_match (word);
  g_autofree char *found = farne_queries_fill ("where-found", "table", kind->name, NULL);
  Word both = { folded, match };

  if (farne_kind_has_word (kind, folded, TRUE))
    {
      farne_condition_add (condition, farne_queries_find ("where-always"));
      return;
    }
  farne_condition_add (condition, "(");
  farne_condition_add (condition, found);
  farne_condition_add_text (condition, match);
  farne_word_add_terms (condition, kind, folded, TRUE, name_ends, &both);
  farne_condition_add (condition, ")");
}
