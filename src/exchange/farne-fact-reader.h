/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-plan.h"
#include "exchange/farne-problems.h"
#include "exchange/farne-workbook.h"
#include "facts/farne-areas.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

typedef struct _FarneFactReader FarneFactReader;

/* Carries out a plan: takes the rows of a table and makes facts of them, and findings. */
FarneFactReader *farne_fact_reader_new  (const FarnePlan *plan, const FarneHeader *header, const char *sheet, gsize expected, FarneProblems *problems);
void             farne_fact_reader_free (FarneFactReader *self);
gboolean         farne_fact_reader_take (guint row, const FarneCell *cells, guint n_cells, gpointer self);
FarneFacts      *farne_fact_reader_end  (FarneFactReader *self, FarneAreas *areas);
guint            farne_fact_reader_get_n_open (FarneFactReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFactReader, farne_fact_reader_free)

G_END_DECLS
