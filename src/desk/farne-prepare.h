/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "report/farne-prepared.h"

G_BEGIN_DECLS

/**
 * FarneOccasion:
 * @name: its name, as for the terminal
 * @label: what it is, translatable
 * @of_area: whether it is about one authority
 * @add_parts: what there is to know
 *
 * What a manager prepares for.
 */
typedef struct
{
  const char *name;
  const char *label;
  gboolean of_area;
  gboolean (*add_parts) (FarneDesk *desk, FarneArea *area, GPtrArray *parts, GError **error);
} FarneOccasion;

const FarneOccasion *farne_occasions_get  (guint *n);
const FarneOccasion *farne_occasions_find (const char *name);
char                *farne_occasion_title (const FarneOccasion *self, FarneArea *area);
GPtrArray           *farne_desk_prepare   (FarneDesk *desk, const FarneOccasion *occasion, FarneArea *area, GError **error);
gboolean             farne_door_prepared  (FarneDesk *desk, const FarneOccasion *occasion, FarneArea *area, const char *path, GError **error);

G_END_DECLS
