/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-door.h"
#include "desk/farne-load-job.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

/**
 * FarneRecordRequest:
 * @query: which records
 * @fields: (nullable) (array zero-terminated=1): names of the fields that are wanted, or %NULL for all
 * @team: whether it is for the team, which sees what is restricted
 *
 * What is asked of the door.
 */
typedef struct
{
  const FarneRecordQuery *query;
  const char *const *fields;
  gboolean team;
} FarneRecordRequest;

/* Records on their way out. @withheld tells, on one line, what was left out; NULL for nothing. */
char     *farne_door_records_text (FarneDesk *desk, const FarneRecordRequest *request, const char *format, char **withheld, GError **error);
gboolean  farne_door_records      (FarneDesk *desk, const FarneRecordRequest *request, const char *path, guint *n_records, char **withheld, GError **error);
char     *farne_door_record       (FarneDesk *desk, FarneRecord *record, gboolean team, gboolean json, char **withheld, GError **error);
gboolean  farne_door_load_findings (FarneDesk *desk, FarneLoadJob *job, const char *path, GError **error);

G_END_DECLS
