/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-query-sql.h"

G_BEGIN_DECLS

/**
 * FarneWordEnds:
 * @condition: takes the SQL of a set, and what it binds
 * @target: a kind
 * @data: of the caller
 *
 * Adds the set of the records of a kind that a word names: their ids; for areas, their codes.
 *
 * Returns: whether there may be any
 */
typedef gboolean (*FarneWordEnds) (FarneCondition *condition, const FarneKind *target, gpointer data);

gboolean farne_kind_has_word   (const FarneKind *kind, const char *folded, gboolean whole);
void     farne_word_add_terms  (FarneCondition *condition, const FarneKind *kind, const char *folded, gboolean guarded, FarneWordEnds ends, gpointer data);
gboolean farne_word_add_titled (FarneCondition *condition, const FarneKind *target, const char *folded, FarneWordEnds ends, gpointer data);
void     farne_query_add_word  (FarneCondition *condition, const FarneKind *kind, const char *word);

G_END_DECLS
