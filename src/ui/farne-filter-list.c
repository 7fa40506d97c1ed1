/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-filter-list.h"

#include "ui/farne-overview-widgets.h"

struct _FarneFilterList
{
  GtkBox parent_instance;

  gboolean filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneFilterList, farne_filter_list, GTK_TYPE_BOX)

/* The dimensions that say who is counted. */
static const char *const dimensions[] = { "support", "accommodation" };

static void
toggled_cb (FarneFilterList *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_active (gpointer child, GStrvBuilder *builder, guint *n_off)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
    g_strv_builder_add (builder, g_object_get_data (child, "value"));
  else
    ++*n_off;
}

/* All of a dimension ticked is no filter at all; none ticked is taken as all. */
static void
read_dimension (FarneFilterList *self, FarneView *view, const char *dimension)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  guint n_off = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), "dimension"), dimension) == 0)
      add_active (child, builder, &n_off);

  values = g_strv_builder_end (builder);
  farne_view_set_filter (view, dimension,
                         n_off > 0 && values[0] != NULL ? (const char *const *) values : NULL);
}

static gboolean
is_counted (const FarneView *view, const char *dimension, const char *value)
{
  for (guint i = 0; view->filters != NULL && i < view->filters->len; i++)
    {
      const FarneFilter *filter = view->filters->pdata[i];

      if (g_str_equal (filter->dimension, dimension))
        return g_strv_contains ((const char *const *) filter->values, value);
    }

  return TRUE;
}

static void
add_heading (FarneFilterList *self, const char *dimension)
{
  GtkWidget *heading = gtk_label_new (farne_dimension_get_label (dimension));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "soft");
  gtk_box_append (GTK_BOX (self), heading);
}

static void
add_value (FarneFilterList *self, const FarneView *view, const char *dimension, const char *value)
{
  GtkWidget *check = gtk_check_button_new_with_label (value);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_counted (view, dimension, value));
  g_object_set_data (G_OBJECT (check), "dimension", (gpointer) dimension);
  g_object_set_data_full (G_OBJECT (check), "value", g_strdup (value), g_free);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self), check);
}

static void
farne_filter_list_class_init (FarneFilterListClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_FILTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
farne_filter_list_init (FarneFilterList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * farne_filter_list_show:
 * @self: a list of ticks
 * @desk: the desk whose figures are asked
 * @view: the view: its measure, and what is counted of it
 *
 * Offers every value that @view's series breaks down by.
 */
void
farne_filter_list_show (FarneFilterList *self, FarneDesk *desk, const FarneView *view)
{
  g_return_if_fail (FARNE_IS_FILTER_LIST (self));

  self->filling = TRUE;
  farne_box_clear (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      g_auto (GStrv) values =
        farne_factbase_list_values (farne_desk_get_factbase (desk), view->measure,
                                    view->restricted, dimensions[i], farne_desk_get_today (desk));

      if (values == NULL || values[0] == NULL)
        continue;
      add_heading (self, dimensions[i]);
      for (guint j = 0; values[j] != NULL; j++)
        add_value (self, view, dimensions[i], values[j]);
    }
  self->filling = FALSE;
}

/**
 * farne_filter_list_read:
 * @self: a list of ticks
 * @view: a view
 *
 * Sets in @view what is ticked.
 */
void
farne_filter_list_read (FarneFilterList *self, FarneView *view)
{
  g_return_if_fail (FARNE_IS_FILTER_LIST (self));

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    read_dimension (self, view, dimensions[i]);
}
