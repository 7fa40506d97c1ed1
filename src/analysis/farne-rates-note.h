/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"

G_BEGIN_DECLS

/* What a reader must know of rates: whose residents, which limit, who is left out. For this room only. */
char *farne_rates_write_note (FarneRates *self, gboolean known, FarneDay day, FarneDay wanted);

G_END_DECLS
