/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"

G_BEGIN_DECLS

/* What a map is called, and what must be known of it. For this room only. */
char *farne_map_words_title (const FarneView *view, FarneFigures *figures, FarneRates *rates);
char *farne_map_words_note  (const FarneView *view, FarneFigures *figures, FarneRates *rates);

G_END_DECLS
