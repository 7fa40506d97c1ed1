/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-property-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "desk/farne-load-job.h"
#include "desk/farne-property-columns.h"
#include "desk/farne-property-list.h"
#include "ui/farne-column-chooser.h"
#include "ui/farne-findings-model.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-text-table.h"

#define SAMPLE_ROWS 8
/* Properties shown one by one; more than that nobody reads. */
#define MOST_SHOWN 1000

struct _FarnePropertyDialog
{
  AdwWindow parent_instance;

  FarneContext *context;
  char *path;
  FarneDay day;
  FarneLoadJob *job; /* what the columns of the table are called */
  GHashTable *mapping;
  FarnePropertyList *list;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkButton *columns_button;
  GtkButton *keep_button;
  GtkButton *read_button;
  AdwStatusPage *failed_page;
  FarneColumnChooser *columns;
  GtkEditable *day_entry;
  GtkLabel *day_problem;
  GtkListBox *facts;
  GtkWidget *findings_group;
  GtkScrolledWindow *findings;
  GtkWidget *changes_group;
  GtkScrolledWindow *changes;
};

G_DEFINE_FINAL_TYPE (FarnePropertyDialog, farne_property_dialog, ADW_TYPE_WINDOW)

static FarneDesk *
get_desk (FarnePropertyDialog *self)
{
  return farne_context_get_desk (self->context);
}

static void
show_page (FarnePropertyDialog *self, const char *page)
{
  const gboolean preview = g_str_equal (page, "preview");
  const gboolean columns = g_str_equal (page, "columns");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), preview);
  gtk_widget_set_visible (GTK_WIDGET (self->read_button), columns);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button),
                          preview || (!columns && farne_load_job_get_columns (self->job) != NULL));
  if (preview || columns)
    gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (preview ? self->keep_button
                                                                          : self->read_button));
}

static void
show_failed (FarnePropertyDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, text);
  show_page (self, "failed");
}

/* ---- which column is which ---- */

static void
ask_columns (FarnePropertyDialog *self)
{
  const FarneLoadColumns *columns = farne_load_job_get_columns (self->job);
  const char *const *headers = (const char *const *) columns->header->names;
  const char *const *names = farne_property_columns_get_fields ();
  const guint n = g_strv_length ((char **) names);
  g_autoptr (GHashTable) guess = farne_load_columns_get_mapping (columns);
  g_autoptr (GPtrArray) sample = farne_load_columns_list_sample (columns, SAMPLE_ROWS);
  g_autofree const char **labels = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    labels[i] = farne_field_get_label (farne_kind_find_field (&farne_property_kind, names[i]));
  farne_column_chooser_show_fields (self->columns, names, labels, headers,
                                    self->mapping != NULL ? self->mapping : guess);
  farne_column_chooser_show_rows (self->columns, TRUE, headers, sample);
  show_page (self, "columns");
}

/* What the columns are called is read only where it must be asked. */
static void
show_columns (FarnePropertyDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (farne_load_job_get_columns (self->job) != NULL
      || farne_load_job_read (self->job, self->cancellable, &error))
    ask_columns (self);
  else
    show_failed (self, error);
}

/* ---- what becomes of it ---- */

static const char *const fate_words[] = {
  [FARNE_PROPERTY_NEW] = N_("New"),         [FARNE_PROPERTY_BACK] = N_("Used again"),
  [FARNE_PROPERTY_CHANGED] = N_("Changed"), [FARNE_PROPERTY_SAME] = N_("As before"),
  [FARNE_PROPERTY_GONE] = N_("Gone"),
};

static void
add_fact (FarnePropertyDialog *self, const char *name, guint n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = farne_number_to_text (n, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), farne_soft_label_new (text));
  gtk_list_box_append (self->facts, row);
}

static void
show_facts (FarnePropertyDialog *self)
{
  GArray *changes = farne_property_list_get_changes (self->list);
  FarneProblems *problems = farne_property_list_get_problems (self->list);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (old));
  for (guint i = 0; i < FARNE_N_PROPERTY_FATES; i++)
    add_fact (self, _(fate_words[i]), farne_property_changes_count (changes, i));
  add_fact (self, _("Could not be placed"), farne_property_list_count_unplaced (self->list));
  add_fact (self, _("Rows not kept"), farne_problems_count (problems, FARNE_FINDING_REJECT));
}

static void
set_table (GtkScrolledWindow *place, GtkWidget *table, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_scrolled_window_set_child (place, table);
}

static void
show_findings (FarnePropertyDialog *self)
{
  FarneProblems *problems = farne_property_list_get_problems (self->list);

  set_table (self->findings, farne_findings_table_new (problems), _("What was found in it"));
  gtk_widget_set_visible (self->findings_group, farne_problems_get_n (problems) > 0);
}

static GtkStringList *
make_row (const FarnePropertyChange *change)
{
  FarneProperty *property = change->after != NULL ? change->after : change->before;
  g_autofree char *words = farne_property_change_describe (change);

  return farne_text_row_new (_(fate_words[change->fate]), property->reference,
                             property->address != NULL ? property->address : "", words,
                             FARNE_TEXT_ROW_END);
}

static void
show_changes (FarnePropertyDialog *self)
{
  const FarneTextColumn columns[] = {
    { _("What becomes of it"), FALSE, FALSE }, { _("Property"), FALSE, FALSE },
    { _("Address"), FALSE, FALSE }, { _("What changes"), FALSE, TRUE },
  };
  GArray *changes = farne_property_list_get_changes (self->list);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = 0; i < changes->len && g_list_model_get_n_items (G_LIST_MODEL (rows)) < MOST_SHOWN; i++)
    {
      const FarnePropertyChange *change = &g_array_index (changes, FarnePropertyChange, i);
      g_autoptr (GtkStringList) row = change->fate != FARNE_PROPERTY_SAME ? make_row (change) : NULL;

      if (row != NULL)
        g_list_store_append (rows, row);
    }
  set_table (self->changes, farne_text_table_new (G_LIST_MODEL (rows), columns, G_N_ELEMENTS (columns), NULL),
             _("What is new, gone or changed"));
  gtk_widget_set_visible (self->changes_group, g_list_model_get_n_items (G_LIST_MODEL (rows)) > 0);
}

static void
add_mapping (FarnePropertyDialog *self)
{
  GHashTableIter iter;
  gpointer field, column;

  if (self->mapping == NULL)
    return;
  g_hash_table_iter_init (&iter, self->mapping);
  while (g_hash_table_iter_next (&iter, &field, &column))
    farne_property_list_map (self->list, field, column);
}

/* Reads and compares; a list whose columns don't name themselves is asked about. */
static void
compare (FarnePropertyDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->list);
  self->list = farne_property_list_new (get_desk (self), self->path, self->day);
  add_mapping (self);
  if (!farne_property_list_read (self->list, self->cancellable, &error))
    {
      if (self->mapping == NULL)
        show_columns (self);
      else
        show_failed (self, error);
      return;
    }
  show_facts (self);
  show_findings (self);
  show_changes (self);
  show_page (self, "preview");
}

/* The window is seen first; it may be closed by then. */
static gboolean
compare_cb (gpointer user_data)
{
  FarnePropertyDialog *self = user_data;

  if (self->context != NULL)
    compare (self);

  return G_SOURCE_REMOVE;
}

static void
read_clicked_cb (FarnePropertyDialog *self)
{
  g_clear_pointer (&self->mapping, g_hash_table_unref);
  self->mapping = farne_column_chooser_get_mapping (self->columns, FALSE);
  compare (self);
}

static void
columns_clicked_cb (FarnePropertyDialog *self)
{
  show_columns (self);
}

/* The day the list is of, as people type days; what can't be read is said beside it. */
static void
day_typed_cb (FarnePropertyDialog *self)
{
  FarneDay day;
  const FarneDay today = farne_desk_get_today (get_desk (self));
  const gboolean is_day = farne_day_parse_loosely (gtk_editable_get_text (self->day_entry), today, &day);
  const gboolean good = is_day && day <= today;

  gtk_label_set_text (self->day_problem, good ? "" : is_day ? _("That day has not come yet.")
                      : _("That is not a date. Write it as 28 March 2017."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_button), good);
  if (!good || day == self->day)
    return;
  self->day = day;
  compare (self);
}

static char *
tell_kept (FarnePropertyDialog *self)
{
  GArray *changes = farne_property_list_get_changes (self->list);

  g_autofree char *fresh =
    farne_number_to_text (farne_property_changes_count (changes, FARNE_PROPERTY_NEW), 0);
  g_autofree char *changed =
    farne_number_to_text (farne_property_changes_count (changes, FARNE_PROPERTY_CHANGED)
                            + farne_property_changes_count (changes, FARNE_PROPERTY_BACK), 0);
  g_autofree char *gone =
    farne_number_to_text (farne_property_changes_count (changes, FARNE_PROPERTY_GONE), 0);

  return g_strdup_printf (_("Property list kept: %s new, %s changed, %s gone."), fresh, changed, gone);
}

static void
keep_clicked_cb (FarnePropertyDialog *self)
{
  g_autoptr (FarneContext) context = g_object_ref (self->context);
  g_autofree char *text = tell_kept (self);
  g_autoptr (GError) error = NULL;

  if (!farne_property_list_keep (self->list, &error))
    {
      show_failed (self, error);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  farne_context_tell (context, text, TRUE);
}

static void
farne_property_dialog_dispose (GObject *object)
{
  FarnePropertyDialog *self = FARNE_PROPERTY_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->list);
  g_clear_object (&self->job);
  g_clear_pointer (&self->mapping, g_hash_table_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (farne_property_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, columns_button);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, read_button);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, day_entry);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, day_problem);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, findings_group);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, findings);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, changes_group);
  gtk_widget_class_bind_template_child (widget_class, FarnePropertyDialog, changes);
}

static void
farne_property_dialog_class_init (FarnePropertyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_property_dialog_dispose;
  g_type_ensure (FARNE_TYPE_COLUMN_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/property-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, columns_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
farne_property_dialog_init (FarnePropertyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * farne_property_dialog_present:
 * @widget: a widget of the window it belongs to
 * @context: what the pages share
 * @path: a provider's list of properties
 *
 * Shows a dialog that reads the list at once, as of the desk's day until another is typed. Closing it at
 * any moment leaves nothing behind.
 */
void
farne_property_dialog_present (GtkWidget *widget, FarneContext *context, const char *path)
{
  FarnePropertyDialog *self = g_object_new (FARNE_TYPE_PROPERTY_DIALOG, "transient-for",
                                            gtk_widget_get_root (widget), "modal", TRUE, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *day = NULL;

  self->context = g_object_ref (context);
  self->path = g_strdup (path);
  self->day = farne_desk_get_today (get_desk (self));
  self->job = farne_load_job_new (get_desk (self), &farne_property_kind, path);
  day = farne_day_to_text (self->day);
  gtk_editable_set_text (self->day_entry, day);
  adw_window_title_set_subtitle (self->title, name);
  show_page (self, "reading");
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, compare_cb, g_object_ref (self), g_object_unref);
  gtk_window_present (GTK_WINDOW (self));
}
