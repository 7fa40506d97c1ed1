/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"

G_BEGIN_DECLS

/**
 * FarneDigestStep:
 * @title: what it is, on one line
 * @what: how the history calls it
 * @records: (element-type FarneRecord): records as they would be
 *
 * What a digest proposes and one action does: some records changed together.
 */
typedef struct
{
  char *title;
  char *what;
  GPtrArray *records;
} FarneDigestStep;

FarneDigestStep *farne_digest_step_new  (const char *title, const char *what);
FarneRecord     *farne_digest_step_add  (FarneDigestStep *self, gpointer record);
void             farne_digest_step_set  (FarneRecord *record, const char *field, const char *text);
FarneDigestStep *farne_digest_step_copy (const FarneDigestStep *self);
gboolean         farne_digest_step_take (const FarneDigestStep *self, FarneDesk *desk, GError **error);
void             farne_digest_step_free (FarneDigestStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneDigestStep, farne_digest_step_free)

G_END_DECLS
