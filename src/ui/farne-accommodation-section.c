/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-accommodation-section.h"

#include <glib/gi18n-lib.h>

struct _FarneAccommodationSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneAccommodationSection, farne_accommodation_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_accommodation_section_class_init (FarneAccommodationSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  section_class->name = "accommodation";
  section_class->title = N_("Accommodation");
  section_class->icon_name = "farne-accommodation-symbolic";
}

static void
farne_accommodation_section_init (FarneAccommodationSection *self)
{
}
