/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/farne-verb.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

/* Kinds, records and fields as they are named on the command line. */
const FarneKind *farne_arguments_find_kind    (const char *name, GError **error);
const FarneKind *farne_arguments_find_kind_to_write (const char *name, GError **error);
const FarneField *farne_arguments_find_field  (const FarneKind *kind, const char *name, GError **error);
FarneRecord     *farne_arguments_find_record  (FarneDesk *desk, const FarneKind *kind, const char *text, GError **error);
gboolean         farne_arguments_set_fields   (FarneDesk *desk, FarneRecord *record, char **assignments, gboolean with_initial, GError **error);
gboolean         farne_arguments_keep_record  (FarneDesk *desk, FarneRecord *record, GError **error);
void             farne_output_note            (const char *text);

G_END_DECLS
