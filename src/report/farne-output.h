/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Drawings into memory. For this room only. */
cairo_status_t farne_output_append (gpointer bytes, const unsigned char *data, unsigned int length);
gboolean       farne_output_check  (cairo_surface_t *surface, const char *path, GError **error);

G_END_DECLS
