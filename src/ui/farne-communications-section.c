/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-communications-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-digest-page.h"

struct _FarneCommunicationsSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneCommunicationsSection, farne_communications_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_communications_section_class_init (FarneCommunicationsSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "communications";
  section_class->title = N_("Communications");
  section_class->icon_name = "farne-communications-symbolic";
  record_class->add_views = farne_record_section_add_digests;
}

static void
farne_communications_section_init (FarneCommunicationsSection *self)
{
}
