/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_BOUNDARIES (farne_boundaries_get_type ())
G_DECLARE_FINAL_TYPE (FarneBoundaries, farne_boundaries, FARNE, BOUNDARIES, FarneRecord)

/**
 * FarneBoundaries:
 * @title: what they are
 * @level: the level of the areas
 * @vintage: the day they describe
 * @source: who drew them
 * @file_name: the file's own name, if imported
 * @sha256: the hash of the file
 * @segment: the shapes, see #FarneShapes
 * @quality: `schematic`, `synthetic` or `official`
 * @imported: when they were read in
 * @attribution: the line that must stand by the map
 *
 * A set of outlines of one level and vintage.
 */
struct _FarneBoundaries
{
  FarneRecord parent_instance;

  char *title;
  char *level;
  FarneDay vintage;
  char *source;
  char *file_name;
  char *sha256;
  char *segment;
  char *quality;
  gint64 imported;
  char *attribution;
};

extern const FarneKind farne_boundaries_kind;

FarneBoundaries *farne_boundaries_new (void);

G_END_DECLS
