/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-dispersal-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-digest-page.h"

struct _FarneDispersalSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneDispersalSection, farne_dispersal_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_dispersal_section_class_init (FarneDispersalSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "dispersal";
  section_class->title = N_("Dispersal");
  section_class->icon_name = "farne-dispersal-symbolic";
  section_class->starts_group = TRUE;
  record_class->add_views = farne_record_section_add_digests;
}

static void
farne_dispersal_section_init (FarneDispersalSection *self)
{
}
