/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-programme-section.h"

#include <glib/gi18n-lib.h>

struct _FarneProgrammeSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneProgrammeSection, farne_programme_section, FARNE_TYPE_RECORD_SECTION)

static void
farne_programme_section_class_init (FarneProgrammeSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  section_class->name = "programme";
  section_class->title = N_("Work Programme");
  section_class->icon_name = "farne-programme-symbolic";
}

static void
farne_programme_section_init (FarneProgrammeSection *self)
{
}
