/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "ui/farne-glossary-label.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-page.h"

#define LABEL_WIDTH 150

static GtkWidget *
make_name (FarneDesk *desk, const FarneField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = farne_glossary_label_new (desk, farne_field_get_label (field));

  gtk_widget_add_css_class (name, "soft");
  gtk_box_append (GTK_BOX (box), name);
  if (farne_field_is_restricted (field))
    {
      GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

      gtk_widget_set_tooltip_text (lock, _("For the team alone"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (lock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("For the team alone"), -1);
      gtk_widget_set_valign (lock, GTK_ALIGN_START);
      gtk_widget_add_css_class (lock, "soft");
      gtk_box_append (GTK_BOX (box), lock);
    }
  gtk_widget_set_size_request (box, LABEL_WIDTH, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_START);

  return box;
}

static GtkWidget *
make_value (FarneDesk *desk, const FarneField *field, const char *text)
{
  GtkWidget *value = farne_glossary_label_new (desk, text);
  GtkLabel *label = farne_glossary_label_get_label (FARNE_GLOSSARY_LABEL (value));
  g_autofree char *words = g_strdup_printf ("%s: %s", farne_field_get_label (field), text);

  gtk_widget_set_hexpand (value, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return value;
}

static void
add_unset (GtkWidget *box, GString *unset)
{
  g_autofree char *text = g_strdup_printf (_("Not told: %s"), unset->str);

  if (unset->len > 0)
    gtk_box_append (GTK_BOX (box), farne_soft_label_new (text));
}

/* What stands in the title is not told again. */
static gboolean
is_told (FarneRecord *record, const FarneField *field)
{
  return g_strcmp0 (farne_record_get_kind (record)->title, field->name) != 0
         && field->type != FARNE_FIELD_JSON;
}

/**
 * farne_record_facts_new:
 * @desk: the desk the record is from
 * @record: a record
 *
 * Tells what a record holds, field by field, and what is not told.
 *
 * Returns: (transfer floating): a box of facts
 */
GtkWidget *
farne_record_facts_new (FarneDesk *desk, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autoptr (GString) unset = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      g_autofree char *text = farne_desk_describe_field (desk, record, field);
      GtkWidget *row;

      if (!is_told (record, field))
        continue;
      if (*text == '\0')
        {
          g_string_append_printf (unset, "%s%s", unset->len > 0 ? ", " : "",
                                  farne_field_get_label (field));
          continue;
        }
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      gtk_box_append (GTK_BOX (row), make_name (desk, field));
      gtk_box_append (GTK_BOX (row), make_value (desk, field, text));
      gtk_box_append (GTK_BOX (box), row);
    }
  add_unset (box, unset);

  return box;
}
