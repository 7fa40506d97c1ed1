/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneRefusal:
 * @record: the record as it was given
 * @text: the translated sentence that says why it can't be changed
 *
 * A record that a change of many stumbled over.
 */
typedef struct
{
  FarneRecord *record;
  char *text;
} FarneRefusal;

void farne_refusal_free (FarneRefusal *refusal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRefusal, farne_refusal_free)

gboolean farne_store_change_all (FarneStore *self, GPtrArray *records, const FarneField *field, const char *text, GPtrArray *refused, GError **error);

G_END_DECLS
