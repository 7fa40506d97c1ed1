/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-places-section.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-text.h"
#include "ui/farne-empty-page.h"
#include "ui/farne-folding-box.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-place-page.h"
#include "ui/farne-scroll-layout.h"

struct _FarnePlacesSection
{
  FarneSection parent_instance;

  GPtrArray *codes;
  gboolean filling;

  GtkStack *stack;
  FarneEmptyPage *empty_page;
  FarneFoldingBox *folding_box;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *title;
  GtkDropDown *choice;
  FarnePlacePage *page;
};

G_DEFINE_FINAL_TYPE (FarnePlacesSection, farne_places_section, FARNE_TYPE_SECTION)

static FarneContext *
get_context (FarnePlacesSection *self)
{
  return farne_section_get_context (FARNE_SECTION (self));
}

static int
find_place (FarnePlacesSection *self, const char *code)
{
  guint index;

  return code != NULL && g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &index)
         ? (int) index : -1;
}

/* The chosen area where it is an authority, else the one nearest the limit. */
static int
get_place (FarnePlacesSection *self)
{
  return MAX (find_place (self, farne_context_get_area (get_context (self))), 0);
}

static void
show_place (FarnePlacesSection *self)
{
  const int place = get_place (self);
  const char *code = self->codes->pdata[place];
  FarneContext *context = get_context (self);
  g_autoptr (GError) error = NULL;

  gtk_label_set_text (self->title,
                      farne_areas_find (farne_desk_get_areas (farne_context_get_desk (context)),
                                        code)->name);
  self->filling = TRUE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, place));
  gtk_drop_down_set_selected (self->choice, place);
  self->filling = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "places.previous", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "places.next", place + 1 < (int) self->codes->len);
  if (!farne_place_page_show (self->page, context, code, &error))
    farne_context_tell_error (context, error);
  farne_section_set_restricted (FARNE_SECTION (self), farne_place_page_is_restricted (self->page)
                                || farne_context_get_view (context)->restricted);
}

static void
choose (FarnePlacesSection *self, int place)
{
  if (place >= 0 && place < (int) self->codes->len)
    farne_context_set_area (get_context (self), self->codes->pdata[place]);
}

static void
area_cb (FarnePlacesSection *self)
{
  if (self->codes->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_place (self);
  else
    farne_section_queue_refresh (FARNE_SECTION (self));
}

static void
row_selected_cb (FarnePlacesSection *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->filling)
    choose (self, gtk_list_box_row_get_index (row));
}

static void
choice_cb (FarnePlacesSection *self)
{
  if (!self->filling)
    choose (self, gtk_drop_down_get_selected (self->choice));
}

static void
search_cb (FarnePlacesSection *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
folded_cb (FarnePlacesSection *self)
{
  const gboolean folded = farne_folding_box_is_folded (self->folding_box);

  gtk_widget_set_visible (GTK_WIDGET (self->choice), folded);
  gtk_widget_set_visible (GTK_WIDGET (self->title), !folded);
}

static gboolean
is_found (GtkListBoxRow *row, gpointer user_data)
{
  FarnePlacesSection *self = user_data;
  g_autofree char *wanted = farne_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  return strstr (g_object_get_data (G_OBJECT (row), "folded"), wanted) != NULL;
}

static char *
describe_people (const FarneRate *rate)
{
  g_autofree char *people = NULL;

  if (!FARNE_MARK_HAS_VALUE (rate->mark))
    return g_strdup (farne_mark_get_words (rate->mark));

  people = farne_number_to_text (rate->people, 0);
  return g_strdup_printf (ngettext ("%s person", "%s people", (gulong) rate->people), people);
}

static GtkWidget *
make_row (const FarneRate *rate)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *people = describe_people (rate);
  g_autofree char *ratio = FARNE_MARK_HAS_VALUE (rate->mark) && rate->population > 0
                           ? farne_number_to_ratio (rate->ratio) : g_strdup ("–");
  GtkWidget *name = gtk_label_new (rate->area->name);
  GtkWidget *figure = gtk_label_new (ratio);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_add_css_class (figure, "numeric");
  if (rate->limit > 0 && FARNE_MARK_HAS_VALUE (rate->mark) && rate->headroom < 0)
    gtk_widget_add_css_class (figure, "over");
  gtk_box_append (GTK_BOX (names), name);
  gtk_box_append (GTK_BOX (names), farne_soft_label_new (people));
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rate->area->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, people, -1);
  g_object_set_data_full (G_OBJECT (row), "folded", farne_text_fold (rate->area->name), g_free);

  return row;
}

static void
fill_list (FarnePlacesSection *self, FarneOverview *overview)
{
  g_autoptr (GPtrArray) rates = farne_rates_by_pressure (farne_overview_get_rates (overview));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; i < rates->len; i++)
    {
      const FarneRate *rate = rates->pdata[i];

      g_ptr_array_add (self->codes, g_strdup (rate->area->code));
      gtk_string_list_append (names, rate->area->name);
      gtk_list_box_append (self->list, make_row (rate));
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
farne_places_section_refresh (FarneSection *section)
{
  FarnePlacesSection *self = FARNE_PLACES_SECTION (section);
  FarneContext *context = get_context (self);
  g_autoptr (GError) error = NULL;
  FarneOverview *overview = farne_context_ask_overview (context, NULL, &error);

  g_signal_handlers_disconnect_by_func (context, area_cb, self);
  g_signal_connect_object (context, "notify::area", G_CALLBACK (area_cb), self, G_CONNECT_SWAPPED);
  farne_section_set_restricted (section, overview != NULL && farne_overview_is_restricted (overview));
  gtk_stack_set_visible_child_name (self->stack, overview != NULL ? "places" : "empty");
  if (overview == NULL)
    {
      farne_empty_page_show (self->empty_page, context, error);
      return;
    }
  fill_list (self, overview);
  if (self->codes->len > 0)
    show_place (self);
}

static char *
farne_places_section_dup_area (FarneSection *section)
{
  FarnePlacesSection *self = FARNE_PLACES_SECTION (section);

  return self->codes->len > 0 ? g_strdup (self->codes->pdata[get_place (self)]) : NULL;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarnePlacesSection *self = FARNE_PLACES_SECTION (widget);

  choose (self, get_place (self) + (g_str_equal (name, "places.next") ? 1 : -1));
}

static void
farne_places_section_finalize (GObject *object)
{
  g_ptr_array_unref (FARNE_PLACES_SECTION (object)->codes);

  G_OBJECT_CLASS (farne_places_section_parent_class)->finalize (object);
}

static void
farne_places_section_class_init (FarnePlacesSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_places_section_finalize;
  section_class->name = "places";
  section_class->title = N_("Places");
  section_class->icon_name = "farne-places-symbolic";
  section_class->refresh = farne_places_section_refresh;
  section_class->dup_area = farne_places_section_dup_area;

  g_type_ensure (FARNE_TYPE_EMPTY_PAGE);
  g_type_ensure (FARNE_TYPE_FOLDING_BOX);
  g_type_ensure (FARNE_TYPE_PLACE_PAGE);
  g_type_ensure (FARNE_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/places-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, stack);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, empty_page);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, folding_box);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, search);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, list);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, title);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, choice);
  gtk_widget_class_bind_template_child (widget_class, FarnePlacesSection, page);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_install_action (widget_class, "places.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "places.next", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "places.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "places.next", NULL);
}

static void
farne_places_section_init (FarnePlacesSection *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
}
