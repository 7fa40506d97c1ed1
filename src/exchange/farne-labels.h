/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-input.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

/**
 * FarneLabel:
 * @text: the label as it is kept; lives as long as the dictionary
 * @code: its code in the facts, for a dimension
 * @day: the day, for a date; else, or where it is none, %FARNE_DAY_NONE
 * @year: the year, for a year; else, or where it is none, 0
 * @is_empty: whether nothing stands there
 * @is_total: whether it stands for a total of others
 * @is_aside: whether it says that none is meant, as "N/A" and "Unknown"
 *
 * One distinct content of a column, understood once.
 */
typedef struct
{
  const char *text;
  guint code;
  FarneDay day;
  int year;
  gboolean is_empty;
  gboolean is_total;
  gboolean is_aside;
} FarneLabel;

typedef struct _FarneLabels FarneLabels;

/* The distinct contents of one column. */
FarneLabels      *farne_labels_new  (FarneInput input, FarneFactsBuilder *builder, int column);
void              farne_labels_free (FarneLabels *self);
guint             farne_labels_find (FarneLabels *self, const char *text, gsize length);
const FarneLabel *farne_labels_get  (FarneLabels *self, guint index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLabels, farne_labels_free)

G_END_DECLS
