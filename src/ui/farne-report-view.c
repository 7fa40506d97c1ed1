/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-report-view.h"

#include <adwaita.h>

#include "ui/farne-overview-widgets.h"

/* No wider than reads well. */
#define MOST_WIDTH 860

struct _FarneReportView
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneReportFill fill;
  gboolean stale;
  GtkWidget *scroller;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (FarneReportView, farne_report_view, GTK_TYPE_WIDGET)

static void
write_report (FarneReportView *self)
{
  if (!self->stale)
    return;
  self->stale = FALSE;
  farne_box_clear (self->box);
  self->fill (self->box, self->context);
}

static void
changed_cb (FarneReportView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    write_report (self);
}

static void
farne_report_view_map (GtkWidget *widget)
{
  write_report (FARNE_REPORT_VIEW (widget));
  GTK_WIDGET_CLASS (farne_report_view_parent_class)->map (widget);
}

static void
farne_report_view_dispose (GObject *object)
{
  FarneReportView *self = FARNE_REPORT_VIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (farne_report_view_parent_class)->dispose (object);
}

static void
farne_report_view_class_init (FarneReportViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = farne_report_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = farne_report_view_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
farne_report_view_init (FarneReportView *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->stale = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * farne_report_view_new:
 * @context: what the pages share
 * @fill: writes the report
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
farne_report_view_new (FarneContext *context, FarneReportFill fill)
{
  FarneReportView *self = g_object_new (FARNE_TYPE_REPORT_VIEW, NULL);

  self->context = g_object_ref (context);
  self->fill = fill;
  g_signal_connect_object (context, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * farne_report_add_card:
 * @box: the box of a report
 * @title: what is asked
 * @detail: (nullable): a line in softer ink
 *
 * Adds a card.
 *
 * Returns: (transfer none): the card
 */
GtkWidget *
farne_report_add_card (GtkWidget *box, const char *title, const char *detail)
{
  GtkWidget *card = farne_card_new (title);

  if (detail != NULL && *detail != '\0')
    farne_report_add_text (card, detail);
  gtk_box_append (GTK_BOX (box), card);

  return card;
}

/**
 * farne_report_add_text:
 * @card: a card
 * @text: a translated sentence
 *
 * Adds a sentence in softer ink.
 */
void
farne_report_add_text (GtkWidget *card, const char *text)
{
  gtk_box_append (GTK_BOX (card), farne_soft_label_new (text));
}

/**
 * farne_report_add_heading:
 * @card: a card
 * @text: a few translated words
 *
 * Adds a heading between the rows of a card.
 */
void
farne_report_add_heading (GtkWidget *card, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (card), label);
}

static void
open_cb (GtkWidget *button, FarneRecord *record)
{
  gtk_widget_activate_action (button, "win.open-record", "(sx)",
                              farne_record_get_kind (record)->name, farne_record_get_id (record));
}

static GtkWidget *
make_words (const char *text, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (detail != NULL && *detail != '\0')
    gtk_box_append (GTK_BOX (box), farne_soft_label_new (detail));
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_tag (const char *tag, gboolean warn)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_widget_add_css_class (label, "chip");
  if (warn)
    gtk_widget_add_css_class (label, "warning-chip");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/**
 * farne_report_add_row:
 * @card: a card
 * @record: (nullable): the record that a click opens
 * @text: what it says
 * @detail: (nullable): a line in softer ink below
 * @tag: (nullable): a few words at the end
 * @warn: whether they warn
 *
 * Adds a row to a card.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
farne_report_add_row (GtkWidget *card, FarneRecord *record, const char *text, const char *detail,
                      const char *tag, gboolean warn)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = box;
  g_autofree char *words = g_strdup_printf ("%s. %s. %s", text, detail != NULL ? detail : "",
                                            tag != NULL ? tag : "");

  gtk_box_append (GTK_BOX (box), make_words (text, detail));
  if (tag != NULL)
    gtk_box_append (GTK_BOX (box), make_tag (tag, warn));
  if (record != NULL)
    {
      row = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (row), box);
      gtk_widget_add_css_class (row, "flat");
      gtk_widget_add_css_class (row, "sentence");
      g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
      g_signal_connect (row, "clicked", G_CALLBACK (open_cb), record);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  gtk_box_append (GTK_BOX (card), row);

  return row;
}
