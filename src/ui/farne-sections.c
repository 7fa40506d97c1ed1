/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-data-section.h"
#include "ui/farne-map-section.h"
#include "ui/farne-places-section.h"
#include "ui/farne-region-section.h"

/* The type functions of the pages, in the order of the sidebar. To add a page, add its line. */
static GType (*const sections[]) (void) = {
  farne_region_section_get_type,
  farne_places_section_get_type,
  farne_map_section_get_type,
  farne_data_section_get_type,
};

/**
 * farne_sections_get_all:
 * @n_sections: (out): how many
 *
 * The pages of the window, in the order of the sidebar.
 *
 * Returns: (transfer none) (array length=n_sections): their types
 */
const GType *
farne_sections_get_all (guint *n_sections)
{
  static GType types[G_N_ELEMENTS (sections)];

  for (guint i = 0; i < G_N_ELEMENTS (sections) && types[i] == 0; i++)
    types[i] = sections[i] ();
  *n_sections = G_N_ELEMENTS (sections);

  return types;
}
