/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FARNE_ERROR:
 *
 * The one error domain of the house.
 *
 * Every message is a whole, translated sentence for a person: it says what went wrong, where
 * (file, sheet, row, column) and what to do.
 */
#define FARNE_ERROR (farne_error_quark ())

/**
 * FarneError:
 * @FARNE_ERROR_FAILED: something else; only the message helps
 * @FARNE_ERROR_USAGE: the command line is wrong (exit status 2)
 * @FARNE_ERROR_NOT_FOUND: no such file, record, release or area
 * @FARNE_ERROR_LOCKED: another window or command writes to this file
 * @FARNE_ERROR_READ_ONLY: the file or its folder can't be written to
 * @FARNE_ERROR_DAMAGED: the file fails its integrity check
 * @FARNE_ERROR_NEWER: the file was written by a newer version
 * @FARNE_ERROR_NOT_OURS: the file is not a desk file
 * @FARNE_ERROR_UNREADABLE: a data file can't be read as any layout
 * @FARNE_ERROR_RULE: a record breaks one of its rules
 * @FARNE_ERROR_CONFLICT: a record changed underneath an edit, or a changeset did not fit
 * @FARNE_ERROR_RESTRICTED: restricted figures would have left
 * @FARNE_ERROR_UNSOUND: the figure asked for has no meaning (a stock summed over time)
 *
 * What a caller can do something about. Cancelling is %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  FARNE_ERROR_FAILED,
  FARNE_ERROR_USAGE,
  FARNE_ERROR_NOT_FOUND,
  FARNE_ERROR_LOCKED,
  FARNE_ERROR_READ_ONLY,
  FARNE_ERROR_DAMAGED,
  FARNE_ERROR_NEWER,
  FARNE_ERROR_NOT_OURS,
  FARNE_ERROR_UNREADABLE,
  FARNE_ERROR_RULE,
  FARNE_ERROR_CONFLICT,
  FARNE_ERROR_RESTRICTED,
  FARNE_ERROR_UNSOUND,
} FarneError;

GQuark      farne_error_quark     (void);
void        farne_error_set_field (GError *error, const char *field);
const char *farne_error_get_field (const GError *error);
void        farne_error_add_place (GError *error, const char *file, const char *part);

G_END_DECLS
