/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-area.h"
#include "model/farne-boundaries.h"
#include "model/farne-coverage-note.h"
#include "model/farne-header-map.h"
#include "model/farne-label-map.h"
#include "model/farne-outcome.h"
#include "model/farne-partnership.h"
#include "model/farne-release.h"
#include "model/farne-series.h"
#include "model/farne-term.h"
#include "model/farne-threshold.h"

static const FarneKind *const kinds[] = {
  &farne_partnership_kind,
  &farne_area_kind,
  &farne_series_kind,
  &farne_coverage_note_kind,
  &farne_threshold_kind,
  &farne_outcome_kind,
  &farne_term_kind,
  &farne_release_kind,
  &farne_label_map_kind,
  &farne_header_map_kind,
  &farne_boundaries_kind,
  NULL,
};

/**
 * farne_kinds_get_all:
 *
 * Lists the kinds of record that a desk file holds: the one list of them.
 *
 * Returns: (transfer none) (array zero-terminated=1): the kinds
 */
const FarneKind *const *
farne_kinds_get_all (void)
{
  return kinds;
}

/**
 * farne_kinds_find:
 * @name: the name of a kind, as `release`
 *
 * Finds a kind by its name.
 *
 * Returns: (transfer none) (nullable): the kind
 */
const FarneKind *
farne_kinds_find (const char *name)
{
  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i]->name, name) == 0)
      return kinds[i];

  return NULL;
}

/**
 * farne_kind_find_field:
 * @kind: a kind
 * @name: the name of a field, as `published`
 *
 * Finds a field of a kind by its name.
 *
 * Returns: (transfer none) (nullable): the field
 */
const FarneField *
farne_kind_find_field (const FarneKind *kind, const char *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].name, name) == 0)
      return &kind->fields[i];

  return NULL;
}
