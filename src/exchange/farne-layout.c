/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

static const FarneLayout *const layouts[] = {
  &farne_layout_asy_d11, &farne_layout_resettlement,        &farne_layout_nts,
  &farne_layout_uasc,    &farne_layout_restricted_monthly, &farne_layout_population,
  &farne_layout_mapped,
};

/**
 * farne_layouts_get_names:
 *
 * The names of all layouts.
 *
 * Returns: (transfer none) (array zero-terminated=1): they
 */
const char *const *
farne_layouts_get_names (void)
{
  static const char *names[G_N_ELEMENTS (layouts) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    names[i] = layouts[i]->name;
  return names;
}

/**
 * farne_layout_find:
 * @name: a name
 *
 * Finds a layout.
 *
 * Returns: (nullable): the layout, or %NULL
 */
const FarneLayout *
farne_layout_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      if (g_str_equal (layouts[i]->name, name))
        return layouts[i];
    }
  return NULL;
}

/**
 * farne_layout_get_title:
 * @name: the name of a layout
 *
 * Its title, translated.
 *
 * Returns: (nullable): the title, or %NULL if there is no such layout
 */
const char *
farne_layout_get_title (const char *name)
{
  const FarneLayout *layout = farne_layout_find (name);

  return layout != NULL ? _(layout->title) : NULL;
}

/**
 * farne_layout_recognise:
 * @header: a header
 * @score: (out): how well it fits
 *
 * Finds the layout that fits a header best.
 *
 * Returns: (nullable): the layout, or %NULL if none fits
 */
const FarneLayout *
farne_layout_recognise (const FarneHeader *header, guint *score)
{
  const FarneLayout *best = NULL;

  *score = 0;
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      guint fits = layouts[i]->score (header);

      if (fits > *score)
        {
          best = layouts[i];
          *score = fits;
        }
    }
  return best;
}

/**
 * farne_layout_has:
 * @header: a header
 * @input: an input
 *
 * Whether the header has a column for an input.
 */
gboolean
farne_layout_has (const FarneHeader *header, FarneInput input)
{
  return farne_header_find (header, input) >= 0;
}
