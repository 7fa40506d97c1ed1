/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-rise.h"

#include <math.h>

static double
log_choose (guint n, guint k)
{
  return lgamma (n + 1.0) - lgamma (k + 1.0) - lgamma (n - k + 1.0);
}

/**
 * farne_rise_get_probability:
 * @now: how many were counted in the span of today
 * @span_now: how long that is, above 0, as in days
 * @before: how many were counted in the span before
 * @span_before: how long that is, above 0, in the same unit
 *
 * How probable it is that as many as @now, or more, fall into today's span if nothing has changed
 * since the span before: the exact conditional test of two Poisson rates. Given the sum n of both
 * counts, the later one is binomial with n and p = @span_now ÷ (@span_now + @span_before); the result
 * is P(X ≥ @now). Source: Przyborowski and Wilenski, Homogeneity of results in testing samples from
 * Poisson series, Biometrika 31 (1940).
 *
 * Returns: the probability, from 0 to 1; small means that it is hardly by chance
 */
double
farne_rise_get_probability (guint now, double span_now, guint before, double span_before)
{
  const double p = span_now / (span_now + span_before);
  const guint n = now + before;
  double sum = 0;

  g_return_val_if_fail (span_now > 0 && span_before > 0, 1);

  if (now == 0)
    return 1;
  for (guint k = now; k <= n; k++)
    sum += exp (log_choose (n, k) + k * log (p) + (n - k) * log1p (-p));

  return MIN (sum, 1);
}
