/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-load-job.h"

G_BEGIN_DECLS

/* What a table of records would do, told without what stands in its cells where that is restricted. */
JsonNode   *farne_load_preview_to_json        (FarneLoadJob *job);
char       *farne_load_preview_to_text        (FarneLoadJob *job);
char       *farne_load_preview_describe_row   (const FarneLoadRow *row);
char      **farne_load_preview_list_ignored   (FarneLoadJob *job);
const char *farne_load_fate_get_words         (FarneLoadFate fate);

G_END_DECLS
