/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-empty-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

struct _FarneEmptyPage
{
  GtkWidget parent_instance;

  FarneContext *context;

  AdwStatusPage *page;
  GtkWidget *show_restricted;
};

G_DEFINE_FINAL_TYPE (FarneEmptyPage, farne_empty_page, GTK_TYPE_WIDGET)

static void
show_restricted_cb (FarneEmptyPage *self)
{
  farne_context_set_restricted (self->context, TRUE);
}

/* What the published figures can't show may be there all the same, behind the lamp. */
static gboolean
is_hidden (FarneEmptyPage *self)
{
  const FarneView *view = farne_context_get_view (self->context);

  return !view->restricted
         && farne_desk_has_only_restricted (farne_context_get_desk (self->context), view->measure);
}

static void
farne_empty_page_dispose (GObject *object)
{
  FarneEmptyPage *self = FARNE_EMPTY_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->context);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_empty_page_parent_class)->dispose (object);
}

static void
farne_empty_page_class_init (FarneEmptyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_empty_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/empty-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneEmptyPage, page);
  gtk_widget_class_bind_template_child (widget_class, FarneEmptyPage, show_restricted);
  gtk_widget_class_bind_template_callback (widget_class, show_restricted_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_empty_page_init (FarneEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_empty_page_show:
 * @self: an empty page
 * @context: what the pages share
 * @error: why there is no figure
 *
 * Says why there is no figure, and offers what helps: to import, or to show the restricted counts
 * where a desk has no others.
 */
void
farne_empty_page_show (FarneEmptyPage *self, FarneContext *context, const GError *error)
{
  const gboolean invite = g_error_matches (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_autofree char *reason = g_markup_escape_text (error->message, -1);
  gboolean hidden;

  g_return_if_fail (FARNE_IS_EMPTY_PAGE (self));

  g_set_object (&self->context, context);
  hidden = invite && is_hidden (self);
  adw_status_page_set_title (self->page, hidden ? _("Only Restricted Counts") : _("No Figures Yet"));
  adw_status_page_set_description (
    self->page,
    hidden   ? _("This desk holds counts for the team alone, and no published figures. Show them under the "
                 "lamp, or import the published figures.")
    : invite ? _("Import this month's figures, or drop the file here.") : reason);
  gtk_widget_set_visible (self->show_restricted, hidden);
}
