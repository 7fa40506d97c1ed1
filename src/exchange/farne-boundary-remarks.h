/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-problems.h"

G_BEGIN_DECLS

/**
 * FarneBoundaryRemark:
 * @FARNE_REMARK_REPAIRED: an outline that crossed itself
 * @FARNE_REMARK_BROKEN: an outline that could not be mended
 * @FARNE_REMARK_EMPTY: no polygon, or none with a place on Earth
 * @FARNE_REMARK_CODELESS: no code
 * @FARNE_REMARK_UNMATCHED: a code of no area of the partnership
 * @FARNE_REMARK_DISAGREES: code and name are of different areas
 * @FARNE_REMARK_OUTSIDE: a ward or sector of an authority that is none of the partnership's
 * @FARNE_REMARK_LOST: a ward or sector that names no authority and lies in none
 * @FARNE_REMARK_PLACED: a ward or sector given to the authority that holds a point of it
 * @FARNE_REMARK_MISSING: an area of the partnership without a shape
 *
 * What is told of the shapes of a file of boundaries.
 */
typedef enum
{
  FARNE_REMARK_REPAIRED,
  FARNE_REMARK_BROKEN,
  FARNE_REMARK_EMPTY,
  FARNE_REMARK_CODELESS,
  FARNE_REMARK_UNMATCHED,
  FARNE_REMARK_DISAGREES,
  FARNE_REMARK_OUTSIDE,
  FARNE_REMARK_LOST,
  FARNE_REMARK_PLACED,
  FARNE_REMARK_MISSING,
  FARNE_N_REMARKS,
} FarneBoundaryRemark;

typedef struct _FarneBoundaryRemarks FarneBoundaryRemarks;

/* The findings of a file of boundaries, gathered by what they are, so that they can be told in a few words. */
FarneBoundaryRemarks *farne_boundary_remarks_new        (FarneProblems *problems);
void                  farne_boundary_remarks_free       (FarneBoundaryRemarks *self);
void                  farne_boundary_remarks_note       (FarneBoundaryRemarks *self, FarneBoundaryRemark remark, const char *name);
void                  farne_boundary_remarks_add        (FarneBoundaryRemarks *self, FarneBoundaryRemark remark, const FarneFinding *finding);
const char           *farne_boundary_remark_get_id      (FarneBoundaryRemark remark);
guint                 farne_boundary_remarks_count      (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark);
const char *const    *farne_boundary_remarks_list_names (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark);
char                 *farne_boundary_remarks_describe   (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBoundaryRemarks, farne_boundary_remarks_free)

G_END_DECLS
