/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-place-page.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-card.h"
#include "ui/farne-chart.h"
#include "ui/farne-column-layout.h"
#include "ui/farne-figure-button.h"
#include "ui/farne-flow-layout.h"
#include "ui/farne-gauge-options.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-page.h"
#include "ui/farne-standing.h"

#define MOST_VINTAGES 6

struct _FarnePlacePage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneOverview *overview;

  FarneStanding *standing;
  GtkWidget *headlines;
  FarneGaugeOptions *gauge_options;
  FarneSceneView *gauges;
  FarneCard *trend_card;
  FarneSceneView *trend;
  FarneSceneView *composition;
  FarneCard *changes_card;
  GtkWidget *changes;
  GtkWidget *population;
  GtkWidget *records;
  gboolean restricted;
};

G_DEFINE_FINAL_TYPE (FarnePlacePage, farne_place_page, GTK_TYPE_WIDGET)

static void
figure_activated_cb (FarnePlacePage *self, const char *key, FarneSceneView *chart)
{
  farne_chart_show_origins (chart, self->context, self->overview, key);
}

static void
headline_clicked_cb (FarnePlacePage *self, FarneFigureButton *button)
{
  farne_figure_button_show_origins (button, self->context, self->overview);
}

static void
add_population (FarnePlacePage *self, FarneDay day, double residents)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day_text = farne_day_to_text (day);
  g_autofree char *number = farne_number_to_text (residents, 0);
  GtkWidget *name = gtk_label_new (day_text);
  GtkWidget *figure = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), figure);
  gtk_box_append (GTK_BOX (self->population), row);
}

/* Residents at the latest vintages known, and those that the rates are measured against in words. */
static void
show_population (FarnePlacePage *self, const char *code)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  const char *note = farne_rates_get_note (farne_overview_get_rates (self->overview));
  const char *measure = farne_context_get_view (self->context)->denominator;
  guint n;
  g_autofree FarneDay *days = NULL;

  measure = measure != NULL ? measure : "population";
  days = farne_factbase_list_days (farne_desk_get_factbase (desk), measure, FALSE,
                                   farne_desk_get_today (desk), &n);
  farne_box_clear (self->population);
  for (guint i = n; i > 0 && i + MOST_VINTAGES > n; i--)
    {
      g_autoptr (FarneView) view = farne_view_new (measure, "authority");
      g_autoptr (FarneFigures) figures = NULL;
      const FarneFigure *figure = NULL;

      view->at = days[i - 1];
      figures = farne_desk_ask (desk, view, NULL);
      if (figures != NULL)
        figure = farne_figures_find (figures, code, days[i - 1]);
      if (figure != NULL && FARNE_MARK_HAS_VALUE (figure->mark))
        add_population (self, days[i - 1], figure->value);
    }
  if (note != NULL)
    gtk_box_append (GTK_BOX (self->population), farne_soft_label_new (note));
}

static void
show_charts (FarnePlacePage *self)
{
  farne_chart_show_gauges (self->gauges, self->context, self->overview);
  farne_card_show_trend_title (self->trend_card, self->overview);
  farne_chart_show_figures (self->trend, self->context, farne_overview_get_trend (self->overview),
                            farne_paint_trend);
  farne_chart_show_figures (self->composition, self->context,
                            farne_overview_get_composition (self->overview), farne_paint_bars);
}

/* All that names the place, kind by kind in the order of a visit: who, how it takes part, what is there. */
static void
show_records (FarnePlacePage *self, const char *code)
{
  FarneArea *area = farne_areas_find (farne_desk_get_areas (farne_context_get_desk (self->context)), code);

  farne_box_clear (self->records);
  self->restricted = farne_box_fill_links (self->records, self->context, FARNE_RECORD (area));
  if (gtk_widget_get_first_child (self->records) == NULL)
    gtk_box_append (GTK_BOX (self->records),
                    farne_soft_label_new (_("Nothing names it yet: roles, pledges, properties, issues and all else "
                                            "that does will stand here.")));
}

static void
farne_place_page_dispose (GObject *object)
{
  FarnePlacePage *self = FARNE_PLACE_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->overview);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_place_page_parent_class)->dispose (object);
}

static void
farne_place_page_class_init (FarnePlacePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_place_page_dispose;

  g_type_ensure (FARNE_TYPE_CARD);
  g_type_ensure (FARNE_TYPE_COLUMN_LAYOUT);
  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  g_type_ensure (FARNE_TYPE_GAUGE_OPTIONS);
  g_type_ensure (FARNE_TYPE_SCENE_VIEW);
  g_type_ensure (FARNE_TYPE_STANDING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/place-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, standing);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, headlines);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, gauge_options);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, gauges);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, trend_card);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, trend);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, composition);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, changes_card);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, changes);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, population);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacePage, records);
  gtk_widget_class_bind_template_callback (widget_class, figure_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_place_page_init (FarnePlacePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_place_page_show:
 * @self: the page of an authority
 * @context: what the pages share
 * @code: the code of the authority
 * @error: where to say what went wrong
 *
 * Shows an authority.
 *
 * Returns: whether there is anything to show
 */
gboolean
farne_place_page_show (FarnePlacePage *self, FarneContext *context, const char *code, GError **error)
{
  FarneOverview *overview;

  g_return_val_if_fail (FARNE_IS_PLACE_PAGE (self), FALSE);

  overview = farne_context_ask_overview (context, code, error);
  if (overview == NULL)
    return FALSE;

  g_set_object (&self->context, context);
  g_set_object (&self->overview, overview);
  farne_standing_show (self->standing, context, overview);
  farne_gauge_options_show (self->gauge_options, context, overview);
  farne_box_fill_headlines (self->headlines, farne_overview_get_headlines (overview),
                            G_CALLBACK (headline_clicked_cb), self);
  farne_card_show_changes (self->changes_card, self->changes, overview);
  show_population (self, code);
  show_charts (self);
  show_records (self, code);

  return TRUE;
}

/**
 * farne_place_page_is_restricted:
 * @self: the page of an authority
 *
 * Whether it shows records that are for the team alone.
 *
 * Returns: whether it does
 */
gboolean
farne_place_page_is_restricted (FarnePlacePage *self)
{
  g_return_val_if_fail (FARNE_IS_PLACE_PAGE (self), FALSE);

  return self->restricted;
}
