/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-column-layout.h"

#define SPACING 12

/* Columns are at least so wide, and no more of them than are read at a glance. */
#define LEAST_WIDTH 260
#define MOST_COLUMNS 4

struct _FarneColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneColumnLayout, farne_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

static int
measure_least (GtkWidget *widget)
{
  int least = LEAST_WIDTH;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }

  return least;
}

static guint
find_shortest (const int *heights, guint n)
{
  guint shortest = 0;

  for (guint i = 1; i < n; i++)
    if (heights[i] < heights[shortest])
      shortest = i;

  return shortest;
}

/* Lays the columns out, or only measures them where @place is FALSE. Returns the height. */
static int
lay_out (GtkWidget *widget, int width, gboolean place)
{
  const guint fitting = (guint) MAX ((width + SPACING) / (measure_least (widget) + SPACING), 1);
  const guint n = MAX (MIN (MIN (fitting, MOST_COLUMNS), count_children (widget)), 1);
  const int column = (width - (int) (n - 1) * SPACING) / (int) n;
  const gboolean leftward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int heights[MOST_COLUMNS] = { 0 };
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const guint at = find_shortest (heights, n);
      const int x = (int) at * (column + SPACING);
      int high;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &high, NULL, NULL);
      if (place)
        gtk_widget_size_allocate (
          child, &(GtkAllocation) { leftward ? width - x - column : x, heights[at], column, high }, -1);
      height = MAX (height, heights[at] + high);
      heights[at] += high + SPACING;
    }

  return height;
}

static GtkSizeRequestMode
farne_column_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
farne_column_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  const int least = measure_least (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = least;
  else
    *minimum = *natural = lay_out (widget, MAX (for_size, least), FALSE);
}

static void
farne_column_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
farne_column_layout_class_init (FarneColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = farne_column_layout_get_request_mode;
  layout_class->measure = farne_column_layout_measure;
  layout_class->allocate = farne_column_layout_allocate;
}

static void
farne_column_layout_init (FarneColumnLayout *self)
{
}
