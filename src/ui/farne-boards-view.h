/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-report-view.h"

G_BEGIN_DECLS

GtkWidget *farne_boards_view_new (FarneContext *context);

G_END_DECLS
