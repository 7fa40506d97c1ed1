/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-gazetteer.h"
#include "exchange/farne-problems.h"
#include "exchange/farne-workbook.h"
#include "model/farne-property.h"

G_BEGIN_DECLS

/**
 * FarnePropertyRows:
 * @sheet: the sheet's name
 * @listed: (element-type FarneProperty): a property for each good row
 * @organisations: (element-type FarneOrganisation): organisations known, then those the list brings
 * @n_known: how many of them are known
 * @problems: what was found
 * @n_unplaced: properties whose place is not known, neither by the list nor before it
 *
 * The rows of a provider's list, read against the gazetteer.
 */
typedef struct
{
  char *sheet;
  GPtrArray *listed;
  GPtrArray *organisations;
  guint n_known;
  FarneProblems *problems;
  guint n_unplaced;

  /*< private >*/
  FarneGazetteer *gazetteer;
  GHashTable *mapping;
  GHashTable *called;
  const FarneField **fields;
  char **names;
  GHashTable *seen;
  FarneAreas *areas;
  GHashTable *known;
} FarnePropertyRows;

FarnePropertyRows *farne_property_rows_new  (FarneGazetteer *gazetteer, FarneAreas *areas, GPtrArray *known, GPtrArray *organisations, GHashTable *mapping);
void               farne_property_rows_free (FarnePropertyRows *self);
gboolean           farne_property_rows_read (FarnePropertyRows *self, FarneWorkbook *workbook, GCancellable *cancellable, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePropertyRows, farne_property_rows_free)

G_END_DECLS
