/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ATTENTION_LIST (farne_attention_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneAttentionList, farne_attention_list, FARNE, ATTENTION_LIST, GtkWidget)

/*
 * What needs attention in a section, and what was typed and not saved. Emits "open" with the
 * #FarneNeed, and "resume" with the #FarneDraft.
 */
void farne_attention_list_show (FarneAttentionList *self, FarneContext *context, const char *section, GPtrArray *needs);

G_END_DECLS
