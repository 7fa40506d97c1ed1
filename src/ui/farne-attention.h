/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

/**
 * FarneAttention:
 * @text: the sentence: "Police answer on a property"
 * @tag: (nullable): the few words beside it: "6 days late"
 * @late: whether it is late, vacant or wrong, not merely due
 * @kind: the kind of the record to open
 * @id: the record
 * @view: (nullable): the name of a view of the section to open instead of a record
 *
 * One thing that needs attention.
 */
typedef struct
{
  char *text;
  char *tag;
  gboolean late;
  const FarneKind *kind;
  gint64 id;
  char *view;
} FarneAttention;

FarneAttention *farne_attention_new      (const char *text, const char *tag, gboolean late, FarneRecord *record);
FarneAttention *farne_attention_new_view (const char *text, const char *tag, gboolean late, const char *view);
void            farne_attention_free     (FarneAttention *attention);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneAttention, farne_attention_free)

G_END_DECLS
