/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-region-section.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-flow-layout.h"
#include "ui/farne-overview-widgets.h"

struct _FarneRegionSection
{
  FarneSection parent_instance;

  GtkStack *stack;
  GtkLabel *standing;
  GtkWidget *headlines;
};

G_DEFINE_FINAL_TYPE (FarneRegionSection, farne_region_section, FARNE_TYPE_SECTION)

static void
farne_region_section_refresh (FarneSection *section)
{
  FarneRegionSection *self = FARNE_REGION_SECTION (section);
  FarneContext *context = farne_section_get_context (section);
  g_autoptr (GError) error = NULL;
  FarneOverview *overview = farne_context_ask_overview (context, NULL, &error);

  gtk_stack_set_visible_child_name (self->stack, overview != NULL ? "figures" : "empty");
  farne_section_set_restricted (section, overview != NULL && farne_overview_is_restricted (overview));
  if (overview == NULL)
    return;

  gtk_label_set_text (self->standing, farne_overview_get_standing (overview));
  farne_box_fill_headlines (self->headlines, farne_overview_get_headlines (overview));
}

static void
farne_region_section_class_init (FarneRegionSectionClass *klass)
{
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  section_class->name = "region";
  section_class->title = N_("Region");
  section_class->icon_name = "farne-region-symbolic";
  section_class->refresh = farne_region_section_refresh;

  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/region-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, standing);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, headlines);
}

static void
farne_region_section_init (FarneRegionSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
