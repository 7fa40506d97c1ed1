/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-import.h"
#include "exchange/farne-plan.h"

G_BEGIN_DECLS

/**
 * FarneLayout:
 * @name: its name, as for `--as`
 * @title: its translatable title
 * @publisher: who publishes such tables, where the series do not say
 * @restricted: whether its figures are restricted
 * @residents: whether it counts everyone who lives there, whom detail doesn't tell apart
 * @covers_all: whether a table of the whole country covers every authority
 * @score: how well a header fits: 0 not at all, else the more the better
 * @plan: makes the plan for a header that fits; %NULL with @error
 *
 * A way in which a publisher lays out a table.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *publisher;
  gboolean restricted;
  gboolean residents;
  gboolean covers_all;
  guint (*score) (const FarneHeader *header);
  FarnePlan *(*plan) (const FarneHeader *header, const FarneImportOptions *options, GError **error);
} FarneLayout;

extern const FarneLayout farne_layout_asy_d11;
extern const FarneLayout farne_layout_resettlement;
extern const FarneLayout farne_layout_nts;
extern const FarneLayout farne_layout_population;
extern const FarneLayout farne_layout_uasc;
extern const FarneLayout farne_layout_restricted_monthly;
extern const FarneLayout farne_layout_mapped;

const FarneLayout *farne_layout_find      (const char *name);
const FarneLayout *farne_layout_recognise (const FarneHeader *header, guint *score);
gboolean           farne_layout_has       (const FarneHeader *header, FarneInput input);

G_END_DECLS
