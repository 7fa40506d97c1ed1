/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-region-section.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "ui/farne-card.h"
#include "ui/farne-chart.h"
#include "ui/farne-empty-page.h"
#include "ui/farne-figure-button.h"
#include "ui/farne-flow-layout.h"
#include "ui/farne-gauge-options.h"
#include "ui/farne-needs-widgets.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-scene-table.h"
#include "ui/farne-scroll-layout.h"
#include "ui/farne-settings.h"
#include "ui/farne-standing.h"

/* The table twin is painted at no size that is seen. */
#define TABLE_WIDTH 640
#define TABLE_COLUMNS 4

struct _FarneRegionSection
{
  FarneSection parent_instance;

  char *form;
  FarneOverview *overview;
  FarneMapFigures *map;
  FarneShapes *shapes;
  FarneBoundaries *boundaries;

  GtkStack *stack;
  FarneEmptyPage *empty_page;
  FarneStanding *standing;
  GtkWidget *headlines;
  FarneCard *map_card;
  FarneSceneView *map_view;
  GtkScrolledWindow *table_pane;
  FarneGaugeOptions *gauge_options;
  FarneSceneView *gauges;
  FarneCard *trend_card;
  FarneSceneView *trend;
  FarneSceneView *shares;
  FarneCard *changes_card;
  GtkWidget *changes;
  FarneCard *needs_card;
  GtkWidget *needs;
  GtkWidget *freshness;
};

enum
{
  PROP_0,
  PROP_FORM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneRegionSection, farne_region_section, FARNE_TYPE_SECTION)

static FarneContext *
get_context (FarneRegionSection *self)
{
  return farne_section_get_context (FARNE_SECTION (self));
}

static FarneScene *
paint_map (double width, double height, const FarneLook *look, gpointer user_data)
{
  FarneRegionSection *self = user_data;

  if (self->map == NULL)
    return NULL;
  if (g_str_equal (self->form, "tiles") || self->shapes == NULL)
    return farne_paint_tiles (self->map, width, height, look);

  return farne_paint_map (self->map, self->shapes,
                          self->boundaries != NULL ? self->boundaries->attribution : NULL, width,
                          height, look);
}

static void
place_activated_cb (FarneRegionSection *self, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "s", key);
}

/* Map and gauges answer each other. */
static void
hovered_cb (FarneRegionSection *self, const char *key)
{
  farne_context_set_area (get_context (self), key);
}

static void
figure_activated_cb (FarneRegionSection *self, const char *key, FarneSceneView *chart)
{
  farne_chart_show_origins (chart, get_context (self), self->overview, key);
}

static void
headline_clicked_cb (FarneRegionSection *self, FarneFigureButton *button)
{
  farne_figure_button_show_origins (button, get_context (self), self->overview);
}

/* The map shows the rates that the gauges show: same residents, same people. */
static void
make_map (FarneRegionSection *self)
{
  FarneRates *rates = farne_overview_get_rates (self->overview);
  g_autoptr (FarneView) view = farne_view_dup (farne_figures_get_view (farne_rates_get_figures (rates)));
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_context_get_desk (get_context (self));

  view->quantity = FARNE_QUANTITY_RATE;
  view->form = FARNE_FORM_MAP;
  self->map = farne_map_figures_new (view, farne_rates_get_figures (rates), rates, NULL, &error);
  if (self->map == NULL)
    farne_context_tell_error (get_context (self), error);
  self->shapes = farne_desk_get_shapes (desk, view->level, farne_overview_get_at (self->overview),
                                        &self->boundaries, NULL);
}

static void
show_form (FarneRegionSection *self)
{
  const gboolean table = g_str_equal (self->form, "table");
  g_autoptr (FarneScene) scene = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->map_view), !table);
  gtk_widget_set_visible (GTK_WIDGET (self->table_pane), table);
  farne_scene_view_set_painter (self->map_view, paint_map, self, NULL);
  if (!table)
    return;

  scene = farne_paint_gauges (farne_overview_get_rates (self->overview), TABLE_WIDTH, 0,
                              farne_look_get_light ());
  gtk_scrolled_window_set_child (self->table_pane, farne_scene_table_new_list (scene, TABLE_COLUMNS));
}

static void
show_charts (FarneRegionSection *self)
{
  FarneContext *context = get_context (self);
  FarneRates *rates = farne_overview_get_rates (self->overview);

  farne_scene_view_set_context (self->map_view, context);
  farne_scene_view_set_view (self->map_view,
                             farne_figures_get_view (farne_rates_get_figures (rates)));
  farne_card_set_title (self->map_card, self->map != NULL ? farne_map_figures_get_title (self->map)
                                                          : _("Map"));
  show_form (self);
  farne_chart_show_gauges (self->gauges, context, self->overview);
  farne_card_show_trend_title (self->trend_card, self->overview);
  farne_chart_show_figures (self->trend, context, farne_overview_get_trend (self->overview),
                            farne_paint_trend);
  farne_chart_show_figures (self->shares, context, farne_overview_get_shares (self->overview),
                            farne_paint_shares);
}

static void
forget (FarneRegionSection *self)
{
  g_clear_object (&self->overview);
  g_clear_object (&self->map);
  g_clear_object (&self->shapes);
  g_clear_object (&self->boundaries);
}

static void
show_empty (FarneRegionSection *self, const GError *error)
{
  farne_empty_page_show (self->empty_page, get_context (self), error);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  farne_section_set_restricted (FARNE_SECTION (self), FALSE);
}

static void
farne_region_section_refresh (FarneSection *section)
{
  FarneRegionSection *self = FARNE_REGION_SECTION (section);
  FarneContext *context = get_context (self);
  g_autoptr (GError) error = NULL;

  forget (self);
  g_set_object (&self->overview, farne_context_ask_overview (context, NULL, &error));
  if (self->overview == NULL)
    {
      show_empty (self, error);
      return;
    }

  make_map (self);
  farne_standing_show (self->standing, context, self->overview);
  farne_gauge_options_show (self->gauge_options, context, self->overview);
  farne_box_fill_headlines (self->headlines, farne_overview_get_headlines (self->overview),
                            G_CALLBACK (headline_clicked_cb), self);
  farne_card_show_needs (self->needs_card, self->needs, context);
  farne_card_show_changes (self->changes_card, self->changes, self->overview);
  farne_box_fill_freshness (self->freshness, farne_overview_get_freshness (self->overview));
  show_charts (self);
  farne_section_set_restricted (section, farne_overview_is_restricted (self->overview));
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
farne_region_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_FORM);
  g_value_set_string (value, FARNE_REGION_SECTION (object)->form);
}

static void
farne_region_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FarneRegionSection *self = FARNE_REGION_SECTION (object);

  g_assert (id == PROP_FORM);
  g_free (self->form);
  self->form = g_value_dup_string (value);
  if (self->overview != NULL)
    show_form (self);
}

static void
farne_region_section_dispose (GObject *object)
{
  FarneRegionSection *self = FARNE_REGION_SECTION (object);

  forget (self);
  G_OBJECT_CLASS (farne_region_section_parent_class)->dispose (object);
}

static void
farne_region_section_finalize (GObject *object)
{
  g_free (FARNE_REGION_SECTION (object)->form);
  G_OBJECT_CLASS (farne_region_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, empty_page);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, standing);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, headlines);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, map_card);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, map_view);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, table_pane);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, gauge_options);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, gauges);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, trend_card);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, trend);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, shares);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, changes_card);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, changes);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, needs_card);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, needs);
  gtk_widget_class_bind_template_child (widget_class, FarneRegionSection, freshness);
  gtk_widget_class_bind_template_callback (widget_class, hovered_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_activated_cb);
}

static void
farne_region_section_class_init (FarneRegionSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  object_class->get_property = farne_region_section_get_property;
  object_class->set_property = farne_region_section_set_property;
  object_class->dispose = farne_region_section_dispose;
  object_class->finalize = farne_region_section_finalize;

  section_class->name = "region";
  section_class->title = N_("Region");
  section_class->icon_name = "farne-region-symbolic";
  section_class->refresh = farne_region_section_refresh;

  properties[PROP_FORM] =
    g_param_spec_string ("form", NULL, NULL, "map", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "region.form", "form");

  g_type_ensure (FARNE_TYPE_CARD);
  g_type_ensure (FARNE_TYPE_EMPTY_PAGE);
  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  g_type_ensure (FARNE_TYPE_GAUGE_OPTIONS);
  g_type_ensure (FARNE_TYPE_SCENE_VIEW);
  g_type_ensure (FARNE_TYPE_SCROLL_LAYOUT);
  g_type_ensure (FARNE_TYPE_STANDING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/region-section.ui");
  bind_children (widget_class);
}

static void
farne_region_section_init (FarneRegionSection *self)
{
  self->form = g_strdup ("map");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (farne_settings_get (), "region-form", self, "form", G_SETTINGS_BIND_DEFAULT);
}
