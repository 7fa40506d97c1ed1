/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-scene-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/farne-scene-actions.h"
#include "ui/farne-scene-texture.h"

/* No scene is painted wider than this to find out how high it is. */
#define WIDEST 4096

struct _FarneSceneView
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneScenePainter painter;
  gpointer painter_data;
  GDestroyNotify painter_destroy;
  FarneView *view;
  int content_height;

  FarneScene *scene;
  int scene_width;
  GdkTexture *texture;
  int texture_scale;
  int hovered;
  int focused;
  GtkWidget *menu;
};

enum
{
  PROP_0,
  PROP_CONTENT_HEIGHT,
  N_PROPS
};

enum
{
  ACTIVATED,
  HOVERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneSceneView, farne_scene_view, GTK_TYPE_WIDGET)

static const FarneLook *
get_look (FarneSceneView *self)
{
  return self->context != NULL ? farne_context_get_look (self->context) : farne_look_get_light ();
}

static const char *
get_key (FarneSceneView *self, int mark)
{
  return self->scene != NULL && mark >= 0 ? farne_scene_get_mark (self->scene, mark)->key : NULL;
}

/* The mark that stands out: under the pointer, else under the keys, else the area chosen elsewhere. */
static const char *
get_highlight (FarneSceneView *self)
{
  if (self->hovered >= 0)
    return get_key (self, self->hovered);
  if (self->focused >= 0 && gtk_widget_has_focus (GTK_WIDGET (self)))
    return get_key (self, self->focused);
  return self->context != NULL ? farne_context_get_area (self->context) : NULL;
}

static void
forget_texture (FarneSceneView *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
say_words (FarneSceneView *self)
{
  const char *title = farne_scene_get_title (self->scene);
  g_autofree char *summary = farne_scene_get_summary (self->scene);
  g_autofree char *label = NULL;

  if (self->focused >= 0)
    label = g_strdup_printf ("%s. %s", title,
                             farne_scene_get_mark (self->scene, self->focused)->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
}

static FarneScene *
paint (FarneSceneView *self, int width, int height, const FarneLook *look)
{
  return self->painter != NULL && width > 0
         ? self->painter (width, height, look, self->painter_data) : NULL;
}

/* A scene for this size; the last one serves while nothing changed. */
static FarneScene *
ensure_scene (FarneSceneView *self, int width)
{
  const int height = self->content_height > 0 ? gtk_widget_get_height (GTK_WIDGET (self)) : 0;
  const int wanted = self->content_height > 0 ? MAX (height, self->content_height) : 0;

  if (self->scene != NULL && self->scene_width == width
      && (wanted == 0 || farne_scene_get_height (self->scene) == wanted))
    return self->scene;

  g_clear_object (&self->scene);
  g_clear_object (&self->texture);
  self->hovered = self->focused = -1;
  self->scene = paint (self, width, wanted, get_look (self));
  self->scene_width = width;
  if (self->scene != NULL)
    say_words (self);

  return self->scene;
}

static void
draw_focus (FarneSceneView *self, GtkSnapshot *snapshot)
{
  const FarneSceneMark *mark = farne_scene_get_mark (self->scene, self->focused);
  const FarneColour accent = get_look (self)->accent;
  const GdkRGBA colour = { accent.red, accent.green, accent.blue, 1 };
  const float width[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { colour, colour, colour, colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (mark->x - 3, mark->y - 3, mark->width + 6,
                                                        mark->height + 6), 4);
  gtk_snapshot_append_border (snapshot, &outline, width, colours);
}

static void
farne_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);
  const int scale = gtk_widget_get_scale_factor (widget);

  if (ensure_scene (self, gtk_widget_get_width (widget)) == NULL)
    return;

  if (self->texture == NULL || self->texture_scale != scale)
    {
      g_clear_object (&self->texture);
      self->texture = farne_scene_texture_new (self->scene, scale, get_highlight (self), NULL);
      self->texture_scale = scale;
    }
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, gdk_texture_get_width (self->texture) / scale,
                                                    gdk_texture_get_height (self->texture) / scale));
  if (self->focused >= 0 && gtk_widget_has_visible_focus (widget))
    draw_focus (self, snapshot);
}

static GtkSizeRequestMode
farne_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
farne_scene_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);
  g_autoptr (FarneScene) scene = NULL;
  int width;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = *natural = self->content_height;
  if (self->content_height > 0)
    return;

  width = for_size > 0 ? MIN (for_size, WIDEST) : WIDEST;
  if (self->scene != NULL && self->scene_width == width)
    scene = g_object_ref (self->scene);
  else
    scene = paint (self, width, 0, get_look (self));
  if (scene != NULL)
    *minimum = *natural = ceil (farne_scene_get_height (scene));
}

static void
farne_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);

  ensure_scene (self, width);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
motion_cb (FarneSceneView *self, double x, double y)
{
  const int mark = self->scene != NULL ? farne_scene_pick (self->scene, x, y) : -1;

  if (mark == self->hovered)
    return;

  self->hovered = mark;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_key (self, mark) != NULL ? "pointer" : NULL);
  forget_texture (self);
  g_signal_emit (self, signals[HOVERED], 0, get_key (self, mark));
}

static void
leave_cb (FarneSceneView *self)
{
  if (self->hovered < 0)
    return;

  self->hovered = -1;
  forget_texture (self);
  g_signal_emit (self, signals[HOVERED], 0, NULL);
}

static void
pressed_cb (FarneSceneView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      farne_scene_actions_popup (GTK_WIDGET (self), &self->menu, x, y);
    }
}

static void
released_cb (FarneSceneView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  const int mark = self->scene != NULL ? farne_scene_pick (self->scene, x, y) : -1;

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY
      || get_key (self, mark) == NULL)
    return;

  self->focused = mark;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0, get_key (self, mark));
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);
  int dx, dy, mark;

  if (self->scene == NULL || farne_scene_get_n_marks (self->scene) == 0)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "(ii)", &dx, &dy);
  mark = self->focused < 0 ? 0 : farne_scene_walk (self->scene, self->focused, dx, dy);
  if (mark < 0 || mark == self->focused)
    return GDK_EVENT_STOP;

  self->focused = mark;
  say_words (self);
  forget_texture (self);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);

  if (get_key (self, self->focused) != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, get_key (self, self->focused));

  return GDK_EVENT_STOP;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);

  farne_scene_actions_popup (widget, &self->menu, gtk_widget_get_width (widget) / 2.0, 12);

  return GDK_EVENT_STOP;
}

static gboolean
farne_scene_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (widget);
  const int index = keyboard ? self->focused
                             : self->scene != NULL ? farne_scene_pick (self->scene, x, y) : -1;
  const FarneSceneMark *mark;

  if (index < 0)
    return FALSE;

  mark = farne_scene_get_mark (self->scene, index);
  gtk_tooltip_set_text (tooltip, mark->words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { mark->x, mark->y, mark->width, mark->height });

  return TRUE;
}

static void
add_controllers (FarneSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
drop_painter (FarneSceneView *self)
{
  if (self->painter_destroy != NULL)
    self->painter_destroy (self->painter_data);
  self->painter = NULL;
  self->painter_data = NULL;
  self->painter_destroy = NULL;
}

static void
farne_scene_view_dispose (GObject *object)
{
  FarneSceneView *self = FARNE_SCENE_VIEW (object);

  farne_scene_view_set_context (self, NULL);
  drop_painter (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_object (&self->scene);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (farne_scene_view_parent_class)->dispose (object);
}

static void
farne_scene_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_CONTENT_HEIGHT);
  g_value_set_int (value, FARNE_SCENE_VIEW (object)->content_height);
}

static void
farne_scene_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_CONTENT_HEIGHT);
  FARNE_SCENE_VIEW (object)->content_height = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int dx, dy;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, walk_cb, "(ii)", arrows[i].dx,
                                  arrows[i].dy);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}

static void
farne_scene_view_class_init (FarneSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_scene_view_dispose;
  object_class->get_property = farne_scene_view_get_property;
  object_class->set_property = farne_scene_view_set_property;
  widget_class->snapshot = farne_scene_view_snapshot;
  widget_class->get_request_mode = farne_scene_view_get_request_mode;
  widget_class->measure = farne_scene_view_measure;
  widget_class->size_allocate = farne_scene_view_size_allocate;
  widget_class->query_tooltip = farne_scene_view_query_tooltip;

  properties[PROP_CONTENT_HEIGHT] =
    g_param_spec_int ("content-height", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", FARNE_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[HOVERED] = g_signal_new ("hovered", FARNE_TYPE_SCENE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  add_bindings (widget_class);
  farne_scene_actions_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
farne_scene_view_init (FarneSceneView *self)
{
  self->hovered = self->focused = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scene.save-table", FALSE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (forget_texture), NULL);
}

/**
 * farne_scene_view_new:
 *
 * Returns: (transfer floating): a view without a scene
 */
GtkWidget *
farne_scene_view_new (void)
{
  return g_object_new (FARNE_TYPE_SCENE_VIEW, NULL);
}

static void
repaint (FarneSceneView *self)
{
  g_clear_object (&self->scene);
  g_clear_object (&self->texture);
  self->hovered = self->focused = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * farne_scene_view_set_context:
 * @self: a scene view
 * @context: (nullable): the look, the chosen area and the desk whose doors are used
 *
 * Gives the view what the pages share.
 */
void
farne_scene_view_set_context (FarneSceneView *self, FarneContext *context)
{
  g_return_if_fail (FARNE_IS_SCENE_VIEW (self));

  if (self->context == context)
    return;

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  if (context != NULL)
    g_signal_connect_swapped (context, "notify::area", G_CALLBACK (forget_texture), self);
}

/**
 * farne_scene_view_set_painter:
 * @self: a scene view
 * @painter: (nullable): paints the scene at a size
 * @user_data: for @painter
 * @destroy: (nullable): frees @user_data
 *
 * Shows what @painter paints, from now on and at every size.
 */
void
farne_scene_view_set_painter (FarneSceneView    *self,
                              FarneScenePainter  painter,
                              gpointer           user_data,
                              GDestroyNotify     destroy)
{
  g_return_if_fail (FARNE_IS_SCENE_VIEW (self));

  drop_painter (self);
  self->painter = painter;
  self->painter_data = user_data;
  self->painter_destroy = destroy;
  repaint (self);
}

/**
 * farne_scene_view_set_view:
 * @self: a scene view
 * @view: (nullable): the view whose figures are shown
 *
 * Says which figures a table saved from here holds; without one, no table can be saved.
 */
void
farne_scene_view_set_view (FarneSceneView *self, const FarneView *view)
{
  g_return_if_fail (FARNE_IS_SCENE_VIEW (self));

  g_clear_pointer (&self->view, farne_view_unref);
  self->view = view != NULL ? farne_view_dup (view) : NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scene.save-table", view != NULL);
}

/**
 * farne_scene_view_get_view:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): the view whose figures are shown
 */
const FarneView *
farne_scene_view_get_view (FarneSceneView *self)
{
  g_return_val_if_fail (FARNE_IS_SCENE_VIEW (self), NULL);

  return self->view;
}

/**
 * farne_scene_view_get_context:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): what the pages share
 */
FarneContext *
farne_scene_view_get_context (FarneSceneView *self)
{
  g_return_val_if_fail (FARNE_IS_SCENE_VIEW (self), NULL);

  return self->context;
}

/**
 * farne_scene_view_get_scene:
 * @self: a scene view
 *
 * Returns: (transfer none) (nullable): the scene that is shown
 */
FarneScene *
farne_scene_view_get_scene (FarneSceneView *self)
{
  g_return_val_if_fail (FARNE_IS_SCENE_VIEW (self), NULL);

  return self->scene;
}

/**
 * farne_scene_view_paint:
 * @self: a scene view
 * @look: a look
 *
 * Paints the scene anew at its size, as for a picture that leaves.
 *
 * Returns: (transfer full) (nullable): the scene
 */
FarneScene *
farne_scene_view_paint (FarneSceneView *self, const FarneLook *look)
{
  g_return_val_if_fail (FARNE_IS_SCENE_VIEW (self), NULL);

  if (self->scene == NULL)
    return NULL;
  return paint (self, self->scene_width, farne_scene_get_height (self->scene), look);
}
