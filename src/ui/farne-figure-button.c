/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-figure-button.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-origins-dialog.h"

struct _FarneFigureButton
{
  GtkButton parent_instance;

  FarneView *view;

  GtkLabel *figure;
  GtkLabel *label;
  GtkLabel *comparison;
};

G_DEFINE_FINAL_TYPE (FarneFigureButton, farne_figure_button, GTK_TYPE_BUTTON)

static void
farne_figure_button_finalize (GObject *object)
{
  g_clear_pointer (&FARNE_FIGURE_BUTTON (object)->view, farne_view_unref);

  G_OBJECT_CLASS (farne_figure_button_parent_class)->finalize (object);
}

static void
farne_figure_button_class_init (FarneFigureButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_figure_button_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/figure-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneFigureButton, figure);
  gtk_widget_class_bind_template_child (widget_class, FarneFigureButton, label);
  gtk_widget_class_bind_template_child (widget_class, FarneFigureButton, comparison);
}

static void
farne_figure_button_init (FarneFigureButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_figure_button_new:
 * @headline: a headline figure
 *
 * Returns: (transfer floating): a card with the figure, what it counts and how it compares
 */
GtkWidget *
farne_figure_button_new (const FarneHeadline *headline)
{
  FarneFigureButton *self = g_object_new (FARNE_TYPE_FIGURE_BUTTON, NULL);
  const char *comparison = headline->comparison != NULL ? headline->comparison : "";
  g_autofree char *words =
    g_strdup_printf (_("%s %s, %s"), headline->figure, headline->label, comparison);

  self->view = headline->view != NULL ? farne_view_dup (headline->view) : NULL;
  gtk_label_set_text (self->figure, headline->figure);
  gtk_label_set_text (self->label, headline->label);
  gtk_label_set_text (self->comparison, comparison);
  if (headline->warning)
    gtk_widget_add_css_class (GTK_WIDGET (self->figure), "over");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}

/**
 * farne_figure_button_show_origins:
 * @self: a figure
 * @context: what the pages share
 * @overview: the overview it is from
 *
 * Shows where the figure comes from.
 */
void
farne_figure_button_show_origins (FarneFigureButton *self,
                                  FarneContext      *context,
                                  FarneOverview     *overview)
{
  const char *area;

  g_return_if_fail (FARNE_IS_FIGURE_BUTTON (self));

  if (self->view == NULL)
    return;

  area = self->view->within != NULL ? self->view->within : farne_overview_get_area (overview)->code;
  farne_origins_dialog_present (GTK_WIDGET (self), context, self->view, area,
                                self->view->at != FARNE_DAY_NONE ? self->view->at
                                                                 : farne_overview_get_at (overview));
}
