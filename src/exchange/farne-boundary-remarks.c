/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-remarks.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"

/* Names told of each kind; all of them are among the findings. */
#define MOST_NAMES 10

struct _FarneBoundaryRemarks
{
  FarneProblems *problems;
  guint counts[FARNE_N_REMARKS];
  GPtrArray *names[FARNE_N_REMARKS];
};

static const struct
{
  const char *id;
  FarneFindingKind kind;
  const char *reason;
  const char *one;
  const char *many;
} remarks[FARNE_N_REMARKS] = {
  [FARNE_REMARK_REPAIRED] = { "repaired", FARNE_FINDING_WARNING,
    N_("Its outline crossed itself and was repaired: compare it with the source."),
    N_("%u shape crossed itself and was repaired"),
    N_("%u shapes crossed themselves and were repaired") },
  [FARNE_REMARK_BROKEN] = { "broken", FARNE_FINDING_REJECT,
    N_("Its outline encloses nothing, and was left out."),
    N_("%u shape could not be repaired and is left out"),
    N_("%u shapes could not be repaired and are left out") },
  [FARNE_REMARK_EMPTY] = { "empty", FARNE_FINDING_REJECT,
    N_("It has no polygon with a place on Earth, and was left out."),
    N_("%u shape is empty and is left out"), N_("%u shapes are empty and are left out") },
  [FARNE_REMARK_CODELESS] = { "without_code", FARNE_FINDING_REJECT,
    N_("It has no code, and was left out."),
    N_("%u shape has no code and is left out"), N_("%u shapes have no code and are left out") },
  [FARNE_REMARK_UNMATCHED] = { "unmatched", FARNE_FINDING_UNMATCHED,
    N_("No area of this partnership has this code, so its shape was left out."),
    N_("%u code is of no area of this partnership, and its shape is left out"),
    N_("%u codes are of no area of this partnership, and their shapes are left out") },
  [FARNE_REMARK_DISAGREES] = { "disagreeing", FARNE_FINDING_UNMATCHED,
    N_("Code and name are of different areas, so its shape was left out."),
    N_("%u shape has the code of one area and the name of another, and is left out"),
    N_("%u shapes have the code of one area and the name of another, and are left out") },
  [FARNE_REMARK_OUTSIDE] = { "outside", FARNE_FINDING_UNMATCHED,
    N_("It lies in no authority of this partnership, so it was left out."),
    N_("%u ward or sector lies in no authority of this partnership, and is left out"),
    N_("%u wards or sectors lie in no authority of this partnership, and are left out") },
  [FARNE_REMARK_LOST] = { "without_authority", FARNE_FINDING_REJECT,
    N_("It names no authority and lies in no known outline, so it was left out. Import the "
       "boundaries of the authorities first, or fill in the authority."),
    N_("%u ward or sector is without an authority, and is left out"),
    N_("%u wards or sectors are without an authority, and are left out") },
  [FARNE_REMARK_PLACED] = { "placed_by_point", FARNE_FINDING_WARNING,
    N_("The file does not say in which authority it lies. It was placed by a point inside it, "
       "which is approximate."),
    N_("%u ward or sector is placed by a point inside it, which is approximate"),
    N_("%u wards or sectors are placed by a point inside them, which is approximate") },
  [FARNE_REMARK_MISSING] = { "missing", FARNE_FINDING_WARNING,
    N_("The file has no shape for this area."),
    N_("%u area of this partnership has no shape in the file"),
    N_("%u areas of this partnership have no shape in the file") },
};

/**
 * farne_boundary_remarks_new:
 * @problems: takes every finding
 *
 * Returns: (transfer full): nothing remarked yet
 */
FarneBoundaryRemarks *
farne_boundary_remarks_new (FarneProblems *problems)
{
  FarneBoundaryRemarks *self = g_new0 (FarneBoundaryRemarks, 1);

  self->problems = g_object_ref (problems);
  for (guint i = 0; i < FARNE_N_REMARKS; i++)
    {
      self->names[i] = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->names[i], NULL);
    }
  return self;
}

/**
 * farne_boundary_remarks_free:
 * @self: (transfer full): remarks
 *
 * Frees @self.
 */
void
farne_boundary_remarks_free (FarneBoundaryRemarks *self)
{
  for (guint i = 0; i < FARNE_N_REMARKS; i++)
    g_ptr_array_unref (self->names[i]);
  g_object_unref (self->problems);
  g_free (self);
}

/**
 * farne_boundary_remarks_note:
 * @self: remarks
 * @remark: what is so
 * @name: of which area: its code and name
 *
 * Counts what no finding tells of each area.
 */
void
farne_boundary_remarks_note (FarneBoundaryRemarks *self, FarneBoundaryRemark remark,
                             const char *name)
{
  if (self->counts[remark]++ < MOST_NAMES)
    g_ptr_array_insert (self->names[remark], self->names[remark]->len - 1, g_strdup (name));
}

/**
 * farne_boundary_remarks_add:
 * @self: remarks
 * @remark: what is so
 * @finding: where, and of which area; its reason may be more than the usual one, or %NULL
 *
 * Counts it, and adds it to the findings.
 */
void
farne_boundary_remarks_add (FarneBoundaryRemarks *self, FarneBoundaryRemark remark,
                            const FarneFinding *finding)
{
  farne_boundary_remarks_note (self, remark, finding->content);
  farne_problems_add (self->problems, remarks[remark].kind, finding->sheet, finding->row,
                      finding->column, finding->content,
                      finding->reason != NULL ? finding->reason : _(remarks[remark].reason));
}

/**
 * farne_boundary_remark_get_id:
 * @remark: a remark
 *
 * Returns: its name for machines
 */
const char *
farne_boundary_remark_get_id (FarneBoundaryRemark remark)
{
  return remarks[remark].id;
}

/**
 * farne_boundary_remarks_count:
 * @self: remarks
 * @remark: one kind of them
 *
 * Returns: of how many shapes or areas it is so
 */
guint
farne_boundary_remarks_count (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark)
{
  return self->counts[remark];
}

/**
 * farne_boundary_remarks_list_names:
 * @self: remarks
 * @remark: one kind of them
 *
 * Returns: (transfer none) (array zero-terminated=1): codes and names of the first ten
 */
const char *const *
farne_boundary_remarks_list_names (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark)
{
  return (const char *const *) self->names[remark]->pdata;
}

/**
 * farne_boundary_remarks_describe:
 * @self: remarks
 * @remark: one kind of them
 *
 * Tells it in words: how many, and the names of the first ten.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there is nothing to tell
 */
char *
farne_boundary_remarks_describe (const FarneBoundaryRemarks *self, FarneBoundaryRemark remark)
{
  const guint n = self->counts[remark];
  g_autofree char *words = NULL;
  g_autofree char *names = NULL;
  g_autofree char *rest = NULL;

  if (n == 0)
    return NULL;
  words = farne_number_in_words (remarks[remark].one, remarks[remark].many, n);
  names = g_strjoinv ("; ", (char **) self->names[remark]->pdata);
  if (n <= MOST_NAMES)
    return g_strdup_printf ("%s: %s.", words, names);
  rest = farne_number_in_words (N_("and %u more"), N_("and %u more"), n - MOST_NAMES);
  /* Translators: what is so of how many, the first of them, and how many more there are */
  return g_strdup_printf (_("%s: %s … %s."), words, names, rest);
}
