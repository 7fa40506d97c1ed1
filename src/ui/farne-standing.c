/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-standing.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-flow-layout.h"
#include "ui/farne-overview-widgets.h"

struct _FarneStanding
{
  GtkWidget parent_instance;

  FarneContext *context;
  gboolean filling;

  GtkMenuButton *day_button;
  GtkListBox *days;
  GtkLabel *text;
  GtkWidget *series;
  GtkToggleButton *published;
  GtkToggleButton *restricted;
};

G_DEFINE_FINAL_TYPE (FarneStanding, farne_standing, GTK_TYPE_WIDGET)

static FarneDay *
list_days (FarneStanding *self, gboolean restricted, guint *n)
{
  FarneDesk *desk = farne_context_get_desk (self->context);

  return farne_factbase_list_days (farne_desk_get_factbase (desk),
                                   farne_context_get_view (self->context)->measure, restricted,
                                   farne_desk_get_today (desk), n);
}

static void
day_activated_cb (FarneStanding *self, GtkListBoxRow *row)
{
  g_autoptr (FarneView) view = farne_view_dup (farne_context_get_view (self->context));

  view->at = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "day"));
  gtk_menu_button_popdown (self->day_button);
  farne_context_set_view (self->context, view);
}

static void
series_toggled_cb (FarneStanding *self)
{
  if (!self->filling && self->context != NULL)
    farne_context_set_restricted (self->context, gtk_toggle_button_get_active (self->restricted));
}

static void
add_day (FarneStanding *self, FarneDay day, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "day", GINT_TO_POINTER (day));
  gtk_list_box_append (self->days, row);
  if (day == farne_context_get_view (self->context)->at)
    gtk_list_box_select_row (self->days, GTK_LIST_BOX_ROW (row));
}

static void
fill_days (FarneStanding *self)
{
  guint n;
  g_autofree FarneDay *days =
    list_days (self, farne_context_get_view (self->context)->restricted, &n);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->days, 0)) != NULL)
    gtk_list_box_remove (self->days, GTK_WIDGET (row));
  add_day (self, FARNE_DAY_NONE, _("The latest known"));
  for (guint i = n; i > 0; i--)
    {
      g_autofree char *text = farne_day_to_text (days[i - 1]);

      add_day (self, days[i - 1], text);
    }
}

static void
fill_series (FarneStanding *self)
{
  guint n_published, n_restricted;
  g_autofree FarneDay *published G_GNUC_UNUSED = list_days (self, FALSE, &n_published);
  g_autofree FarneDay *restricted G_GNUC_UNUSED = list_days (self, TRUE, &n_restricted);
  const gboolean is_restricted = farne_context_get_view (self->context)->restricted;

  gtk_widget_set_visible (self->series, n_restricted > 0);
  self->filling = TRUE;
  gtk_toggle_button_set_active (is_restricted ? self->restricted : self->published, TRUE);
  self->filling = FALSE;
}

static void
farne_standing_dispose (GObject *object)
{
  FarneStanding *self = FARNE_STANDING (object);

  g_clear_object (&self->context);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_standing_parent_class)->dispose (object);
}

static void
farne_standing_class_init (FarneStandingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_standing_dispose;

  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/standing.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, day_button);
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, days);
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, text);
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, series);
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, published);
  gtk_widget_class_bind_template_child (widget_class, FarneStanding, restricted);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, series_toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_standing_init (FarneStanding *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_standing_show:
 * @self: the head of a page
 * @context: what the pages share
 * @overview: the overview that the page shows
 *
 * Shows what @overview stands on.
 */
void
farne_standing_show (FarneStanding *self, FarneContext *context, FarneOverview *overview)
{
  g_autofree char *day = farne_day_to_text (farne_overview_get_at (overview));
  g_autofree char *title = g_strdup_printf (_("As at %s"), day);

  g_return_if_fail (FARNE_IS_STANDING (self));

  g_set_object (&self->context, context);
  gtk_menu_button_set_label (self->day_button, title);
  gtk_label_set_text (self->text, farne_overview_get_standing (overview));
  fill_days (self);
  fill_series (self);
}
