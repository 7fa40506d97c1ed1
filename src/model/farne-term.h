/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TERM (farne_term_get_type ())
G_DECLARE_FINAL_TYPE (FarneTerm, farne_term, FARNE, TERM, FarneRecord)

/**
 * FarneTerm:
 * @term: the word
 * @abbreviation: the initials
 * @meaning: what it means
 * @older_terms: what older papers call it
 *
 * An entry of the glossary.
 */
struct _FarneTerm
{
  FarneRecord parent_instance;

  char *term;
  char *abbreviation;
  char *meaning;
  char *older_terms;
};

extern const FarneKind farne_term_kind;

FarneTerm *farne_term_new (void);

G_END_DECLS
