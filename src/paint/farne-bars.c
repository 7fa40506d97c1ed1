/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-bars.h"

static void
clear_row (gpointer data)
{
  FarneBarsRow *row = data;

  g_free (row->key);
  g_free (row->name);
  g_free (row->text);
  g_free (row->note);
  g_free (row->words);
}

/**
 * farne_bars_new:
 * @title: the question it answers
 * @done_label: what is reached, as a header of its table
 * @target_label: what is to be reached
 * @handling: how it must be handled
 *
 * Makes it without bars.
 *
 * Returns: (transfer full): the bars
 */
FarneBars *
farne_bars_new (const char *title, const char *done_label, const char *target_label,
                    FarneHandling handling)
{
  FarneBars *self = g_new0 (FarneBars, 1);

  self->title = g_strdup (title);
  self->done_label = g_strdup (done_label);
  self->target_label = g_strdup (target_label);
  self->handling = handling;
  self->rows = g_array_new (FALSE, TRUE, sizeof (FarneBarsRow));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

/**
 * farne_bars_add:
 * @self: bars
 * @row: a bar, of which a copy is kept
 *
 * Adds a bar below the others.
 */
void
farne_bars_add (FarneBars *self, const FarneBarsRow *row)
{
  FarneBarsRow copy = *row;

  copy.key = g_strdup (row->key);
  copy.name = g_strdup (row->name);
  copy.text = g_strdup (row->text);
  copy.note = g_strdup (row->note);
  copy.words = g_strdup (row->words);
  g_array_append_val (self->rows, copy);
}

/**
 * farne_bars_free:
 * @self: (transfer full): bars
 *
 * Frees it.
 */
void
farne_bars_free (FarneBars *self)
{
  g_free (self->title);
  g_free (self->done_label);
  g_free (self->target_label);
  g_array_unref (self->rows);
  g_free (self);
}
