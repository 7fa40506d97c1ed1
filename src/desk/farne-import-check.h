/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-import-job.h"

G_BEGIN_DECLS

/**
 * FarneImportCheck:
 * @same: (nullable): the release of the very same file
 * @revised: (nullable): the release it would supersede
 * @measure: (nullable): the measure whose totals are compared
 * @moves: (element-type FarneMove): its totals for the region, by day
 *
 * What a file that was read means beside what the desk knows already.
 */
typedef struct
{
  FarneRelease *same;
  FarneRelease *revised;
  char *measure;
  GArray *moves;
} FarneImportCheck;

FarneImportCheck *farne_import_check_new  (FarneDesk *desk, FarneImport *import, GError **error);
void              farne_import_check_free (FarneImportCheck *check);

G_END_DECLS
