/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-start-timer.h"

/* A page asks for its figures before it is mapped: the first frame that has it is complete. */
static void
after_paint_cb (GdkFrameClock *clock, FarneWindow *window)
{
  FarneSection *section = farne_window_get_section (window);

  if (section == NULL || !gtk_widget_get_mapped (GTK_WIDGET (section)))
    return;

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, window);
  g_print ("ready\n");
  g_application_quit (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
}

/**
 * farne_start_timer_run:
 * @window: a window with an open desk, not yet shown
 *
 * Shows the window, prints `ready` once the first page stands painted with its figures, and leaves:
 * for who measures what a start takes.
 */
void
farne_start_timer_run (FarneWindow *window)
{
  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (after_paint_cb), window);
  gtk_window_present (GTK_WINDOW (window));
}
