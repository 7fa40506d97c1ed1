/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-release-details.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-door-release.h"
#include "desk/farne-releases.h"
#include "exchange/farne-import.h"
#include "report/farne-release-words.h"
#include "ui/farne-chooser.h"
#include "ui/farne-compare-dialog.h"
#include "ui/farne-findings-model.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-table-window.h"

struct _FarneReleaseDetails
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneRelease *release;

  GtkLabel *title;
  GtkGrid *facts;
  GtkButton *withdraw_button;
};

G_DEFINE_FINAL_TYPE (FarneReleaseDetails, farne_release_details, GTK_TYPE_WIDGET)

static FarneDesk *
get_desk (FarneReleaseDetails *self)
{
  return farne_context_get_desk (self->context);
}

static void
add_fact (FarneReleaseDetails *self, int *row, const char *name, const char *value)
{
  GtkWidget *label, *text;

  if (value == NULL || *value == '\0')
    return;

  label = farne_soft_label_new (name);
  text = gtk_label_new (value);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_can_focus (text, FALSE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_grid_attach (self->facts, label, 0, *row, 1, 1);
  gtk_grid_attach (self->facts, text, 1, *row, 1, 1);
  ++*row;
}

static void
add_count (FarneReleaseDetails *self, int *row, const char *name, gint64 count)
{
  g_autofree char *text = farne_number_to_text (count, 0);

  add_fact (self, row, name, text);
}

static char *
describe_time (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (microseconds / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : NULL;
}

static char *
describe_state (FarneRelease *release)
{
  if (release->erased)
    return g_strdup (_("Erased: only its name remains"));
  if (release->withdrawn)
    return g_strdup (_("Withdrawn: its figures are hidden"));
  if (release->restricted)
    return g_strdup (release->synthetic ? _("Restricted, made up") : _("Restricted: for the team only"));

  return g_strdup (release->provisional ? _("Published, provisional") : _("Published"));
}

static void
show_facts (FarneReleaseDetails *self)
{
  FarneRelease *release = self->release;
  g_autofree char *state = describe_state (release);
  g_autofree char *days = farne_release_describe_days (release);
  g_autofree char *published = farne_release_describe_published (release);
  g_autofree char *size = release->file_size > 0 ? farne_release_describe_size (release) : NULL;
  g_autofree char *imported = describe_time (release->imported);
  const char *layout = release->layout != NULL ? farne_layout_get_title (release->layout) : NULL;
  int row = 0;

  farne_box_clear (GTK_WIDGET (self->facts));
  add_fact (self, &row, _("State"), state);
  add_fact (self, &row, _("Figures for"), days);
  add_fact (self, &row, _("Publisher"), release->publisher);
  add_fact (self, &row, _("Publication"), published);
  add_fact (self, &row, _("Layout"), layout);
  add_fact (self, &row, _("File"), release->file_name);
  add_fact (self, &row, _("Size"), size);
  add_fact (self, &row, _("SHA-256"), release->sha256);
  add_fact (self, &row, _("Read in"), imported);
  add_count (self, &row, _("Rows kept"), release->n_rows);
  add_count (self, &row, _("Rows not kept"), release->n_rejected);
  add_count (self, &row, _("Rows repaired"), release->n_repaired);
  add_fact (self, &row, _("Kept because"), release->kept_because);
  add_fact (self, &row, _("Source"), release->source_note);
}

static void
findings_chosen_cb (GFile *file, gpointer user_data)
{
  FarneReleaseDetails *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneProblems) problems = farne_desk_get_problems (get_desk (self), self->release, &error);

  if (problems != NULL
      && farne_door_findings (get_desk (self), self->release, problems, g_file_peek_path (file),
                              &error))
    farne_context_tell (self->context, _("List of findings saved."), FALSE);
  else
    farne_context_tell_error (self->context, error);
}

static void
export_findings_cb (FarneReleaseDetails *self)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv" }, { NULL } };

  farne_choose_to_save (GTK_WIDGET (self), _("Save the List of Findings"), kinds,
                        _("Findings.csv"), findings_chosen_cb, self);
}

static void
findings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneReleaseDetails *self = FARNE_RELEASE_DETAILS (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneProblems) problems = farne_desk_get_problems (get_desk (self), self->release, &error);
  GtkWidget *window, *save;

  if (problems == NULL)
    {
      farne_context_tell_error (self->context, error);
      return;
    }

  window = farne_table_window_new (widget, _("What Was Found in the File"), self->release->file_name,
                                   farne_findings_table_new (problems));
  save = gtk_button_new_with_label (_("Save List…"));
  g_signal_connect_object (save, "clicked", G_CALLBACK (export_findings_cb), self, G_CONNECT_SWAPPED);
  farne_table_window_add_button (window, save);
  gtk_window_present (GTK_WINDOW (window));
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneReleaseDetails *self = FARNE_RELEASE_DETAILS (widget);
  g_autoptr (FarneContext) context = g_object_ref (self->context);
  const gboolean withdraw = !self->release->withdrawn;
  g_autoptr (GError) error = NULL;

  if (farne_desk_withdraw_release (get_desk (self), self->release, withdraw, &error))
    farne_context_tell (context, withdraw ? _("Release withdrawn.") : _("Release restored."), TRUE);
  else
    farne_context_tell_error (context, error);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneReleaseDetails *self = FARNE_RELEASE_DETAILS (widget);

  farne_compare_dialog_present (widget, self->context, self->release);
}

static void
farne_release_details_dispose (GObject *object)
{
  FarneReleaseDetails *self = FARNE_RELEASE_DETAILS (object);

  g_clear_object (&self->context);
  g_clear_object (&self->release);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_release_details_parent_class)->dispose (object);
}

static void
farne_release_details_class_init (FarneReleaseDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_release_details_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/release-details.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneReleaseDetails, title);
  gtk_widget_class_bind_template_child (widget_class, FarneReleaseDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, FarneReleaseDetails, withdraw_button);
  gtk_widget_class_install_action (widget_class, "release.findings", NULL, findings_action);
  gtk_widget_class_install_action (widget_class, "release.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "release.compare", NULL, compare_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_release_details_init (FarneReleaseDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_release_details_show:
 * @self: the details
 * @context: what the pages share
 * @release: a release
 *
 * Shows a release.
 */
void
farne_release_details_show (FarneReleaseDetails *self, FarneContext *context, FarneRelease *release)
{
  const gboolean writable =
    farne_store_is_writable (farne_desk_get_store (farne_context_get_desk (context)));

  g_return_if_fail (FARNE_IS_RELEASE_DETAILS (self));

  g_set_object (&self->context, context);
  g_set_object (&self->release, release);
  gtk_label_set_text (self->title, release->title);
  gtk_button_set_label (self->withdraw_button, release->withdrawn ? _("Restore") : _("Withdraw"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "release.withdraw", writable && !release->erased);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "release.findings",
                                 release->problems_segment != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "release.compare", !release->erased);
  show_facts (self);
}
