/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-children-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-digest-page.h"

struct _FarneChildrenSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneChildrenSection, farne_children_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_children_section_class_init (FarneChildrenSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "children";
  section_class->title = N_("Children");
  section_class->icon_name = "farne-children-symbolic";
  record_class->add_views = farne_record_section_add_digests;
}

static void
farne_children_section_init (FarneChildrenSection *self)
{
}
