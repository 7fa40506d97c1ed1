/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/farne-protect.h"

G_BEGIN_DECLS

/* Writes a cleared scene as PNG, SVG or PDF, by the ending of @path; whole or not at all. */
gboolean farne_picture_write (FarneCleared *scene, const char *path, double scale, GError **error);

G_END_DECLS
