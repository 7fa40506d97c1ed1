/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The first frames of a turn pay for what the others find ready. */
#define FRAMES_WARM_UP 5

/**
 * Frames:
 * @costs: what frames of either side took, in ms
 * @turn: which turn it is; sides go by turns
 * @frame: which frame of the turn
 * @started: when the frame began
 *
 * What the frames of two things take that are drawn in one window by turns.
 */
typedef struct
{
  GArray *costs[2];
  guint turn;
  guint frame;
  gint64 started;
} Frames;

static inline void
frames_before_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->started = g_get_monotonic_time ();
}

static inline void
frames_after_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  const double cost = (double) (g_get_monotonic_time () - frames->started) / 1000;

  if (frames->frame > FRAMES_WARM_UP)
    g_array_append_val (frames->costs[frames->turn % 2], cost);
}

/* Begins to measure a window that is realized; g_signal_handlers_disconnect_by_data() with @frames ends it. */
static inline GdkFrameClock *
frames_watch (Frames *frames, GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (frames_before_paint_cb), frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frames_after_paint_cb), frames);

  return clock;
}

static inline int
frames_compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* What so large a part of the frames of a side took at most: 0.5 for the median. */
static inline double
frames_find_rank (Frames *frames, guint side, double rank)
{
  GArray *costs = frames->costs[side];

  g_array_sort (costs, frames_compare);

  return g_array_index (costs, double, (guint) (costs->len * rank));
}

static inline void
frames_init (Frames *frames)
{
  for (guint i = 0; i < G_N_ELEMENTS (frames->costs); i++)
    frames->costs[i] = g_array_new (FALSE, FALSE, sizeof (double));
}

static inline void
frames_clear (Frames *frames)
{
  for (guint i = 0; i < G_N_ELEMENTS (frames->costs); i++)
    g_array_unref (frames->costs[i]);
}

static inline void
require (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}
