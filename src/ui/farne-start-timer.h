/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-window.h"

G_BEGIN_DECLS

void farne_start_timer_run (FarneWindow *window);

G_END_DECLS
