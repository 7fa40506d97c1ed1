/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneMark:
 * @FARNE_MARK_LISTED: the source lists this figure
 * @FARNE_MARK_NONE_LISTED: the source covers the cell and lists nobody: 0 in sums, and said
 * @FARNE_MARK_NOT_COVERED: the source gives no such area or breakdown then
 * @FARNE_MARK_SUPPRESSED: the publisher withholds the figure
 * @FARNE_MARK_NO_DATA: no release speaks of the cell
 *
 * What stands behind a figure; the last three have no value. Provisional or final is told beside it.
 */
typedef enum
{
  FARNE_MARK_LISTED,
  FARNE_MARK_NONE_LISTED,
  FARNE_MARK_NOT_COVERED,
  FARNE_MARK_SUPPRESSED,
  FARNE_MARK_NO_DATA,
} FarneMark;

/**
 * FARNE_MARK_HAS_VALUE:
 *
 * Whether figures with this mark may be added and compared.
 */
#define FARNE_MARK_HAS_VALUE(mark) ((mark) <= FARNE_MARK_NONE_LISTED)

const char *farne_mark_get_id    (FarneMark mark);
const char *farne_mark_get_words (FarneMark mark);

gboolean farne_number_parse      (const char *text, double *value, FarneMark *mark);
char    *farne_number_to_text    (double value, int decimals);
char    *farne_number_in_words  (const char *one, const char *many, guint n);
char    *farne_number_to_signed  (double value, int decimals);
char    *farne_number_to_percent (double share, int decimals);
char    *farne_number_to_ratio   (double residents_per_person);
char    *farne_number_to_json    (double value);

G_END_DECLS
