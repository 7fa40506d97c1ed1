/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "exchange/farne-boundary-reader.h"
#include "exchange/farne-import.h"
#include "exchange/farne-postcode-reader.h"

G_BEGIN_DECLS

/**
 * FarneMove:
 * @day: the day
 * @before: the total of the same areas as answered now; NAN where nothing answers
 * @after: the total in the file; NAN where it gives none
 *
 * How a total moves if the file is kept.
 */
typedef struct
{
  FarneDay day;
  double before;
  double after;
} FarneMove;

#define FARNE_TYPE_IMPORT_JOB (farne_import_job_get_type ())
G_DECLARE_FINAL_TYPE (FarneImportJob, farne_import_job, FARNE, IMPORT_JOB, GObject)

/*
 * One file on its way in: read on a thread, previewed, then kept in one step or dropped. Window and
 * terminal both use it. A boundary file goes the same way.
 */
FarneImportJob      *farne_import_job_new          (FarneDesk *desk, const char *path);
const char          *farne_import_job_get_path     (FarneImportJob *self);
FarneImportOptions  *farne_import_job_get_options  (FarneImportJob *self);
void                 farne_import_job_set_layer    (FarneImportJob *self, const char *layer); /* of a boundary file */
void                 farne_import_job_read_async   (FarneImportJob *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean             farne_import_job_read_finish  (FarneImportJob *self, GAsyncResult *result, GError **error);
gboolean             farne_import_job_read         (FarneImportJob *self, GCancellable *cancellable, GError **error);
double               farne_import_job_get_progress (FarneImportJob *self); /* also a property, notified on the main thread */
FarneImport         *farne_import_job_get_import   (FarneImportJob *self);
FarneBoundaryImport *farne_import_job_get_boundary_import (FarneImportJob *self);
FarnePostcodeImport *farne_import_job_get_postcode_import (FarneImportJob *self);
FarneProblems       *farne_import_job_get_problems (FarneImportJob *self); /* of either, with the warnings of the job */
FarneRelease        *farne_import_job_get_same     (FarneImportJob *self); /* the release of the very same file, or NULL */
FarneRelease        *farne_import_job_get_revised  (FarneImportJob *self); /* the release it would supersede, or NULL */
GArray              *farne_import_job_get_moves    (FarneImportJob *self); /* FarneMove, by day */
char                *farne_import_job_describe     (FarneImportJob *self); /* the preview, as text */
JsonNode            *farne_import_job_to_json      (FarneImportJob *self, guint most);
void                 farne_import_job_set_because  (FarneImportJob *self, const char *because); /* why it is kept in spite of warnings */
gboolean             farne_import_job_keep         (FarneImportJob *self, GError **error);

G_END_DECLS
