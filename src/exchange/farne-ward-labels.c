/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-ward-labels.h"

#include "facts/farne-intern.h"

struct _FarneWardLabels
{
  FarneFactsBuilder *builder;
  guint column;
  FarneIntern *pairs; /* pairs of labels */
  GArray *wards;      /* their codes in the facts */
};

/**
 * farne_ward_labels_new:
 * @builder: the facts
 * @column: their column of wards
 *
 * Makes an empty dictionary.
 *
 * Returns: (transfer full): it
 */
FarneWardLabels *
farne_ward_labels_new (FarneFactsBuilder *builder, guint column)
{
  FarneWardLabels *self = g_new0 (FarneWardLabels, 1);

  self->builder = builder;
  self->column = column;
  self->pairs = farne_intern_new ();
  self->wards = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * farne_ward_labels_free:
 * @self: a dictionary
 *
 * Frees it.
 */
void
farne_ward_labels_free (FarneWardLabels *self)
{
  farne_intern_free (self->pairs);
  g_array_unref (self->wards);
  g_free (self);
}

/**
 * farne_ward_labels_find:
 * @self: a dictionary
 * @codes: the dictionary of codes
 * @code: the label in it
 * @names: the dictionary of names
 * @name: the label in it
 *
 * Finds the ward that a row's cells say.
 *
 * Returns: its code in the facts
 */
guint
farne_ward_labels_find (FarneWardLabels *self, FarneLabels *codes, guint code, FarneLabels *names,
                        guint name)
{
  guint pair[2] = { code, name };
  guint index = farne_intern_add (self->pairs, (const char *) pair, sizeof pair);

  if (index >= self->wards->len)
    {
      g_autofree char *text = g_strconcat (farne_labels_get (codes, code)->text, "\t",
                                           farne_labels_get (names, name)->text, NULL);
      guint ward = farne_facts_builder_intern (self->builder, self->column, text, -1);

      g_array_append_val (self->wards, ward);
    }
  return g_array_index (self->wards, guint, index);
}
