/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-thresholds.h"

struct _FarneThresholds
{
  GObject parent_instance;

  GPtrArray *thresholds;
};

G_DEFINE_FINAL_TYPE (FarneThresholds, farne_thresholds, G_TYPE_OBJECT)

static void
farne_thresholds_finalize (GObject *object)
{
  g_ptr_array_unref (FARNE_THRESHOLDS (object)->thresholds);

  G_OBJECT_CLASS (farne_thresholds_parent_class)->finalize (object);
}

static void
farne_thresholds_class_init (FarneThresholdsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_thresholds_finalize;
}

static void
farne_thresholds_init (FarneThresholds *self)
{
  self->thresholds = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * farne_thresholds_new:
 * @thresholds: (element-type FarneThreshold): dated numbers
 *
 * The numbers that rules depend on.
 *
 * Returns: (transfer full): the thresholds
 */
FarneThresholds *
farne_thresholds_new (GPtrArray *thresholds)
{
  FarneThresholds *self = g_object_new (FARNE_TYPE_THRESHOLDS, NULL);

  for (guint i = 0; i < thresholds->len; i++)
    g_ptr_array_add (self->thresholds, g_object_ref (g_ptr_array_index (thresholds, i)));

  return self;
}

/**
 * farne_thresholds_find:
 * @self: thresholds
 * @rule: what the number is for, as %FARNE_THRESHOLD_CLUSTER_LIMIT
 * @on: a day
 *
 * The number of a rule that holds on a day; of several, the one that began last.
 *
 * Returns: (transfer none) (nullable): the threshold, or %NULL if none holds
 */
FarneThreshold *
farne_thresholds_find (FarneThresholds *self, const char *rule, FarneDay on)
{
  FarneThreshold *found = NULL;

  g_return_val_if_fail (FARNE_IS_THRESHOLDS (self), NULL);

  for (guint i = 0; i < self->thresholds->len; i++)
    {
      FarneThreshold *threshold = g_ptr_array_index (self->thresholds, i);

      if (g_strcmp0 (threshold->rule, rule) == 0
          && farne_day_within (on, threshold->from, threshold->to)
          && (found == NULL || threshold->from > found->from))
        found = threshold;
    }

  return found;
}
