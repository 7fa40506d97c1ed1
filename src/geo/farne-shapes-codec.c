/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "geo/farne-shapes-parts.h"

/*
 * The segment of shapes, version 1. Whole numbers are little-endian base 128 (7 bits a byte, the
 * high bit set where more follow); signed ones are folded (0, -1, 1, -2 → 0, 1, 2, 3).
 *
 *   "FSHP" version
 *   n_arcs  { n_points { x y } }      the first point from (0, 0), then from the one before
 *   n_areas { code name parent        each: length, UTF-8 bytes
 *             label_x label_y
 *             n_rings { hole n_references { reference } } }
 *
 * Neighbours refer to the same arc, so they stay identical.
 */
#define MAGIC "FSHP"
#define VERSION 1

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean failed;
} Reader;

static void
put_number (GByteArray *bytes, guint64 value)
{
  guint8 byte;

  for (; value >= 0x80; value >>= 7)
    {
      byte = (guint8) (value | 0x80);
      g_byte_array_append (bytes, &byte, 1);
    }
  byte = (guint8) value;
  g_byte_array_append (bytes, &byte, 1);
}

static void
put_signed (GByteArray *bytes, gint64 value)
{
  put_number (bytes, value < 0 ? (guint64) (-(value + 1)) * 2 + 1 : (guint64) value * 2);
}

static void
put_text (GByteArray *bytes, const char *text)
{
  put_number (bytes, strlen (text));
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
}

static guint64
take_number (Reader *reader)
{
  guint64 value = 0;

  for (int shift = 0; shift < 63 && reader->at < reader->end; shift += 7)
    {
      guint8 byte = *reader->at++;

      value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return value;
    }

  reader->failed = TRUE;
  return 0;
}

static gint64
take_signed (Reader *reader)
{
  guint64 value = take_number (reader);

  return value % 2 == 1 ? -(gint64) (value / 2) - 1 : (gint64) (value / 2);
}

/* A number of things that take at least @size bytes each: never more than what is left can hold. */
static guint
take_count (Reader *reader, gsize size)
{
  guint64 n = take_number (reader);

  if (n > (guint64) (reader->end - reader->at) / size)
    reader->failed = TRUE;

  return reader->failed ? 0 : (guint) n;
}

static char *
take_text (Reader *reader)
{
  guint n = take_count (reader, 1);
  const char *text = (const char *) reader->at;

  reader->at += n;
  if (!g_utf8_validate (text, n, NULL))
    reader->failed = TRUE;

  return reader->failed ? g_strdup ("") : g_strndup (text, n);
}

/* A place on one side of the grid, counted from the one before. */
static gint32
take_step (Reader *reader, gint32 before)
{
  gint64 step = take_signed (reader);

  if (step >= -(gint64) before && step < FARNE_GRID_SIZE - (gint64) before)
    return before + (gint32) step;

  reader->failed = TRUE;
  return before;
}

static FarneGridPoint
take_point (Reader *reader, FarneGridPoint before)
{
  FarneGridPoint point;

  point.x = take_step (reader, before.x);
  point.y = take_step (reader, before.y);

  return point;
}

static void
put_arc (GByteArray *bytes, const FarneArc *arc)
{
  FarneGridPoint before = { 0, 0 };

  put_number (bytes, arc->n_points);
  for (guint i = 0; i < arc->n_points; i++)
    {
      put_signed (bytes, (gint64) arc->points[i].x - before.x);
      put_signed (bytes, (gint64) arc->points[i].y - before.y);
      before = arc->points[i];
    }
}

static FarneArc *
take_arc (Reader *reader)
{
  guint n_points = take_count (reader, 2);
  g_autofree FarneGridPoint *points = g_new0 (FarneGridPoint, MAX (n_points, 1));
  FarneGridPoint before = { 0, 0 };

  for (guint i = 0; i < n_points && !reader->failed; i++)
    before = points[i] = take_point (reader, before);
  if (n_points < 2)
    reader->failed = TRUE;

  return reader->failed ? NULL : farne_arc_new (points, n_points);
}

static GPtrArray *
take_arcs (Reader *reader)
{
  g_autoptr (GPtrArray) arcs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_arc_free);
  guint n_arcs = take_count (reader, 5);

  for (guint i = 0; i < n_arcs && !reader->failed; i++)
    {
      FarneArc *arc = take_arc (reader);

      if (arc != NULL)
        g_ptr_array_add (arcs, arc);
    }

  return g_steal_pointer (&arcs);
}

static void
put_area (GByteArray *bytes, const FarneShapeArea *area)
{
  put_text (bytes, area->code);
  put_text (bytes, area->name);
  put_text (bytes, area->parent);
  put_signed (bytes, area->label.x);
  put_signed (bytes, area->label.y);

  put_number (bytes, area->rings->len);
  for (guint r = 0; r < area->rings->len; r++)
    {
      const FarneShapeRing *ring = area->rings->pdata[r];

      put_number (bytes, ring->hole ? 1 : 0);
      put_number (bytes, ring->references->len);
      for (guint i = 0; i < ring->references->len; i++)
        put_signed (bytes, g_array_index (ring->references, gint32, i));
    }
}

static FarneGridPoint
get_end (GPtrArray *arcs, gint32 reference, gboolean last)
{
  const FarneArc *arc = arcs->pdata[FARNE_ARC_REFERENCE_INDEX (reference)];

  return arc->points[(reference < 0) == last ? 0 : arc->n_points - 1];
}

/* Each arc of a ring starts where the one before ends, and the first where the last ends. */
static gboolean
is_ring (GPtrArray *arcs, GArray *references)
{
  for (guint i = 0; i < references->len; i++)
    {
      gint32 here = g_array_index (references, gint32, i);
      gint32 next = g_array_index (references, gint32, (i + 1) % references->len);

      if (!farne_grid_point_equal (get_end (arcs, here, TRUE), get_end (arcs, next, FALSE)))
        return FALSE;
    }

  return references->len > 0;
}

static FarneShapeRing *
take_ring (Reader *reader, GPtrArray *arcs)
{
  gboolean hole = take_number (reader) != 0;
  guint n_references = take_count (reader, 1);
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < n_references && !reader->failed; i++)
    {
      gint64 wide = take_signed (reader);
      gint32 reference = (gint32) wide;

      if (wide != reference || FARNE_ARC_REFERENCE_INDEX (reference) >= arcs->len)
        reader->failed = TRUE;
      else
        g_array_append_val (references, reference);
    }
  if (reader->failed || !is_ring (arcs, references))
    {
      reader->failed = TRUE;
      return NULL;
    }

  farne_topology_keep_open (arcs, references);
  return farne_shape_ring_new (g_steal_pointer (&references), hole);
}

static FarneShapeArea *
take_area (Reader *reader, GPtrArray *arcs)
{
  g_autofree char *code = take_text (reader);
  g_autofree char *name = take_text (reader);
  g_autofree char *parent = take_text (reader);
  FarneShapeArea *area = farne_shape_area_new (code, name, parent);
  guint n_rings;

  area->label = take_point (reader, (FarneGridPoint) { 0, 0 });
  n_rings = take_count (reader, 3);
  for (guint i = 0; i < n_rings && !reader->failed; i++)
    {
      FarneShapeRing *ring = take_ring (reader, arcs);

      if (ring != NULL)
        g_ptr_array_add (area->rings, ring);
    }

  return area;
}

static GPtrArray *
take_areas (Reader *reader, GPtrArray *arcs)
{
  g_autoptr (GPtrArray) areas = NULL;
  guint n_areas = take_count (reader, 6);

  areas = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_shape_area_free);
  for (guint i = 0; i < n_areas && !reader->failed; i++)
    g_ptr_array_add (areas, take_area (reader, arcs));

  return g_steal_pointer (&areas);
}

static gboolean
take_head (Reader *reader)
{
  gsize size = strlen (MAGIC);

  if (reader->end - reader->at <= (gssize) size || memcmp (reader->at, MAGIC, size) != 0)
    return FALSE;
  reader->at += size;

  return take_number (reader) == VERSION;
}

/**
 * farne_shapes_encode:
 * @self: shapes
 *
 * Returns: (transfer full): the segment that farne_shapes_decode() reads; the same shapes always
 *   give the same bytes
 */
GBytes *
farne_shapes_encode (FarneShapes *self)
{
  GByteArray *bytes;
  GPtrArray *arcs;
  GPtrArray *areas;

  g_return_val_if_fail (FARNE_IS_SHAPES (self), NULL);

  bytes = g_byte_array_new ();
  arcs = farne_shapes_peek_arcs (self);
  areas = farne_shapes_peek_areas (self);
  g_byte_array_append (bytes, (const guint8 *) MAGIC, strlen (MAGIC));
  put_number (bytes, VERSION);
  put_number (bytes, arcs->len);
  for (guint i = 0; i < arcs->len; i++)
    put_arc (bytes, arcs->pdata[i]);
  put_number (bytes, areas->len);
  for (guint i = 0; i < areas->len; i++)
    put_area (bytes, areas->pdata[i]);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * farne_shapes_decode:
 * @segment: a segment
 * @error: return location for %FARNE_ERROR_DAMAGED
 *
 * Reads what farne_shapes_encode() made. Whatever @segment holds, nothing is read beyond it and no
 * more is made of it than it has bytes for.
 *
 * Returns: (transfer full): the shapes, or %NULL
 */
FarneShapes *
farne_shapes_decode (GBytes *segment, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);
  Reader reader = { data, data + size, FALSE };
  g_autoptr (GPtrArray) arcs = NULL;
  g_autoptr (GPtrArray) areas = NULL;

  if (take_head (&reader))
    {
      arcs = take_arcs (&reader);
      areas = take_areas (&reader, arcs);
      if (!reader.failed && reader.at == reader.end)
        return farne_shapes_new_from_parts (arcs, areas);
    }

  g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
                       _("The outlines kept in this file are damaged. Import the boundaries "
                         "again, or go back to a backup."));
  return NULL;
}
