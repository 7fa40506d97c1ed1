/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-digest-step.h"

G_BEGIN_DECLS

/**
 * FarneDigestPart:
 * @title: the question it answers
 * @note: (nullable): how it was worked out, and from what
 * @table: (nullable): the answer as a table
 * @bars: (nullable): the answer as bars
 * @bands: (nullable): the answer as times on a line of years
 * @handling: how it must be handled
 * @adds: (nullable): the name of a kind of record that is added here
 * @steps: (nullable) (element-type FarneDigestStep): what can be done at once
 * @steps_label: (nullable): what these do, in a word or two, translated
 *
 * One answer of a digest: a table, bars or bands, or why there is none.
 */
typedef struct
{
  char *title;
  char *note;
  FarneTableContent *table;
  FarneBars *bars;
  FarneBandChart *bands;
  FarneHandling handling;
  const char *adds;
  GPtrArray *steps;
  const char *steps_label;
} FarneDigestPart;

/**
 * FarneDigestChoice:
 * @value: what is chosen: a record's id, a year, or 0 for all
 * @title: its name
 *
 * One of what a digest may be about.
 */
typedef struct
{
  gint64 value;
  char *title;
} FarneDigestChoice;

/**
 * FarneDigest:
 * @name: its name
 * @section: the page of the window it stands on
 * @title: its translatable title
 * @choice_label: (nullable): what is chosen, translatable
 * @list_choices: what may be chosen: (transfer full) (element-type FarneDigestChoice)
 * @build: works it out: (transfer full) (element-type FarneDigestPart), or %NULL with the error set
 *
 * What the partnership's records of several kinds say together. The keys of rows are `KIND/ID` for a
 * record, or the code of an area; a row that tells of several has none.
 */
typedef struct
{
  const char *name;
  const char *section;
  const char *title;
  const char *choice_label;
  GPtrArray *(*list_choices) (FarneDesk *desk);
  GPtrArray *(*build)        (FarneDesk *desk, gint64 choice, GError **error);
} FarneDigest;

const FarneDigest *const *farne_digests_get_all (void);
const FarneDigest        *farne_digests_find    (const char *name);

gboolean    farne_digest_part_is_drawn (const FarneDigestPart *part);
FarneScene *farne_digest_part_paint    (const FarneDigestPart *part, double width, const FarneLook *look);
void        farne_digest_part_free     (FarneDigestPart *part);
void        farne_digest_choice_free   (FarneDigestChoice *choice);

G_END_DECLS
