/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-record.h"

/**
 * farne_problem_new:
 * @field: (nullable): the field concerned, or %NULL for the record as a whole
 * @is_error: whether it stops a save
 * @format: the translated sentence, as for printf()
 * @...: its arguments
 *
 * Makes a problem.
 *
 * Returns: (transfer full): the problem
 */
FarneProblem *
farne_problem_new (const FarneField *field, gboolean is_error, const char *format, ...)
{
  FarneProblem *problem = g_new0 (FarneProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  problem->field = field;
  problem->is_error = is_error;
  problem->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return problem;
}

/**
 * farne_problem_free:
 * @problem: (transfer full): a problem
 *
 * Frees a problem.
 */
void
farne_problem_free (FarneProblem *problem)
{
  g_free (problem->text);
  g_free (problem);
}

/**
 * farne_problems_find:
 * @problems: (element-type FarneProblem): what the rules found
 * @field: (nullable): a field, or %NULL for the record as a whole
 *
 * Returns: (transfer none) (nullable): the worst that was found of it, or %NULL
 */
const FarneProblem *
farne_problems_find (GPtrArray *problems, const FarneField *field)
{
  const FarneProblem *worst = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const FarneProblem *problem = problems->pdata[i];

      if (problem->field == field && (worst == NULL || (problem->is_error && !worst->is_error)))
        worst = problem;
    }

  return worst;
}

/**
 * farne_problems_stop:
 * @problems: (element-type FarneProblem): what the rules found
 *
 * Returns: whether any of it stops a save
 */
gboolean
farne_problems_stop (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((const FarneProblem *) problems->pdata[i])->is_error)
      return TRUE;

  return FALSE;
}
