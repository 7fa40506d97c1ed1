/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneIntern:
 *
 * A dictionary of distinct texts in the order of first appearance, made for being asked millions of
 * times.
 */
typedef struct _FarneIntern FarneIntern;

FarneIntern *farne_intern_new   (void);
void         farne_intern_free  (FarneIntern *self);
guint        farne_intern_add   (FarneIntern *self, const char *text, gsize length);
guint        farne_intern_get_n (FarneIntern *self);
const char  *farne_intern_get   (FarneIntern *self, guint index);
char       **farne_intern_dup_texts (FarneIntern *self, gpointer *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneIntern, farne_intern_free)

G_END_DECLS
