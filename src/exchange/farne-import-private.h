/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-import.h"
#include "exchange/farne-place-check.h"
#include "exchange/farne-probe.h"

G_BEGIN_DECLS

struct _FarneImport
{
  GObject parent_instance;

  FarneProbe *probe;
  char *sheet;
  char *signature;
  GPtrArray *sample;
  FarneProblems *problems;
  FarneRelease *release;
  FarneFacts *facts;
  GBytes *segment;
  gboolean in_detail; /* whether it counts supported people by what tells of them in detail */
};

/**
 * FarneImportSource:
 * @workbook: the file
 * @probe: the sheet that was read
 * @plan: how
 * @options: what was asked
 * @facts: what came of it
 * @n_open: how many of them stand for a figure that was rejected
 * @places: how its places stand to ours
 * @stated: the publication day that the file states, or %FARNE_DAY_NONE
 * @problems: findings
 *
 * What a release is described from.
 */
typedef struct
{
  FarneWorkbook *workbook;
  FarneProbe *probe;
  FarnePlan *plan;
  const FarneImportOptions *options;
  FarneFacts *facts;
  guint n_open;
  FarnePlaceCheck *places;
  FarneDay stated;
  FarneProblems *problems;
} FarneImportSource;

FarneRelease *farne_import_describe_release (const FarneImportSource *source);
gboolean      farne_import_tells_detail     (const FarnePlan *plan, const FarneProbe *probe);
gboolean      farne_import_find_days        (FarneFacts *facts, FarneDay *first, FarneDay *last);

G_END_DECLS
