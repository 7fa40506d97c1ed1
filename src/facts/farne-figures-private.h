/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-figures.h"

G_BEGIN_DECLS

struct _FarneFigures
{
  GObject parent_instance;

  FarneView *view;
  FarneSeries *series;
  GPtrArray *areas;
  GArray *days;
  GPtrArray *values; /* GStrv, one for each dimension of the view */
  GPtrArray *releases;
  GArray *figures;   /* FarneFigure */
  GPtrArray *notes;  /* text, ends with NULL once sealed */
  GArray *breaks;    /* FarneDay, ascending */
  FarneHandling handling;
};

FarneFigures *farne_figures_new      (const FarneView *view, FarneSeries *series);
void          farne_figures_add_note (FarneFigures *self, const char *note);
void          farne_figures_seal     (FarneFigures *self);

G_END_DECLS
