/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-problems.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

typedef struct _FarneFactWholes FarneFactWholes;

/* Totals over breakdowns, as of rows whose nationality is "All", set aside until all rows are read. */
FarneFactWholes *farne_fact_wholes_new    (FarneFactsBuilder *builder, guint n_columns);
void             farne_fact_wholes_free   (FarneFactWholes *self);
void             farne_fact_wholes_add    (FarneFactWholes *self, const guint *codes, guint32 over, gint64 people, FarneMark mark, guint row, const char *column);
void             farne_fact_wholes_settle (FarneFactWholes *self, const char *sheet, FarneProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFactWholes, farne_fact_wholes_free)

G_END_DECLS
