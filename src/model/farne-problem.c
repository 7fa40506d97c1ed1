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
