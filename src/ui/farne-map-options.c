/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-map-options.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-breaks.h"
#include "model/farne-area.h"
#include "ui/farne-filter-list.h"

struct _FarneMapOptions
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneView *view;
  gboolean filling;
  GPtrArray *measures;
  GPtrArray *levels;
  GArray *days;

  GtkDropDown *measure;
  GtkWidget *restricted_row;
  GtkSwitch *restricted;
  GtkDropDown *level;
  GtkDropDown *quantity;
  GtkWidget *since_row;
  GtkDropDown *since;
  GtkDropDown *method;
  GtkWidget *classes_row;
  GtkSpinButton *classes;
  GtkWidget *breaks_row;
  GtkEntry *breaks;
  GtkLabel *breaks_error;
  GtkDropDown *ramp;
  FarneFilterList *counted;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneMapOptions, farne_map_options, GTK_TYPE_WIDGET)

/* In the order of FarneQuantity and FarneMethod. */
static const char *const quantities[] = { N_("Count"), N_("Residents to each"),
                                          N_("Share of the region"), N_("Change"), NULL };
static const char *const methods[] = { N_("Natural breaks (Jenks)"), N_("Equal numbers (quantiles)"),
                                       N_("Equal intervals"), N_("By hand"), NULL };

static char *
write_breaks (GArray *breaks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      double value = g_array_index (breaks, double, i);
      g_autofree char *number = farne_number_to_json (value);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", number);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static FarneDay
get_since (FarneMapOptions *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->since);

  return chosen < self->days->len ? g_array_index (self->days, FarneDay, chosen) : FARNE_DAY_NONE;
}

static const char *
get_chosen (GtkDropDown *drop_down, GPtrArray *names)
{
  const guint chosen = gtk_drop_down_get_selected (drop_down);

  return chosen < names->len ? names->pdata[chosen] : NULL;
}

static void
set_text (char **field, const char *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = g_strdup (text);
}

/* A cut by hand has as many classes as its breaks make; while they make none, the last cut stays. */
static void
read_classes (FarneMapOptions *self, FarneView *view)
{
  g_autoptr (GArray) breaks =
    farne_breaks_parse (gtk_editable_get_text (GTK_EDITABLE (self->breaks)), NULL);
  const FarneMethod method = gtk_drop_down_get_selected (self->method);

  view->n_classes = gtk_spin_button_get_value_as_int (self->classes);
  if (method != FARNE_METHOD_MANUAL)
    {
      view->method = method;
      return;
    }
  if (breaks == NULL)
    return;

  view->method = FARNE_METHOD_MANUAL;
  view->n_classes = breaks->len + 1;
  g_clear_pointer (&view->breaks, g_array_unref);
  view->breaks = g_steal_pointer (&breaks);
}

static FarneView *
read_view (FarneMapOptions *self)
{
  FarneView *view = farne_view_dup (self->view);
  const char *const *ramps = farne_look_list_ramps ();

  set_text (&view->measure, get_chosen (self->measure, self->measures));
  set_text (&view->level, get_chosen (self->level, self->levels));
  view->quantity = gtk_drop_down_get_selected (self->quantity);
  view->since = get_since (self);
  set_text (&view->ramp, ramps[gtk_drop_down_get_selected (self->ramp)]);
  read_classes (self, view);
  farne_filter_list_read (self->counted, view);

  return view;
}

static void
show_rows (FarneMapOptions *self)
{
  const gboolean by_hand = gtk_drop_down_get_selected (self->method) == FARNE_METHOD_MANUAL;

  gtk_widget_set_visible (self->breaks_row, by_hand);
  gtk_widget_set_visible (self->classes_row, !by_hand);
  gtk_widget_set_visible (self->since_row,
                          gtk_drop_down_get_selected (self->quantity) == FARNE_QUANTITY_CHANGE);
}

static void
changed_cb (FarneMapOptions *self)
{
  g_autoptr (FarneView) view = NULL;

  if (self->filling)
    return;

  show_rows (self);
  view = read_view (self);
  if (farne_view_equal (view, self->view))
    return;

  farne_view_unref (self->view);
  self->view = g_steal_pointer (&view);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What can't be breaks is marked while it is typed, and told why. */
static void
breaks_changed_cb (FarneMapOptions *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->breaks));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) breaks = farne_breaks_parse (text, &error);
  const gboolean wrong = breaks == NULL && *text != '\0';

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->breaks), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->breaks), "error");
  gtk_label_set_text (self->breaks_error, wrong ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->breaks_error), wrong);
  changed_cb (self);
}

/* The restricted series is chosen for all pages at once, so that the lamp tells the truth. */
static void
restricted_changed_cb (FarneMapOptions *self)
{
  if (!self->filling)
    farne_context_set_restricted (self->context, gtk_switch_get_active (self->restricted));
}

static FarneDay *
list_days (FarneMapOptions *self, gboolean restricted, guint *n)
{
  FarneDesk *desk = farne_context_get_desk (self->context);

  return farne_factbase_list_days (farne_desk_get_factbase (desk), self->view->measure, restricted,
                                   farne_desk_get_today (desk), n);
}

/* Sets a drop-down's rows only where they differ: its popover may be open. */
static void
set_rows (GtkDropDown *drop_down, GPtrArray *texts, guint chosen)
{
  GListModel *before = gtk_drop_down_get_model (drop_down);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  gboolean same = before != NULL && g_list_model_get_n_items (before) == texts->len;

  for (guint i = 0; i < texts->len; i++)
    {
      gtk_string_list_append (rows, texts->pdata[i]);
      same = same && g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (before), i),
                                texts->pdata[i]) == 0;
    }
  if (!same)
    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (drop_down, chosen);
}

static void
fill_measures (FarneMapOptions *self)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_autoptr (GPtrArray) series = farne_factbase_list_series (farne_desk_get_factbase (desk));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->measures, 0);
  for (guint i = 0; i < series->len; i++)
    {
      const FarneSeries *one = series->pdata[i];

      if (g_strcmp0 (one->code, self->view->measure) == 0)
        chosen = i;
      g_ptr_array_add (self->measures, g_strdup (one->code));
      g_ptr_array_add (names, one->name);
    }
  set_rows (self->measure, names, chosen);
}

/* The levels that there are outlines of, in the model's order. */
static void
fill_levels (FarneMapOptions *self)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->levels, 0);
  for (guint i = 0; farne_area_levels[i] != NULL; i++)
    {
      g_autoptr (FarneShapes) shapes =
        farne_desk_get_shapes (desk, farne_area_levels[i], FARNE_DAY_NONE, NULL, NULL);

      if (shapes == NULL)
        continue;
      if (g_strcmp0 (farne_area_levels[i], self->view->level) == 0)
        chosen = self->levels->len;
      g_ptr_array_add (self->levels, g_strdup (farne_area_levels[i]));
      g_ptr_array_add (names, (gpointer) _(farne_area_level_labels[i]));
    }
  set_rows (self->level, names, chosen);
}

static void
fill_since (FarneMapOptions *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n;
  g_autofree FarneDay *days = list_days (self, self->view->restricted, &n);
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_array_set_size (self->days, 0);
  for (guint i = n; i > 0; i--)
    {
      if (self->view->at != FARNE_DAY_NONE && days[i - 1] >= self->view->at)
        continue;
      if (days[i - 1] == self->view->since)
        chosen = self->days->len;
      g_array_append_val (self->days, days[i - 1]);
      g_ptr_array_add (names, farne_day_to_text (days[i - 1]));
    }
  set_rows (self->since, names, names->len > 0 && chosen == GTK_INVALID_LIST_POSITION ? 0 : chosen);
}

static void
fill_fixed (GtkDropDown *drop_down, const char *const *texts, guint chosen)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) _(texts[i]));
  set_rows (drop_down, names, chosen);
}

static void
fill_ramps (FarneMapOptions *self)
{
  const char *const *ramps = farne_look_list_ramps ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint chosen = 0;

  for (guint i = 0; ramps[i] != NULL; i++)
    {
      if (g_strcmp0 (ramps[i], self->view->ramp) == 0)
        chosen = i;
      g_ptr_array_add (names, (gpointer) farne_look_get_ramp_label (ramps[i]));
    }
  set_rows (self->ramp, names, chosen);
}

static void
fill_restricted (FarneMapOptions *self)
{
  guint n;
  g_autofree FarneDay *days G_GNUC_UNUSED = list_days (self, TRUE, &n);

  gtk_widget_set_visible (self->restricted_row, n > 0);
  gtk_switch_set_active (self->restricted, self->view->restricted);
}

static void
fill_breaks (FarneMapOptions *self)
{
  g_autofree char *text = write_breaks (self->view->breaks);

  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->breaks))))
      && *text != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->breaks), text);
}

static void
fill (FarneMapOptions *self)
{
  fill_measures (self);
  fill_levels (self);
  fill_restricted (self);
  fill_fixed (self->quantity, quantities, self->view->quantity);
  fill_since (self);
  fill_fixed (self->method, methods, self->view->method);
  gtk_spin_button_set_value (self->classes, self->view->n_classes);
  fill_breaks (self);
  fill_ramps (self);
  show_rows (self);
}

static void
farne_map_options_dispose (GObject *object)
{
  FarneMapOptions *self = FARNE_MAP_OPTIONS (object);
  GtkWidget *child;

  g_clear_object (&self->context);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_map_options_parent_class)->dispose (object);
}

static void
farne_map_options_finalize (GObject *object)
{
  FarneMapOptions *self = FARNE_MAP_OPTIONS (object);

  g_clear_pointer (&self->view, farne_view_unref);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->levels);
  g_array_unref (self->days);

  G_OBJECT_CLASS (farne_map_options_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, measure);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, restricted_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, restricted);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, level);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, quantity);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, since_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, since);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, method);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, classes_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, classes);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, breaks_row);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, breaks);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, breaks_error);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, ramp);
  gtk_widget_class_bind_template_child (widget_class, FarneMapOptions, counted);
}

static void
farne_map_options_class_init (FarneMapOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_map_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = farne_map_options_finalize;

  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_MAP_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FARNE_TYPE_FILTER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/map-options.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, breaks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restricted_changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_map_options_init (FarneMapOptions *self)
{
  self->measures = g_ptr_array_new_with_free_func (g_free);
  self->levels = g_ptr_array_new_with_free_func (g_free);
  self->days = g_array_new (FALSE, FALSE, sizeof (FarneDay));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * farne_map_options_show:
 * @self: the options of a map
 * @context: what the pages share
 * @view: the view that the map shows
 *
 * Shows what can be chosen, and what is chosen.
 */
void
farne_map_options_show (FarneMapOptions *self, FarneContext *context, const FarneView *view)
{
  gboolean other_series;

  g_return_if_fail (FARNE_IS_MAP_OPTIONS (self));

  other_series = self->view == NULL || self->view->restricted != view->restricted
                 || g_strcmp0 (self->view->measure, view->measure) != 0
                 || !gtk_widget_get_mapped (GTK_WIDGET (self->counted));
  g_set_object (&self->context, context);
  g_clear_pointer (&self->view, farne_view_unref);
  self->view = farne_view_dup (view);
  self->filling = TRUE;
  fill (self);
  if (other_series)
    farne_filter_list_show (self->counted, farne_context_get_desk (context), view);
  self->filling = FALSE;
}

/**
 * farne_map_options_dup_view:
 * @self: the options of a map
 *
 * Returns: (transfer full): the view as it is chosen now
 */
FarneView *
farne_map_options_dup_view (FarneMapOptions *self)
{
  g_return_val_if_fail (FARNE_IS_MAP_OPTIONS (self), NULL);

  return farne_view_dup (self->view);
}
