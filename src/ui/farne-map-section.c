/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-map-section.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "report/farne-map-paper.h"
#include "ui/farne-chooser.h"
#include "ui/farne-compat.h"
#include "ui/farne-day-slider.h"
#include "ui/farne-empty-page.h"
#include "ui/farne-map-options.h"
#include "ui/farne-map-view.h"
#include "ui/farne-scene-table.h"
#include "ui/farne-scene-view.h"
#include "ui/farne-settings.h"

/* Narrower than this, what stands beside the map goes below it. */
#define WIDE 760

/* How much of a base map shows through the areas. */
#define OPACITY_ON_BASE 0.72

/* With more areas than this, a tile map says nothing, and the legend stands alone. */
#define TILES_MAX 40

struct _FarneMapSection
{
  FarneSection parent_instance;

  FarneView *view;
  FarneView *shared;
  FarneMapFigures *figures;
  FarneShapes *shapes;
  FarneBoundaries *boundaries;
  gboolean is_table;
  gboolean is_hovered;
  char *chosen;

  GtkStack *stack;
  FarneEmptyPage *empty_page;
  GtkLabel *title;
  GtkLabel *note;
  GtkBox *columns;
  GtkStack *forms;
  FarneMapView *map;
  GtkScrolledWindow *table_pane;
  FarneDaySlider *slider;
  GtkScrolledWindow *side;
  FarneSceneView *legend;
  FarneSceneView *tiles;
  FarneMapOptions *options;
};

enum
{
  PROP_0,
  PROP_IS_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneMapSection, farne_map_section, FARNE_TYPE_SECTION)

static FarneContext *
get_context (FarneMapSection *self)
{
  return farne_section_get_context (FARNE_SECTION (self));
}

static FarneDesk *
get_desk (FarneMapSection *self)
{
  return farne_context_get_desk (get_context (self));
}

/* The legend is as wide as its words; it stands at the start of the room there is. */
static FarneScene *
paint_legend (double width, double height, const FarneLook *look, gpointer user_data)
{
  FarneMapSection *self = user_data;
  g_autoptr (FarneScene) legend = NULL;
  FarneScene *scene;

  if (self->figures == NULL)
    return NULL;

  legend = farne_paint_legend (self->figures, width, look);
  scene = farne_scene_new (width, farne_scene_get_height (legend), look,
                           farne_scene_get_title (legend),
                           farne_map_figures_get_handling (self->figures));
  farne_scene_add_scene (scene, legend, 0, 0);

  return scene;
}

static FarneScene *
paint_tiles (double width, double height, const FarneLook *look, gpointer user_data)
{
  FarneMapSection *self = user_data;

  return self->figures != NULL ? farne_paint_tiles (self->figures, width, height, look) : NULL;
}

static void
place_activated_cb (FarneMapSection *self, const char *code)
{
  farne_set_str (&self->chosen, code);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "s", code);
}

/* The area under the pointer stands out; when the pointer leaves, the one that was chosen does again. */
static void
hovered_cb (FarneMapSection *self, const char *code)
{
  if (code != NULL && !self->is_hovered)
    farne_set_str (&self->chosen, farne_context_get_area (get_context (self)));
  self->is_hovered = code != NULL;
  farne_context_set_area (get_context (self), code != NULL ? code : self->chosen);
}

/*
 * The map has a view of its own, for its level, quantity and classes. What all pages share (the
 * series, the day, who is counted) it takes over whenever that changes, and leaves alone otherwise.
 */
static void
follow_context (FarneMapSection *self)
{
  const FarneView *shared = farne_context_get_view (get_context (self));
  FarneView *view;

  if (self->shared != NULL && farne_view_equal (self->shared, shared))
    return;

  g_clear_pointer (&self->shared, farne_view_unref);
  self->shared = farne_view_dup (shared);
  view = farne_view_dup (shared);
  if (self->view != NULL)
    {
      g_free (view->level);
      view->level = g_strdup (self->view->level);
      view->quantity = self->view->quantity;
      view->method = self->view->method;
      view->n_classes = self->view->n_classes;
      view->breaks = self->view->breaks != NULL ? g_array_ref (self->view->breaks) : NULL;
      g_free (view->ramp);
      view->ramp = g_strdup (self->view->ramp);
      farne_view_unref (self->view);
    }
  view->form = FARNE_FORM_MAP;
  self->view = view;
}

static FarneDay *
list_days (FarneMapSection *self, guint *n_days)
{
  return farne_factbase_list_days (farne_desk_get_factbase (get_desk (self)), self->view->measure,
                                   self->view->restricted, farne_desk_get_today (get_desk (self)),
                                   n_days);
}

/* The day must be one of the series, and a change needs an earlier one to be measured from. */
static void
settle_days (FarneMapSection *self)
{
  guint n;
  g_autofree FarneDay *days = list_days (self, &n);
  gboolean known = FALSE;
  guint at;

  for (at = 0; at < n && !known; at++)
    known = days[at] == self->view->at;
  if (!known)
    {
      at = n;
      self->view->at = n > 0 ? days[n - 1] : FARNE_DAY_NONE;
    }
  if (self->view->since == FARNE_DAY_NONE || self->view->since >= self->view->at)
    self->view->since = at > 1 ? days[at - 2] : FARNE_DAY_NONE;
  if (self->view->since == FARNE_DAY_NONE && self->view->quantity == FARNE_QUANTITY_CHANGE)
    self->view->quantity = FARNE_QUANTITY_COUNT;

  farne_day_slider_show (self->slider, days, n, self->view->at);
}

static void
show_table (FarneMapSection *self)
{
  g_autoptr (FarneScene) scene = paint_tiles (640, 480, farne_look_get_light (), self);

  gtk_scrolled_window_set_child (self->table_pane, farne_scene_table_new_list (scene, 0));
}

static void
show_map (FarneMapSection *self)
{
  const FarneLook *look = farne_context_get_look (get_context (self));
  g_autoptr (FarneMapDrawing) drawing = NULL;

  if (self->shapes != NULL)
    drawing = farne_map_drawing_new (self->shapes, self->figures, look,
                                     farne_map_view_has_base (self->map) ? OPACITY_ON_BASE : 1);
  farne_map_view_set_drawing (self->map, drawing, farne_map_figures_get_title (self->figures));
  farne_map_view_set_foot (self->map,
                           self->boundaries != NULL ? self->boundaries->attribution : NULL);
}

static void
show_form (FarneMapSection *self)
{
  const char *form = self->is_table ? "table" : self->shapes != NULL ? "map" : "no-outlines";

  if (self->figures != NULL)
    gtk_stack_set_visible_child_name (self->forms, form);
}

/* Below the title: which series where the title does not say so, the day, and what to know of it. */
static void
show_heads (FarneMapSection *self)
{
  FarneSeries *series =
    farne_figures_get_series (farne_map_figures_get_figures (self->figures));
  const char *title = farne_map_figures_get_title (self->figures);
  const char *note = farne_map_figures_get_note (self->figures);
  g_autofree char *day = farne_day_to_text (farne_map_figures_get_day (self->figures));
  g_autoptr (GString) text = g_string_new (NULL);

  if (series != NULL && g_strcmp0 (series->name, title) != 0)
    g_string_append_printf (text, "%s · ", series->name);
  g_string_append (text, day);
  if (note != NULL)
    g_string_append_printf (text, " · %s", note);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->note, text->str);
}

static void
forget (FarneMapSection *self)
{
  g_clear_object (&self->figures);
  g_clear_object (&self->shapes);
  g_clear_object (&self->boundaries);
}

static void
show_empty (FarneMapSection *self, const GError *error)
{
  farne_empty_page_show (self->empty_page, get_context (self), error);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  farne_section_set_restricted (FARNE_SECTION (self), FALSE);
}

/* The tile map has the legend in it; without a tile map the legend stands alone. */
static void
show_key (FarneMapSection *self)
{
  FarneContext *context = get_context (self);
  const gboolean has_tiles = farne_map_figures_get_n (self->figures) <= TILES_MAX;

  farne_scene_view_set_context (self->legend, context);
  farne_scene_view_set_context (self->tiles, context);
  farne_scene_view_set_view (self->tiles, self->view);
  farne_scene_view_set_painter (self->legend, paint_legend, self, NULL);
  farne_scene_view_set_painter (self->tiles, paint_tiles, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !has_tiles);
  gtk_widget_set_visible (GTK_WIDGET (self->tiles), has_tiles);
}

static void
show_all (FarneMapSection *self)
{
  FarneContext *context = get_context (self);

  show_heads (self);
  show_map (self);
  show_table (self);
  show_form (self);
  show_key (self);
  farne_map_options_show (self->options, context, self->view);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

/* Asks again. A question that can't be answered leaves the last answer standing and says why. */
static void
ask (FarneMapSection *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneMapFigures) figures = NULL;

  settle_days (self);
  figures = farne_desk_ask_map (get_desk (self), self->view, &error);
  if (figures == NULL && self->figures != NULL)
    {
      farne_context_tell_error (get_context (self), error);
      return;
    }
  if (figures == NULL)
    {
      show_empty (self, error);
      return;
    }

  forget (self);
  self->figures = g_steal_pointer (&figures);
  self->shapes = farne_desk_get_shapes (get_desk (self), self->view->level, self->view->at,
                                        &self->boundaries, NULL);
  show_all (self);
  farne_section_set_restricted (FARNE_SECTION (self), farne_map_figures_get_handling (self->figures)
                                                        != FARNE_HANDLING_PUBLIC);
}

static void
farne_map_section_refresh (FarneSection *section)
{
  FarneMapSection *self = FARNE_MAP_SECTION (section);

  follow_context (self);
  forget (self);
  ask (self);
}

static void
options_changed_cb (FarneMapSection *self)
{
  farne_view_unref (self->view);
  self->view = farne_map_options_dup_view (self->options);
  ask (self);
}

static void
day_changed_cb (FarneMapSection *self)
{
  FarneView *view = farne_view_dup (self->view);

  view->at = farne_day_slider_get_day (self->slider);
  farne_view_unref (self->view);
  self->view = view;
  ask (self);
}

/* A file that is no base map is told of, and what was shown before stays. */
static gboolean
use_base (FarneMapSection *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneTileFile) base = NULL;

  if (*path != '\0')
    base = farne_tile_file_open (path, &error);
  if (error != NULL)
    {
      if (get_context (self) != NULL)
        farne_context_tell_error (get_context (self), error);
      return FALSE;
    }
  farne_map_view_set_base (self->map, base);
  if (self->figures != NULL)
    show_map (self);
  return TRUE;
}

static void
base_chosen_cb (GFile *file, gpointer user_data)
{
  FarneMapSection *self = user_data;
  const char *path = g_file_peek_path (file);

  if (path != NULL && use_base (self, path))
    g_settings_set_string (farne_settings_get (), "base-map", path);
}

static void
choose_base_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("Base maps (MBTiles)"), "*.mbtiles" }, { NULL } };

  farne_choose_to_open (widget, _("Choose a Base Map"), kinds, FALSE, base_chosen_cb, widget);
}

static void
no_base_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_settings_set_string (farne_settings_get (), "base-map", "");
  use_base (FARNE_MAP_SECTION (widget), "");
}

/* Beside the map the options scroll by themselves; below it the page scrolls with them. */
static void
arrange (FarneMapSection *self, gboolean wide)
{
  GtkOrientation orientation = wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)) == orientation)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), orientation);
  gtk_scrolled_window_set_policy (self->side, GTK_POLICY_NEVER,
                                  wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
farne_map_section_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FarneMapSection *self = FARNE_MAP_SECTION (widget);

  arrange (self, width >= WIDE);
  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
}

static void
farne_map_section_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (FARNE_MAP_SECTION (widget)->stack), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
farne_map_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_IS_TABLE);
  g_value_set_boolean (value, FARNE_MAP_SECTION (object)->is_table);
}

static void
farne_map_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FarneMapSection *self = FARNE_MAP_SECTION (object);

  g_assert (id == PROP_IS_TABLE);
  self->is_table = g_value_get_boolean (value);
  show_form (self);
}

static void
farne_map_section_dispose (GObject *object)
{
  forget (FARNE_MAP_SECTION (object));
  G_OBJECT_CLASS (farne_map_section_parent_class)->dispose (object);
}

static void
farne_map_section_finalize (GObject *object)
{
  FarneMapSection *self = FARNE_MAP_SECTION (object);

  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_pointer (&self->shared, farne_view_unref);
  g_free (self->chosen);
  G_OBJECT_CLASS (farne_map_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, empty_page);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, title);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, note);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, columns);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, forms);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, map);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, table_pane);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, slider);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, side);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, legend);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, tiles);
  gtk_widget_class_bind_template_child (widget_class, FarneMapSection, options);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hovered_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

/* The map as it stands. */
static FarnePaper *
farne_map_section_make_paper (FarneSection *section, GError **error)
{
  FarneMapSection *self = FARNE_MAP_SECTION (section);
  FarnePartnership *partnership = farne_desk_get_partnership (get_desk (self));

  if (self->figures == NULL)
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                           _("There is nothing on this page to print. Import figures first."));
      return NULL;
    }

  return farne_map_paper_new (self->figures, self->shapes,
                              self->boundaries != NULL ? self->boundaries->attribution : NULL,
                              gtk_label_get_text (self->note),
                              partnership != NULL ? partnership->name : "");
}

/* The code of a series: the map shows its figures, the newest of all of it. */
static void
farne_map_section_reveal (FarneSection *section, const char *what)
{
  FarneMapSection *self = FARNE_MAP_SECTION (section);

  follow_context (self);
  farne_set_str (&self->view->measure, what);
  self->view->restricted = FALSE;
  self->view->at = FARNE_DAY_NONE;
  g_clear_pointer (&self->view->filters, g_ptr_array_unref);
  farne_section_queue_refresh (section);
}

static void
farne_map_section_class_init (FarneMapSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  object_class->get_property = farne_map_section_get_property;
  object_class->set_property = farne_map_section_set_property;
  object_class->dispose = farne_map_section_dispose;
  object_class->finalize = farne_map_section_finalize;
  widget_class->measure = farne_map_section_measure;
  widget_class->size_allocate = farne_map_section_size_allocate;

  section_class->name = "map";
  section_class->title = N_("Map");
  section_class->icon_name = "farne-map-symbolic";
  section_class->refresh = farne_map_section_refresh;
  section_class->reveal = farne_map_section_reveal;
  section_class->make_paper = farne_map_section_make_paper;

  properties[PROP_IS_TABLE] = g_param_spec_boolean ("is-table", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FARNE_TYPE_DAY_SLIDER);
  g_type_ensure (FARNE_TYPE_EMPTY_PAGE);
  g_type_ensure (FARNE_TYPE_MAP_OPTIONS);
  g_type_ensure (FARNE_TYPE_MAP_VIEW);
  g_type_ensure (FARNE_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/map-section.ui");
  bind_children (widget_class);
  gtk_widget_class_install_property_action (widget_class, "map-page.table", "is-table");
  gtk_widget_class_install_action (widget_class, "map-page.choose-base", NULL, choose_base_action);
  gtk_widget_class_install_action (widget_class, "map-page.no-base", NULL, no_base_action);
}

static void
farne_map_section_init (FarneMapSection *self)
{
  g_autofree char *base = g_settings_get_string (farne_settings_get (), "base-map");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  if (g_file_test (base, G_FILE_TEST_EXISTS))
    use_base (self, base);
}
