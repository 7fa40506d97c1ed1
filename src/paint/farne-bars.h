/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-handled.h"

G_BEGIN_DECLS

/**
 * FarneBarsRow:
 * @key: what it stands for, or %NULL
 * @name: its name
 * @done: what is reached
 * @target: what is to be reached; 0 where nothing is
 * @text: the two as text, as "234 of 2,000"
 * @note: (nullable): a word or two behind it
 * @words: the row in words
 * @warning: whether it must be seen to
 *
 * One bar on the way to its target.
 */
typedef struct
{
  char *key;
  char *name;
  double done;
  double target;
  char *text;
  char *note;
  char *words;
  gboolean warning;
} FarneBarsRow;

/**
 * FarneBars:
 * @title: the question it answers
 * @done_label: what is reached, as a header of its table
 * @target_label: what is to be reached
 * @handling: how it must be handled
 * @rows: (element-type FarneBarsRow): the bars
 *
 * How far several have come, each to a target of its own.
 */
typedef struct
{
  char *title;
  char *done_label;
  char *target_label;
  FarneHandling handling;
  GArray *rows;
} FarneBars;

FarneBars *farne_bars_new  (const char *title, const char *done_label, const char *target_label, FarneHandling handling);
void           farne_bars_add  (FarneBars *self, const FarneBarsRow *row);
void           farne_bars_free (FarneBars *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBars, farne_bars_free)

G_END_DECLS
