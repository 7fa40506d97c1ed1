/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-facts.h"

G_BEGIN_DECLS

/* The rows that a builder was given so far. */
guint  farne_facts_builder_get_n_rows (FarneFactsBuilder *self);
guint  farne_facts_builder_get_code   (FarneFactsBuilder *self, guint column, guint row);
gint64 farne_facts_builder_get_value  (FarneFactsBuilder *self, guint row, FarneMark *mark);

/* The text that a code stands for. */
const char *farne_facts_builder_get_text (FarneFactsBuilder *self, guint column, guint code);

G_END_DECLS
