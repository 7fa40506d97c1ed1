/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-row-rules.h"

#include "base/farne-text.h"
#include "facts/farne-intern.h"

/* What a rule says of each distinct content of its column. */
typedef struct
{
  const FarnePlanRule *rule;
  FarneIntern *contents;
  GArray *verdicts;
} Judge;

struct _FarneRowRules
{
  GArray *judges;
};

static void
clear_judge (gpointer data)
{
  Judge *judge = data;

  farne_intern_free (judge->contents);
  g_array_unref (judge->verdicts);
}

/**
 * farne_row_rules_new:
 * @plan: a plan, which must outlive the rules
 *
 * Takes the rules of a plan.
 *
 * Returns: (transfer full): the rules
 */
FarneRowRules *
farne_row_rules_new (const FarnePlan *plan)
{
  FarneRowRules *self = g_new0 (FarneRowRules, 1);

  self->judges = g_array_new (FALSE, FALSE, sizeof (Judge));
  g_array_set_clear_func (self->judges, clear_judge);
  for (guint i = 0; i < plan->rules->len; i++)
    {
      Judge judge = {
        &g_array_index (plan->rules, FarnePlanRule, i),
        farne_intern_new (),
        g_array_new (FALSE, FALSE, sizeof (gboolean)),
      };

      g_array_append_val (self->judges, judge);
    }
  return self;
}

/**
 * farne_row_rules_free:
 * @self: rules
 *
 * Frees them.
 */
void
farne_row_rules_free (FarneRowRules *self)
{
  g_array_unref (self->judges);
  g_free (self);
}

/**
 * farne_row_rules_get_n:
 * @self: rules
 *
 * How many there are.
 */
guint
farne_row_rules_get_n (FarneRowRules *self)
{
  return self->judges->len;
}

/**
 * farne_row_rules_get_column:
 * @self: rules
 * @rule: which, from 0
 *
 * The column that a rule looks at.
 */
guint
farne_row_rules_get_column (FarneRowRules *self, guint rule)
{
  return g_array_index (self->judges, Judge, rule).rule->column;
}

/**
 * farne_row_rules_accept:
 * @self: rules
 * @rule: which, from 0
 * @text: (nullable) (array length=length): what stands in its column
 * @length: the bytes of @text
 *
 * Whether a rule is fulfilled.
 */
gboolean
farne_row_rules_accept (FarneRowRules *self, guint rule, const char *text, gsize length)
{
  Judge *judge = &g_array_index (self->judges, Judge, rule);
  guint index = farne_intern_add (judge->contents, text != NULL ? text : "", length);

  if (index >= judge->verdicts->len)
    {
      g_autofree char *content = g_strndup (text != NULL ? text : "", length);
      g_autofree char *folded = farne_text_fold (content);
      gboolean accepted = g_strv_contains (judge->rule->accepted, folded);

      g_array_append_val (judge->verdicts, accepted);
    }
  return g_array_index (judge->verdicts, gboolean, index);
}
