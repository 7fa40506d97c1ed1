/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *farne_money_to_text        (gint64 pence);
char *farne_money_to_column_text (gint64 pence, gboolean exact);

G_END_DECLS
