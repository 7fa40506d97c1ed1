/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-partnership-section.h"

#include <glib/gi18n-lib.h>

struct _FarnePartnershipSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarnePartnershipSection, farne_partnership_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_partnership_section_class_init (FarnePartnershipSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  section_class->name = "partnership";
  section_class->title = N_("Partnership");
  section_class->icon_name = "farne-partnership-symbolic";
}

static void
farne_partnership_section_init (FarnePartnershipSection *self)
{
}
