/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-load-preview-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "desk/farne-door-records.h"
#include "desk/farne-load-preview.h"
#include "desk/farne-record-words.h"
#include "ui/farne-chooser.h"
#include "ui/farne-findings-model.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-text-table.h"

/* Rows shown one by one; more than that nobody reads. */
#define MOST_SHOWN 1000

struct _FarneLoadPreviewPage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneLoadJob *job;
  gboolean filling;

  GtkListBox *facts;
  GtkWidget *findings_group;
  GtkScrolledWindow *findings;
  GtkWidget *warned_group;
  GtkSwitch *warned;
  GtkWidget *rows_group;
  GtkScrolledWindow *rows;
};

enum
{
  SKIP_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneLoadPreviewPage, farne_load_preview_page, GTK_TYPE_WIDGET)

static void
add_fact (FarneLoadPreviewPage *self, const char *name, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *text = farne_soft_label_new (value);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 1);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_RIGHT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), text);
  gtk_list_box_append (self->facts, row);
}

static void
show_facts (FarneLoadPreviewPage *self)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (self->job);
  g_auto (GStrv) names = farne_load_preview_list_ignored (self->job);
  g_autofree char *ignored = g_strjoinv (", ", names);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (old));
  for (guint i = 0; i < FARNE_N_LOAD_FATES; i++)
    {
      g_autofree char *n = farne_number_to_text (farne_load_rows_count (rows, i), 0);

      add_fact (self, farne_load_fate_get_words (i), n);
    }
  if (*ignored != '\0')
    add_fact (self, _("Columns not read"), ignored);
}

static void
show_table (GtkScrolledWindow *place, GtkWidget *table, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_scrolled_window_set_child (place, table);
}

static void
show_findings (FarneLoadPreviewPage *self)
{
  FarneProblems *problems = farne_load_job_get_rows (self->job)->problems;
  const gboolean skips = farne_load_job_get_skip_warned (self->job);

  show_table (self->findings, farne_findings_table_new (problems), _("What was found in it"));
  gtk_widget_set_visible (self->findings_group, farne_problems_get_n (problems) > 0);
  gtk_widget_set_visible (self->warned_group,
                          skips || farne_problems_count (problems, FARNE_FINDING_WARNING) > 0);
  self->filling = TRUE;
  gtk_switch_set_active (self->warned, !skips);
  self->filling = FALSE;
}

static void
add_change (FarneLoadPreviewPage *self, GString *text, const FarneLoadRow *row, const FarneField *field)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_autofree char *before = farne_desk_describe_field (desk, row->before, field);
  g_autofree char *after = farne_desk_describe_field (desk, row->record, field);

  /* Translators: a field, what it was, what it is to be; a dash stands for nothing */
  g_string_append_printf (text, _("%s%s: %s → %s"), text->len > 0 ? "; " : "",
                          farne_field_get_label (field), *before != '\0' ? before : "–",
                          *after != '\0' ? after : "–");
}

static char *
describe_changes (FarneLoadPreviewPage *self, const FarneLoadRow *row)
{
  const FarneKind *kind = farne_record_get_kind (row->record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; row->before != NULL && i < kind->n_fields; i++)
    if (!farne_record_has_same (row->before, row->record, &kind->fields[i]))
      add_change (self, text, row, &kind->fields[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkStringList *
make_row (FarneLoadPreviewPage *self, const FarneLoadRow *row)
{
  FarneRecordWords *words = farne_desk_get_record_words (farne_context_get_desk (self->context));
  g_autofree char *number = g_strdup_printf ("%u", row->row);
  g_autofree char *title = farne_record_words_get_title (words, row->record);
  g_autofree char *changes = describe_changes (self, row);

  return farne_text_row_new (farne_load_fate_get_words (row->fate), number, title, changes,
                             FARNE_TEXT_ROW_END);
}

static void
show_rows (FarneLoadPreviewPage *self)
{
  const FarneTextColumn columns[] = {
    { _("What becomes of it"), FALSE, FALSE }, { _("Row"), TRUE, FALSE },
    { _(farne_load_job_get_kind (self->job)->label), FALSE, FALSE }, { _("What changes"), FALSE, TRUE },
  };
  const FarneLoadRows *all = farne_load_job_get_rows (self->job);
  g_autoptr (GListStore) shown = g_list_store_new (GTK_TYPE_STRING_LIST);
  guint n = 0;

  for (guint i = 0; i < all->rows->len; i++)
    {
      const FarneLoadRow *row = all->rows->pdata[i];
      g_autoptr (GtkStringList) texts = NULL;

      if ((row->fate != FARNE_LOAD_NEW && row->fate != FARNE_LOAD_CHANGED) || n++ >= MOST_SHOWN)
        continue;
      texts = make_row (self, row);
      g_list_store_append (shown, texts);
    }
  if (n > MOST_SHOWN)
    {
      g_autofree char *more = farne_number_in_words (N_("and %u more"), N_("and %u more"), n - MOST_SHOWN);
      g_autoptr (GtkStringList) texts = farne_text_row_new (more, "", "", "", FARNE_TEXT_ROW_END);

      g_list_store_append (shown, texts);
    }
  show_table (self->rows, farne_text_table_new (G_LIST_MODEL (shown), columns, G_N_ELEMENTS (columns), NULL),
              _("What is new and what changes"));
  gtk_widget_set_visible (self->rows_group, n > 0);
}

static void
warned_cb (FarneLoadPreviewPage *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SKIP_SAID], 0, !gtk_switch_get_active (self->warned));
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  FarneLoadPreviewPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_door_load_findings (farne_context_get_desk (self->context), self->job,
                                g_file_peek_path (file), &error))
    farne_context_tell (self->context, _("List of findings saved."), FALSE);
  else
    farne_context_tell_error (self->context, error);
}

static void
save_clicked_cb (FarneLoadPreviewPage *self)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv" }, { NULL } };

  farne_choose_to_save (GTK_WIDGET (self), _("Save the List of Findings"), kinds,
                        _("Findings.csv"), chosen_cb, self);
}

static void
farne_load_preview_page_dispose (GObject *object)
{
  FarneLoadPreviewPage *self = FARNE_LOAD_PREVIEW_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->job);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_load_preview_page_parent_class)->dispose (object);
}

static void
farne_load_preview_page_class_init (FarneLoadPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_load_preview_page_dispose;

  /**
   * FarneLoadPreviewPage::skip-said:
   * @self: the page
   * @skip_warned: whether rows that look wrong are not kept either
   *
   * Somebody said so: the table is to be read again.
   */
  signals[SKIP_SAID] = g_signal_new ("skip-said", FARNE_TYPE_LOAD_PREVIEW_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/load-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, facts);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, findings_group);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, findings);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, warned_group);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, warned);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, rows_group);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadPreviewPage, rows);
  gtk_widget_class_bind_template_callback (widget_class, warned_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_load_preview_page_init (FarneLoadPreviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_load_preview_page_show:
 * @self: the page
 * @context: what the pages share
 * @job: a table of records that was read, and needs no mapping
 *
 * Shows what becomes of its rows.
 */
void
farne_load_preview_page_show (FarneLoadPreviewPage *self, FarneContext *context, FarneLoadJob *job)
{
  g_return_if_fail (FARNE_IS_LOAD_PREVIEW_PAGE (self));

  g_set_object (&self->context, context);
  g_set_object (&self->job, job);
  show_facts (self);
  show_findings (self);
  show_rows (self);
}
