/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-problems.h"
#include "exchange/farne-workbook.h"
#include "facts/farne-areas.h"
#include "facts/farne-facts.h"
#include "model/farne-header-map.h"
#include "model/farne-release.h"

G_BEGIN_DECLS

/**
 * FarneImportOptions:
 * @layout: the layout to read as, or %NULL to recognise it
 * @mapping: (nullable): field → column name, for tables no layout recognises
 * @sheet: (nullable): the sheet to read, or %NULL for the one that holds the data
 * @measure: (nullable): the measure, for a mapped table without a column for it
 * @day: the as-at day, for a table without a column for it
 * @published: the publication day, or %FARNE_DAY_NONE for the file's or the stated lag
 * @restricted: 1 or 0; -1 as the layout says (restricted where in doubt)
 * @synthetic: whether the figures are made up
 * @no_header: 1 if the table begins with data, 0 if a row above them names the columns; -1 as it looks
 * @areas: the places of the desk file
 * @series: (element-type FarneSeries): known series
 * @header_maps: (element-type FarneHeaderMap): mappings made before
 *
 * What a reader needs to know.
 */
typedef struct
{
  char *layout;
  GHashTable *mapping;
  char *sheet;
  char *measure;
  FarneDay day;
  FarneDay published;
  int restricted;
  gboolean synthetic;
  int no_header;
  FarneAreas *areas;
  GPtrArray *series;
  GPtrArray *header_maps;
} FarneImportOptions;

FarneImportOptions *farne_import_options_new  (FarneAreas *areas);
void                farne_import_options_free (FarneImportOptions *options);
gboolean            farne_import_options_is_mapped (const FarneImportOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneImportOptions, farne_import_options_free)

#define FARNE_TYPE_IMPORT (farne_import_get_type ())
G_DECLARE_FINAL_TYPE (FarneImport, farne_import, FARNE, IMPORT, GObject)

/*
 * A file as read, before anything is saved: what it is, its facts, what was found in it. Reading
 * touches no desk file, so cancelling leaves nothing behind. If farne_import_needs_mapping(), there
 * are no facts yet: show farne_import_get_headers() and read again with a mapping.
 */
FarneImport       *farne_import_read           (const char *path, const FarneImportOptions *options, FarneProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error);
gboolean           farne_import_needs_mapping  (FarneImport *self);
gboolean           farne_import_has_header     (FarneImport *self);
const char *const *farne_import_get_headers    (FarneImport *self);
char             **farne_import_list_tellable_headers (FarneImport *self);
GPtrArray         *farne_import_get_sample     (FarneImport *self); /* GStrv rows, at most 20 */
GHashTable        *farne_import_guess_mapping  (FarneImport *self); /* field → column */
const char        *farne_import_get_signature  (FarneImport *self); /* of the header row; NULL without one */
const char        *farne_import_get_layout     (FarneImport *self);
const char        *farne_import_get_layout_title (FarneImport *self);
const char        *farne_import_get_sheet      (FarneImport *self);
FarneRelease      *farne_import_get_release    (FarneImport *self); /* unsaved, all but segments filled */
FarneFacts        *farne_import_get_facts      (FarneImport *self);
FarneProblems     *farne_import_get_problems   (FarneImport *self);
GBytes            *farne_import_get_segment    (FarneImport *self); /* facts, encoded on the reading thread */

void               farne_release_note_source   (FarneRelease *release);
gboolean           farne_import_is_always_restricted (FarneImport *self);
gboolean           farne_import_check_handling (FarneImport *self, GError **error);

/* Names and titles of all layouts, and the fields a mapping may fill, for the dialog and the usage text. */
const char *const *farne_layouts_get_names     (void);
const char        *farne_layout_get_title      (const char *name);
const char *const *farne_import_get_fields     (void);
const char        *farne_import_get_field_label (const char *field);

G_END_DECLS
