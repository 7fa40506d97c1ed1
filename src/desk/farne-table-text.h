/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-protect.h"
#include "analysis/farne-rates.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

char *farne_table_to_text (FarneCleared *figures, FarneRates *rates);

G_END_DECLS
