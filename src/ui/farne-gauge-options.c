/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-gauge-options.h"

#include <glib/gi18n-lib.h>

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
  GtkBox *counted;
};

G_DEFINE_FINAL_TYPE (FarneGaugeOptions, farne_gauge_options, GTK_TYPE_WIDGET)

/* The dimensions that say who is counted. */
static const char *const counted_dimensions[] = { "support", "accommodation" };

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
add_active (gpointer child, GStrvBuilder *builder, guint *n_off)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
    g_strv_builder_add (builder, g_object_get_data (child, "value"));
  else
    ++*n_off;
}

/* All of a dimension ticked is no filter at all; none ticked is taken as all. */
static void
read_filter (FarneGaugeOptions *self, FarneView *view, const char *dimension)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint n_off = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->counted)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), "dimension"), dimension) == 0)
      add_active (child, builder, &n_off);

  values = g_strv_builder_end (builder);
  farne_view_set_filter (view, dimension,
                         n_off > 0 && values[0] != NULL ? (const char *const *) values : NULL);
}

static void
counted_toggled_cb (FarneGaugeOptions *self)
{
  g_autoptr (FarneView) view = NULL;

  if (self->filling)
    return;

  view = farne_view_dup (farne_context_get_view (self->context));
  for (guint i = 0; i < G_N_ELEMENTS (counted_dimensions); i++)
    read_filter (self, view, counted_dimensions[i]);
  farne_context_set_view (self->context, view);
}

static gboolean
is_counted (const FarneView *view, const char *dimension, const char *value)
{
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    {
      const FarneFilter *filter = view->filters->pdata[i];

      if (g_str_equal (filter->dimension, dimension))
        return g_strv_contains ((const char *const *) filter->values, value);
    }

  return TRUE;
}

static void
add_values (FarneGaugeOptions *self, const FarneView *view, const char *dimension)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_auto (GStrv) values =
    farne_factbase_list_values (farne_desk_get_factbase (desk), view->measure, view->restricted,
                                dimension, farne_desk_get_today (desk));

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (values[i]);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_counted (view, dimension, values[i]));
      g_object_set_data (G_OBJECT (check), "dimension", (gpointer) dimension);
      g_object_set_data_full (G_OBJECT (check), "value", g_strdup (values[i]), g_free);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (counted_toggled_cb), self);
      gtk_box_append (self->counted, check);
    }
}

static void
fill_counted (FarneGaugeOptions *self)
{
  const FarneView *view = farne_context_get_view (self->context);

  farne_box_clear (GTK_WIDGET (self->counted));
  for (guint i = 0; i < G_N_ELEMENTS (counted_dimensions); i++)
    {
      GtkWidget *heading = gtk_label_new (farne_dimension_get_label (counted_dimensions[i]));

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_widget_add_css_class (heading, "soft");
      gtk_box_append (self->counted, heading);
      add_values (self, view, counted_dimensions[i]);
    }
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
    fill_counted (self);
  self->filling = FALSE;
}
