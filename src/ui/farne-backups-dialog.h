/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-window.h"

G_BEGIN_DECLS

/* The backups of a desk file, each with a way back. */
void farne_backups_dialog_present (FarneWindow *window, const char *path);

G_END_DECLS
