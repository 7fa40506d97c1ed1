/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A kept list of findings, of which any bytes are changed. */
#include "tests/exchange/fuzz-kit.h"

#include "exchange/farne-problems.h"

const char *const fuzz_name = "findings";

/* What is changed, where and to what: groups of three bytes. */
const char *const fuzz_seeds[]
    = { "", "\x01\x01\x01", "\x10\x02\xff\x20\x03\x7f\x80\x04\x01", NULL };
const char *const fuzz_words[] = { "\x01", "\xff", "\x7f", "\x80", "\x10\x10\x10", NULL };

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (FarneProblems) problems = farne_problems_new ();
  g_autoptr (FarneProblems) read = NULL;
  g_autoptr (GBytes) segment = NULL, changed = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize length;

  farne_problems_add (problems, FARNE_FINDING_REJECT, "Data", 9, "People", "-5",
                      "No negative people.");
  farne_problems_add (problems, FARNE_FINDING_WARNING, "", 0, "", "", "Of the whole file.");
  segment = farne_problems_encode (problems);
  bytes = g_memdup2 (g_bytes_get_data (segment, &length), g_bytes_get_size (segment));
  length = g_bytes_get_size (segment);
  for (gsize i = 0; i + 2 < size; i += 3)
    bytes[(data[i] | (gsize) data[i + 1] << 8) % length] ^= data[i + 2];
  if (size % 3 == 1)
    length -= data[size - 1] % length;
  changed = g_bytes_new (bytes, length);
  read = farne_problems_decode (changed, NULL);
  if (read != NULL)
    {
      g_autofree char *csv = farne_problems_to_csv (read, "a.csv");

      g_assert_true (g_utf8_validate (csv, -1, NULL));
    }
  return 0;
}
