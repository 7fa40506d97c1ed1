/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the name of a written file may end in, by what is written: separated by spaces. */
#define FARNE_TARGET_PAPER ".pdf"
#define FARNE_TARGET_PICTURE ".png .svg .pdf"
#define FARNE_TARGET_FIGURES ".csv .json .xlsx .ods .gpkg"
#define FARNE_TARGET_RECORDS ".csv .json .xlsx .ods"
#define FARNE_TARGET_FINDINGS ".csv"
#define FARNE_TARGET_CALENDAR ".ics"
#define FARNE_TARGET_DESK ".farne"

/* The file that something is written to: only a regular file of another kind than a desk gives way. */
gboolean farne_target_has_ending  (const char *path, const char *ending);
gboolean farne_target_check       (const char *path, const char *endings, GError **error);
gboolean farne_target_check_apart (const char *path, const char *read, GError **error);
gboolean farne_target_write       (const char *path, const char *data, gssize length, int mode, GError **error);

G_END_DECLS
