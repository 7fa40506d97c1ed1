/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-view-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-number.h"
#include "base/farne-text.h"
#include "ui/farne-overview-widgets.h"

/* A list that is longer can be narrowed by typing. */
#define FEW 8

#define NAME "farne-view"
#define FOLDED "farne-folded"

struct _FarneViewMenu
{
  GtkPopover parent_instance;

  guint n_rows;
  GtkWidget *start; /* what has the keyboard first, or NULL */

  GtkSearchEntry *search;
  GtkWidget *rows;
  GtkWidget *nothing;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneViewMenu, farne_view_menu, GTK_TYPE_POPOVER)

static GtkWidget *
find_row (FarneViewMenu *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && (!GTK_IS_BUTTON (row) || !gtk_widget_get_visible (row)))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
row_cb (FarneViewMenu *self, GtkWidget *row)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (row), NAME));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, name);
}

/* Headings part the whole list; what is left of it needs none. */
static void
search_cb (FarneViewMenu *self)
{
  g_autofree char *text = farne_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *folded = g_object_get_data (G_OBJECT (row), FOLDED);

      gtk_widget_set_visible (row, folded != NULL ? strstr (folded, text) != NULL : *text == '\0');
    }
  gtk_widget_set_visible (self->nothing, find_row (self) == NULL);
}

static void
activate_cb (FarneViewMenu *self)
{
  GtkWidget *row = find_row (self);

  if (row != NULL)
    row_cb (self, row);
}

static void
stop_cb (FarneViewMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static GtkWidget *
make_words (const char *title, const char *count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *figure = farne_soft_label_new (count);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), figure);

  return box;
}

static void
farne_view_menu_map (GtkWidget *widget)
{
  FarneViewMenu *self = FARNE_VIEW_MENU (widget);

  GTK_WIDGET_CLASS (farne_view_menu_parent_class)->map (widget);
  if (self->start != NULL)
    gtk_widget_grab_focus (self->start);
}

static void
farne_view_menu_class_init (FarneViewMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = farne_view_menu_map;

  signals[CHOSEN] = g_signal_new ("chosen", FARNE_TYPE_VIEW_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/view-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneViewMenu, search);
  gtk_widget_class_bind_template_child (widget_class, FarneViewMenu, rows);
  gtk_widget_class_bind_template_child (widget_class, FarneViewMenu, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
farne_view_menu_init (FarneViewMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, self->rows);
}

/**
 * farne_view_menu_clear:
 * @self: a list of views
 *
 * Empties the list, to be filled anew.
 */
void
farne_view_menu_clear (FarneViewMenu *self)
{
  g_return_if_fail (FARNE_IS_VIEW_MENU (self));

  self->n_rows = 0;
  self->start = NULL;
  farne_box_clear (self->rows);
}

/**
 * farne_view_menu_add_heading:
 * @self: a list of views
 * @title: the translated title of what comes below
 *
 * Adds a heading.
 */
void
farne_view_menu_add_heading (FarneViewMenu *self, const char *title)
{
  GtkWidget *heading = farne_soft_label_new (title);

  g_return_if_fail (FARNE_IS_VIEW_MENU (self));

  gtk_widget_add_css_class (heading, "view-heading");
  gtk_box_append (GTK_BOX (self->rows), heading);
}

/**
 * farne_view_menu_add:
 * @self: a list of views
 * @name: the name that is told when it is chosen
 * @title: its translated title
 * @n: how much is in it; nothing is said of 0
 * @shown: whether the page shows it now
 *
 * Adds a row.
 */
void
farne_view_menu_add (FarneViewMenu *self, const char *name, const char *title, gint64 n, gboolean shown)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_MENU_ITEM, NULL);
  g_autofree char *count = n > 0 ? farne_number_to_text ((double) n, 0) : g_strdup ("");
  g_autofree char *whole = n > 0 ? g_strdup_printf ("%s, %s", title, count) : g_strdup (title);

  g_return_if_fail (FARNE_IS_VIEW_MENU (self));

  gtk_button_set_child (GTK_BUTTON (row), make_words (title, count));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "view-row");
  if (shown)
    gtk_widget_add_css_class (row, "shown");
  g_object_set_data_full (G_OBJECT (row), NAME, g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (row), FOLDED, farne_text_fold (title), g_free);
  g_signal_connect_swapped (row, "clicked", G_CALLBACK (row_cb), self);
  gtk_box_append (GTK_BOX (self->rows), row);
  self->start = shown || self->start == NULL ? row : self->start;
  self->n_rows++;
}

/**
 * farne_view_menu_prepare:
 * @self: a list of views that was filled
 *
 * Has the keyboard, when the list opens, at what is shown now, or at the field that narrows it.
 */
void
farne_view_menu_prepare (FarneViewMenu *self)
{
  const gboolean many = self->n_rows > FEW;

  g_return_if_fail (FARNE_IS_VIEW_MENU (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), many);
  self->start = many ? GTK_WIDGET (self->search) : self->start;
  search_cb (self);
}
