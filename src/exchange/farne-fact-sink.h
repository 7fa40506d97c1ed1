/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-number.h"
#include "exchange/farne-plan.h"
#include "exchange/farne-problems.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

/* The first two columns of facts made here. */
#define FARNE_FACT_SINK_MEASURE 0
#define FARNE_FACT_SINK_DAY 1

typedef struct _FarneFactSink FarneFactSink;

/* Keeps facts, and tells of those that are kept twice. */
FarneFactSink *farne_fact_sink_new  (FarneFactsBuilder *builder, guint n_columns, const FarnePlan *plan, const FarneHeader *header, const char *sheet, gsize expected, FarneProblems *problems);
void           farne_fact_sink_free (FarneFactSink *self);
void           farne_fact_sink_set_codes (FarneFactSink *self, guint *codes, guint value, const char *measure, FarneDay day);
void           farne_fact_sink_keep (FarneFactSink *self, const guint *codes, guint value, gint64 people, FarneMark mark, guint row);
void           farne_fact_sink_end  (FarneFactSink *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFactSink, farne_fact_sink_free)

G_END_DECLS
