/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "exchange/farne-problems.h"

G_BEGIN_DECLS

/* More people in a place than live there is kept, and warned about. */
gboolean farne_import_check_sense (FarneDesk *desk, FarneFigures *figures, FarneProblems *problems, GError **error);

G_END_DECLS
