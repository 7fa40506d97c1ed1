/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * FarneXmlToken:
 *
 * What was met: the start of an element, its end, text between, the end of the document, or an
 * error (see farne_xml_fail()).
 */
typedef enum
{
  FARNE_XML_START,
  FARNE_XML_END,
  FARNE_XML_TEXT,
  FARNE_XML_DONE,
  FARNE_XML_ERROR,
} FarneXmlToken;

/**
 * FarneXmlSlice:
 * @text: (array length=length): bytes, not terminated; valid until the next token
 * @length: how many
 *
 * A piece of the document.
 */
typedef struct
{
  const char *text;
  gsize length;
} FarneXmlSlice;

/**
 * FarneXmlFill:
 *
 * Brings more of the document: bytes put into @buffer, 0 at the end, -1 with @error.
 */
typedef gssize (*FarneXmlFill) (gpointer data, void *buffer, gsize size, GError **error);

typedef struct _FarneXml FarneXml;

/**
 * FarneXml:
 * @name: of a start or end: the element's name, without its prefix
 * @text: of a text: as it stands in the document
 *
 * Pulls the tokens out of an XML document as it is read. It is made for the large, plain documents
 * that spreadsheets hold: entities other than XML's own five and character numbers stay as they
 * are, declarations of a document type are passed over, so that nothing in a document can make it
 * larger or fetch anything. It does not check that elements are well nested.
 */
struct _FarneXml
{
  FarneXmlSlice name;
  FarneXmlSlice text;

  /*< private >*/
  FarneXmlSlice attributes;
  gboolean end_follows;
  gboolean raw;
  FarneXmlFill fill;
  gpointer data;
  GCancellable *cancellable;
  char *buffer;
  gsize size;
  gsize start;
  gsize end;
  gboolean all_read;
  GError *error;
};

FarneXml     *farne_xml_new            (FarneXmlFill fill, gpointer data, GCancellable *cancellable);
FarneXml     *farne_xml_new_for_bytes  (GBytes *bytes);
void          farne_xml_free           (FarneXml *self);
FarneXmlToken farne_xml_next           (FarneXml *self);
gboolean      farne_xml_next_attribute (FarneXml *self, FarneXmlSlice *name, FarneXmlSlice *value);
gboolean      farne_xml_find_attribute (FarneXml *self, const char *name, FarneXmlSlice *value);
char         *farne_xml_dup_attribute  (FarneXml *self, const char *name);
void          farne_xml_append_text    (FarneXml *self, GString *to);
FarneXmlToken farne_xml_next_inside (FarneXml *self, GError **error);
gboolean      farne_xml_skip           (FarneXml *self);
gboolean      farne_xml_skip_quickly   (FarneXml *self);
gboolean      farne_xml_fail           (FarneXml *self, GError **error);
void          farne_xml_decode         (FarneXmlSlice slice, GString *to);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneXml, farne_xml_free)

/* Whether a slice is a word. */
static inline gboolean
farne_xml_is (FarneXmlSlice slice, const char *word)
{
  gsize length = strlen (word);

  return slice.length == length && memcmp (slice.text, word, length) == 0;
}

G_END_DECLS
