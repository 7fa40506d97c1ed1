/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-gauge-options.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-filter-list.h"
#include "ui/farne-overview-widgets.h"

struct _FarneGaugeOptions
{
  GtkWidget parent_instance;

  FarneContext *context;
  gboolean filling;

  GtkMenuButton *button;
  GtkSpinButton *limit;
  GtkLabel *limit_note;
  GtkDropDown *vintage;
  FarneFilterList *counted;
};

G_DEFINE_FINAL_TYPE (FarneGaugeOptions, farne_gauge_options, GTK_TYPE_WIDGET)

static void
limit_changed_cb (FarneGaugeOptions *self)
{
  if (!self->filling)
    farne_context_set_limit (self->context, gtk_spin_button_get_value (self->limit));
}

static void
reset_limit_cb (FarneGaugeOptions *self)
{
  farne_context_set_limit (self->context, 0);
}

static FarneDay *
list_vintages (FarneGaugeOptions *self, guint *n)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  const FarneView *view = farne_context_get_view (self->context);

  return farne_factbase_list_days (farne_desk_get_factbase (desk),
                                   view->denominator != NULL ? view->denominator : "population",
                                   FALSE, farne_desk_get_today (desk), n);
}

/* The first choice is "nearest to the figures"; the rest are the vintages, newest first. */
static void
vintage_changed_cb (FarneGaugeOptions *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->vintage);
  g_autofree FarneDay *days = NULL;
  guint n;

  if (self->filling || chosen == GTK_INVALID_LIST_POSITION)
    return;

  days = list_vintages (self, &n);
  farne_context_set_vintage (self->context,
                             chosen > 0 && chosen <= n ? days[n - chosen] : FARNE_DAY_NONE);
}

static void
counted_changed_cb (FarneGaugeOptions *self)
{
  g_autoptr (FarneView) view = farne_view_dup (farne_context_get_view (self->context));

  farne_filter_list_read (self->counted, view);
  farne_context_set_view (self->context, view);
}

static void
fill_vintages (FarneGaugeOptions *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const FarneDay wanted = farne_context_get_vintage (self->context);
  guint n, chosen = 0;
  g_autofree FarneDay *days = list_vintages (self, &n);

  gtk_string_list_append (names, _("Latest before the figures"));
  for (guint i = n; i > 0; i--)
    {
      g_autofree char *text = farne_day_to_text (days[i - 1]);

      gtk_string_list_append (names, text);
      if (days[i - 1] == wanted)
        chosen = n - i + 1;
    }
  gtk_drop_down_set_model (self->vintage, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->vintage, chosen);
}

static void
fill_limit (FarneGaugeOptions *self, FarneOverview *overview)
{
  FarneThreshold *limit = farne_rates_get_limit (farne_overview_get_rates (overview));
  const char *source = limit != NULL && limit->source != NULL ? limit->source : "";

  if (limit != NULL)
    gtk_spin_button_set_value (self->limit, limit->value);
  gtk_label_set_text (self->limit_note,
                      farne_context_get_limit (self->context) > 0 ? _("Chosen by hand") : source);
}

static void
farne_gauge_options_dispose (GObject *object)
{
  FarneGaugeOptions *self = FARNE_GAUGE_OPTIONS (object);

  g_clear_object (&self->context);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_gauge_options_parent_class)->dispose (object);
}

static void
farne_gauge_options_class_init (FarneGaugeOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_gauge_options_dispose;

  g_type_ensure (FARNE_TYPE_FILTER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/gauge-options.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneGaugeOptions, button);
  gtk_widget_class_bind_template_child (widget_class, FarneGaugeOptions, limit);
  gtk_widget_class_bind_template_child (widget_class, FarneGaugeOptions, limit_note);
  gtk_widget_class_bind_template_child (widget_class, FarneGaugeOptions, vintage);
  gtk_widget_class_bind_template_child (widget_class, FarneGaugeOptions, counted);
  gtk_widget_class_bind_template_callback (widget_class, limit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_limit_cb);
  gtk_widget_class_bind_template_callback (widget_class, vintage_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_gauge_options_init (FarneGaugeOptions *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * farne_gauge_options_show:
 * @self: the options of a gauge
 * @context: what the pages share; the options change it
 * @overview: the overview that the page shows
 *
 * Shows what @overview measures against.
 */
void
farne_gauge_options_show (FarneGaugeOptions *self, FarneContext *context, FarneOverview *overview)
{
  g_return_if_fail (FARNE_IS_GAUGE_OPTIONS (self));

  g_set_object (&self->context, context);
  self->filling = TRUE;
  fill_limit (self, overview);
  fill_vintages (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->counted)))
    farne_filter_list_show (self->counted, farne_context_get_desk (context),
                            farne_context_get_view (context));
  self->filling = FALSE;
}
