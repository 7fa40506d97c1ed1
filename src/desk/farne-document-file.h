/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "model/farne-document.h"

G_BEGIN_DECLS

/* What one document may weigh: the file is copied whole at every backup. */
#define FARNE_DOCUMENT_MOST_BYTES (25 * 1024 * 1024)

gboolean farne_document_attach (FarneStore *store, FarneDocument *document, const char *path, GError **error);
gboolean farne_desk_attach     (FarneDesk *desk, gint64 id, const char *path, GError **error);
gboolean farne_door_document   (FarneDesk *desk, FarneDocument *document, const char *path, GError **error);

G_END_DECLS
