/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-search-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-overview-widgets.h"
#include "ui/farne-search-results.h"

struct _FarneSearchDialog
{
  AdwWindow parent_instance;

  FarneContext *context;
  GMenuModel *commands;
  GPtrArray *results;

  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (FarneSearchDialog, farne_search_dialog, ADW_TYPE_WINDOW)

static const FarneSearchResult *
get_result (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "result");
}

static GtkWidget *
make_words (const FarneSearchResult *result)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (result->title);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (words), title);
  if (result->subtitle != NULL)
    {
      GtkWidget *subtitle = farne_soft_label_new (result->subtitle);

      gtk_label_set_wrap (GTK_LABEL (subtitle), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (words), subtitle);
    }
  gtk_widget_set_hexpand (words, TRUE);

  return words;
}

static GtkWidget *
make_row (const FarneSearchResult *result)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), make_words (result));
  if (result->restricted)
    {
      GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

      gtk_widget_set_tooltip_text (lock, _("For the team alone"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (lock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("For the team alone"), -1);
      gtk_box_append (GTK_BOX (box), lock);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, result->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  result->subtitle != NULL ? result->subtitle : "", -1);
  g_object_set_data (G_OBJECT (row), "result", (gpointer) result);

  return row;
}

/* The name of a group stands above its first row. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  GtkWidget *header;

  if (before != NULL && g_str_equal (get_result (row)->group, get_result (before)->group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = farne_soft_label_new (get_result (row)->group);
  gtk_widget_add_css_class (header, "search-group");
  gtk_list_box_row_set_header (row, header);
}

static void
show_results (FarneSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GPtrArray *results = farne_search_everything (self->context, self->commands, text);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->results, g_ptr_array_unref);
  self->results = results;
  for (guint i = 0; i < results->len; i++)
    gtk_list_box_append (self->list, make_row (results->pdata[i]));
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  gtk_stack_set_visible_child_name (self->stack, results->len > 0 ? "results"
                                                 : *text != '\0'  ? "nothing" : "start");
}

static void
search_cb (FarneSearchDialog *self)
{
  show_results (self);
}

static void
row_activated_cb (FarneSearchDialog *self, GtkListBoxRow *row)
{
  const FarneSearchResult *result = get_result (row);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *action = g_strdup (result->action);
  g_autoptr (GVariant) target = result->target != NULL ? g_variant_ref (result->target) : NULL;

  if (parent == NULL)
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, target);
}

static void
activate_cb (FarneSearchDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
stop_cb (FarneSearchDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Brings the row into view, where the keyboard stays in the field. */
static void
scroll_to (FarneSearchDialog *self, GtkListBoxRow *row)
{
  GtkAdjustment *position = gtk_list_box_get_adjustment (self->list);
  double y;

  if (position != NULL
      && gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (self->list), 0, 0, NULL, &y))
    gtk_adjustment_clamp_page (position, y, y + gtk_widget_get_height (GTK_WIDGET (row)));
}

static gboolean
key_cb (FarneSearchDialog *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int by = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;

  if (by == 0)
    return GDK_EVENT_PROPAGATE;
  if (row != NULL)
    row = gtk_list_box_get_row_at_index (self->list, MAX (gtk_list_box_row_get_index (row) + by, 0));
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      scroll_to (self, row);
    }

  return GDK_EVENT_STOP;
}

static void
farne_search_dialog_finalize (GObject *object)
{
  FarneSearchDialog *self = FARNE_SEARCH_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->commands);
  g_clear_pointer (&self->results, g_ptr_array_unref);

  G_OBJECT_CLASS (farne_search_dialog_parent_class)->finalize (object);
}

static void
farne_search_dialog_class_init (FarneSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_search_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneSearchDialog, search);
  gtk_widget_class_bind_template_child (widget_class, FarneSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
farne_search_dialog_init (FarneSearchDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * farne_search_dialog_present:
 * @parent: the window whose actions open what is found
 * @context: what its pages share
 * @commands: (nullable): the menu whose commands are found too
 *
 * Opens the one search field.
 */
void
farne_search_dialog_present (GtkWindow *parent, FarneContext *context, GMenuModel *commands)
{
  FarneSearchDialog *self = g_object_new (FARNE_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->commands, commands);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
