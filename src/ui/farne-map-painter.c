/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-map-painter.h"

typedef struct
{
  FarneMapDrawing *drawing;
  FarneMapPane pane;
} Request;

/* An image on its way to the main thread. */
typedef struct
{
  FarneMapPainter *painter;
  cairo_surface_t *image;
  FarneMapDrawing *drawing;
  FarneMapPane pane;
} Delivery;

struct _FarneMapPainter
{
  gatomicrefcount ref_count;

  FarneMapPaintedFunc func;
  gpointer user_data;
  GThread *thread;

  GMutex mutex; /* for what follows */
  GCond wake;
  Request *next;
  gboolean closed;
};

static void
free_request (Request *request)
{
  farne_map_drawing_unref (request->drawing);
  g_free (request);
}

static FarneMapPainter *
ref_painter (FarneMapPainter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
unref_painter (FarneMapPainter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->wake);
  g_clear_pointer (&self->next, free_request);
  g_free (self);
}

static gboolean
is_overtaken (gpointer data)
{
  FarneMapPainter *self = data;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  return self->closed || self->next != NULL;
}

/* Waits for a request; %NULL at the end. */
static Request *
await_request (FarneMapPainter *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  while (!self->closed && self->next == NULL)
    g_cond_wait (&self->wake, &self->mutex);

  return self->closed ? NULL : g_steal_pointer (&self->next);
}

static gboolean
deliver_cb (gpointer data)
{
  Delivery *delivery = data;

  if (!delivery->painter->closed)
    delivery->painter->func (delivery->image, delivery->drawing, &delivery->pane,
                             delivery->painter->user_data);

  return G_SOURCE_REMOVE;
}

static void
free_delivery (gpointer data)
{
  Delivery *delivery = data;

  unref_painter (delivery->painter);
  cairo_surface_destroy (delivery->image);
  farne_map_drawing_unref (delivery->drawing);
  g_free (delivery);
}

static void
serve (FarneMapPainter *self, Request *request)
{
  cairo_surface_t *surface = farne_map_drawing_paint (request->drawing, &request->pane,
                                                      is_overtaken, self);
  Delivery *delivery;

  if (surface == NULL)
    return;

  delivery = g_new (Delivery, 1);
  *delivery = (Delivery) { ref_painter (self), surface, farne_map_drawing_ref (request->drawing),
                           request->pane };
  g_idle_add_full (G_PRIORITY_DEFAULT, deliver_cb, delivery, free_delivery);
}

static gpointer
run (gpointer data)
{
  FarneMapPainter *self = data;
  Request *request;

  while ((request = await_request (self)) != NULL)
    {
      serve (self, request);
      free_request (request);
    }
  unref_painter (self);

  return NULL;
}

/**
 * farne_map_painter_new:
 * @func: takes each image, on the main thread
 * @user_data: for @func
 *
 * Starts a thread that paints.
 *
 * Returns: (transfer full): the painter
 */
FarneMapPainter *
farne_map_painter_new (FarneMapPaintedFunc func, gpointer user_data)
{
  FarneMapPainter *self = g_new0 (FarneMapPainter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->wake);
  self->func = func;
  self->user_data = user_data;
  self->thread = g_thread_new ("farne-map", run, ref_painter (self));

  return self;
}

/**
 * farne_map_painter_free:
 * @self: (transfer full): a painter
 *
 * Ends the thread. No image is delivered afterwards.
 */
void
farne_map_painter_free (FarneMapPainter *self)
{
  g_mutex_lock (&self->mutex);
  self->closed = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  unref_painter (self);
}

/**
 * farne_map_painter_request:
 * @self: a painter
 * @drawing: what to paint
 * @pane: what part of it, and how large
 *
 * Asks for an image, instead of any that was asked for and has not come yet.
 */
void
farne_map_painter_request (FarneMapPainter *self, FarneMapDrawing *drawing, const FarneMapPane *pane)
{
  Request *request = g_new (Request, 1);

  *request = (Request) { farne_map_drawing_ref (drawing), *pane };
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->next, free_request);
  self->next = request;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->mutex);
}
