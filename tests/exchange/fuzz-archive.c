/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small workbook as packed bytes, of which any are changed. */
#include "tests/exchange/fuzz-rows.h"

const char *const fuzz_name = "archive";

/* What is changed, where and to what: groups of three bytes. */
const char *const fuzz_seeds[]
    = { "", "\x01\x01\x01", "\x10\x02\xff\x20\x03\x7f\x80\x04\x01", NULL };
const char *const fuzz_words[] = { "\x01", "\xff", "\x7f", "\x80", "\x10\x10\x10", NULL };

static const char content[]
    = "<office:spreadsheet><table:table table:name=\"A\"><table:table-row><table:table-cell "
      "office:value-type=\"float\" "
      "office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row></table:table></"
      "office:spreadsheet>";

static guint8 *
make_archive (gsize *size)
{
  struct archive *archive = archive_write_new ();
  guint8 *bytes = g_malloc0 (FUZZ_LONGEST);

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open_memory (archive, bytes, FUZZ_LONGEST, size), ==, ARCHIVE_OK);
  fuzz_add_part (archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", 46);
  fuzz_add_part (archive, "content.xml", content, strlen (content));
  archive_write_close (archive);
  archive_write_free (archive);
  return bytes;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gsize length;
  g_autofree guint8 *bytes = make_archive (&length);
  g_autofree char *path = NULL;
  int fd;

  for (gsize i = 0; i + 2 < size; i += 3)
    bytes[4 + (data[i] | (gsize) data[i + 1] << 8) % (length - 4)] ^= data[i + 2];
  if (size % 3 == 1)
    length -= data[size - 1] % length;
  path = fuzz_make_file (bytes, length, &fd);
  fuzz_read_workbook (path);
  close (fd);
  return 0;
}
