/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-data-section.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-releases.h"
#include "report/farne-release-words.h"
#include "report/farne-releases-paper.h"
#include "ui/farne-card.h"
#include "ui/farne-flow-layout.h"
#include "ui/farne-history-list.h"
#include "ui/farne-ledger-list.h"
#include "ui/farne-release-details.h"
#include "ui/farne-scroll-layout.h"

struct _FarneDataSection
{
  FarneSection parent_instance;

  GPtrArray *releases;
  gint64 chosen;

  GtkStack *stack;
  GtkStack *pages;
  GtkListBox *list;
  FarneReleaseDetails *details;
  GtkListBox *history;
  GtkListBox *ledger;
};

G_DEFINE_FINAL_TYPE (FarneDataSection, farne_data_section, FARNE_TYPE_SECTION)

static void
add_chip (GtkWidget *box, const char *text, gboolean warning)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  if (warning)
    gtk_widget_add_css_class (chip, "warning-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), chip);
}

static GtkWidget *
make_chips (FarneRelease *release, FarneDay today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *rejects = g_strdup_printf (
    ngettext ("%d not kept", "%d not kept", (gulong) release->n_rejected), (int) release->n_rejected);
  g_autofree char *repaired = g_strdup_printf (
    ngettext ("%d repaired", "%d repaired", (gulong) release->n_repaired), (int) release->n_repaired);

  if (release->restricted)
    add_chip (box, _("restricted"), TRUE);
  if (release->synthetic)
    add_chip (box, _("made up"), FALSE);
  if (release->withdrawn)
    add_chip (box, _("withdrawn"), TRUE);
  if (release->erased)
    add_chip (box, _("erased"), TRUE);
  if (release->published > today)
    add_chip (box, _("after the desk's day"), FALSE);
  if (release->n_rejected > 0)
    add_chip (box, rejects, FALSE);
  if (release->n_repaired > 0)
    add_chip (box, repaired, FALSE);

  return box;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_row (FarneRelease *release, FarneDay today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *days = farne_release_describe_days (release);
  g_autofree char *published = farne_release_describe_published (release);
  g_autofree char *soft = g_strdup_printf ("%s · %s", days, published);
  g_autofree char *number = farne_number_to_text (release->n_rows, 0);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", (gulong) release->n_rows),
                                           number);
  GtkWidget *figure = make_label (rows, "numeric");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (release->title, release->withdrawn ? "dim-label" : NULL));
  gtk_box_append (GTK_BOX (words), make_label (soft, "soft"));
  gtk_box_append (GTK_BOX (words), make_chips (release, today));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_widget_set_valign (figure, GTK_ALIGN_START);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "release-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  release->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, soft, -1);

  return row;
}

static void
row_selected_cb (FarneDataSection *self, GtkListBoxRow *row)
{
  FarneRelease *release;

  if (row == NULL)
    return;

  release = self->releases->pdata[gtk_list_box_row_get_index (row)];
  self->chosen = farne_record_get_id (FARNE_RECORD (release));
  farne_release_details_show (self->details, farne_section_get_context (FARNE_SECTION (self)), release);
}

static void
fill_list (FarneDataSection *self, FarneDay today)
{
  GtkListBoxRow *row, *chosen = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->releases->len; i++)
    {
      FarneRelease *release = self->releases->pdata[i];

      gtk_list_box_append (self->list, make_row (release, today));
      if (farne_record_get_id (FARNE_RECORD (release)) == self->chosen)
        chosen = gtk_list_box_get_row_at_index (self->list, i);
    }
  if (chosen == NULL)
    chosen = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, chosen);
}

/* What came last stands first; what the desk's day does not know yet stands last. */
static int
compare_published (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FarneRelease *one = *(FarneRelease *const *) a, *other = *(FarneRelease *const *) b;
  const FarneDay today = *(FarneDay *) user_data;

  if ((one->published > today) != (other->published > today))
    return one->published > today ? 1 : -1;
  if (one->published != other->published)
    return one->published < other->published ? 1 : -1;
  return one->last_day < other->last_day ? 1 : one->last_day > other->last_day ? -1 : 0;
}

/* The ledger grows without the desk changing: it is read whenever it is looked at. */
static void
page_shown_cb (FarneDataSection *self)
{
  FarneContext *context = farne_section_get_context (FARNE_SECTION (self));

  if (context != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "ledger") == 0)
    farne_ledger_list_fill (self->ledger, context);
}

static void
farne_data_section_refresh (FarneSection *section)
{
  FarneDataSection *self = FARNE_DATA_SECTION (section);
  FarneContext *context = farne_section_get_context (section);
  g_autoptr (GError) error = NULL;
  FarneDay today = farne_desk_get_today (farne_context_get_desk (context));
  GPtrArray *releases = farne_desk_list_releases (farne_context_get_desk (context), &error);

  if (releases == NULL)
    {
      farne_context_tell_error (context, error);
      return;
    }

  g_clear_pointer (&self->releases, g_ptr_array_unref);
  self->releases = releases;
  g_ptr_array_sort_with_data (releases, compare_published, &today);
  gtk_stack_set_visible_child_name (self->stack, releases->len > 0 ? "list" : "empty");
  fill_list (self, today);
  farne_history_list_fill (self->history, context);
  page_shown_cb (self);
}

static void
farne_data_section_reveal (FarneSection *section, const char *what)
{
  gtk_stack_set_visible_child_name (FARNE_DATA_SECTION (section)->pages, what);
}

/* The journal and the ledger tell who did what: they stay on the screen and in the terminal. */
static FarnePaper *
farne_data_section_make_paper (FarneSection *section, GError **error)
{
  FarneDataSection *self = FARNE_DATA_SECTION (section);
  FarneDesk *desk = farne_context_get_desk (farne_section_get_context (section));
  FarnePartnership *partnership = farne_desk_get_partnership (desk);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "releases") != 0)
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED,
                           _("This list names who did what, and is not printed. Choose Releases to "
                             "print the list of releases."));
      return NULL;
    }
  if (self->releases == NULL || self->releases->len == 0)
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                           _("There is nothing on this page to print. Import figures first."));
      return NULL;
    }
  return farne_releases_paper_new (self->releases, farne_desk_get_today (desk),
                                   partnership != NULL ? partnership->name : "");
}

static void
farne_data_section_finalize (GObject *object)
{
  g_clear_pointer (&FARNE_DATA_SECTION (object)->releases, g_ptr_array_unref);

  G_OBJECT_CLASS (farne_data_section_parent_class)->finalize (object);
}

static void
farne_data_section_class_init (FarneDataSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_data_section_finalize;
  section_class->name = "data";
  section_class->title = N_("Data");
  section_class->icon_name = "farne-data-symbolic";
  section_class->starts_group = TRUE;
  section_class->refresh = farne_data_section_refresh;
  section_class->reveal = farne_data_section_reveal;
  section_class->make_paper = farne_data_section_make_paper;

  g_type_ensure (FARNE_TYPE_CARD);
  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  g_type_ensure (FARNE_TYPE_RELEASE_DETAILS);
  g_type_ensure (FARNE_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/data-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, pages);
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, list);
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, details);
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, history);
  gtk_widget_class_bind_template_child (widget_class, FarneDataSection, ledger);
  gtk_widget_class_bind_template_callback (widget_class, page_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
farne_data_section_init (FarneDataSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
