/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-class-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-number.h"

/* The roundest number above @low and not above @high, in steps not finer than @finest. */
static double
find_round (double low, double high, double finest)
{
  for (double power = 1e9; power >= finest * 0.999; power /= 10)
    for (double times = 10; times >= 1; times = times == 10 ? 5 : times == 5 ? 2 : times - 1)
      {
        double step = power * times / 10;
        double found = floor (high / step + 1e-9) * step;

        if (step >= finest * 0.999 && found > low)
          return found;
      }

  return high;
}

/**
 * farne_class_breaks_round:
 * @classes: classes
 * @quantity: what the values are
 * @values: (array length=n_values): what was cut
 * @n_values: how many
 *
 * Moves each break to the roundest number between the same two values: every value stays in its
 * class and the legend reads "500 – 1,100" instead of "482 – 1,021".
 */
void
farne_class_breaks_round (FarneClasses *classes, FarneQuantity quantity, const double *values,
                          guint n_values)
{
  double finest = quantity == FARNE_QUANTITY_SHARE ? 0.001 : 1;

  for (guint i = 1; i < classes->n; i++)
    {
      double low = classes->breaks[i - 1];
      double high = classes->breaks[classes->n];

      for (guint j = 0; j < n_values; j++)
        if (values[j] < classes->breaks[i])
          low = MAX (low, values[j]);
        else
          high = MIN (high, values[j]);

      classes->breaks[i] = find_round (low, high, finest);
    }
}

/**
 * farne_class_breaks_invert:
 * @classes: classes of people to each resident
 * @values: (array length=n_values): the same told as residents to each person
 * @n_values: how many
 *
 * Turns classes of a rate over into those of its ratio, with round breaks. Cutting the ratio itself
 * would let a few areas with hardly anybody have all classes but one.
 */
void
farne_class_breaks_invert (FarneClasses *classes, const double *values, guint n_values)
{
  FarneClasses rates = *classes;

  for (guint i = 0; i <= rates.n; i++)
    classes->breaks[i] = 1 / rates.breaks[rates.n - i];

  /* Dividing twice may miss the ends by a hair. */
  for (guint j = 0; j < n_values; j++)
    {
      classes->breaks[0] = MIN (classes->breaks[0], values[j]);
      classes->breaks[classes->n] = MAX (classes->breaks[classes->n], values[j]);
    }

  for (guint i = 1; i < classes->n; i++)
    {
      double low = classes->breaks[i - 1];
      double high = classes->breaks[classes->n];

      /* A class holds its lower bound; turned over, it holds its upper one. */
      for (guint j = 0; j < n_values; j++)
        if (values[j] <= classes->breaks[i] * (1 + 1e-12))
          low = MAX (low, values[j]);
        else
          high = MIN (high, values[j]);

      classes->breaks[i] = find_round (low, high, 1);
    }
}

/* A step that is round, and so is its half. */
static double
find_even_step (double least)
{
  const double steps[] = { 2, 4, 6, 10, 20 };
  double power = pow (10, floor (log10 (MAX (least, 2) / 2)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= least)
      return steps[i] * power;

  return 20 * power;
}

/**
 * farne_class_breaks_mirror:
 * @classes: (out): classes
 * @n_classes: how many are wanted; made odd
 * @values: (array length=n_values): changes
 * @n_values: how many
 *
 * Cuts changes into equal steps either side of zero, with "little or no change" in the middle.
 */
void
farne_class_breaks_mirror (FarneClasses *classes, guint n_classes, const double *values,
                           guint n_values)
{
  guint half = CLAMP ((n_classes - 1) / 2, 1, 4);
  double most = 0;
  double step;

  for (guint i = 0; i < n_values; i++)
    most = MAX (most, fabs (values[i]));

  step = find_even_step (most / (half + 0.5));
  classes->n = 2 * half + 1;

  for (guint i = 0; i <= classes->n; i++)
    classes->breaks[i] = step * ((double) i - half - 0.5);
}

static char *
write_value (double value, FarneQuantity quantity)
{
  switch (quantity)
    {
    case FARNE_QUANTITY_SHARE:
      return farne_number_to_percent (value, fmod (value * 100 + 1e-9, 1) < 1e-6 ? 0 : 1);
    case FARNE_QUANTITY_CHANGE:
      return farne_number_to_signed (value, 0);
    case FARNE_QUANTITY_COUNT:
    case FARNE_QUANTITY_RATE:
    default:
      return farne_number_to_text (value, 0);
    }
}

static char *
write_change_label (const FarneClasses *classes, guint i)
{
  g_autofree char *low = write_value (classes->breaks[i], FARNE_QUANTITY_CHANGE);
  g_autofree char *high = write_value (classes->breaks[i + 1], FARNE_QUANTITY_CHANGE);

  if (i == 0)
    /* Translators: %s is a signed number, as "−60" */
    return g_strdup_printf (_("below %s"), high);
  if (i == classes->n - 1)
    /* Translators: %s is a signed number, as "+60" */
    return g_strdup_printf (_("%s and more"), low);

  /* Translators: from one signed number to another */
  return g_strdup_printf (_("%s to %s"), low, high);
}

static char *
write_label (const FarneClasses *classes, guint i, FarneQuantity quantity)
{
  g_autofree char *low = write_value (classes->breaks[i], quantity);
  g_autofree char *high = write_value (classes->breaks[i + 1], quantity);

  if (classes->n == 1)
    return g_strcmp0 (low, high) == 0 ? g_steal_pointer (&low)
                                      : g_strdup_printf (_("%s – %s"), low, high);
  if (i == 0)
    /* Translators: %s is a number: the lowest class of a legend */
    return g_strdup_printf (_("under %s"), high);
  if (i == classes->n - 1)
    return g_strdup_printf (_("%s and more"), low);

  return g_strdup_printf (_("%s – %s"), low, high);
}

/**
 * farne_class_labels_new:
 * @classes: classes
 * @quantity: what the values are
 *
 * Says each class as a range.
 *
 * Returns: (transfer full) (array zero-terminated=1): a text for each
 */
char **
farne_class_labels_new (const FarneClasses *classes, FarneQuantity quantity)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char **labels;

  for (guint i = 0; i < classes->n; i++)
    {
      g_autofree char *label = quantity == FARNE_QUANTITY_CHANGE
                                 ? write_change_label (classes, i)
                                 : write_label (classes, i, quantity);

      g_strv_builder_add (builder, label);
    }

  labels = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return labels;
}
