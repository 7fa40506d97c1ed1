/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

const FarneKind *farne_arguments_find_kind (const char *name, GError **error);
gboolean         farne_arguments_parse_id  (const char *text, gint64 *id, GError **error);
gboolean         farne_arguments_fill      (FarneDesk *desk, FarneRecord *record, char **words, GError **error);
gboolean         farne_arguments_save      (FarneDesk *desk, FarneRecord *record, const char *what, GError **error);

G_END_DECLS
