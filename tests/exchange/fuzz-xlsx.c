/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as one of the parts of an XLSX workbook; the first byte says which. */
#include "tests/exchange/fuzz-rows.h"

#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

const char *const fuzz_name = "xlsx";

static const struct
{
  const char *name;
  const char *content;
} parts[] = {
  { "xl/worksheets/sheet1.xml",
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
    "<c r=\"C1\" s=\"1\"><v>42735</v></c><c "
    "t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c></row></sheetData>"
    "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>" },
  { "xl/workbook.xml", "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" "
                       "r:id=\"r1\"/></sheets></workbook>" },
  { "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ "
                     "mmm;[Red]&quot;y&quot;\"/></numFmts>"
                     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>" },
  { "xl/sharedStrings.xml",
    "<sst><si><t>Date</t></si><si><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"r1\" Type=\"" TYPE "worksheet\" Target=\"worksheets/"
    "sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" TYPE
    "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship "
    "Id=\"r3\" Type=\"" TYPE "styles\" Target=\"/xl/styles.xml\"/></Relationships>" },
  { "_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" TYPE
                   "officeDocument\" Target=\"xl/workbook.xml\"/>"
                   "</Relationships>" },
  { "[Content_Types].xml", "<Types/>" },
};

const char *const fuzz_seeds[] = {
  "0<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
  "s=\"1\"><v>42735</v></c></row>"
  "<row><c t=\"inlineStr\"><is><t>x</t></is></c><c t=\"b\"><v>1</v></c><c "
  "t=\"d\"><v>2016-12-31</v></c></row>"
  "</sheetData><mergeCell ref=\"A1:B2\"/></worksheet>",
  "1<workbook><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"A\" "
  "r:id=\"r1\"/></sheets></workbook>",
  "2<styleSheet><numFmt numFmtId=\"14\" formatCode=\"[h]:mm\"/><cellXfs><xf "
  "numFmtId=\"14\"/></cellXfs></styleSheet>",
  "3<sst><si><t xml:space=\"preserve\"> a </t></si><si/></sst>",
  "4<Relationships><Relationship Id=\"r1\" Type=\"" TYPE
  "worksheet\" Target=\"../xl/worksheets/sheet1.xml\"/></Relationships>",
  "5<Relationships><Relationship Id=\"r1\" Type=\"" TYPE
  "officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
  NULL,
};

const char *const fuzz_words[] = {
  "<c>", "</c>", "<row>", "</row>", "<v>", "</v>", "<f/>", "<is>", "<t>", "</t>", "r=\"XFD1\"",
  "r=\"ZZZZZZZ1\"", "r=\"A99999999999\"", "t=\"s\"", "t=\"e\"", "t=\"str\"", "s=\"1\"",
  "s=\"4294967295\"", "1e308", "-1", "60", "NaN", "<rPh>", "<mergeCell ref=\"B2:A1\"/>",
  "<mergeCell ref=\"A1:XFD1048576\"/>", "/", "../", "\"", "<", ">", "&#65;", NULL,
};

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  guint which = size > 0 ? (data[0] - (guint) '0') % G_N_ELEMENTS (parts) : 0;
  int fd;
  struct archive *archive = fuzz_begin_zip (&fd);
  g_autofree char *path = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean is_it = size > 0 && i == which;

      fuzz_add_part (archive, parts[i].name, is_it ? (const char *) data + 1 : parts[i].content,
                     is_it ? size - 1 : strlen (parts[i].content));
    }
  path = fuzz_end_zip (archive, fd);
  fuzz_read_workbook (path);
  close (fd);
  return 0;
}
