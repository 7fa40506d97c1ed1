/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-classes.h"

G_BEGIN_DECLS

/* Breaks made round, and classes in words. For this room only. */
void   farne_class_breaks_round  (FarneClasses *classes, FarneQuantity quantity, const double *values, guint n_values);
void   farne_class_breaks_invert (FarneClasses *classes, const double *values, guint n_values);
void   farne_class_breaks_mirror (FarneClasses *classes, guint n_classes, const double *values, guint n_values);
char **farne_class_labels_new    (const FarneClasses *classes, FarneQuantity quantity);

G_END_DECLS
