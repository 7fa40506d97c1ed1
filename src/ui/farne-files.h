/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

char      *farne_files_get_folder     (void);
char      *farne_files_choose_path    (const char *title);
char      *farne_files_get_demo_path  (void);
gboolean   farne_files_is_desk        (GFile *file);
FarneDesk *farne_files_open           (GFile *file, FarneStoreMode mode, gboolean *is_copy, GError **error);

void       farne_files_remember       (const char *path);
GPtrArray *farne_files_list_recent    (void);

G_END_DECLS
