/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-case-file.h"
#include "desk/farne-door.h"
#include "report/farne-evidence-sheet.h"
#include "store/farne-target.h"

static FarnePaper *
make_sheet (FarneDesk *desk, const FarneCaseFacts *facts)
{
  FarnePartnership *partnership = farne_desk_get_partnership (desk);

  return farne_evidence_sheet_new (facts, partnership == NULL ? "" : partnership->name,
                                   farne_desk_is_demo (desk));
}

/**
 * farne_door_sheet:
 * @desk: a desk
 * @about: a protocol case
 * @path: a file for the PDF
 * @error: return location for an error
 *
 * Writes the evidence sheet of a case for its consultees, and enters it in the ledger as such. It
 * tells of one home, so it leaves by this door alone, and not where the ledger can't be written.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_sheet (FarneDesk *desk, FarneProtocolCase *about, const char *path, GError **error)
{
  g_autoptr (FarneCaseFacts) facts =
    farne_target_check (path, FARNE_TARGET_PAPER, error) ? farne_case_file_gather (desk, about, error)
    : NULL;
  g_autoptr (FarnePaper) sheet = facts == NULL ? NULL : make_sheet (desk, facts);
  g_autoptr (FarneCleared) cleared = NULL;
  g_autofree char *what = NULL;

  if (sheet == NULL)
    return FALSE;
  what = g_strdup_printf ("%s: %s", about->reference, path);
  cleared = farne_door_clear_case (desk, FARNE_HANDLED (sheet), what, error);
  return cleared != NULL && farne_paper_write (cleared, path, facts->on, error);
}
