/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RELEASE (farne_release_get_type ())
G_DECLARE_FINAL_TYPE (FarneRelease, farne_release, FARNE, RELEASE, FarneRecord)

/**
 * FarneRelease:
 * @title: what it is, for people
 * @layout: the layout it was read as
 * @file_name: the file's own name
 * @sha256: the hash of the file
 * @file_size: its size, in bytes
 * @publisher: who published it
 * @published: when it was published
 * @published_how: `stated` (by the file), `typed`, or `lag` (as-at plus the series' stated lag)
 * @first_day: the earliest as-at day or period end
 * @last_day: the latest
 * @coverage: JSON, see #FarneCoverage
 * @restricted: whether its figures are restricted
 * @synthetic: whether they are made up
 * @provisional: whether the publisher calls them provisional
 * @n_rows: rows kept
 * @n_rejected: rows not kept
 * @n_repaired: rows given to the area of their name
 * @segment: the facts
 * @problems_segment: the rejects and warnings, see #FarneProblems
 * @supersedes: the release it revises
 * @withdrawn: whether its figures are hidden
 * @erased: whether its content was erased
 * @imported: when it was read in
 * @source_note: the source line for the foot of a page
 * @kept_because: why it was kept in spite of the warnings
 *
 * One imported file. Its facts never change.
 */
struct _FarneRelease
{
  FarneRecord parent_instance;

  char *title;
  char *layout;
  char *file_name;
  char *sha256;
  gint64 file_size;
  char *publisher;
  FarneDay published;
  char *published_how;
  FarneDay first_day;
  FarneDay last_day;
  char *coverage;
  gboolean restricted;
  gboolean synthetic;
  gboolean provisional;
  gint64 n_rows;
  gint64 n_rejected;
  gint64 n_repaired;
  char *segment;
  char *problems_segment;
  gint64 supersedes;
  gboolean withdrawn;
  gboolean erased;
  gint64 imported;
  char *source_note;
  char *kept_because;
};

extern const FarneKind farne_release_kind;

FarneRelease *farne_release_new (void);

G_END_DECLS
