/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-resettlement-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-digest-page.h"

struct _FarneResettlementSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneResettlementSection, farne_resettlement_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_resettlement_section_class_init (FarneResettlementSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "resettlement";
  section_class->title = N_("Resettlement");
  section_class->icon_name = "farne-resettlement-symbolic";
  record_class->add_views = farne_record_section_add_digests;
}

static void
farne_resettlement_section_init (FarneResettlementSection *self)
{
}
