/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scrolls through the list of 100,000 properties in its table, and through as many rows of plain texts in a bare
 * column view, by turns, and prints what a frame takes, as one line of JSON: medians, and the slowest of a hundred.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "frames.h"
#include "model/farne-property.h"
#include "ui/farne-record-table.h"

#define ROWS 100000
#define COLUMNS 6
#define WIDTH 1280
#define HEIGHT 800
#define TURNS 6
#define FRAMES 120

/* How far a wheel that is turned fast moves the list in a frame, in pixels. */
#define STEP 600.0

typedef struct
{
  Frames frames;
  GMainLoop *loop;
  GtkStack *stack;
  GtkWidget *views[2]; /* the bare one and ours */
} Bench;

static void
add_property (FarneStore *store, guint i, GError **error)
{
  g_autoptr (FarneRecord) record = farne_record_new (&farne_property_kind);
  g_autofree char *reference = g_strdup_printf ("P-%06u", i);
  g_autofree char *address = g_strdup_printf ("%u Made-up Street", i % 300 + 1);

  g_object_set (record, "reference", reference, "address", address, "status", "active", "authority", "E06000002",
                "bed-spaces", (gint64) (i % 6 + 1), NULL);
  farne_store_save (store, record, error);
}

static void
fill (FarneDesk *desk)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GError) error = NULL;

  farne_store_begin (store, "Fill", &error);
  require (error);
  for (guint i = 0; i < ROWS; i++)
    {
      add_property (store, i, &error);
      require (error);
    }
  farne_store_commit (store, &error);
  require (error);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

/* The same rows without records: what the toolkit itself takes. */
static GtkWidget *
make_bare (void)
{
  GtkStringList *texts = gtk_string_list_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view;

  for (guint i = 0; i < ROWS; i++)
    gtk_string_list_take (texts, g_strdup_printf ("%u Made-up Street", i));
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (texts))));
  for (guint i = 0; i < COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), gtk_column_view_column_new ("Column", factory));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);

  return scrolled;
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);

  return found;
}

static void
set_turn (Bench *bench)
{
  gtk_stack_set_visible_child (bench->stack, bench->views[bench->frames.turn % 2]);
  bench->frames.frame = 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  GtkWidget *view = find_view (bench->views[bench->frames.turn % 2]);
  GtkAdjustment *rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  gtk_adjustment_set_value (rows, gtk_adjustment_get_value (rows) + STEP);
  if (++bench->frames.frame < FRAMES)
    return G_SOURCE_CONTINUE;
  if (++bench->frames.turn == TURNS)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }
  set_turn (bench);

  return G_SOURCE_CONTINUE;
}

static void
run (Bench *bench)
{
  GtkWidget *window = gtk_window_new ();
  GdkFrameClock *clock;

  bench->stack = GTK_STACK (gtk_stack_new ());
  for (guint i = 0; i < 2; i++)
    gtk_stack_add_child (bench->stack, bench->views[i]);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bench->stack));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_realize (window);
  clock = frames_watch (&bench->frames, window);
  gtk_window_present (GTK_WINDOW (window));
  set_turn (bench);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->stack), tick_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  g_signal_handlers_disconnect_by_data (clock, &bench->frames);
  g_print ("{\"bench\": \"scroll\", \"rows\": %d, \"with\": %.3f, \"without\": %.3f, \"with_slow\": %.3f, "
           "\"without_slow\": %.3f}\n", ROWS, frames_find_rank (&bench->frames, 1, 0.5),
           frames_find_rank (&bench->frames, 0, 0.5), frames_find_rank (&bench->frames, 1, 0.99),
           frames_find_rank (&bench->frames, 0, 0.99));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *folder = g_dir_make_tmp ("farne-scroll-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "scroll.farne", NULL);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneContext) context = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { .loop = loop };

  adw_init ();
  desk = farne_desk_create (path, "north-east", FALSE, NULL, &error);
  require (error);
  fill (desk);
  context = farne_context_new (desk);
  bench.views[0] = make_bare ();
  bench.views[1] = farne_record_table_new (context, &farne_property_kind);
  frames_init (&bench.frames);

  run (&bench);

  frames_clear (&bench.frames);
  g_clear_object (&context);
  g_clear_object (&desk);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
