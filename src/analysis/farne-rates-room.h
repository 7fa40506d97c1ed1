/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"

G_BEGIN_DECLS

/* How many people areas may hold at the limit, so that rooms add up. For this room only. */
gboolean farne_rates_adds_authorities (const FarneView *view);
double   farne_rates_count_places     (FarneFigures *authorities, FarneAreas *areas, const FarneRate *rate);

G_END_DECLS
