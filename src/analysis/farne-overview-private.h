/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-overview.h"

G_BEGIN_DECLS

struct _FarneOverview
{
  GObject parent_instance;

  FarneFactbase *factbase;
  FarneThresholds *thresholds;
  FarneView *view;         /* the question, with its day filled in */
  FarneDay vintage;
  GCancellable *cancellable;

  FarneArea *area;
  gboolean is_authority;
  FarneDay at;
  FarneDay since;
  FarneDay year_before;    /* the day known a year before, or none */
  FarneDay published;
  char *standing;

  FarneRates *rates;       /* every authority, at */
  FarneRates *rates_since; /* like with like, since */
  FarneRates *rates_alike; /* like with like, at */
  FarneRates *rates_year;  /* like with like, a year before */
  FarneFigures *alike;
  FarneFigures *plain_since; /* as published, since */
  FarneFigures *plain_year;  /* as published, a year before */
  FarneFigures *trend;
  FarneFigures *shares;
  FarneFigures *composition;

  GPtrArray *headlines;
  GPtrArray *sentences;
  GPtrArray *freshness;
  GStrv sources;
};

FarneView *farne_overview_dup_view  (FarneOverview *self, const char *level, const char *within);
gboolean   farne_overview_is_alike  (FarneOverview *self, const char *area);
gboolean   farne_overview_shows_all (FarneFigures *alike, FarneFigures *plain, const char *area, FarneDay day);
char      *farne_overview_say_people (const FarneRate *rate);
GPtrArray *farne_overview_make_headlines (FarneOverview *self, GError **error);
GPtrArray *farne_overview_make_sentences (FarneOverview *self, GError **error);
char      *farne_overview_make_standing  (FarneOverview *self);
GStrv      farne_overview_make_sources   (FarneOverview *self);
void       farne_headline_free  (gpointer headline);
void       farne_sentence_free  (gpointer sentence);
void       farne_freshness_free (gpointer freshness);

G_END_DECLS
