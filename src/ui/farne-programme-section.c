/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-programme-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-programme-view.h"

struct _FarneProgrammeSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneProgrammeSection, farne_programme_section, FARNE_TYPE_RECORD_SECTION)

static void
add_views (FarneRecordSection *self)
{
  FarneContext *context = farne_section_get_context (FARNE_SECTION (self));

  farne_record_section_add_view (self, "report", _("The Programme"), farne_programme_view_new (context));
  farne_record_section_add_view (self, "ladder", _("Issues and Blockages"), farne_issues_view_new (context));
}

static void
farne_programme_section_class_init (FarneProgrammeSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_section_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "programme";
  section_class->title = N_("Work Programme");
  section_class->icon_name = "farne-programme-symbolic";
  record_section_class->add_views = add_views;
}

static void
farne_programme_section_init (FarneProgrammeSection *self)
{
}
