/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-import-preview-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-text.h"
#include "desk/farne-door-release.h"
#include "report/farne-release-words.h"
#include "store/farne-target.h"
#include "ui/farne-chooser.h"
#include "ui/farne-findings-model.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-table-window.h"
#include "ui/farne-text-table.h"

struct _FarneImportPreviewPage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneImportJob *job;
  gboolean valid;
  gboolean is_same_content;

  GtkLabel *notice;
  GtkListBox *facts;
  AdwPreferencesGroup *handling_group;
  AdwEntryRow *published;
  GtkSwitch *restricted;
  GtkLabel *findings;
  GtkWidget *findings_button;
  GtkWidget *because_group;
  GtkWidget *because;
  GtkWidget *totals_group;
  GtkScrolledWindow *totals;
};

enum
{
  PROP_0,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneImportPreviewPage, farne_import_preview_page, GTK_TYPE_WIDGET)

static FarneRelease *
get_release (FarneImportPreviewPage *self)
{
  FarneImport *import = farne_import_job_get_import (self->job);

  return import != NULL ? farne_import_get_release (import) : NULL;
}

static void
set_valid (FarneImportPreviewPage *self, gboolean valid)
{
  self->valid = valid;
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->published), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->published), "error");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
published_changed_cb (FarneImportPreviewPage *self)
{
  FarneRelease *release = self->job != NULL ? get_release (self) : NULL;
  FarneDay day;

  if (release == NULL)
    return;

  if (!farne_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->published)), &day))
    {
      set_valid (self, FALSE);
      return;
    }

  if (day != release->published)
    g_object_set (release, "published", day, "published-how", "typed", NULL);
  set_valid (self, TRUE);
}

static void
restricted_changed_cb (FarneImportPreviewPage *self)
{
  FarneRelease *release = self->job != NULL ? get_release (self) : NULL;

  if (release == NULL)
    return;
  g_object_set (release, "restricted", gtk_switch_get_active (self->restricted), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
add_fact (FarneImportPreviewPage *self, const char *name, const char *value)
{
  GtkWidget *row, *text;

  if (value == NULL || *value == '\0')
    return;

  row = adw_action_row_new ();
  text = gtk_label_new (value);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (text), 1);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (text, "soft");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), text);
  gtk_list_box_append (self->facts, row);
}

static void
add_number (FarneImportPreviewPage *self, const char *name, gint64 number)
{
  g_autofree char *text = farne_number_to_text (number, 0);

  add_fact (self, name, text);
}

static void
show_table_facts (FarneImportPreviewPage *self, FarneImport *import)
{
  FarneRelease *release = farne_import_get_release (import);
  FarneFacts *facts = farne_import_get_facts (import);
  const FarneColumn *areas =
    facts != NULL ? farne_facts_find_column (facts, FARNE_COLUMN_AREA) : NULL;
  g_autofree char *days = farne_release_describe_days (release);

  add_fact (self, _("What it is"), farne_import_get_layout_title (import));
  add_fact (self, _("Title"), release->title);
  add_fact (self, _("Sheet"), farne_import_get_sheet (import));
  add_fact (self, _("Figures for"), days);
  if (areas != NULL)
    add_number (self, _("Areas named"), areas->n_values);
  add_number (self, _("Rows to keep"), release->n_rows);
}

static void
show_boundary_facts (FarneImportPreviewPage *self, FarneBoundaryImport *import)
{
  FarneBoundaries *boundaries = farne_boundary_import_get_boundaries (import);
  GPtrArray *areas = farne_boundary_import_get_new_areas (import);
  g_autofree char *vintage =
    boundaries->vintage != FARNE_DAY_NONE ? farne_day_to_text (boundaries->vintage) : NULL;

  add_fact (self, _("What it is"), _("Boundaries"));
  add_fact (self, _("Title"), boundaries->title);
  add_fact (self, _("Level"), boundaries->level);
  add_fact (self, _("As they were on"), vintage != NULL ? vintage : _("Nothing in the file tells"));
  add_number (self, _("Areas"), farne_shapes_get_n (farne_boundary_import_get_shapes (import)));
  if (areas != NULL)
    add_number (self, _("New areas"), areas->len);
}

static void
show_postcode_facts (FarneImportPreviewPage *self, FarnePostcodeImport *import)
{
  FarnePostcodeDirectory *directory = farne_postcode_import_get_directory (import);

  add_fact (self, _("What it is"), _("Postcode directory"));
  add_fact (self, _("Title"), directory->title);
  add_number (self, _("Postcodes"), directory->n_postcodes);
}

static void
show_facts (FarneImportPreviewPage *self)
{
  FarneBoundaryImport *boundaries = farne_import_job_get_boundary_import (self->job);
  FarnePostcodeImport *postcodes = farne_import_job_get_postcode_import (self->job);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (row));
  if (boundaries != NULL)
    show_boundary_facts (self, boundaries);
  else if (postcodes != NULL)
    show_postcode_facts (self, postcodes);
  else
    show_table_facts (self, farne_import_job_get_import (self->job));
}

static void
show_notice (FarneImportPreviewPage *self)
{
  FarneRelease *same = farne_import_job_get_same (self->job);
  FarneRelease *revised = farne_import_job_get_revised (self->job);
  g_autofree char *text = NULL;

  if (same != NULL && same->withdrawn)
    text = g_strdup_printf (_("This very file was read in before, as “%s”, and withdrawn."), same->title);
  else if (same != NULL && !self->is_same_content)
    text = g_strdup_printf (_("This very file was read in before, as “%s”, in another way."), same->title);
  else if (same != NULL)
    text = g_strdup_printf (_("This very file was read in before, as “%s”. Keeping it again adds nothing."),
                            same->title);
  else if (revised != NULL)
    text = g_strdup_printf (_("This revises “%s”; its figures answer from now on, and the old ones stay on record."),
                            revised->title);
  gtk_label_set_text (self->notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL);
}

/* A file may be read in another way than it was before: then it tells something else. */
static gboolean
has_same_content (FarneImportPreviewPage *self)
{
  FarneRelease *same = farne_import_job_get_same (self->job);
  FarneImport *import = farne_import_job_get_import (self->job);
  GBytes *content = import != NULL ? farne_import_get_segment (import) : NULL;
  g_autofree char *digest = NULL;

  if (same == NULL || content == NULL)
    return FALSE;
  digest = farne_text_digest (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  return g_strcmp0 (digest, same->segment) == 0;
}

static char *
describe_total (double value)
{
  return isnan (value) ? g_strdup ("–") : farne_number_to_text (value, 0);
}

static void
show_totals (FarneImportPreviewPage *self)
{
  const FarneTextColumn columns[] = {
    { _("Day"), FALSE, TRUE }, { _("Now"), TRUE, FALSE }, { _("In this file"), TRUE, FALSE },
    { _("Difference"), TRUE, FALSE },
  };
  GArray *moves = farne_import_job_get_moves (self->job);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = moves != NULL ? moves->len : 0; i > 0; i--)
    {
      const FarneMove *move = &g_array_index (moves, FarneMove, i - 1);
      g_autofree char *day = farne_day_to_text (move->day);
      g_autofree char *before = describe_total (move->before);
      g_autofree char *after = describe_total (move->after);
      g_autofree char *change = isnan (move->before) || isnan (move->after)
                                ? NULL : farne_number_to_signed (move->after - move->before, 0);
      g_autoptr (GtkStringList) row =
        farne_text_row_new (day, before, after, change, FARNE_TEXT_ROW_END);

      g_list_store_append (rows, row);
    }
  gtk_scrolled_window_set_child (self->totals,
                                 farne_text_table_new (G_LIST_MODEL (rows), columns,
                                                       G_N_ELEMENTS (columns), NULL));
  gtk_widget_set_visible (self->totals_group, moves != NULL && moves->len > 0);
}

/* Of boundaries, what is so of how many shapes, and of which. */
static void
tell_boundaries (GString *text, FarneBoundaryImport *import)
{
  const FarneBoundaryRemarks *remarks = farne_boundary_import_get_remarks (import);

  for (int i = 0; i < FARNE_N_REMARKS; i++)
    {
      g_autofree char *words = farne_boundary_remarks_describe (remarks, i);

      if (words != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }
}

static void
tell_rows (GString *text, FarneProblems *problems)
{
  static const struct
  {
    FarneFindingKind kind;
    const char *one;
    const char *many;
  } kinds[] = {
    { FARNE_FINDING_REJECT, N_("%u row is not kept"), N_("%u rows are not kept") },
    { FARNE_FINDING_REPAIRED, N_("%u row is given to the area of its name"), N_("%u rows are given to the area of their name") },
    { FARNE_FINDING_UNMATCHED, N_("%u row names a place that is not known"), N_("%u rows name a place that is not known") },
    { FARNE_FINDING_WARNING, N_("%u warning"), N_("%u warnings") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const guint n = farne_problems_count (problems, kinds[i].kind);
      g_autofree char *words = farne_number_in_words (kinds[i].one, kinds[i].many, n);

      if (n > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }
}

static void
show_findings (FarneImportPreviewPage *self)
{
  FarneBoundaryImport *boundaries = farne_import_job_get_boundary_import (self->job);
  FarneProblems *problems = farne_import_job_get_problems (self->job);
  g_autoptr (GString) text = g_string_new (NULL);

  if (boundaries != NULL)
    tell_boundaries (text, boundaries);
  else if (problems != NULL)
    tell_rows (text, problems);
  gtk_label_set_text (self->findings, text->len > 0 ? text->str : _("Nothing to remark on."));
  gtk_widget_set_visible (self->findings_button,
                          problems != NULL && farne_problems_get_n (problems) > 0);
}

static void
findings_chosen_cb (GFile *file, gpointer user_data)
{
  FarneImportPreviewPage *self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_target_check_apart (g_file_peek_path (file), farne_import_job_get_path (self->job), &error)
      && farne_door_findings (farne_context_get_desk (self->context), get_release (self),
                           farne_import_job_get_problems (self->job), g_file_peek_path (file), &error))
    farne_context_tell (self->context, _("List of findings saved."), FALSE);
  else
    farne_context_tell_error (self->context, error);
}

static void
save_findings_cb (FarneImportPreviewPage *self)
{
  const FarneFileKind kinds[] = { { _("Tables"), "*.csv" }, { NULL } };

  farne_choose_to_save (GTK_WIDGET (self), _("Save the List of Findings"), kinds,
                        _("Findings.csv"), findings_chosen_cb, self);
}

static void
findings_clicked_cb (FarneImportPreviewPage *self)
{
  FarneProblems *problems = farne_import_job_get_problems (self->job);
  GtkWidget *window = farne_table_window_new (GTK_WIDGET (self), _("What Was Found in the File"),
                                              NULL, farne_findings_table_new (problems));
  GtkWidget *save = gtk_button_new_with_label (_("Save List…"));

  if (get_release (self) != NULL)
    {
      g_signal_connect_object (save, "clicked", G_CALLBACK (save_findings_cb), self,
                               G_CONNECT_SWAPPED);
      farne_table_window_add_button (window, save);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
because_changed_cb (FarneImportPreviewPage *self)
{
  if (self->job != NULL)
    farne_import_job_set_because (self->job, gtk_editable_get_text (GTK_EDITABLE (self->because)));
}

/* What was warned of is kept, with a word on why. */
static void
show_because (FarneImportPreviewPage *self)
{
  FarneProblems *problems = farne_import_job_get_problems (self->job);
  FarneRelease *release = get_release (self);

  gtk_widget_set_visible (self->because_group, release != NULL && problems != NULL &&
                          farne_problems_count (problems, FARNE_FINDING_WARNING) > 0);
  gtk_editable_set_text (GTK_EDITABLE (self->because),
                         release != NULL && release->kept_because != NULL ? release->kept_because : "");
}

/* What tells of people in detail stays restricted; there is nothing to choose. */
static gboolean
is_always_restricted (FarneImportPreviewPage *self)
{
  FarneImport *import = farne_import_job_get_import (self->job);

  return import != NULL && farne_import_is_always_restricted (import);
}

static void
show_handling (FarneImportPreviewPage *self)
{
  FarneRelease *release = get_release (self);
  g_autofree char *day = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->handling_group), release != NULL);
  if (release == NULL)
    {
      set_valid (self, TRUE);
      return;
    }

  day = release->published != FARNE_DAY_NONE ? farne_day_to_text (release->published) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->published), day);
  gtk_switch_set_active (self->restricted, release->restricted);
  gtk_widget_set_sensitive (GTK_WIDGET (self->restricted), !is_always_restricted (self));
  published_changed_cb (self);
}

/* Figures, day of publication and handling are all those of a release that is held: nothing would change. */
static gboolean
is_held_alike (FarneImportPreviewPage *self)
{
  FarneRelease *release = self->job != NULL ? get_release (self) : NULL;
  FarneRelease *same;

  if (release == NULL || !farne_import_preview_page_adds_nothing (self))
    return FALSE;
  same = farne_import_job_get_same (self->job);
  return same->published == release->published && !same->restricted == !release->restricted;
}

static void
farne_import_preview_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_VALID);
  g_value_set_boolean (value, farne_import_preview_page_is_valid (FARNE_IMPORT_PREVIEW_PAGE (object)));
}

static void
farne_import_preview_page_dispose (GObject *object)
{
  FarneImportPreviewPage *self = FARNE_IMPORT_PREVIEW_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->job);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_import_preview_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, notice);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, facts);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, handling_group);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, published);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, restricted);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, findings);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, findings_button);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, because_group);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, because);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, totals_group);
  gtk_widget_class_bind_template_child (widget_class, FarneImportPreviewPage, totals);
  gtk_widget_class_bind_template_callback (widget_class, because_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, published_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restricted_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, findings_clicked_cb);
}

static void
farne_import_preview_page_class_init (FarneImportPreviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = farne_import_preview_page_get_property;
  object_class->dispose = farne_import_preview_page_dispose;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/import-preview-page.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_import_preview_page_init (FarneImportPreviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_import_preview_page_show:
 * @self: the page
 * @context: what the pages share
 * @job: a file that was read
 *
 * Shows what the file is, what differs, and what was found in it. What is typed here about its
 * publication and handling goes to the release at once.
 */
void
farne_import_preview_page_show (FarneImportPreviewPage *self, FarneContext *context, FarneImportJob *job)
{
  g_return_if_fail (FARNE_IS_IMPORT_PREVIEW_PAGE (self));

  g_set_object (&self->context, context);
  g_set_object (&self->job, job);
  self->is_same_content = has_same_content (self);
  show_notice (self);
  show_facts (self);
  show_totals (self);
  show_findings (self);
  show_because (self);
  show_handling (self);
}

/**
 * farne_import_preview_page_is_valid:
 * @self: the page
 *
 * Returns: whether what is typed can be kept, and would change anything
 */
gboolean
farne_import_preview_page_is_valid (FarneImportPreviewPage *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_PREVIEW_PAGE (self), FALSE);

  return self->valid && !is_held_alike (self);
}

/**
 * farne_import_preview_page_adds_nothing:
 * @self: the page
 *
 * Whether the figures of the file are held already, so that keeping it is nothing to suggest. What is
 * typed of its publication and handling may still differ.
 *
 * Returns: whether it is so
 */
gboolean
farne_import_preview_page_adds_nothing (FarneImportPreviewPage *self)
{
  FarneRelease *same;

  g_return_val_if_fail (FARNE_IS_IMPORT_PREVIEW_PAGE (self), FALSE);

  same = self->job != NULL ? farne_import_job_get_same (self->job) : NULL;
  return same != NULL && !same->withdrawn && self->is_same_content;
}
