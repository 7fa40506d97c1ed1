/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-scan.h"
#include "facts/farne-source.h"

G_BEGIN_DECLS

/* No source, slot or leaf. */
#define FARNE_NONE G_MAXUINT

/**
 * FarneAxis:
 * @dimension: the dimension
 * @values: the values met so far, in the source's words
 * @index: folded value → its index in @values
 *
 * One dimension that an answer is broken down by.
 */
typedef struct
{
  const char *dimension;
  GPtrArray *values;
  GHashTable *index;
} FarneAxis;

/**
 * FarneRestriction:
 * @dimension: the dimension
 * @values: folded values, as a set
 * @excludes: whether these values are left out, and not the others
 * @required: whether a source must know the dimension to answer
 *
 * What is counted of one dimension.
 */
typedef struct
{
  char *dimension;
  GHashTable *values;
  gboolean excludes;
  gboolean required;
} FarneRestriction;

/**
 * FarneQuestion:
 * @view: as asked
 * @areas: all places
 * @series: what is counted
 * @notes: (element-type FarneCoverageNote): breaks of the series
 * @days: the days asked, ascending
 * @targets: (element-type FarneArea): the areas asked
 * @leaves: (element-type FarneArea): the areas that cells are answered for, by target
 * @leaf_ends: for each target, the end of its leaves
 * @leaf_level: the level of the leaves
 * @axes: (element-type FarneAxis): what the answer is broken down by
 * @restrictions: (element-type FarneRestriction): what is counted
 * @sources: (element-type FarneSource): those that may answer, the newest first
 * @alike: whether only areas count that all its days cover
 *
 * A view with everything resolved.
 */
typedef struct
{
  const FarneView *view;
  FarneAreas *areas;
  FarneSeries *series;
  GPtrArray *notes;
  GArray *days;
  GPtrArray *targets;
  GPtrArray *leaves;
  GArray *leaf_ends;
  const char *leaf_level;
  GPtrArray *axes;
  GPtrArray *restrictions;
  GPtrArray *sources;
  gboolean alike;
} FarneQuestion;

FarneQuestion *farne_question_new (const FarneView *view, FarneAreas *areas, FarneSeries *series,
                                   GError **error);
void           farne_question_free  (FarneQuestion *self);
void farne_question_exclude (FarneQuestion *self, const char *dimension, const char *value);
gboolean farne_question_counts (const FarneQuestion *self, const char *dimension,
                                const char *value);
gboolean farne_question_is_given (const FarneQuestion *self, FarneSource *source,
                                  const FarneCover *cover);
gboolean       farne_question_is_noted (const FarneQuestion *self, FarneDay day, const guint *by);
guint          farne_question_get_n_combinations (const FarneQuestion *self);

void     farne_axis_add  (FarneAxis *axis, const FarneColumn *column);
guint    farne_axis_find (const FarneAxis *axis, const char *value);

void farne_question_build_scan (const FarneQuestion *self, FarneSource *source, const guint *slots,
                                guint n_slots, const GArray *days, gboolean by_axes,
                                FarneScan *scan);
gboolean farne_note_holds (FarneCoverageNote *note, FarneDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneQuestion, farne_question_free)

G_END_DECLS
