/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-needs-widgets.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-overview-widgets.h"

/* As many rows as stand beside the other cards without making them long. */
#define FEW 7

typedef struct
{
  char *kind;
  gint64 id;
  char *section;
} Target;

static void
free_target (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_free (target->kind);
  g_free (target->section);
  g_free (target);
}

/* Figures that have not arrived are seen to on the page of the data. */
static void
open_cb (GtkWidget *button, const Target *target)
{
  if (target->id != 0 && g_strcmp0 (target->section, "data") != 0)
    gtk_widget_activate_action (button, "win.open-record", "(sx)", target->kind, target->id);
  else
    gtk_widget_activate_action (button, "win.section", "s", target->section);
}

static Target *
make_target (const FarneNeed *need)
{
  Target *target = g_new0 (Target, 1);

  target->kind = g_strdup (need->kind != NULL ? need->kind->name : "");
  target->id = need->id;
  target->section = g_strdup (need->section != NULL ? need->section : "region");

  return target;
}

static GtkWidget *
make_row (const FarneNeed *need)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (need->title);
  GtkWidget *why = gtk_label_new (need->why);
  g_autofree char *words = g_strdup_printf ("%s: %s", need->title, need->why);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (why), 1);
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_justify (GTK_LABEL (why), GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (GTK_LABEL (why), 20);
  gtk_widget_set_valign (title, GTK_ALIGN_START);
  gtk_widget_set_valign (why, GTK_ALIGN_START);
  /* Of one size with the title, so that both stand on one line. */
  gtk_widget_add_css_class (why, need->is_late ? "attention-late" : "soft");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), why);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "sentence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_data (row, "clicked", G_CALLBACK (open_cb), make_target (need), free_target, 0);

  return row;
}

static void
show_rest_cb (GtkWidget *button)
{
  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (button)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, row != button);
  gtk_widget_child_focus (gtk_widget_get_parent (button), GTK_DIR_TAB_FORWARD);
}

static void
add_more (GtkWidget *box, guint n_more)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sentence");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (show_rest_cb), NULL);
  gtk_box_append (GTK_BOX (box), button);
}

/**
 * farne_card_show_needs:
 * @card: the card of what needs the manager
 * @box: the box in it
 * @context: what the pages share
 *
 * Shows what is late, vacant, unanswered or due, the most pressing first.
 */
void
farne_card_show_needs (FarneCard *card, GtkWidget *box, FarneContext *context)
{
  GPtrArray *needs = farne_context_list_needs (context);

  farne_box_clear (box);
  for (guint i = 0; i < needs->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (needs, i));

      gtk_widget_set_visible (row, i < FEW);
      gtk_box_append (GTK_BOX (box), row);
    }
  if (needs->len == 0)
    gtk_box_append (GTK_BOX (box), farne_soft_label_new (_("Nothing is late, vacant or due.")));
  if (needs->len > FEW)
    add_more (box, needs->len - FEW);
}
