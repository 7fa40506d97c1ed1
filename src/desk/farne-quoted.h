/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "model/farne-quoted-figure.h"

G_BEGIN_DECLS

/**
 * FarnePublished:
 * @value: the published figure, in per cent for a share
 * @at: the last day it is for; of what is counted over periods, the end of the last
 * @is_share: whether it is a share
 *
 * What the releases say of what was quoted.
 */
typedef struct
{
  double value;
  FarneDay at;
  gboolean is_share;
} FarnePublished;

gboolean farne_desk_find_published (FarneDesk *desk, FarneQuotedFigure *quoted, FarneDay known, FarneDay until, FarnePublished *published);
gboolean farne_desk_find_measure    (FarneDesk *desk, const char *measure, FarneDay known, FarnePublished *published);
gboolean farne_published_differs    (const FarnePublished *self, double quoted);
char    *farne_published_describe  (const FarnePublished *self);
char    *farne_published_compare   (const FarnePublished *self, double quoted);

G_END_DECLS
