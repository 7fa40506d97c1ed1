/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-fit-layout.h"

#define SPACING 6

/* What the last child is left, whatever it says now: the others don't come and go with its words. */
#define ROOM_FOR_LAST 150

struct _FarneFitLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneFitLayout, farne_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
find_last (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_last_child (widget);

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_prev_sibling (child);

  return child;
}

static int
get_width (GtkWidget *child, int *least)
{
  int usual;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, least, &usual, NULL, NULL);

  return usual;
}

static gboolean
is_chosen (GtkWidget *child)
{
  return GTK_IS_TOGGLE_BUTTON (child) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child));
}

/* What is left for those that are not there in any case. */
static int
measure_left (GtkWidget *widget, GtkWidget *last, int width)
{
  int least;
  int left = width;

  get_width (last, &least);
  left -= MAX (least, ROOM_FOR_LAST);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && is_chosen (child))
      left -= get_width (child, NULL) + SPACING;

  return left;
}

/* The toolkit tells a screen reader of what is hidden, but not of what its parent leaves out. */
static void
set_there (GtkWidget *child, gboolean there)
{
  if (gtk_widget_get_child_visible (child) == there)
    return;
  gtk_widget_set_child_visible (child, there);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !there, -1);
}

static void
choose (GtkWidget *widget, GtkWidget *last, int width)
{
  int left = measure_left (widget, last, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && !is_chosen (child))
      {
        const int wanted = get_width (child, NULL) + SPACING;

        set_there (child, wanted <= left);
        left = wanted <= left ? left - wanted : 0;
      }
    else
      set_there (child, TRUE);
}

static void
place (GtkWidget *widget, GtkWidget *child, int x, int width, int height)
{
  const gboolean leftward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int start = leftward ? gtk_widget_get_width (widget) - x - width : x;

  gtk_widget_size_allocate (child, &(GtkAllocation) { start, 0, width, height }, -1);
}

static void
farne_fit_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                           int baseline)
{
  GtkWidget *last = find_last (widget);
  int x = 0, least;

  if (last == NULL)
    return;
  choose (widget, last, width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && gtk_widget_get_child_visible (child))
      {
        const int usual = get_width (child, NULL);

        place (widget, child, x, usual, height);
        x += usual + SPACING;
      }
  place (widget, last, x, MAX (MIN (get_width (last, &least), width - x), least), height);
}

static void
measure_line (GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *last = find_last (widget);
  int widest = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != last;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        const int usual = get_width (child, NULL) + SPACING;

        widest = MAX (widest, usual);
        *natural += usual;
      }
  if (last == NULL)
    return;
  *natural += get_width (last, minimum);
  *minimum += widest;
}

static void
measure_height (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int least, usual;

        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least, &usual, NULL, NULL);
        *minimum = MAX (*minimum, least);
        *natural = MAX (*natural, usual);
      }
}

static void
farne_fit_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_line (widget, minimum, natural);
  else
    measure_height (widget, minimum, natural);
}

static void
farne_fit_layout_class_init (FarneFitLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = farne_fit_layout_measure;
  layout_class->allocate = farne_fit_layout_allocate;
}

static void
farne_fit_layout_init (FarneFitLayout *self)
{
}
