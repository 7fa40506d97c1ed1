/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-layout.h"

G_BEGIN_DECLS

/**
 * FarneProbe:
 * @sheet: the sheet
 * @header: (nullable): its header, if there is one
 * @header_index: its place in @rows
 * @headless: whether the table begins with data, and @header names columns by their letters
 * @layout: (nullable): the layout it fits
 * @score: how well
 * @header_map: (nullable): the mapping remembered for the header
 * @rows: (element-type GStrv): its first rows
 * @title: (nullable): the title above the header
 *
 * What the first rows of a sheet tell.
 */
typedef struct
{
  guint sheet;
  FarneHeader *header;
  guint header_index;
  gboolean headless;
  const FarneLayout *layout;
  guint score;
  FarneHeaderMap *header_map;
  GPtrArray *rows;
  char *title;
} FarneProbe;

FarneProbe *farne_probe_new  (FarneWorkbook *workbook, guint sheet, const FarneImportOptions *options, GCancellable *cancellable, GError **error);
void        farne_probe_free (FarneProbe *self);
GPtrArray  *farne_probe_list_sample (FarneProbe *self, guint most);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneProbe, farne_probe_free)

G_END_DECLS
