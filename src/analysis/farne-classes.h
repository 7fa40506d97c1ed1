/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-view.h"

G_BEGIN_DECLS

/* The most classes a map has: more tints can't be told apart. */
#define FARNE_CLASSES_MOST 9

/**
 * FarneClasses:
 * @n: classes made; fewer than asked where there are fewer distinct values
 * @breaks: @n + 1 bounds, ascending; class i holds breaks[i] ≤ v < breaks[i + 1], the last also its upper bound
 *
 * A cut of values into classes.
 */
typedef struct
{
  guint n;
  double breaks[FARNE_CLASSES_MOST + 1];
} FarneClasses;

gboolean farne_classes_init (FarneClasses *classes, FarneMethod method, const double *values, guint n_values, guint n_classes, const double *manual, GError **error);
int      farne_classes_find (const FarneClasses *classes, double value);

G_END_DECLS
