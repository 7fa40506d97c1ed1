/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DOCUMENT_CARD (farne_document_card_get_type ())
G_DECLARE_FINAL_TYPE (FarneDocumentCard, farne_document_card, FARNE, DOCUMENT_CARD, GtkWidget)

/* The file of a document: what it is, a look into it, attached by choosing or dropping, saved as a copy. */
GtkWidget *farne_document_card_new (FarneContext *context, FarneRecord *document);

G_END_DECLS
