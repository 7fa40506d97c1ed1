/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-overview-widgets.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-figure-button.h"

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * farne_soft_label_new:
 * @text: a text
 *
 * Returns: (transfer floating): a label in the softer ink
 */
GtkWidget *
farne_soft_label_new (const char *text)
{
  return make_label (text, "soft");
}

/**
 * farne_box_clear:
 * @box: a widget with children
 *
 * Takes all children away.
 */
void
farne_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * farne_box_fill_headlines:
 * @box: a box
 * @headlines: (element-type FarneHeadline): headline figures
 * @clicked: (scope notified): called with @user_data and the #FarneFigureButton that was clicked
 * @user_data: for @clicked
 *
 * Shows a card for each headline figure.
 */
void
farne_box_fill_headlines (GtkWidget *box, GPtrArray *headlines, GCallback clicked, gpointer user_data)
{
  farne_box_clear (box);
  for (guint i = 0; i < headlines->len; i++)
    {
      GtkWidget *button = farne_figure_button_new (headlines->pdata[i]);

      g_signal_connect_swapped (button, "clicked", clicked, user_data);
      gtk_box_append (GTK_BOX (box), button);
    }
}

/* A sentence that speaks of an area leads to its page. */
static GtkWidget *
make_sentence (const FarneSentence *sentence)
{
  GtkWidget *label = make_label (sentence->text, sentence->warning ? "warning-text" : NULL);
  GtkWidget *button;

  if (sentence->area == NULL)
    return label;

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sentence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence->text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-place");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sentence->area);

  return button;
}

static void
fill_sentences (GtkWidget *box, GPtrArray *sentences)
{
  farne_box_clear (box);
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (GTK_BOX (box), make_sentence (sentences->pdata[i]));
  if (sentences->len == 0)
    gtk_box_append (GTK_BOX (box),
                    make_label (_("There is no earlier figure to compare with."), "soft"));
}

/**
 * farne_card_show_changes:
 * @card: a card
 * @box: a box on it
 * @overview: an overview
 *
 * Shows what changed, or says that nothing can be told.
 */
void
farne_card_show_changes (FarneCard *card, GtkWidget *box, FarneOverview *overview)
{
  const FarneDay since = farne_overview_get_since (overview);
  g_autofree char *day = since != FARNE_DAY_NONE ? farne_day_to_text (since) : NULL;
  g_autofree char *title = day != NULL ? g_strdup_printf (_("What changed since %s"), day) : NULL;

  farne_card_set_title (card, title != NULL ? title : _("What changed"));
  fill_sentences (box, farne_overview_get_sentences (overview));
}

/**
 * farne_card_show_trend_title:
 * @card: the card of a trend
 * @overview: an overview
 *
 * Says what the trend counts, and how often.
 */
void
farne_card_show_trend_title (FarneCard *card, FarneOverview *overview)
{
  farne_card_set_title (card, farne_overview_is_restricted (overview)
                              ? _("People supported, month ends") : _("People supported, quarter ends"));
}

static GtkWidget *
make_freshness (const FarneFreshness *fresh)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *title = fresh->restricted
                           ? g_strdup_printf (_("%s, restricted"), fresh->series->name)
                           : g_strdup (fresh->series->name);
  GtkWidget *name = make_label (title, NULL);
  GtkWidget *reach;
  g_autofree char *day = farne_day_to_short_text (fresh->last_day);
  g_autofree char *due = fresh->overdue ? farne_day_to_short_text (fresh->due) : NULL;
  g_autofree char *text = fresh->overdue ? g_strdup_printf (_("to %s, due %s"), day, due)
                                         : g_strdup_printf (_("to %s"), day);

  gtk_widget_set_hexpand (name, TRUE);
  reach = make_label (text, fresh->overdue ? "warning-text" : "soft");
  gtk_label_set_wrap (GTK_LABEL (reach), FALSE);
  gtk_widget_set_valign (reach, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), reach);

  return row;
}

/**
 * farne_box_fill_freshness:
 * @box: a box
 * @freshness: (element-type FarneFreshness): how fresh each source is
 *
 * Shows to which day each source reaches, and what is late.
 */
void
farne_box_fill_freshness (GtkWidget *box, GPtrArray *freshness)
{
  farne_box_clear (box);
  for (guint i = 0; i < freshness->len; i++)
    gtk_box_append (GTK_BOX (box), make_freshness (freshness->pdata[i]));
}
