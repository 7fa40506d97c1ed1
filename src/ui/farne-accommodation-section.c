/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-accommodation-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-case-page.h"
#include "ui/farne-digest-page.h"

struct _FarneAccommodationSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneAccommodationSection, farne_accommodation_section, FARNE_TYPE_RECORD_SECTION)

/* A case of the use protocol has a page of its own, on which it goes from proposal to decision. */
static GtkWidget *
make_page (FarneRecordSection *self, FarneRecord *record)
{
  FarneContext *context = farne_section_get_context (FARNE_SECTION (self));

  return FARNE_IS_PROTOCOL_CASE (record)
           ? farne_case_page_new (context, FARNE_PROTOCOL_CASE (record)) : NULL;
}

static void
farne_accommodation_section_class_init (FarneAccommodationSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "accommodation";
  section_class->title = N_("Accommodation");
  section_class->icon_name = "farne-accommodation-symbolic";
  record_class->make_page = make_page;
  record_class->add_views = farne_record_section_add_digests;
}

static void
farne_accommodation_section_init (FarneAccommodationSection *self)
{
}
