/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-quoted-figure.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneQuotedFigure, title), N_("What was said"),
    .required = TRUE, .searched = TRUE },
  { "said_by", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneQuotedFigure, said_by), N_("Said by"),
    .target = "person" },
  { "addressee", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneQuotedFigure, addressee), N_("To whom"),
    .required = TRUE, .searched = TRUE },
  { "place", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneQuotedFigure, place), N_("Where"),
    .searched = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneQuotedFigure, day), N_("Date"),
    .required = TRUE, .initial = "today" },
  { "value", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneQuotedFigure, value), N_("Figure") },
  { "question", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneQuotedFigure, question),
    N_("The published figure"),
    .help = N_("A view of the figures; empty if none is published.") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneQuotedFigure, source), N_("Source given"),
    .required = TRUE, .searched = TRUE },
  { "document", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneQuotedFigure, document),
    N_("Document"), .target = "document" },
  { "corrected", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneQuotedFigure, corrected),
    N_("Correction sent on"),
    .not_before = "day" },
  { "correction", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneQuotedFigure, correction),
    N_("Correction"), .searched = TRUE },
};

const FarneKind farne_quoted_figure_kind = {
  .name = "quoted_figure",
  .label = N_("Quoted figure"),
  .label_plural = N_("Quoted figures"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day addressee",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_quoted_figure_get_type,
};

/**
 * farne_quoted_figure_new:
 *
 * Makes an empty record that isn't in any file: quoted figure.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneQuotedFigure, farne_quoted_figure, farne_quoted_figure_kind, NULL)
