/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "exchange/farne-problems.h"

G_BEGIN_DECLS

GPtrArray     *farne_desk_list_releases     (FarneDesk *self, GError **error);
FarneRelease  *farne_desk_find_release      (FarneDesk *self, const char *text, GError **error);
FarneProblems *farne_desk_get_problems      (FarneDesk *self, FarneRelease *release, GError **error);
gboolean       farne_desk_withdraw_release  (FarneDesk *self, FarneRelease *release, gboolean withdraw, GError **error);
gboolean       farne_desk_supersede_release (FarneDesk *self, FarneRelease *release, FarneRelease *older, GError **error);
gboolean       farne_desk_erase_release     (FarneDesk *self, FarneRelease *release, GError **error);

/**
 * FarneCellMove:
 * @area: the area
 * @day: the day
 * @by: the breakdown, as text
 * @before: the figure in the first release; NAN where it has none
 * @after: the figure in the second; NAN where it has none
 *
 * A cell that differs between two releases.
 */
typedef struct
{
  FarneArea *area;
  FarneDay day;
  char *by;
  double before;
  double after;
} FarneCellMove;

void       farne_cell_move_free        (FarneCellMove *move);
GPtrArray *farne_desk_compare_releases (FarneDesk *self, FarneRelease *release, FarneRelease *other, GError **error);

G_END_DECLS
