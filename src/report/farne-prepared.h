/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"
#include "report/farne-paper.h"

G_BEGIN_DECLS

/**
 * FarnePreparedRow:
 * @text: what it is
 * @detail: (nullable): a line more
 * @tag: (nullable): a few words on how it stands
 * @warn: whether they warn
 * @team: whether it is for the team alone: it stays off the paper
 * @kind: (nullable): the kind of the record it tells of
 * @id: that record, or 0
 *
 * One thing to know before a talk.
 */
typedef struct
{
  char *text;
  char *detail;
  char *tag;
  gboolean warn;
  gboolean team;
  const FarneKind *kind;
  gint64 id;
} FarnePreparedRow;

/**
 * FarnePreparedPart:
 * @title: what is asked
 * @none: what is said where there is nothing to tell
 * @rows: (element-type FarnePreparedRow): the answer
 *
 * One question of a preparation.
 */
typedef struct
{
  char *title;
  char *none;
  GPtrArray *rows;
} FarnePreparedPart;

FarnePreparedPart *farne_prepared_part_new  (const char *title, const char *none);
FarnePreparedRow  *farne_prepared_part_add  (FarnePreparedPart *self, FarneRecord *record, const char *text, const char *detail, const char *tag, gboolean warn);
void               farne_prepared_part_free (FarnePreparedPart *self);
guint              farne_prepared_count_team (GPtrArray *parts);
FarnePaper        *farne_prepared_paper_new (const char *title, GPtrArray *parts, FarneDay today, const char *partnership);

G_END_DECLS
