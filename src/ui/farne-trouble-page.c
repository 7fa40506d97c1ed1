/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-trouble-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

struct _FarneTroublePage
{
  GtkWidget parent_instance;

  AdwStatusPage *page;
  GtkButton *read_button;
  GtkButton *restore_button;
};

G_DEFINE_FINAL_TYPE (FarneTroublePage, farne_trouble_page, GTK_TYPE_WIDGET)

/* What each error is called, and which ways out it leaves. */
static const struct
{
  int code;
  const char *title;
  gboolean can_read;
  gboolean can_restore;
} troubles[] = {
  { FARNE_ERROR_LOCKED, N_("Open in Another Window"), TRUE, FALSE },
  { FARNE_ERROR_READ_ONLY, N_("This File Can't Be Written To"), TRUE, FALSE },
  { FARNE_ERROR_DAMAGED, N_("This File Is Damaged"), FALSE, TRUE },
  { FARNE_ERROR_NEWER, N_("From a Newer Version"), FALSE, FALSE },
  { FARNE_ERROR_NOT_OURS, N_("Not a Desk File"), FALSE, FALSE },
  { FARNE_ERROR_NOT_FOUND, N_("File Not Found"), FALSE, TRUE },
};

static void
set_target (GtkButton *button, const char *path, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (button), visible && path != NULL);
  if (path != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                            g_variant_new_bytestring (path));
}

static void
farne_trouble_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_trouble_page_parent_class)->dispose (object);
}

static void
farne_trouble_page_class_init (FarneTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_trouble_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneTroublePage, page);
  gtk_widget_class_bind_template_child (widget_class, FarneTroublePage, read_button);
  gtk_widget_class_bind_template_child (widget_class, FarneTroublePage, restore_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_trouble_page_init (FarneTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_trouble_page_set:
 * @self: a trouble page
 * @path: (nullable): the file that could not be opened
 * @error: why not
 *
 * Says what is wrong with a file and offers the ways out there are.
 */
void
farne_trouble_page_set (FarneTroublePage *self, const char *path, const GError *error)
{
  const char *title = _("This File Can't Be Opened");
  g_autofree char *text = g_markup_escape_text (error->message, -1);
  gboolean can_read = FALSE, can_restore = FALSE;

  g_return_if_fail (FARNE_IS_TROUBLE_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, FARNE_ERROR, troubles[i].code))
      {
        title = _(troubles[i].title);
        can_read = troubles[i].can_read;
        can_restore = troubles[i].can_restore;
      }

  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, text);
  set_target (self->read_button, path, can_read);
  set_target (self->restore_button, path, can_restore);
}
