/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-needs.h"

G_BEGIN_DECLS

void farne_needs_resettle (FarneDesk *desk, FarneDay by, GPtrArray *needs);

G_END_DECLS
