/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-arc.h"

G_BEGIN_DECLS

GPtrArray *farne_noding_join (GPtrArray *rings);

G_END_DECLS
