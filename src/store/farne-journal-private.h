/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-journal.h"

G_BEGIN_DECLS

gboolean farne_journal_keep_budget (FarneStore *self, GError **error);
gboolean farne_journal_trim        (FarneStore *self, gint64 budget, GError **error);
gboolean farne_journal_check       (FarneStore *self, GPtrArray *findings, GError **error);

G_END_DECLS
