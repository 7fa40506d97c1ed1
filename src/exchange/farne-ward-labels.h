/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-labels.h"

G_BEGIN_DECLS

typedef struct _FarneWardLabels FarneWardLabels;

/* The distinct wards of a source: each said by a code and a name, as far as there. */
FarneWardLabels *farne_ward_labels_new  (FarneFactsBuilder *builder, guint column);
void             farne_ward_labels_free (FarneWardLabels *self);
guint            farne_ward_labels_find (FarneWardLabels *self, FarneLabels *codes, guint code, FarneLabels *names, guint name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneWardLabels, farne_ward_labels_free)

G_END_DECLS
