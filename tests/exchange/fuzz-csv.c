/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a file: CSV, or whatever its content makes it. */
#include "tests/exchange/fuzz-rows.h"

const char *const fuzz_name = "csv";

const char *const fuzz_seeds[] = {
  "Date,Local Authority,People\n2016-12-31,Middlesbrough,664\n",
  "a;b\r\n\"x;\"\"y\"\"\";2\r\n",
  "\xef\xbb\xbf" "a\tb\n1\t2\n",
  "\xff\xfe" "a,b",
  "a,Ynys M\xf4n\n",
  "sep=;\na;b\n",
  NULL,
};

const char *const fuzz_words[] = {
  ",",          ";",     "\t",   "\n",       "\r\n",         "\"",
  "\"\"",       "\",\"", "'=",   "\xff\xfe", "\xfe\xff",     "\xef\xbb\xbf",
  "PK\x03\x04", "%PDF",  "sep=", "\xc3",     "\xed\xa0\x80", NULL,
};

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  int fd;
  g_autofree char *path = fuzz_make_file (data, size, &fd);

  fuzz_read_workbook (path);
  close (fd);
  return 0;
}
