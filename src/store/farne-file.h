/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-error.h"
#include "store/farne-database.h"

G_BEGIN_DECLS

/* The desk file as a file: what it is before it is opened, and how one comes into being. */
gboolean farne_file_fail           (const char *path, FarneError code, const char *sentence, GError **error);
char    *farne_file_resolve        (const char *path);
gboolean farne_file_check_header   (const char *path, GError **error);
gboolean farne_file_check_writable (const char *path, GError **error);
gboolean farne_file_is_sealed      (const char *path);
gboolean farne_file_verify         (FarneDatabase *database, GError **error);
gboolean farne_file_has_moved      (FarneDatabase *database);

char    *farne_file_make_beside    (const char *path, GError **error);
gboolean farne_file_name           (const char *draft, const char *path, GError **error);
gboolean farne_file_replace        (const char *draft, const char *path, GError **error);
void     farne_file_remove_beside  (const char *path);
void     farne_file_remove         (const char *path);

G_END_DECLS
