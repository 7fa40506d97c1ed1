/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-window.h"

G_BEGIN_DECLS

#define FARNE_TYPE_IMPORTER (farne_importer_get_type ())
G_DECLARE_FINAL_TYPE (FarneImporter, farne_importer, FARNE, IMPORTER, GObject)

/* The files that wait to be read in, one dialog after another. */
FarneImporter *farne_importer_new   (FarneWindow *window);
void           farne_importer_add   (FarneImporter *self, GFile *file);
void           farne_importer_clear (FarneImporter *self);

G_END_DECLS
