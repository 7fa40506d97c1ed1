/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "store/farne-links.h"
#include "store/farne-record-query.h"
#include "ui/farne-card.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-page.h"

#define MOST_SHOWN 6

static void
clicked_cb (GtkWidget *button, FarneRecord *record)
{
  gtk_widget_activate_action (button, "win.open-record", "(sx)", farne_record_get_kind (record)->name,
                              farne_record_get_id (record));
}

static GtkWidget *
make_link (FarneDesk *desk, FarneRecord *record, const char *told)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label;

  /* A field that is restricted would close a page that is open; a kind that is has closed it already. */
  farne_record_words_tell (farne_desk_get_record_words (desk), record,
                           farne_record_get_kind (record)->restricted, told, &title, &subtitle);
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (*subtitle != '\0')
    gtk_box_append (GTK_BOX (box), farne_soft_label_new (subtitle));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), g_object_ref (record),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);

  return button;
}

/* Areas that are found from a postcode are each of a level of their own, as its ward. */
static gboolean
may_refer_alike (const FarneField *field, const FarneField *other)
{
  return other->type == field->type && g_strcmp0 (other->target, field->target) == 0
         && (other->found_by == NULL || field->found_by == NULL);
}

/* Whether a kind refers to such records by one field alone, which then need not be named. */
static gboolean
is_only_field (const FarneLinks *links)
{
  for (guint i = 0; i < links->kind->n_fields; i++)
    {
      const FarneField *other = &links->kind->fields[i];

      if (other != links->field && may_refer_alike (links->field, other))
        return FALSE;
    }

  return TRUE;
}

/* What the record refers to is told by its own field; what refers to it by kind and field. */
static char *
make_title (const FarneLinks *links)
{
  g_autofree char *n = farne_number_to_text ((double) links->n, 0);

  if (links->outgoing)
    return g_strdup (farne_field_get_label (links->field));

  if (is_only_field (links))
    return g_strdup_printf ("%s: %s", _(links->kind->label_plural), n);

  /* Translators: records that refer to this one: their kind, the field they do it by, how many */
  return g_strdup_printf (_("%s, as %s: %s"), _(links->kind->label_plural),
                          farne_field_get_label (links->field), n);
}

/* The list of the kind, narrowed to what refers to the record. */
static GVariant *
make_list_target (const FarneLinks *links, FarneRecord *to)
{
  const FarneField *code = farne_kind_find_field (farne_record_get_kind (to), "code");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (to));
  const char *const values[] = {
    links->field->type == FARNE_FIELD_AREA ? farne_record_peek_text (to, code) : id, NULL,
  };
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (links->kind);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!farne_record_query_add_filter (query, links->field, FARNE_MATCH_EQUALS, values, &error))
    g_warning ("%s", error->message);
  text = farne_record_query_to_text (query);

  return g_variant_new ("(ss)", links->kind->name, text);
}

/* What isn't shown has a list to be seen in; what the record itself refers to has none. */
static GtkWidget *
make_more (const FarneLinks *links, FarneRecord *to, const char *told)
{
  g_autofree char *n = farne_number_to_text ((double) links->n - links->records->len, 0);
  g_autofree char *more = g_strdup_printf (_("%s more"), n);
  /* Translators: a kind of record, what the records belong to, and "12 more" */
  g_autofree char *name = g_strdup_printf (_("%s of %s: %s"), _(links->kind->label_plural), told, more);
  GtkWidget *button;

  if (links->outgoing || links->kind->section == NULL)
    return farne_soft_label_new (more);
  button = gtk_button_new_with_label (more);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), make_list_target (links, to));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.narrow-list");

  return button;
}

static GtkWidget *
make_card (FarneDesk *desk, const FarneLinks *links, FarneRecord *to, const char *told)
{
  g_autofree char *title = make_title (links);
  GtkWidget *card = farne_card_new (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < links->records->len; i++)
    gtk_box_append (GTK_BOX (box), make_link (desk, links->records->pdata[i], told));
  if (links->n > links->records->len)
    gtk_box_append (GTK_BOX (box), make_more (links, to, told));
  gtk_box_append (GTK_BOX (card), box);

  return card;
}

/**
 * farne_box_fill_links:
 * @box: a box
 * @context: what the pages share
 * @record: a saved record
 *
 * Shows what a record refers to and what refers to it, a card for each field that does; a click opens
 * the other record.
 *
 * Returns: whether any of them is for the team alone
 */
gboolean
farne_box_fill_links (GtkWidget *box, FarneContext *context, FarneRecord *record)
{
  FarneDesk *desk = farne_context_get_desk (context);
  g_autofree char *told = farne_context_dup_title (context, record);
  gboolean restricted = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links =
    farne_store_get_links (farne_desk_get_store (desk), record, MOST_SHOWN, &error);

  farne_box_clear (box);
  if (links == NULL)
    farne_context_tell_error (context, error);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gtk_box_append (GTK_BOX (box), make_card (desk, links->pdata[i], record, told));
      restricted = restricted || ((FarneLinks *) links->pdata[i])->kind->restricted;
    }

  return restricted;
}
