/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the content of an ODS workbook. */
#include "tests/exchange/fuzz-rows.h"

const char *const fuzz_name = "ods";

const char *const fuzz_seeds[] = {
  "<?xml version=\"1.0\"?><office:spreadsheet><table:table table:name=\"A\"><table:table-row>"
  "<table:table-cell office:value-type=\"string\"><text:p>x &amp; <text:s "
  "text:c=\"3\"/>y</text:p></table:table-cell>"
  "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
  "office:value=\"1.5\"/>"
  "</table:table-row></table:table></office:spreadsheet>",
  "<table:table table:name='A'><table:table-row table:number-rows-repeated='3'><table:table-cell "
  "office:value-type='date' office:date-value='2016-12-31'><text:p>31 "
  "Dec</text:p></table:table-cell>"
  "<table:covered-table-cell/><table:table-cell "
  "table:formula='of:=1'/></table:table-row></table:table>",
  "<!DOCTYPE a [<!ENTITY b \"c\">]><table:table><!-- > --><table:table-row><table:table-cell "
  "office:value-type=\"string\" "
  "calcext:value-type=\"error\"><text:p><![CDATA[#REF!]]></text:p></table:table-cell>"
  "</table:table-row></table:table>",
  NULL,
};

const char *const fuzz_words[] = {
  "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>",
  "<table:table-cell/>", "<table:table-cell>", "</table:table-cell>", "<text:p>", "</text:p>",
  "number-columns-repeated=\"16384\"", "number-rows-repeated=\"1048576\"",
  "number-rows-repeated=\"4294967296\"", "<office:annotation>", "<![CDATA[", "]]>", "<!--", "-->",
  "<!", "<?", "&#x10ffff;", "&#0;", "&", "\"", "'", ">", "<", "/", "=", NULL,
};

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  int fd;
  struct archive *archive = fuzz_begin_zip (&fd);
  g_autofree char *path = NULL;

  fuzz_add_part (archive, "content.xml", data, size);
  path = fuzz_end_zip (archive, fd);
  fuzz_read_workbook (path);
  close (fd);
  return 0;
}
