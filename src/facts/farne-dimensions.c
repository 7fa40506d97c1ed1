/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "facts/farne-facts.h"

static const struct
{
  const char *name;
  const char *label;
} dimensions[] = {
  { "support", N_("Support") },
  { "accommodation", N_("Accommodation") },
  { "nationality", N_("Nationality") },
  { "age", N_("Age") },
  { "sex", N_("Sex") },
  { "household", N_("Household") },
  { "scheme", N_("Scheme") },
  { "status", N_("Status") },
};

/**
 * farne_dimensions_get_all:
 *
 * The names of all dimensions that counted people may be broken down by.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *
farne_dimensions_get_all (void)
{
  static const char *names[G_N_ELEMENTS (dimensions) + 1];

  if (g_once_init_enter (&names[0]))
    {
      for (guint i = 1; i < G_N_ELEMENTS (dimensions); i++)
        names[i] = dimensions[i].name;
      g_once_init_leave (&names[0], dimensions[0].name);
    }

  return names;
}

/**
 * farne_dimension_get_label:
 * @dimension: the name of a dimension
 *
 * The words for a dimension.
 *
 * Returns: (transfer none) (nullable): the translated label, or %NULL if there is no such dimension
 */
const char *
farne_dimension_get_label (const char *dimension)
{
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    if (g_strcmp0 (dimensions[i].name, dimension) == 0)
      return _(dimensions[i].label);

  return NULL;
}
