/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-day-button.h"

#include <glib/gi18n-lib.h>

struct _FarneDayButton
{
  GtkWidget parent_instance;

  FarneDesk *desk;
  gboolean filling;

  GtkMenuButton *button;
  GtkCalendar *calendar;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneDayButton, farne_day_button, GTK_TYPE_WIDGET)

static void
change_day (FarneDayButton *self, FarneDay day)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

static void
day_selected_cb (FarneDayButton *self)
{
  g_autoptr (GDateTime) time = NULL;

  if (self->filling)
    return;

  time = gtk_calendar_get_date (self->calendar);
  change_day (self, farne_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                   g_date_time_get_day_of_month (time)));
}

static void
use_calendar_cb (FarneDayButton *self)
{
  change_day (self, FARNE_DAY_NONE);
}

static void
show_day (FarneDayButton *self)
{
  const FarneDay day = farne_desk_get_today (self->desk);
  g_autofree char *text = farne_day_to_text (day);
  g_autofree char *words = g_strdup_printf (_("The desk's day: %s"), text);
  g_autoptr (GDateTime) time = NULL;
  int year, month, day_of_month;

  gtk_menu_button_set_label (self->button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  farne_day_get_ymd (day, &year, &month, &day_of_month);
  time = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->filling = FALSE;
}

static void
farne_day_button_dispose (GObject *object)
{
  FarneDayButton *self = FARNE_DAY_BUTTON (object);
  GtkWidget *child;

  g_clear_object (&self->desk);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_day_button_parent_class)->dispose (object);
}

static void
farne_day_button_class_init (FarneDayButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_day_button_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", FARNE_TYPE_DAY_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, FarneDayButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_calendar_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_day_button_init (FarneDayButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_day_button_set_desk:
 * @self: a day button
 * @desk: (nullable): the open desk
 *
 * Shows the day of @desk. Choosing another emits "chosen" with it, %FARNE_DAY_NONE for the calendar's.
 */
void
farne_day_button_set_desk (FarneDayButton *self, FarneDesk *desk)
{
  g_return_if_fail (FARNE_IS_DAY_BUTTON (self));

  g_set_object (&self->desk, desk);
  if (desk != NULL)
    show_day (self);
}
