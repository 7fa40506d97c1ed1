/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_IMPACT (farne_impact_get_type ())
G_DECLARE_FINAL_TYPE (FarneImpact, farne_impact, FARNE, IMPACT, FarneRecord)

/**
 * FarneImpact:
 * @title: title
 * @theme: theme: `cohesion`, `housing`, `education`, `employment`, `health`, `public_services`,
 *   `third_sector`, `private_sector`
 * @direction: it is: `benefit`, `pressure`, `mixed`
 * @authority: authority, by its code
 * @day: date
 * @wording: what was observed
 * @source: source
 *
 * What migration means for people and services, as somebody observed it.
 */
struct _FarneImpact
{
  FarneRecord parent_instance;

  char *title;
  char *theme;
  char *direction;
  char *authority;
  FarneDay day;
  char *wording;
  char *source;
};

extern const FarneKind farne_impact_kind;

FarneImpact *farne_impact_new (void);

G_END_DECLS
