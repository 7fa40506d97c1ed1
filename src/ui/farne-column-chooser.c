/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-column-chooser.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/farne-overview-widgets.h"
#include "ui/farne-text-table.h"

struct _FarneColumnChooser
{
  GtkWidget parent_instance;

  GHashTable *choices;
  gboolean filling;

  GtkSwitch *header;
  GtkListBox *fields;
  GtkScrolledWindow *sample;
};

enum
{
  HEADER_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneColumnChooser, farne_column_chooser, GTK_TYPE_WIDGET)

static AdwActionRow *
find_row (GtkWidget *answer)
{
  return ADW_ACTION_ROW (gtk_widget_get_ancestor (answer, ADW_TYPE_ACTION_ROW));
}

/**
 * farne_answer_set_trouble:
 * @answer: what was chosen or typed in an action row
 * @message: (nullable): what is wrong with it; %NULL takes that back
 *
 * Says what is wrong with an answer right under it.
 */
void
farne_answer_set_trouble (GtkWidget *answer, const char *message)
{
  AdwActionRow *row = find_row (answer);
  g_autofree char *text = g_markup_escape_text (message != NULL ? message : "", -1);

  adw_action_row_set_subtitle (row, text);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
answered_cb (GtkWidget *answer)
{
  farne_answer_set_trouble (answer, NULL);
}

static GtkWidget *
make_choice (const char *const *headers, const char *guess)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;
  guint chosen = 0;

  gtk_string_list_append (names, _("Not in this table"));
  for (guint i = 0; headers[i] != NULL; i++)
    {
      gtk_string_list_append (names, headers[i]);
      if (g_strcmp0 (headers[i], guess) == 0)
        chosen = i + 1;
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), chosen);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (answered_cb), NULL);

  return choice;
}

static void
header_cb (FarneColumnChooser *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[HEADER_SAID], 0, gtk_switch_get_active (self->header));
}

static void
farne_column_chooser_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_column_chooser_parent_class)->dispose (object);
}

static void
farne_column_chooser_finalize (GObject *object)
{
  g_hash_table_unref (FARNE_COLUMN_CHOOSER (object)->choices);

  G_OBJECT_CLASS (farne_column_chooser_parent_class)->finalize (object);
}

static void
farne_column_chooser_class_init (FarneColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_column_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = farne_column_chooser_finalize;

  /**
   * FarneColumnChooser::header-said:
   * @self: the chooser
   * @has_header: whether a row names the columns
   *
   * Somebody said so: the table is to be read again.
   */
  signals[HEADER_SAID] = g_signal_new ("header-said", FARNE_TYPE_COLUMN_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneColumnChooser, header);
  gtk_widget_class_bind_template_child (widget_class, FarneColumnChooser, fields);
  gtk_widget_class_bind_template_child (widget_class, FarneColumnChooser, sample);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_column_chooser_init (FarneColumnChooser *self)
{
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_choice (FarneColumnChooser *self, const char *field, const char *label, GtkWidget *choice)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  gtk_list_box_append (self->fields, row);
  g_hash_table_insert (self->choices, g_strdup (field), choice);
}

/**
 * farne_column_chooser_show_fields:
 * @self: a chooser
 * @fields: (array zero-terminated=1): what columns may fill
 * @labels: (array): the words for each
 * @headers: (array zero-terminated=1): the columns
 * @guess: (nullable) (element-type utf8 utf8): fields → columns
 *
 * Shows the fields, each beside a choice of columns.
 */
void
farne_column_chooser_show_fields (FarneColumnChooser *self, const char *const *fields,
                                  const char *const *labels, const char *const *headers,
                                  GHashTable *guess)
{
  GtkListBoxRow *old;

  g_return_if_fail (FARNE_IS_COLUMN_CHOOSER (self));

  g_hash_table_remove_all (self->choices);
  while ((old = gtk_list_box_get_row_at_index (self->fields, 0)) != NULL)
    gtk_list_box_remove (self->fields, GTK_WIDGET (old));
  for (guint i = 0; fields[i] != NULL; i++)
    add_choice (self, fields[i], labels[i],
                make_choice (headers, guess != NULL ? g_hash_table_lookup (guess, fields[i]) : NULL));
}

/**
 * farne_column_chooser_show_rows:
 * @self: a chooser
 * @has_header: whether a row names the columns
 * @headers: (array zero-terminated=1): the columns
 * @sample: (element-type GStrv): the first rows
 *
 * Shows the first rows.
 */
void
farne_column_chooser_show_rows (FarneColumnChooser *self, gboolean has_header,
                                const char *const *headers, GPtrArray *sample)
{
  const guint n = g_strv_length ((char **) headers);
  g_autofree FarneTextColumn *columns = g_new0 (FarneTextColumn, n);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  g_return_if_fail (FARNE_IS_COLUMN_CHOOSER (self));

  self->filling = TRUE;
  gtk_switch_set_active (self->header, has_header);
  self->filling = FALSE;
  for (guint i = 0; i < n; i++)
    columns[i] = (FarneTextColumn) { headers[i], FALSE, i == 0 };
  for (guint i = 0; i < sample->len; i++)
    {
      g_autoptr (GtkStringList) row = gtk_string_list_new (sample->pdata[i]);

      for (guint j = g_list_model_get_n_items (G_LIST_MODEL (row)); j < n; j++)
        gtk_string_list_append (row, "");
      g_list_store_append (rows, row);
    }
  gtk_scrolled_window_set_child (self->sample,
                                 farne_text_table_new (G_LIST_MODEL (rows), columns, n, NULL));
}

/**
 * farne_column_chooser_get_mapping:
 * @self: a chooser
 * @with_none: whether fields that no column fills are told as ""
 *
 * Tells what was chosen.
 *
 * Returns: (transfer full) (element-type utf8 utf8): fields → columns
 */
GHashTable *
farne_column_chooser_get_mapping (FarneColumnChooser *self, gboolean with_none)
{
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer field, choice;

  g_return_val_if_fail (FARNE_IS_COLUMN_CHOOSER (self), mapping);

  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, &field, &choice))
    if (gtk_drop_down_get_selected (choice) > 0)
      g_hash_table_insert (mapping, g_strdup (field),
                           g_strdup (gtk_string_object_get_string (
                             gtk_drop_down_get_selected_item (choice))));
    else if (with_none)
      g_hash_table_insert (mapping, g_strdup (field), g_strdup (""));
  return mapping;
}

/**
 * farne_column_chooser_tell:
 * @self: a chooser
 * @field: (nullable): a field
 * @message: what is wrong with what was chosen for it
 *
 * Says so beside the choice, and leads there.
 *
 * Returns: whether there is such a field
 */
gboolean
farne_column_chooser_tell (FarneColumnChooser *self, const char *field, const char *message)
{
  GtkWidget *choice;

  g_return_val_if_fail (FARNE_IS_COLUMN_CHOOSER (self), FALSE);

  choice = field != NULL ? g_hash_table_lookup (self->choices, field) : NULL;
  if (choice == NULL)
    return FALSE;
  farne_answer_set_trouble (choice, message);
  gtk_widget_grab_focus (choice);
  return TRUE;
}

/**
 * farne_column_chooser_clear_trouble:
 * @self: a chooser
 *
 * Takes back what was said of the choices.
 */
void
farne_column_chooser_clear_trouble (FarneColumnChooser *self)
{
  GHashTableIter iter;
  gpointer choice;

  g_return_if_fail (FARNE_IS_COLUMN_CHOOSER (self));

  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, NULL, &choice))
    farne_answer_set_trouble (choice, NULL);
}
