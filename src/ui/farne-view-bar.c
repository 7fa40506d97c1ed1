/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-view-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "ui/farne-fit-layout.h"
#include "ui/farne-view-menu.h"

#define NAME "farne-view"

/* What can be shown: a view, with a tab, or a list, without. */
typedef struct
{
  char *name;
  char *title;
  gint64 n;
  GtkWidget *tab;
} Choice;

struct _FarneViewBar
{
  GtkWidget parent_instance;

  GPtrArray *choices; /* Choice, in their order */
  const Choice *shown;
  gboolean switching;

  GtkMenuButton *button;
  FarneViewMenu *menu;
  GtkLabel *long_label;
  GtkLabel *short_label;
};

enum
{
  CHOSEN,
  OPENING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneViewBar, farne_view_bar, GTK_TYPE_WIDGET)

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->name);
  g_free (choice->title);
  g_free (choice);
}

static Choice *
find_choice (FarneViewBar *self, const char *name)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (((Choice *) self->choices->pdata[i])->name, name) == 0)
      return self->choices->pdata[i];

  return NULL;
}

static Choice *
add_choice (FarneViewBar *self, const char *name, const char *title)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->name = g_strdup (name);
  choice->title = g_strdup (title);
  g_ptr_array_add (self->choices, choice);

  return choice;
}

/* The button says which list is open; where there is no room for all of it, its name alone. */
static void
update_button (FarneViewBar *self)
{
  const char *title = self->shown != NULL && self->shown->tab == NULL ? self->shown->title : NULL;
  /* Translators: the list of records that is open, as "Records: Properties" */
  g_autofree char *text = title != NULL ? g_strdup_printf (_("Records: %s"), title) : g_strdup (_("Records"));

  gtk_label_set_text (self->long_label, text);
  gtk_label_set_text (self->short_label, title != NULL ? title : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (title != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "shown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "shown");
}

static void
tab_cb (FarneViewBar *self, GtkToggleButton *tab)
{
  if (!self->switching && gtk_toggle_button_get_active (tab))
    g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (tab), NAME));
}

static void
chosen_cb (FarneViewBar *self, const char *name)
{
  g_signal_emit (self, signals[CHOSEN], 0, name);
}

/* Whether a view has no tab for want of room. */
static gboolean
lacks_tab (const Choice *choice)
{
  return choice->tab != NULL && !gtk_widget_get_child_visible (choice->tab);
}

/* Only what has no tab now. */
static void
fill_menu (FarneViewBar *self, gboolean lists)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = self->choices->pdata[i];

      if (lists ? choice->tab == NULL : lacks_tab (choice))
        farne_view_menu_add (self->menu, choice->name, choice->title, choice->n, choice == self->shown);
    }
}

static gboolean
lacks_room (FarneViewBar *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (lacks_tab (self->choices->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  FarneViewBar *self = data;

  g_signal_emit (self, signals[OPENING], 0);
  farne_view_menu_clear (self->menu);
  if (lacks_room (self))
    {
      farne_view_menu_add_heading (self->menu, _("Views"));
      fill_menu (self, FALSE);
      farne_view_menu_add_heading (self->menu, _("Records"));
    }
  fill_menu (self, TRUE);
  farne_view_menu_prepare (self->menu);
}

static void
farne_view_bar_dispose (GObject *object)
{
  FarneViewBar *self = FARNE_VIEW_BAR (object);
  GtkWidget *child;

  self->shown = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_view_bar_parent_class)->dispose (object);
}

static void
farne_view_bar_finalize (GObject *object)
{
  g_ptr_array_unref (FARNE_VIEW_BAR (object)->choices);

  G_OBJECT_CLASS (farne_view_bar_parent_class)->finalize (object);
}

static void
farne_view_bar_class_init (FarneViewBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_view_bar_dispose;
  object_class->finalize = farne_view_bar_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", FARNE_TYPE_VIEW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENING] = g_signal_new ("opening", FARNE_TYPE_VIEW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (FARNE_TYPE_FIT_LAYOUT);
  g_type_ensure (FARNE_TYPE_VIEW_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/view-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneViewBar, button);
  gtk_widget_class_bind_template_child (widget_class, FarneViewBar, menu);
  gtk_widget_class_bind_template_child (widget_class, FarneViewBar, long_label);
  gtk_widget_class_bind_template_child (widget_class, FarneViewBar, short_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
farne_view_bar_init (FarneViewBar *self)
{
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  update_button (self);
}

static GtkWidget *
make_tab (FarneViewBar *self, const char *name, const char *title)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *tab = gtk_toggle_button_new_with_label (title);

  if (first != GTK_WIDGET (self->button))
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
  gtk_widget_add_css_class (tab, "view-tab");
  gtk_widget_add_css_class (tab, "flat");
  g_object_set_data_full (G_OBJECT (tab), NAME, g_strdup (name), g_free);
  g_signal_connect_swapped (tab, "toggled", G_CALLBACK (tab_cb), self);
  gtk_widget_insert_before (tab, GTK_WIDGET (self), GTK_WIDGET (self->button));

  return tab;
}

/**
 * farne_view_bar_add_view:
 * @self: a row of tabs
 * @name: the name that is told when it is chosen
 * @title: its translated title
 *
 * Adds a view, which has a tab as long as there is room.
 */
void
farne_view_bar_add_view (FarneViewBar *self, const char *name, const char *title)
{
  g_return_if_fail (FARNE_IS_VIEW_BAR (self));

  add_choice (self, name, title)->tab = make_tab (self, name, title);
}

/**
 * farne_view_bar_add_list:
 * @self: a row of tabs
 * @name: the name that is told when it is chosen
 * @title: its translated title
 *
 * Adds a list of records, which is in the menu.
 */
void
farne_view_bar_add_list (FarneViewBar *self, const char *name, const char *title)
{
  g_return_if_fail (FARNE_IS_VIEW_BAR (self));

  add_choice (self, name, title);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}

/**
 * farne_view_bar_set_count:
 * @self: a row of tabs
 * @name: a view or a list
 * @n: how much is in it
 *
 * Says how much is in it, beside its title; nothing is said of 0.
 */
void
farne_view_bar_set_count (FarneViewBar *self, const char *name, gint64 n)
{
  Choice *choice;
  g_autofree char *count = farne_number_to_text ((double) n, 0);
  g_autofree char *text = NULL;

  g_return_if_fail (FARNE_IS_VIEW_BAR (self));

  choice = find_choice (self, name);
  if (choice == NULL)
    return;
  choice->n = n;
  text = n > 0 ? g_strdup_printf ("%s  %s", choice->title, count) : g_strdup (choice->title);
  if (choice->tab != NULL)
    gtk_button_set_label (GTK_BUTTON (choice->tab), text);
}

/* The tab that is active goes before others where there is no room for all. */
static void
mark_shown (FarneViewBar *self)
{
  self->switching = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = self->choices->pdata[i];

      if (choice->tab != NULL)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choice->tab), choice == self->shown);
    }
  self->switching = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * farne_view_bar_show:
 * @self: a row of tabs
 * @name: a view or a list
 *
 * Marks what the page shows. Nothing is emitted.
 *
 * Returns: whether there is one of that name
 */
gboolean
farne_view_bar_show (FarneViewBar *self, const char *name)
{
  const Choice *choice;

  g_return_val_if_fail (FARNE_IS_VIEW_BAR (self), FALSE);

  choice = find_choice (self, name);
  if (choice == NULL)
    return FALSE;
  self->shown = choice;
  mark_shown (self);
  update_button (self);

  return TRUE;
}

/**
 * farne_view_bar_step:
 * @self: a row of tabs
 * @by: 1 for the next, -1 for the one before
 *
 * Chooses the view or list beside what is shown, where there is one.
 */
void
farne_view_bar_step (FarneViewBar *self, int by)
{
  guint index;

  g_return_if_fail (FARNE_IS_VIEW_BAR (self));

  if (g_ptr_array_find (self->choices, self->shown, &index) && index + by < self->choices->len)
    chosen_cb (self, ((Choice *) self->choices->pdata[index + by])->name);
}
