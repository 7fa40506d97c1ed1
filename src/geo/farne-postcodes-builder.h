/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarnePostcodesBuilder:
 *
 * Postcodes on their way into a segment, see #FarnePostcodes.
 */
typedef struct _FarnePostcodesBuilder FarnePostcodesBuilder;

FarnePostcodesBuilder *farne_postcodes_builder_new  (void);
void                   farne_postcodes_builder_free (FarnePostcodesBuilder *self);
void                   farne_postcodes_builder_add  (FarnePostcodesBuilder *self, guint64 key, gint32 easting, gint32 northing, guint authority, guint ward);
guint                  farne_postcodes_builder_code (FarnePostcodesBuilder *self, const char *code, gsize length);
GBytes                *farne_postcodes_builder_end  (FarnePostcodesBuilder *self, guint *n_postcodes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePostcodesBuilder, farne_postcodes_builder_free)

G_END_DECLS
