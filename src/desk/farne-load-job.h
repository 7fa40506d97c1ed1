/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-load-rows.h"

G_BEGIN_DECLS

#define FARNE_TYPE_LOAD_JOB (farne_load_job_get_type ())
G_DECLARE_FINAL_TYPE (FarneLoadJob, farne_load_job, FARNE, LOAD_JOB, GObject)

/*
 * A table of records on its way in: opened, its columns matched to the fields of a kind, its rows
 * compared with the records that are here, then kept in one step or dropped. Window and terminal both
 * use it.
 */
FarneLoadJob           *farne_load_job_new             (FarneDesk *desk, const FarneKind *kind, const char *path);
FarneLoadJob           *farne_load_job_new_for_text    (FarneDesk *desk, const FarneKind *kind, const char *text, const char *const *names);
const FarneKind        *farne_load_job_get_kind        (FarneLoadJob *self);
const char             *farne_load_job_get_path        (FarneLoadJob *self);
const char             *farne_load_job_get_file_name   (FarneLoadJob *self);
void                    farne_load_job_set_mapping     (FarneLoadJob *self, GHashTable *mapping);
void                    farne_load_job_set_has_header  (FarneLoadJob *self, gboolean has_header);
void                    farne_load_job_set_skip_warned (FarneLoadJob *self, gboolean skip_warned);
gboolean                farne_load_job_get_skip_warned (FarneLoadJob *self);
void                    farne_load_job_open_async      (FarneLoadJob *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean                farne_load_job_open_finish     (FarneLoadJob *self, GAsyncResult *result, GError **error);
gboolean                farne_load_job_read            (FarneLoadJob *self, GCancellable *cancellable, GError **error);
gboolean                farne_load_job_needs_mapping   (FarneLoadJob *self);
gboolean                farne_load_job_is_sure         (FarneLoadJob *self);
const FarneLoadColumns *farne_load_job_get_columns     (FarneLoadJob *self);
const FarneLoadRows    *farne_load_job_get_rows        (FarneLoadJob *self);
gboolean                farne_load_job_keep            (FarneLoadJob *self, GCancellable *cancellable, GError **error);

G_END_DECLS
