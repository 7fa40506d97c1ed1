/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-groups.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "store/farne-store-query.h"
#include "ui/farne-compat.h"
#include "ui/farne-overview-widgets.h"

/* Beyond so many groups a list of them is no help; a filter finds the rest. */
#define MOST_GROUPS 400

struct _FarneRecordGroups
{
  GtkWidget parent_instance;

  const FarneField *field;
  char *value;
  gboolean filling;

  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordGroups, farne_record_groups, GTK_TYPE_WIDGET)

static void
row_selected_cb (FarneRecordGroups *self, GtkListBoxRow *row)
{
  if (row == NULL || self->filling)
    return;
  if (farne_set_str (&self->value, g_object_get_data (G_OBJECT (row), "value")))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
add_row (FarneRecordGroups *self, const char *value, const char *words, gint64 n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *count = farne_number_to_text ((double) n, 0);
  g_autofree char *whole = g_strdup_printf ("%s, %s", words, count);
  GtkWidget *figure = farne_soft_label_new (count);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (value, self->value) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
add_groups (FarneRecordGroups *self, FarneDesk *desk, const FarneKind *kind, GPtrArray *counts)
{
  for (guint i = 0; i < MIN (counts->len, MOST_GROUPS); i++)
    {
      const FarneGroupCount *count = counts->pdata[i];
      g_autofree char *words =
        *count->value != '\0' ? farne_desk_describe_value (desk, kind, self->field, count->value)
                              : g_strdup (_("None"));

      add_row (self, count->value, words, count->n);
    }
}

static gint64
add_up (GPtrArray *counts)
{
  gint64 n = 0;

  for (guint i = 0; i < counts->len; i++)
    n += ((const FarneGroupCount *) counts->pdata[i])->n;

  return n;
}

static void
farne_record_groups_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_record_groups_parent_class)->dispose (object);
}

static void
farne_record_groups_finalize (GObject *object)
{
  g_free (FARNE_RECORD_GROUPS (object)->value);

  G_OBJECT_CLASS (farne_record_groups_parent_class)->finalize (object);
}

static void
farne_record_groups_class_init (FarneRecordGroupsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = farne_record_groups_dispose;
  object_class->finalize = farne_record_groups_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", FARNE_TYPE_RECORD_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
farne_record_groups_init (FarneRecordGroups *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Groups"), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (scrolled, "list-pane");
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

/**
 * farne_record_groups_show:
 * @self: groups
 * @desk: the desk that is shown
 * @query: what is listed, but for the group that is chosen
 * @field: (nullable): what it is grouped by, or %NULL for nothing
 *
 * Counts anew. The group chosen stays chosen, where it is still grouped by the same field.
 */
void
farne_record_groups_show (FarneRecordGroups *self, FarneDesk *desk, const FarneRecordQuery *query,
                          const FarneField *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (FARNE_IS_RECORD_GROUPS (self));

  if (self->field != field)
    g_clear_pointer (&self->value, g_free);
  self->field = field;
  gtk_widget_set_visible (GTK_WIDGET (self), field != NULL);
  if (field == NULL)
    return;
  counts = farne_store_count_by (farne_desk_get_store (desk), query, field, &error);
  if (counts == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_row (self, NULL, _("All"), add_up (counts));
  add_groups (self, desk, query->kind, counts);
  self->filling = FALSE;
}

/**
 * farne_record_groups_get_value:
 * @self: groups
 *
 * Returns: (transfer none) (nullable): the value of the group chosen, as farne_record_get_text()
 *   writes it; "" for those without one; %NULL for all
 */
const char *
farne_record_groups_get_value (FarneRecordGroups *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_GROUPS (self), NULL);

  return self->value;
}
