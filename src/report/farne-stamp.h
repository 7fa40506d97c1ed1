/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/farne-look.h"

G_BEGIN_DECLS

/* A word across a page or picture that says what it is not. For this room only. */
void farne_stamp_draw (cairo_t *cr, const char *stamp, double width, double height, const FarneLook *look);

G_END_DECLS
