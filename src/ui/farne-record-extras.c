/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-record-extras.h"

#include "model/farne-document.h"
#include "model/farne-quoted-figure.h"
#include "ui/farne-document-card.h"
#include "ui/farne-quoted-card.h"

/* The kinds that have something of their own, and what makes it. */
static const struct
{
  const FarneKind *kind;
  GtkWidget *(*make) (FarneContext *context, FarneRecord *record);
} extras[] = {
  { &farne_document_kind, farne_document_card_new },
  { &farne_quoted_figure_kind, farne_quoted_card_new },
};

/**
 * farne_record_extra_new:
 * @context: what the pages share
 * @record: a saved record
 *
 * Returns: (transfer floating) (nullable): the card of its kind, or %NULL for a kind without one
 */
GtkWidget *
farne_record_extra_new (FarneContext *context, FarneRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    if (extras[i].kind == farne_record_get_kind (record))
      return extras[i].make (context, record);

  return NULL;
}
