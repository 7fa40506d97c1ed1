/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-mapping-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-text-table.h"

struct _FarneMappingPage
{
  GtkWidget parent_instance;

  GPtrArray *series;
  GHashTable *choices;

  gboolean filling;
  GtkLabel *trouble;
  GtkSwitch *header;
  GtkListBox *fields;
  GtkDropDown *measure;
  AdwActionRow *day_row;
  GtkEntry *day;
  GtkScrolledWindow *sample;
};

enum
{
  HEADER_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneMappingPage, farne_mapping_page, GTK_TYPE_WIDGET)

static AdwActionRow *
find_row (GtkWidget *answer)
{
  return ADW_ACTION_ROW (gtk_widget_get_ancestor (answer, ADW_TYPE_ACTION_ROW));
}

/* Says what is wrong with an answer right under it; %NULL takes it back. */
static void
set_trouble (GtkWidget *answer, const char *message)
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
  set_trouble (answer, NULL);
}

static void
day_changed_cb (FarneMappingPage *self)
{
  set_trouble (GTK_WIDGET (self->day), NULL);
  adw_action_row_set_subtitle (self->day_row, _("Where no column holds the date"));
}

static void
clear_trouble (FarneMappingPage *self)
{
  GHashTableIter iter;
  gpointer choice;

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, NULL, &choice))
    set_trouble (choice, NULL);
  day_changed_cb (self);
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
fill_fields (FarneMappingPage *self, FarneImport *import)
{
  const char *const *fields = farne_import_get_fields ();
  const char *const *headers = farne_import_get_headers (import);
  GHashTable *guess = farne_import_guess_mapping (import);
  GtkListBoxRow *old;

  g_hash_table_remove_all (self->choices);
  while ((old = gtk_list_box_get_row_at_index (self->fields, 0)) != NULL)
    gtk_list_box_remove (self->fields, GTK_WIDGET (old));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *choice =
        make_choice (headers, guess != NULL ? g_hash_table_lookup (guess, fields[i]) : NULL);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     farne_import_get_field_label (fields[i]));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
      gtk_list_box_append (self->fields, row);
      g_hash_table_insert (self->choices, (gpointer) fields[i], choice);
    }
}

static void
fill_sample (FarneMappingPage *self, FarneImport *import)
{
  const char *const *headers = farne_import_get_headers (import);
  const guint n = g_strv_length ((char **) headers);
  g_autofree FarneTextColumn *columns = g_new0 (FarneTextColumn, n);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  GPtrArray *sample = farne_import_get_sample (import);

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

/* What the pages show is what a table most likely counts; the first of the alphabet is not. */
static void
fill_measures (FarneMappingPage *self, FarneContext *context)
{
  const char *shown = farne_context_get_view (context)->measure;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_pointer (&self->series, g_ptr_array_unref);
  self->series = farne_desk_list_series (farne_context_get_desk (context));
  for (guint i = 0; i < self->series->len; i++)
    {
      FarneSeries *series = self->series->pdata[i];

      gtk_string_list_append (names, series->name);
      if (g_str_equal (series->code, shown))
        chosen = i;
    }
  gtk_drop_down_set_model (self->measure, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->measure, chosen);
}

static void
header_cb (FarneMappingPage *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[HEADER_SAID], 0, gtk_switch_get_active (self->header));
}

static void
farne_mapping_page_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_mapping_page_parent_class)->dispose (object);
}

static void
farne_mapping_page_finalize (GObject *object)
{
  FarneMappingPage *self = FARNE_MAPPING_PAGE (object);

  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_hash_table_unref (self->choices);

  G_OBJECT_CLASS (farne_mapping_page_parent_class)->finalize (object);
}

static void
farne_mapping_page_class_init (FarneMappingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_mapping_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = farne_mapping_page_finalize;

  /**
   * FarneMappingPage::header-said:
   * @self: the page
   * @has_header: whether a row names the columns
   *
   * Somebody said so: the file is to be read again.
   */
  signals[HEADER_SAID] = g_signal_new ("header-said", FARNE_TYPE_MAPPING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, header);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, fields);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, measure);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, day);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, sample);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_mapping_page_init (FarneMappingPage *self)
{
  self->choices = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_mapping_page_show:
 * @self: the page
 * @context: what the pages share
 * @import: a table that needs a mapping
 *
 * Shows the fields beside the columns guessed for them, and the first rows.
 */
void
farne_mapping_page_show (FarneMappingPage *self, FarneContext *context, FarneImport *import)
{
  g_return_if_fail (FARNE_IS_MAPPING_PAGE (self));

  self->filling = TRUE;
  gtk_switch_set_active (self->header, farne_import_has_header (import));
  self->filling = FALSE;
  fill_fields (self, import);
  fill_measures (self, context);
  fill_sample (self, import);
  clear_trouble (self);
}

static void
say_above (FarneMappingPage *self, const char *message)
{
  gtk_label_set_text (self->trouble, message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static GHashTable *
make_mapping (FarneMappingPage *self)
{
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer field, choice;

  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, &field, &choice))
    if (gtk_drop_down_get_selected (choice) > 0)
      g_hash_table_insert (mapping, g_strdup (field),
                           g_strdup (gtk_string_object_get_string (
                             gtk_drop_down_get_selected_item (choice))));
  return mapping;
}

static gboolean
read_day (FarneMappingPage *self, FarneDay *day)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day));

  *day = FARNE_DAY_NONE;
  if (*text == '\0' || farne_day_parse (text, day))
    return TRUE;
  set_trouble (GTK_WIDGET (self->day),
               _("This is no date. Write it as “31 March 2017” or “2017-03-31”, or leave it empty."));
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  return FALSE;
}

/**
 * farne_mapping_page_apply:
 * @self: the page
 * @options: what a reader needs to know
 *
 * Puts the answers into @options. An answer that is none is told beside itself.
 *
 * Returns: whether the table can be read with them
 */
gboolean
farne_mapping_page_apply (FarneMappingPage *self, FarneImportOptions *options)
{
  const guint measure = gtk_drop_down_get_selected (self->measure);

  g_return_val_if_fail (FARNE_IS_MAPPING_PAGE (self), FALSE);

  clear_trouble (self);
  if (!read_day (self, &options->day))
    return FALSE;

  g_clear_pointer (&options->mapping, g_hash_table_unref);
  options->mapping = make_mapping (self);
  if (!farne_import_options_is_mapped (options))
    {
      say_above (self, _("Choose the columns that hold the date, the place and the number of people."));
      return FALSE;
    }
  g_free (options->measure);
  options->measure = measure < self->series->len
                     ? g_strdup (((FarneSeries *) self->series->pdata[measure])->code) : NULL;
  return TRUE;
}

/**
 * farne_mapping_page_tell:
 * @self: the page
 * @error: why the table could not be read with the answers
 *
 * Says what went wrong beside the answer that caused it, or above all of them. The answers stay.
 */
void
farne_mapping_page_tell (FarneMappingPage *self, const GError *error)
{
  const char *field;
  GtkWidget *choice;

  g_return_if_fail (FARNE_IS_MAPPING_PAGE (self));

  clear_trouble (self);
  field = farne_error_get_field (error);
  choice = field != NULL ? g_hash_table_lookup (self->choices, field) : NULL;
  if (choice == NULL)
    {
      say_above (self, error->message);
      return;
    }
  set_trouble (choice, error->message);
  gtk_widget_grab_focus (choice);
}
