/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneLinks:
 * @kind: the kind of the records at the other end
 * @field: the field that makes the link: of the record itself if @outgoing, otherwise of @kind
 * @outgoing: whether the record refers to the others; otherwise they refer to it
 * @n: how many there are
 * @records: (element-type FarneRecord): the first of them
 *
 * Records linked to one record by one field.
 */
typedef struct
{
  const FarneKind *kind;
  const FarneField *field;
  gboolean outgoing;
  gint64 n;
  GPtrArray *records;
} FarneLinks;

/**
 * FarneLinkField:
 * @kind: a kind
 * @field: a field of it
 *
 * A field by which records of a kind refer to others.
 */
typedef struct
{
  const FarneKind *kind;
  const FarneField *field;
} FarneLinkField;

void farne_links_free (FarneLinks *links);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLinks, farne_links_free)

GPtrArray *farne_store_get_links      (FarneStore *self, FarneRecord *record, guint most, GError **error);
GPtrArray *farne_store_list_referring (FarneStore *self, const FarneLinkField *link, FarneRecord *to, int most, GError **error);
GArray    *farne_kind_list_incoming   (const FarneKind *kind);
GArray    *farne_references_list_ids  (const char *references);

G_END_DECLS
