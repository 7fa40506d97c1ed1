/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-wrap-layout.h"

#define SPACING 6

struct _FarneWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneWrapLayout, farne_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_child (GtkWidget *child, int width, GtkRequisition *size)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &size->width, NULL, NULL);
  size->width = MAX (least, MIN (size->width, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size->width, NULL, &size->height, NULL, NULL);
}

/* Lays the lines out, or only measures them where @place is FALSE. Returns the height. */
static int
lay_out (GtkWidget *widget, int width, gboolean place)
{
  const gboolean leftward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &size);
      if (x > 0 && x + size.width > width)
        {
          y += height + SPACING;
          x = height = 0;
        }
      if (place)
        gtk_widget_size_allocate (
          child, &(GtkAllocation) { leftward ? width - x - size.width : x, y, size.width, size.height },
          -1);
      x += size.width + SPACING;
      height = MAX (height, size.height);
    }

  return y + height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, usual;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += usual + (*natural > 0 ? SPACING : 0);
    }
}

static GtkSizeRequestMode
farne_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
farne_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  int least, usual;

  measure_width (widget, &least, &usual);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = usual;
    }
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? usual : MAX (for_size, least), FALSE);
}

static void
farne_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                            int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
farne_wrap_layout_class_init (FarneWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = farne_wrap_layout_get_request_mode;
  layout_class->measure = farne_wrap_layout_measure;
  layout_class->allocate = farne_wrap_layout_allocate;
}

static void
farne_wrap_layout_init (FarneWrapLayout *self)
{
}

/**
 * farne_wrap_layout_new:
 *
 * Returns: (transfer full): a layout for chips and small buttons
 */
GtkLayoutManager *
farne_wrap_layout_new (void)
{
  return g_object_new (FARNE_TYPE_WRAP_LAYOUT, NULL);
}
