/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-accommodation-section.h"
#include "ui/farne-children-section.h"
#include "ui/farne-communications-section.h"
#include "ui/farne-data-section.h"
#include "ui/farne-dispersal-section.h"
#include "ui/farne-map-section.h"
#include "ui/farne-partnership-section.h"
#include "ui/farne-places-section.h"
#include "ui/farne-programme-section.h"
#include "ui/farne-region-section.h"
#include "ui/farne-resettlement-section.h"

/* The type functions of the pages, in the order of the sidebar. To add a page, add its line. */
static GType (*const sections[]) (void) = {
  farne_region_section_get_type,
  farne_places_section_get_type,
  farne_map_section_get_type,
  farne_dispersal_section_get_type,
  farne_accommodation_section_get_type,
  farne_resettlement_section_get_type,
  farne_children_section_get_type,
  farne_partnership_section_get_type,
  farne_programme_section_get_type,
  farne_communications_section_get_type,
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
