/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FarneFindingKind:
 * @FARNE_FINDING_REJECT: a row that was not kept
 * @FARNE_FINDING_REPAIRED: a row given to the area of its name, not of its code
 * @FARNE_FINDING_UNMATCHED: a row kept, whose label stands for no known area
 * @FARNE_FINDING_WARNING: kept, but it looks wrong
 *
 * What was found in a file.
 */
typedef enum
{
  FARNE_FINDING_REJECT,
  FARNE_FINDING_REPAIRED,
  FARNE_FINDING_UNMATCHED,
  FARNE_FINDING_WARNING,
} FarneFindingKind;

/**
 * FarneFinding:
 * @kind: what
 * @sheet: the sheet's name, or "" for CSV
 * @row: the row, from 1; 0 for the file as a whole
 * @column: the column's name, or ""
 * @content: what stands there
 * @reason: the translated sentence: what is wrong and what to do
 * @quotes: whether @reason may quote a cell or a figure, so that it stays with what is restricted
 *
 * One finding, with its place.
 */
typedef struct
{
  FarneFindingKind kind;
  char *sheet;
  guint row;
  char *column;
  char *content;
  char *reason;
  gboolean quotes;
} FarneFinding;

#define FARNE_TYPE_PROBLEMS (farne_problems_get_type ())
G_DECLARE_FINAL_TYPE (FarneProblems, farne_problems, FARNE, PROBLEMS, GObject)

/* Findings in order of rows, once sorted. All are counted; past a million of one kind only counted. */
FarneProblems      *farne_problems_new      (void);
void                farne_problems_add      (FarneProblems *self, FarneFindingKind kind, const char *sheet, guint row, const char *column, const char *content, const char *reason);
void                farne_problems_add_plain (FarneProblems *self, FarneFindingKind kind, const char *sheet, guint row, const char *column, const char *content, const char *reason);
void                farne_problems_sort     (FarneProblems *self);
guint               farne_problems_get_n    (FarneProblems *self);
const FarneFinding *farne_problems_get      (FarneProblems *self, guint index);
guint               farne_problems_count    (FarneProblems *self, FarneFindingKind kind);
GBytes             *farne_problems_encode   (FarneProblems *self);
FarneProblems      *farne_problems_decode   (GBytes *segment, GError **error);
JsonArray          *farne_problems_to_json  (FarneProblems *self, guint most);
char               *farne_problems_to_csv   (FarneProblems *self, const char *file_name);

G_END_DECLS
