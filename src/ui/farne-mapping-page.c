/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-mapping-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "ui/farne-column-chooser.h"
#include "ui/farne-overview-widgets.h"

struct _FarneMappingPage
{
  GtkWidget parent_instance;

  GPtrArray *series;

  GtkLabel *trouble;
  FarneColumnChooser *columns;
  GtkDropDown *measure;
  AdwActionRow *day_row;
  GtkEntry *day;
};

enum
{
  HEADER_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneMappingPage, farne_mapping_page, GTK_TYPE_WIDGET)

static void
day_changed_cb (FarneMappingPage *self)
{
  farne_answer_set_trouble (GTK_WIDGET (self->day), NULL);
  adw_action_row_set_subtitle (self->day_row, _("Where no column holds the date"));
}

static void
clear_trouble (FarneMappingPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  farne_column_chooser_clear_trouble (self->columns);
  day_changed_cb (self);
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
show_columns (FarneMappingPage *self, FarneImport *import)
{
  const char *const *fields = farne_import_get_fields ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; fields[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) farne_import_get_field_label (fields[i]));
  farne_column_chooser_show_fields (self->columns, fields, (const char *const *) labels->pdata,
                                    farne_import_get_headers (import),
                                    farne_import_guess_mapping (import));
  farne_column_chooser_show_rows (self->columns, farne_import_has_header (import),
                                  farne_import_get_headers (import),
                                  farne_import_get_sample (import));
}

static void
header_cb (FarneMappingPage *self, gboolean has_header)
{
  g_signal_emit (self, signals[HEADER_SAID], 0, has_header);
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

  g_type_ensure (FARNE_TYPE_COLUMN_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, columns);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, measure);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMappingPage, day);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_mapping_page_init (FarneMappingPage *self)
{
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

  show_columns (self, import);
  fill_measures (self, context);
  clear_trouble (self);
}

static void
say_above (FarneMappingPage *self, const char *message)
{
  gtk_label_set_text (self->trouble, message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static gboolean
read_day (FarneMappingPage *self, FarneDay *day)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day));

  *day = FARNE_DAY_NONE;
  if (*text == '\0' || farne_day_parse (text, day))
    return TRUE;
  farne_answer_set_trouble (GTK_WIDGET (self->day),
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
  options->mapping = farne_column_chooser_get_mapping (self->columns, FALSE);
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
  g_return_if_fail (FARNE_IS_MAPPING_PAGE (self));

  clear_trouble (self);
  if (!farne_column_chooser_tell (self->columns, farne_error_get_field (error), error->message))
    say_above (self, error->message);
}
