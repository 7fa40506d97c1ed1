/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneHit:
 * @kind: the kind of the record
 * @id: the record
 * @title: its title, or "" if unset
 * @snippet: some words around what was found in another field, or "" if it was found in the title
 * @restricted: whether the hit tells of a single person, household or home: its kind or its title is
 *   restricted, or the words were found in a restricted field. Shown to the team alone.
 *
 * A record found by search.
 */
typedef struct
{
  const FarneKind *kind;
  gint64 id;
  char *title;
  char *snippet;
  gboolean restricted;
} FarneHit;

void farne_hit_free (FarneHit *hit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneHit, farne_hit_free)

GPtrArray *farne_store_search      (FarneStore *self, const char *text, guint most, GError **error);
char      *farne_search_make_match (const char *text);
GStrv      farne_search_split      (const char *text);

G_END_DECLS
