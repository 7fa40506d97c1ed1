/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-glossary-label.h"

#include <string.h>

#include "ui/farne-glossary.h"
#include "ui/farne-overview-widgets.h"

#define SCHEME "term:"
#define WIDEST 48

struct _FarneGlossaryLabel
{
  GtkWidget parent_instance;

  FarneDesk *desk;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (FarneGlossaryLabel, farne_glossary_label, GTK_TYPE_WIDGET)

static void
closed_cb (GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

static void
popup (GtkWidget *widget, const char *words)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_widget_add_css_class (popover, "explanation");
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * farne_glossary_popup:
 * @widget: a widget
 * @desk: the desk whose terms are meant
 * @text: a text that @widget is about
 *
 * Explains the terms in a text, in a bubble at the widget.
 *
 * Returns: whether there are any
 */
gboolean
farne_glossary_popup (GtkWidget *widget, FarneDesk *desk, const char *text)
{
  g_autofree char *words = farne_glossary_explain (farne_glossary_get (desk), text);

  if (words != NULL)
    popup (widget, words);

  return words != NULL;
}

static gboolean
activate_link_cb (FarneGlossaryLabel *self, const char *uri)
{
  g_autofree char *words = NULL;
  gint64 id;

  if (!g_str_has_prefix (uri, SCHEME)
      || !g_ascii_string_to_signed (uri + strlen (SCHEME), 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;
  words = farne_glossary_explain_one (farne_glossary_get (self->desk), id);
  if (words != NULL)
    popup (GTK_WIDGET (self), words);

  return TRUE;
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneGlossaryLabel *self = FARNE_GLOSSARY_LABEL (widget);

  farne_glossary_popup (widget, self->desk, gtk_label_get_text (self->label));
}

static void
farne_glossary_label_dispose (GObject *object)
{
  FarneGlossaryLabel *self = FARNE_GLOSSARY_LABEL (object);

  farne_box_clear (GTK_WIDGET (self));
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (farne_glossary_label_parent_class)->dispose (object);
}

static void
farne_glossary_label_class_init (FarneGlossaryLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_glossary_label_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "glossary.explain", NULL, explain_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "glossary.explain", NULL);
}

static void
farne_glossary_label_init (FarneGlossaryLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "glossary");
  g_signal_connect_swapped (self->label, "activate-link", G_CALLBACK (activate_link_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/**
 * farne_glossary_label_new:
 * @desk: the desk whose terms are meant
 * @text: a plain text
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
farne_glossary_label_new (FarneDesk *desk, const char *text)
{
  FarneGlossaryLabel *self = g_object_new (FARNE_TYPE_GLOSSARY_LABEL, NULL);

  farne_glossary_label_set_text (self, desk, text);

  return GTK_WIDGET (self);
}

/**
 * farne_glossary_label_set_text:
 * @self: a label
 * @desk: the desk whose terms are meant
 * @text: a plain text
 *
 * Shows a text.
 */
void
farne_glossary_label_set_text (FarneGlossaryLabel *self, FarneDesk *desk, const char *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (FARNE_IS_GLOSSARY_LABEL (self));

  g_set_object (&self->desk, desk);
  markup = farne_glossary_mark (farne_glossary_get (desk), text);
  if (markup != NULL)
    gtk_label_set_markup (self->label, markup);
  else
    gtk_label_set_text (self->label, text);
}

/**
 * farne_glossary_label_get_label:
 * @self: a label
 *
 * Returns: (transfer none): the toolkit's label in it, for its style
 */
GtkLabel *
farne_glossary_label_get_label (FarneGlossaryLabel *self)
{
  g_return_val_if_fail (FARNE_IS_GLOSSARY_LABEL (self), NULL);

  return self->label;
}
