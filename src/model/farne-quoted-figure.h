/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_QUOTED_FIGURE (farne_quoted_figure_get_type ())
G_DECLARE_FINAL_TYPE (FarneQuotedFigure, farne_quoted_figure, FARNE, QUOTED_FIGURE, FarneRecord)

/**
 * FarneQuotedFigure:
 * @title: what was said
 * @said_by: said by, a `person` by its id
 * @addressee: to whom
 * @place: where
 * @day: date
 * @value: figure
 * @question: the published figure
 * @source: source given
 * @document: document, a `document` by its id
 * @corrected: correction sent on
 * @correction: correction
 *
 * A figure that was said in public, with its source, beside the published one.
 */
struct _FarneQuotedFigure
{
  FarneRecord parent_instance;

  char *title;
  gint64 said_by;
  char *addressee;
  char *place;
  FarneDay day;
  double value;
  char *question;
  char *source;
  gint64 document;
  FarneDay corrected;
  char *correction;
};

extern const FarneKind farne_quoted_figure_kind;

FarneQuotedFigure *farne_quoted_figure_new (void);

G_END_DECLS
