/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-partnership-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-boards-view.h"
#include "ui/farne-digest-page.h"
#include "ui/farne-meeting-page.h"

struct _FarnePartnershipSection
{
  FarneRecordSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FarnePartnershipSection, farne_partnership_section, FARNE_TYPE_RECORD_SECTION)

static void
add_views (FarneRecordSection *self)
{
  FarneContext *context = farne_section_get_context (FARNE_SECTION (self));

  farne_record_section_add_view (self, "boards", _("Balance and Seats"), farne_boards_view_new (context));
  farne_record_section_add_digests (self);
}

/* A meeting has a page of its own, on which it is minuted. */
static GtkWidget *
make_page (FarneRecordSection *self, FarneRecord *record)
{
  FarneContext *context = farne_section_get_context (FARNE_SECTION (self));

  return FARNE_IS_MEETING (record) ? farne_meeting_page_new (context, FARNE_MEETING (record)) : NULL;
}

static void
farne_partnership_section_class_init (FarnePartnershipSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  FarneRecordSectionClass *record_section_class = FARNE_RECORD_SECTION_CLASS (klass);

  section_class->name = "partnership";
  section_class->title = N_("Partnership");
  section_class->icon_name = "farne-partnership-symbolic";
  record_section_class->add_views = add_views;
  record_section_class->make_page = make_page;
}

static void
farne_partnership_section_init (FarnePartnershipSection *self)
{
}
