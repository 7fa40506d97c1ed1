/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-compat.h"

/**
 * farne_set_str:
 * @place: where a string is kept
 * @text: (nullable): the string to keep
 *
 * Replaces a kept string, as g_set_str() of GLib 2.76 does.
 *
 * Returns: whether it changed
 */
gboolean
farne_set_str (char **place, const char *text)
{
  char *copy;

  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  copy = g_strdup (text);
  g_free (*place);
  *place = copy;

  return TRUE;
}

static void
say_page (GtkWidget *page)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !gtk_widget_get_mapped (page), -1);
}

static void
say_pages (GtkStack *stack)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    say_page (page);
}

/* The label inside the button names it as well. */
static void
name_button (GtkButton *button)
{
  if (gtk_button_get_label (button) != NULL && gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
name_label (GtkLabel *label)
{
  if (gtk_label_get_use_underline (label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (label), -1);
}

/* Once a popover is gone, the keyboard is where it can be seen. */
static gboolean
find_keyboard_cb (gpointer data)
{
  GtkWidget *opener = data;
  GtkRoot *root = gtk_widget_get_root (opener);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (opener);

  return G_SOURCE_REMOVE;
}

/* After a choice in a menu below a menu, GTK 4.8 leaves the keyboard in the menu that is closed. */
static void
keep_keyboard (GtkWidget *popover)
{
  GtkWidget *opener = gtk_widget_get_parent (popover);

  if (opener != NULL && !gtk_widget_get_mapped (popover))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, find_keyboard_cb, g_object_ref (opener), g_object_unref);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_STACK (gtk_widget_get_parent (widget)))
    say_page (widget);
  if (GTK_IS_STACK (widget))
    say_pages (GTK_STACK (widget));
  if (GTK_IS_POPOVER (widget))
    keep_keyboard (widget);
  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  if (GTK_IS_LABEL (widget))
    name_label (GTK_LABEL (widget));

  return TRUE;
}

/**
 * farne_mend_accessibility:
 *
 * GTK 4.8 shows a screen reader all pages of a stack at once, and gives names with the underscore of
 * their key, those of buttons twice. From now on every stack tells which page is on the screen, and
 * everything its plain name, in the toolkit's dialogs too. The keyboard comes out of menus that close.
 */
void
farne_mend_accessibility (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_assert (klass != NULL);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
