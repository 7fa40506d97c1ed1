/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-day-slider.h"

struct _FarneDaySlider
{
  GtkWidget parent_instance;

  GArray *days;
  gboolean filling;

  GtkScale *scale;
  GtkLabel *label;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneDaySlider, farne_day_slider, GTK_TYPE_WIDGET)

static guint
get_step (FarneDaySlider *self)
{
  return (guint) (gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);
}

static void
show_day (FarneDaySlider *self)
{
  g_autofree char *text = self->days->len > 0
                          ? farne_day_to_text (farne_day_slider_get_day (self)) : g_strdup ("");

  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
}

static void
value_changed_cb (FarneDaySlider *self)
{
  show_day (self);
  if (!self->filling && self->days->len > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* A tick for each year's first day of figures, with the year. */
static void
add_marks (FarneDaySlider *self)
{
  int last_year = 0;

  gtk_scale_clear_marks (self->scale);
  for (guint i = 0; i < self->days->len; i++)
    {
      int year, month, day;
      g_autofree char *text = NULL;

      farne_day_get_ymd (g_array_index (self->days, FarneDay, i), &year, &month, &day);
      if (year == last_year)
        continue;
      text = g_strdup_printf ("%d", year);
      gtk_scale_add_mark (self->scale, i, GTK_POS_BOTTOM, text);
      last_year = year;
    }
}

static void
farne_day_slider_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_day_slider_parent_class)->dispose (object);
}

static void
farne_day_slider_finalize (GObject *object)
{
  g_array_unref (FARNE_DAY_SLIDER (object)->days);

  G_OBJECT_CLASS (farne_day_slider_parent_class)->finalize (object);
}

static void
farne_day_slider_class_init (FarneDaySliderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_day_slider_dispose;
  G_OBJECT_CLASS (klass)->finalize = farne_day_slider_finalize;

  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_DAY_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/day-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneDaySlider, scale);
  gtk_widget_class_bind_template_child (widget_class, FarneDaySlider, label);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_day_slider_init (FarneDaySlider *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_day_slider_show:
 * @self: a slider
 * @days: (array length=n_days): the days to choose from, the earliest first
 * @n_days: how many
 * @day: the one chosen
 *
 * Shows the days that there are figures of.
 */
void
farne_day_slider_show (FarneDaySlider *self, const FarneDay *days, guint n_days, FarneDay day)
{
  gboolean same;
  guint chosen = n_days > 0 ? n_days - 1 : 0;

  g_return_if_fail (FARNE_IS_DAY_SLIDER (self));

  same = self->days->len == n_days
         && (n_days == 0 || memcmp (self->days->data, days, n_days * sizeof *days) == 0);
  for (guint i = 0; i < n_days; i++)
    if (days[i] == day)
      chosen = i;

  self->filling = TRUE;
  if (!same)
    {
      g_array_set_size (self->days, 0);
      g_array_append_vals (self->days, days, n_days);
      gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (n_days, 2) - 1);
      add_marks (self);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n_days > 1);
  gtk_range_set_value (GTK_RANGE (self->scale), chosen);
  show_day (self);
  self->filling = FALSE;
}

/**
 * farne_day_slider_get_day:
 * @self: a slider
 *
 * Returns: the day chosen, or %FARNE_DAY_NONE where there is none
 */
FarneDay
farne_day_slider_get_day (FarneDaySlider *self)
{
  g_return_val_if_fail (FARNE_IS_DAY_SLIDER (self), FARNE_DAY_NONE);

  return self->days->len > 0
         ? g_array_index (self->days, FarneDay, MIN (get_step (self), self->days->len - 1))
         : FARNE_DAY_NONE;
}
