/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-fact-sink.h"

#include <glib/gi18n-lib.h>

#include "exchange/farne-seen.h"

#define UNKNOWN_CODE G_MAXUINT

/* The fact kept last, until it is known whether another was like it. */
typedef struct
{
  guint row;
  guint column;
  gint64 people;
} Kept;

struct _FarneFactSink
{
  FarneFactsBuilder *builder;
  guint n_columns;
  const FarnePlan *plan;
  const FarneHeader *header;
  char *sheet;
  FarneProblems *problems;

  FarneSeen *seen;
  Kept last;
  GArray *measures; /* for each column of figures, the code of its series */
  GHashTable *day_codes;
  FarneDay last_day;
  guint last_day_code;
};

/**
 * farne_fact_sink_new:
 * @builder: the facts
 * @n_columns: how many columns they have; the first two are the series and the day
 * @plan: how the table is read; must outlive the sink
 * @header: its header; must outlive the sink
 * @sheet: the name of the sheet, for findings
 * @expected: how many rows there may be
 * @problems: takes the findings
 *
 * Makes a sink.
 *
 * Returns: (transfer full): the sink
 */
FarneFactSink *
farne_fact_sink_new (FarneFactsBuilder *builder,
                     guint              n_columns,
                     const FarnePlan   *plan,
                     const FarneHeader *header,
                     const char        *sheet,
                     gsize              expected,
                     FarneProblems     *problems)
{
  FarneFactSink *self = g_new0 (FarneFactSink, 1);
  const guint unknown = UNKNOWN_CODE;

  self->builder = g_object_ref (builder);
  self->n_columns = n_columns;
  self->plan = plan;
  self->header = header;
  self->sheet = g_strdup (sheet);
  self->problems = g_object_ref (problems);
  self->seen = farne_seen_new (expected);
  self->measures = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < plan->values->len; i++)
    g_array_append_val (self->measures, unknown);
  self->day_codes = g_hash_table_new (NULL, NULL);
  self->last_day = FARNE_DAY_NONE;
  return self;
}

/**
 * farne_fact_sink_free:
 * @self: a sink
 *
 * Frees it.
 */
void
farne_fact_sink_free (FarneFactSink *self)
{
  farne_seen_free (self->seen);
  g_array_unref (self->measures);
  g_hash_table_unref (self->day_codes);
  g_object_unref (self->builder);
  g_object_unref (self->problems);
  g_free (self->sheet);
  g_free (self);
}

static guint
get_day_code (FarneFactSink *self, FarneDay day)
{
  gpointer code;

  if (day == self->last_day)
    return self->last_day_code;
  if (!g_hash_table_lookup_extended (self->day_codes, GINT_TO_POINTER (day), NULL, &code))
    {
      g_autofree char *iso = farne_day_to_iso (day);

      code = GUINT_TO_POINTER (
        farne_facts_builder_intern (self->builder, FARNE_FACT_SINK_DAY, iso, -1));
      g_hash_table_insert (self->day_codes, GINT_TO_POINTER (day), code);
    }
  self->last_day = day;
  self->last_day_code = GPOINTER_TO_UINT (code);
  return self->last_day_code;
}

static guint
intern_measure (FarneFactSink *self, const char *measure)
{
  return farne_facts_builder_intern (self->builder, FARNE_FACT_SINK_MEASURE, measure, -1);
}

/* A column of figures is mostly of one series, whose code is found once. */
static guint
get_measure_code (FarneFactSink *self, guint value, const char *measure)
{
  guint *code = &g_array_index (self->measures, guint, value);

  if (g_array_index (self->plan->values, FarnePlanValue, value).measure == NULL)
    return intern_measure (self, measure);
  if (*code == UNKNOWN_CODE)
    *code = intern_measure (self, measure);
  return *code;
}

static void
tell_again (FarneFactSink *self)
{
  g_autofree char *content = g_strdup_printf ("%" G_GINT64_FORMAT, self->last.people);

  farne_problems_add_plain (self->problems, FARNE_FINDING_WARNING, self->sheet, self->last.row,
                            self->header->names[self->last.column], content,
                            _("An earlier row has the same date, place and breakdown. Both are kept and "
                              "counted; if one is a copy, take it out and import the file again."));
}

/**
 * farne_fact_sink_set_codes:
 * @self: a sink
 * @codes: (array): the codes of a row, of which the first two are set
 * @value: which of the plan's columns of figures
 * @measure: the series
 * @day: the day
 *
 * Sets the codes of the series and the day.
 */
void
farne_fact_sink_set_codes (FarneFactSink *self, guint *codes, guint value, const char *measure,
                           FarneDay day)
{
  codes[FARNE_FACT_SINK_MEASURE] = get_measure_code (self, value, measure);
  codes[FARNE_FACT_SINK_DAY] = get_day_code (self, day);
}

/**
 * farne_fact_sink_keep:
 * @self: a sink
 * @codes: (array): the codes of the row
 * @value: which of the plan's columns of figures
 * @people: the figure
 * @mark: what stands behind it
 * @row: the row of the source
 *
 * Keeps one fact.
 */
void
farne_fact_sink_keep (FarneFactSink *self, const guint *codes, guint value, gint64 people,
                      FarneMark mark, guint row)
{
  farne_facts_builder_add_row (self->builder, codes, people, mark, row);
  if (farne_seen_add (self->seen, codes, self->n_columns))
    tell_again (self);
  self->last = (Kept) {
    row, g_array_index (self->plan->values, FarnePlanValue, value).column, people,
  };
}

/**
 * farne_fact_sink_end:
 * @self: a sink
 *
 * Tells of the last fact, if it was kept twice.
 */
void
farne_fact_sink_end (FarneFactSink *self)
{
  if (farne_seen_end (self->seen))
    tell_again (self);
}
